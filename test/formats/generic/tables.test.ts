import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import generic from '../../../src/formats/generic.ts';
import { collect, headOf, slice, type CollectOptions } from '../../helpers/collect.ts';

const fixture = (path: string): Buffer => readFileSync(new URL(`../../../fixtures/formats/generic/${path}`, import.meta.url));
const utc = (ms: number): string => new Date(ms).toISOString();
const BOOK = {
  '../sharedStrings.xml': fixture('xl/sharedStrings.xml').toString(), '../workbook.xml': fixture('xl/workbook.xml').toString(),
  '../_rels/workbook.xml.rels': fixture('xl/_rels/workbook.xml.rels').toString(),
};

test('an office table is read below its title lines', () => {
  for (const chunk of [1 << 20, 11]) {
    const bytes = fixture('office.csv');
    const got = collect(generic, bytes, { name: 'office.csv', chunk });
    assert.equal(got.sniff, 0.75);
    assert.deepEqual(got.messages.map(({ group, sender, at: ms, kind, text, attachments }) => [group, got.who(sender), utc(ms), kind, text, attachments]), [
      [0, 'E01', '2026-01-05T01:03:07.000Z', 'text', '早,\r\n大家', undefined],
      [0, 'E02', '2026-01-05T01:04:00.000Z', 'file', '', ['方案.docx']],
      [1, 'E01', '2026-01-05T02:00:00.000Z', 'text', '在吗', undefined],
      [0, 'E02', '2026-01-05T02:30:00.000Z', 'recalled', '说错了', undefined],
    ]);
    assert.deepEqual(got.events.map(({ kind, actor, targets }) => [kind, got.who(actor?.account ?? null), targets.map((one) => one.name)]), [['invite', 'E01', ['阿丙']]]);
    assert.deepEqual(got.rejects.map(({ code }) => code), ['bad-timestamp']);
    assert.equal(slice(bytes, got.rejects[0]!), '示范项目群,群聊,阿乙,E02,昨天 10:00,文本,没有日期,\r\n');
    assert.equal(slice(bytes, got.messages[0]!), '示范项目群,群聊,阿甲,E01,2026-01-05 09:03:07,文本,"早,\r\n大家",\r\n');
    assert.deepEqual(got.groups, [
      { platform: 'dingtalk', nativeId: null, name: '示范项目群', kind: 'group', kindFrom: 'file' }, { platform: 'dingtalk', nativeId: null, name: '阿甲', kind: 'private', kindFrom: 'file' },
    ]);
    assert.deepEqual(got.accounts.map(({ nativeId, names }) => [nativeId, names]), [['E01', ['阿甲']], ['E02', ['阿乙']]]);
    assert.deepEqual(got.declared, [{ messages: 6 }, { exportedAt: Date.UTC(2026, 0, 6) }]);
    assert.deepEqual(got.truncated, []);
    assert.match(got.notes[0]?.en ?? '', /--map group=会话名称,account=员工ID,name=发送人,at=发送时间,text=消息内容,kind=消息类型,attachment=附件;/);
  }
});

test('a worksheet of WeFlow is read with the texts, the name and the dates of its workbook', () => {
  for (const chunk of [1 << 20, 13]) {
    const bytes = fixture('xl/worksheets/sheet1.xml');
    const got = collect(generic, bytes, { name: 'sheet1.xml', folder: 'worksheets', beside: BOOK, chunk });
    assert.deepEqual(got.messages.map(({ sender, at: ms, text }) => [got.who(sender), utc(ms), text]), [
      ['wxid_a', '2026-01-05T01:03:07.056Z', '第一行\r\n<第二行> 😀'], ['wxid_me', '2026-01-05T01:04:00.000Z', '</x:row> 在'],
    ]);
    assert.deepEqual(got.rejects.map(({ code }) => code), ['bad-timestamp', 'no-string']);
    assert.match(slice(bytes, got.messages[0]!), /^<x:row r="4".*<\/x:row>$/s);
    assert.match(slice(bytes, got.rejects[1]!), /^<x:row r="8".*<\/x:row>$/s);
    assert.deepEqual(got.groups, [{ platform: 'wechat', nativeId: '100@chatroom', name: '示范业主群', kind: 'group', kindFrom: 'file' }]);
    assert.deepEqual(got.accounts.map(({ nativeId, name, remark, exporter }) => [nativeId, name, remark, exporter]), [['wxid_a', '阿甲', '三楼 张', undefined], ['wxid_me', null, undefined, true]]);
    assert.deepEqual([got.truncated, got.events], [[], []]);
  }
});

test('a worksheet cut anywhere before the end of its rows is never called whole', () => {
  const bytes = fixture('xl/worksheets/sheet1.xml');
  const whole = bytes.indexOf('</x:sheetData>') + '</x:sheetData>'.length;
  for (let end = bytes.indexOf('<x:row r="4"'); end < bytes.length; end += 71) {
    const got = collect(generic, bytes.subarray(0, end), { beside: BOOK });
    assert.equal(got.truncated.length > 0, end < whole, `${end}`);
  }
});

