import assert from 'node:assert/strict';
import { test } from 'node:test';
import accounts from '../../src/facts/accounts.ts';
import { readFacts } from '../../src/facts/_read.ts';
import { valueOf } from '../../src/facts/_values.ts';
import roster from '../../src/facts/roster.ts';
import type { FactType } from '../../src/model/facts.ts';
import { at, ZONE } from '../helpers/timeline.ts';

const value = (cell: string, type: FactType) => valueOf(cell, type, ZONE);
const all = (type: FactType, cells: readonly string[], wanted: unknown) => {
  for (const cell of cells) assert.equal(value(cell, type), wanted, cell);
};
const read = async (text: string | Uint8Array) => {
  const file = await readFacts(roster, typeof text === 'string' ? Buffer.from(text) : text, ZONE);
  return { fields: file?.rows.map((row) => row.fields) ?? [], rejects: file?.rejects.map(({ code }) => code) ?? [], notes: file?.notes ?? [] };
};

test('yes and no as lists have them', () => {
  all('boolean', ['是', '√', '✔️', 'Ｙ', '已实名', '是（手机号）', '1.0', 'TRUE', ' 已认证 ', '未成年'], true);
  all('boolean', ['否', '×', '✗', 'x', '未实名', '未认证', '没有', '0', '未通过', 'False', '成年'], false);
});

test('a cell that says that nothing is known is empty, and never a no', () => {
  all('boolean', ['', ' ', '-', '—', '/', '未知', '不详', '待审核', '认证中', '已过期', '无', 'N/A', 'NULL', '？'], null);
  all('instant', ['-', '无', '未知', '未实名', '0000-00-00 00:00:00'], null);
});

test('a remark that turns the word is not cut off', () => {
  all('boolean', ['认证（未通过）', '是（待核）', '也许'], undefined);
  all('status', ['受限（已解除）', 'VIP'], undefined);
});

test('days as lists have them', () => {
  all('instant', ['2026-05-01', '2026/5/1', '2026.5.1', '2026年5月1日', '20260501', '２０２６／５／１'], at('2026-05-01'));
  all('instant', ['2026/5/1 15:00', '2026年5月1日 下午3点', '2026/5/1 3:00 PM', '2026-05-01T15:00:00', '2026年5月1日15时0分'], at('2026-05-01 15:00'));
  assert.equal(value('2026-05-01T15:00:00+09:00', 'instant'), at('2026-05-01 14:00'));
  assert.equal(value('1777564800', 'instant'), 1_777_564_800_000);
});

test('a day that could be two, or that is none, is not read', () => all('instant', ['5/1/2026', '26/5/1', '2026-02-30', '2026/13/1', '去年夏天', '2026/5/1 13:00 AM'], undefined));

test('states and roles', () => {
  all('status', ['受限', '禁言', '已冻结', '暂停更新', 'suspended'], 'limited');
  all('status', ['已关闭', '封号', '已注销', 'banned'], 'closed');
  all('status', ['正常', '在群', 'Active'], 'active');
  all('status', ['退群', '-'], null);
  all('role', ['副群主', '群管理员', 'moderator'], 'admin');
  all('role', ['constructor', '__proto__', '皇帝'], undefined);
});

test('numbers with marks, and only those', () => {
  assert.deepEqual(['5,200', '1.2万', '10万+', '500人', '约300'].map((cell) => value(cell, 'number')), [5200, 12_000, 100_000, 500, 300]);
  all('number', ['1,23', '12.5', '-5', '1e9', '五千'], undefined);
});

test('what a spreadsheet puts around digits is taken off, zeros stay', () => {
  assert.deepEqual(['="001234"', "'001234", '001234', "'n roll"].map((cell) => value(cell, 'text')), ['001234', '001234', '001234', "'n roll"]);
});

test('a list as a property office writes it, in GB18030', async () => {
  const text = '群名片,姓名,手机号码,是否实名认证,认证日期,群\r\n3栋小周,周明,013800000001,√,2026/5/1,示范群\r\n物业,,—,×,,示范群\r\n';
  const gb18030: Record<string, readonly number[]> = {};
  const bytes = encodeGb(text, gb18030);
  const { fields, rejects } = await read(bytes);
  assert.deepEqual(rejects, []);
  assert.deepEqual(fields.map((row) => [row['name'], row['real_name'], row['phone'], row['verified'], row['verified_at'], row['group']]), [
    ['3栋小周', '周明', '013800000001', true, at('2026-05-01'), '示范群'], ['物业', null, null, false, null, '示范群'],
  ]);
});

/** Node decodes GB18030 and does not write it: the table of two bytes is turned round. */
function encodeGb(text: string, cache: Record<string, readonly number[]>): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const wanted = new Set(text);
  for (let lead = 0xa1; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (wanted.has(char)) cache[char] ??= [lead, trail];
    }
  }
  return Uint8Array.from([...text].flatMap((char) => (char.charCodeAt(0) < 128 ? [char.charCodeAt(0)] : (cache[char] ?? []))));
}

test('a list with real names alone is a roster', async () => {
  const { fields } = await read('姓名,是否实名\n周明,是\n');
  assert.deepEqual(fields.map((row) => [row['real_name'], row['verified']]), [['周明', true]]);
});

test('two dated lines of one account are its history, two of one day a duplicate', async () => {
  const { fields, rejects } = await read('账号,是否实名,实名时间\na1,否,2026-01-01\na1,是,2026-06-01\na1,否,2026-06-01\n');
  assert.deepEqual([fields.length, rejects], [2, ['duplicate']]);
});

test('a list of public accounts in Chinese', async () => {
  const file = await readFacts(accounts, Buffer.from('公众号名称,账号类型,认证状态,账号状态,粉丝量\n示范便民,服务号,未认证,暂停更新,1.2万\n'), ZONE);
  assert.deepEqual({ ...file?.rows[0]?.fields }, { name: '示范便民', kind: '服务号', verified: false, status: 'limited', followers: 12_000 });
});

test('a long hostile cell is read at once', () => {
  const start = performance.now();
  for (const type of ['boolean', 'instant', 'number', 'role', 'status', 'origin', 'text'] as const) for (const unit of ['(', '2026-', '1,', '9', '是（', '="', ' ']) value(unit.repeat(50_000), type);
  assert.ok(performance.now() - start < 200);
});
