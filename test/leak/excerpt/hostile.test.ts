import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPasted } from '../../../src/leak/excerpt/pasted.ts';
import { AuditError } from '../../../src/model/errors.ts';

const OPTIONS = { zone: 'Asia/Shanghai', dateOrder: null, path: 'leak.txt' } as const;
const read = (text: string | Uint8Array, more: Partial<{ dateOrder: 'dmy' | 'mdy' }> = {}) => readPasted(typeof text === 'string' ? Buffer.from(text) : text, 0, { ...OPTIONS, ...more });
const refused = (code: string, pattern: RegExp) => (error: unknown) => error instanceof AuditError && error.code === code && pattern.test(error.message) && !error.message.includes('\n');

test('an empty file, or one of blanks, is said to be empty', async () => {
  for (const text of ['', ' \n\t\r\n', '\ufeff', '\u200b\n\u3000']) await assert.rejects(read(text), refused('empty', /^leak\.txt: the excerpt is empty, nothing was kept\. Give /));
});

test('bytes that are no text are refused', async () => {
  await assert.rejects(read(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 31)), refused('incomplete', /neither text nor a picture/));
});

test('NULs, direction marks and half characters do no harm', async () => {
  const { lines } = await read('张三：在\0吗，今天晚上要不要一起去吃饭，老地方见面就好\n李四：\u202e在\u202c\n张三：好\n');
  assert.equal(lines[0]?.text, '在吗，今天晚上要不要一起去吃饭，老地方见面就好');
  assert.deepEqual(lines.map(({ name }) => name), ['张三', '李四', '张三']);
});

test('a cut character is shown as one, and said', async () => {
  const { lines, notes } = await read(Buffer.from('张三：在吗\n李四：在\n张三：好').subarray(0, -1));
  assert.equal(lines.length, 3);
  assert.match(notes[0]?.en ?? '', /do not fit the encoding/);
});

test('a date whose day and month cannot be told gives no instant, unless it is said', async () => {
  const text = '01/05/2024, 12:00 - Ana: hello\n';
  const open = await read(text);
  assert.equal(open.lines[0]?.at, null);
  assert.match(open.notes.map(({ en }) => en).join(), /--date-order/);
  const told = await read(text, { dateOrder: 'dmy' });
  assert.equal(told.lines[0]?.at, Date.parse('2024-05-01T12:00:00+08:00'));
});

test('a line of many signs is cut, and said', async () => {
  const { lines, notes } = await read(`张三：${'啊'.repeat(150_000)}\n李四：在\n张三：在\n`);
  assert.equal(lines[0]?.text.length, 100_000);
  assert.match(notes[0]?.en ?? '', /was cut/);
});

test('long inputs are read in time that grows with their length', async () => {
  const inputs = [
    'A：b B：c '.repeat(50_000), '12:30\n'.repeat(4000), '***\n'.repeat(4000), '> a\n'.repeat(2000), `${'a'.repeat(280)} 12:30\n`.repeat(400), '「'.repeat(200_000), `${'1 2024/5/1 '.repeat(20)}12:3\n`.repeat(400),
    '张三 2024/5/1 12:30\n你好，今天天气不错\n'.repeat(1000), '['.repeat(300_000), `${'张三：'.repeat(100)}\n`.repeat(50), '"a"撤回了一条消息\n'.repeat(400),
  ];
  const started = process.cpuUsage().user;
  for (const input of inputs) await read(input);
  assert.ok(process.cpuUsage().user - started < 4_000_000);
});

test('the same bytes give the same lines', async () => {
  const text = '张三：在吗\n李四：在\n张三：***\n';
  assert.deepEqual(await read(text), await read(text));
});