const texts = (got: ReturnType<typeof collect>): string[] => got.messages.map(({ text }) => text);
const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`;
const HEADING = `<row>${['时间', '发送者', '内容'].map(cell).join('')}</row>`;
const sheet = (rows: string): string => `<worksheet><sheetData>${HEADING}${rows}</sheetData></worksheet>`;

test('cells that are missing at the end of a row are empty ones, other widths are refused', () => {
  const got = collect(generic, 'sender,time,text,likes\nAnna,2026-01-05 09:03,a\nAnna,2026-01-05 09:03,b,1,\nAnna,2026-01-05 09:03\nAnna,2026-01-05 09:03,c,1,x\n,,,\n');
  assert.deepEqual([texts(got), got.rejects.map(({ code }) => code)], [['a', 'b'], ['row-width', 'row-width']]);
});

test('headings that come again are no row, and the first of two of a name counts', () => {
  const heading = 'sender,time,text,text\n';
  assert.deepEqual(texts(collect(generic, `${heading}Anna,2026-01-05 09:03,a,b\n${heading}Anna,2026-01-05 09:04,c,d\n`)), ['a', 'c']);
});

test('a table without its last line break, or cut in a quoted cell, may be cut', () => {
  assert.equal(collect(generic, 'sender,time,text\nAnna,2026-01-05 09:03,a\nAnna,2026-01-05 09:03,b').truncated.length, 1);
  assert.equal(collect(generic, 'sender,time,text\nAnna,2026-01-05 09:03,a\nAnna,2026-01-05 09:03,"b').truncated.length, 1);
  assert.equal(collect(generic, '[{"sender":"Anna","time":1767574987,"text":"a"},').truncated.length, 1);
});

test('an empty sender is nobody, and 我 is who exported the table', () => {
  const got = collect(generic, 'sender,time,text\n,2026-01-05 09:03,a\n我,2026-01-05 09:03,b\n');
  assert.deepEqual([got.messages.map(({ sender }) => sender), got.accounts.map(({ name, exporter }) => [name, exporter])], [[null, 0], [['我', true]]]);
});

test('keys that objects are born with are no columns, and wrong types are no crash', () => {
  const got = collect(generic, '{"sender":"__proto__","time":1767574987,"text":"a"}\n{"sender":{"x":[]},"time":1767574987,"text":{"__proto__":1}}\n{"sender":null,"time":[1767574987],"text":true,"constructor":3}\n[]\n7\n');
  assert.deepEqual([texts(got), got.who(0), got.rejects.length], [['a', '{}', 'true'], '__proto__', 2]);
});

test('a value nested thousands deep is no text', () => {
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  assert.deepEqual(texts(collect(generic, `{"sender":"Anna","time":1767574987,"text":"a"}\n{"sender":"Anna","time":1767574987,"text":${deep}}\n`)), ['a', '']);
});

test('a sheet gives its name to the chat, and the workbook says from when it counts', () => {
  const rows = '<row><c r="A2"><v>44565.5</v></c><c r="C2" t="str"><v>a&lt;b&#65;&foo;</v></c></row>';
  const workbook = '<workbook><workbookPr date1904="1"/><sheets><sheet name="业主&amp;群" sheetId="1"/></sheets></workbook>';
  const got = collect(generic, sheet(rows), { name: 'sheet1.xml', beside: { '../workbook.xml': workbook } });
  assert.deepEqual(got.messages.map(({ at, text, sender }) => [new Date(at).toISOString(), text, sender]), [['2026-01-05T04:00:00.000Z', 'a<bA&foo;', null]]);
  assert.equal(got.groups[0]?.name, '业主&群');
});

test('a default sheet name gives way to the name of the file', () => {
  const beside = { '../workbook.xml': '<workbook><sheets><sheet name="Sheet1"/></sheets></workbook>' };
  const rows = `<row>${['2026-01-05 09:03', '阿甲', '早'].map(cell).join('')}</row>`;
  assert.equal(collect(generic, sheet(rows), { name: 'sheet1.xml', folder: '业主群', beside }).groups[0]?.name, '业主群');
});

test('a worksheet without the columns of a chat is not a fault, one without its texts is', () => {
  const other = '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row></sheetData></worksheet>';
  const strings = '<sst><si><t>姓名</t></si><si><t>电话</t></si><si><t>13800001234</t></si></sst>';
  const got = collect(generic, other, { beside: { '../sharedStrings.xml': strings } });
  assert.deepEqual([got.sniff, got.supplements.length, got.rejects.length, got.survey?.refusal], [0, 1, 0, undefined]);
  assert.equal(generic.sniff(headOf(Buffer.from(other))), 0.55);
  assert.match(generic.survey(headOf(Buffer.from(other))).finish().refusal ?? '', /texts of the workbook/);
});

test('a row over the cap is rejected whole, and the next one is read', () => {
  const long = `<row>${cell('x'.repeat(1 << 20))}</row>`;
  const good = `<row>${['2026-01-05 09:03', '阿甲', '早'].map(cell).join('')}</row>`;
  for (const filler of [long, `<row><!-- ${'x'.repeat(1 << 20)}--></row>`, `<row a="${'x'.repeat(1 << 20)}"></row>`]) {
    const text = sheet(filler + good);
    const got = collect(generic, text, { chunk: 1 << 18 });
    assert.deepEqual([texts(got), got.rejects.map(({ code }) => code)], [['早'], ['record-too-large']]);
  }
});

/** Instants of a column of times in China's zone; null: rejected. */
function instants(cells: readonly string[], options: CollectOptions = {}): (string | null)[] {
  const text = `time\tsender\ttext\n2026-01-31\tAnna\tx\n${cells.map((cell) => `${cell}\tAnna\tx\n`).join('')}`;
  const { messages, rejects } = collect(generic, text, options);
  const rows = [...messages.map(({ start, at }) => ({ start, shown: new Date(at).toISOString() })), ...rejects.map(({ start }) => ({ start, shown: null }))];
  return rows.sort((a, b) => a.start - b.start).slice(1).map(({ shown }) => shown);
}

const SAME = '2026-01-05T01:03:07.000Z';

test('an instant is read however it is printed', () => {
  const cells = [
    '1767574987', '1767574987000', '1767574987000000', '1767574987000000000', '1767574987.0', '2026-01-05T01:03:07Z', '2026-01-05 10:03:07+09:00', '2026-01-05T01:03:07.000000+0000',
    '2026/1/5 9:03:07', '2026.01.05 09:03:07', '2026年1月5日 09:03:07', '2026年1月5日9时03分07秒', '2026/1/5 上午9:03:07', '2026-01-05 9:03:07 AM', '20260105090307', '2026-01-05 星期一 09:03:07',
    'Mon Jan 05 10:03:07 +0900 2026', 'Mon, 05 Jan 2026 01:03:07 GMT', 'Jan 5, 2026 9:03:07 AM', '5 January 2026, 09:03:07',
  ];
  assert.deepEqual(instants(cells), cells.map(() => SAME));
});

test('an afternoon is an afternoon, and a day without a time of day is its first moment', () => {
  assert.deepEqual(instants(['2026/1/5 下午9:03', '2026/1/5 中午12:03', '2026/1/5 12:03 am', '2026-01-05']), [
    '2026-01-05T13:03:00.000Z', '2026-01-05T04:03:00.000Z', '2026-01-04T16:03:00.000Z', '2026-01-04T16:00:00.000Z',
  ]);
});

test('what is no instant is rejected', () => {
  const cells = ['', '09:03', '昨天 10:00', '3分钟前', '01-05 09:03', '2026-02-30 09:03', '2026-01-05 25:03', '46027.5', '上午', '2026-01-05T09:03:07+99:99:99', '9'.repeat(400)];
  assert.deepEqual(instants(cells), cells.map(() => null));
});

test('the order of day and month comes from the whole column, newest first or last', () => {
  assert.deepEqual(instants(['05.01.2026 09:03:07', '13.01.2026 09:03']), [SAME, '2026-01-13T01:03:00.000Z']);
  assert.deepEqual(instants(['1/5/2026 9:03:07 AM', '1/13/26 9:03']), [SAME, '2026-01-13T01:03:00.000Z']);
  assert.deepEqual(instants(['1/2/2026 9:03', '6/1/2026 9:03', '5/1/2026 9:03:07'])[2], SAME);
});

test('a year of two digits may stand first: it is the part that rests', () => {
  const order = (...days: string[]): unknown => collect(generic, `time,sender,text\n${days.map((day) => `${day} 9:03,Anna,x\n`).join('')}`).survey?.order;
  assert.deepEqual([order('26/1/30', '26/1/31'), order('30/1/26', '31/1/26'), order('1/30/26', '1/31/26'), order('26/1/5')], ['ymd', 'dmy', 'mdy', null]);
});

test('an order that nothing decides is asked for', () => {
  const text = 'time,sender,text\n1/5/2026 9:03:07,Anna,x\n';
  const open = collect(generic, text);
  assert.equal(open.survey?.needed, true);
  assert.equal(open.rejects.length, 1);
  assert.equal(collect(generic, text, { dateOrder: 'mdy' }).messages[0]?.at, Date.parse(SAME));
  assert.equal(collect(generic, 'time,sender,text\n5/5/2026 9:03,Anna,x\n').survey?.needed, false);
});
