import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Piece, stitch } from '../../../src/leak/excerpt/stitch.ts';
import { line, piece } from './lines.ts';

const texts = (parts: readonly Piece[]) => stitch(parts).lines.map(({ text }) => text);

const TALK = ['甲: 早上好，今天谁去接孩子放学', '乙: 我下午要去市一医院复查', '甲: 好的', '丙: 那我去接，四点到校门口', '乙: 好的', '甲: 别忘了带上他的药和病历本', '丙: 好的', '乙: 谢谢你们，晚上请大家吃饭'];
const FULL = TALK.map((row) => row.slice(3));

test('one file stays as it is', () => assert.deepEqual(texts([piece(0, TALK)]), FULL));

test('no file gives an empty excerpt', () => assert.deepEqual(stitch([]), { lines: [], title: null, members: null, notes: [] }));

test('what two screenshots of one scroll repeat stands once', () => {
  const { lines, notes } = stitch([piece(0, TALK.slice(0, 5)), piece(1, TALK.slice(3))]);
  assert.deepEqual(lines.map(({ text }) => text), FULL);
  assert.deepEqual(notes, []);
});

test('three screenshots in any order come out in the order of the talk', () => {
  const parts = [piece(0, TALK.slice(5)), piece(1, TALK.slice(0, 4)), piece(2, TALK.slice(2, 7))];
  const { lines, notes } = stitch(parts);
  assert.deepEqual(lines.map(({ text }) => text), FULL);
  assert.match(notes.map(({ en }) => en).join(' '), /not in the order of their names/);
  assert.match(notes.map(({ zh }) => zh).join(''), /而非文件名的顺序/);
});

test('short lines that repeat make no overlap', () => {
  const { lines, notes } = stitch([piece(0, ['甲: 我们明天八点出发去杭州', '乙: 好的', '丙: 好的']), piece(1, ['乙: 好的', '丙: 好的', '甲: 记得带身份证和充电宝'])]);
  assert.equal(lines.length, 6);
  assert.match(notes[0]?.en ?? '', /no lines in common/);
});

test('the same long notice, sent twice by one person, does not swallow what stands between', () => {
  const notice = '物业: 请各位业主今天下午六点前移走地库的车辆';
  assert.equal(texts([piece(0, [notice, '甲: 知道了，马上来', notice, '乙: 我的车在外地回不来怎么办'])]).length, 4);
});

test('a line read with errors is one line, and the surer reading stays', () => {
  const first = piece(0, TALK.slice(0, 4));
  const second = piece(1, TALK.slice(3));
  const noisy = { ...second, lines: second.lines.map((one, i) => (i === 0 ? { ...one, text: '那我去接，四点到校门囗', confidence: 0.4 } : one)) };
  assert.deepEqual(texts([first, noisy]), FULL);
});

test('a line that the edge cuts is replaced by the whole one', () => {
  const cut = piece(0, TALK.slice(0, 5));
  const first = { ...cut, lines: [...cut.lines, line('别忘了带上他的', { name: '甲' })] };
  assert.deepEqual(texts([first, piece(1, TALK.slice(3))]), FULL);
});

test('a line that reading lost in one picture is taken from the other', () => {
  const second = piece(1, [TALK[1] as string, TALK[3] as string, ...TALK.slice(4)]);
  assert.deepEqual(texts([piece(0, TALK.slice(0, 5)), second]), FULL);
});

test('title, status bar and input field of later screenshots stand once', () => {
  const frame = (clock: string, rows: readonly string[]) => [`~ ${clock} 5G 80`, '= 接送群(6)', ...rows, '~ 按住 说话'];
  const { lines, title } = stitch([piece(0, frame('10:21', TALK.slice(0, 5))), piece(1, frame('10:22', TALK.slice(3)))]);
  assert.deepEqual(lines.filter(({ kind }) => kind === 'message').map(({ text }) => text), FULL);
  assert.deepEqual(lines.filter(({ kind }) => kind !== 'message').map(({ text }) => text), ['10:21 5G 80', '接送群(6)', '按住 说话']);
  assert.equal(title, '接送群(6)');
});

test('a time heading is dropped where it repeats, and kept where it is another', () => {
  const { lines } = stitch([piece(0, ['@ 昨天 08:10', ...TALK.slice(0, 5)]), piece(1, ['@ 昨天 08:10', ...TALK.slice(3, 6), '@ 昨天 12:30', ...TALK.slice(6)])]);
  assert.deepEqual(lines.filter(({ kind }) => kind === 'time').map(({ text }) => text), ['昨天 08:10', '昨天 12:30']);
});

test('chats with different names are put one after the other, not joined', () => {
  const { lines, notes } = stitch([piece(0, ['= 家长群(45)', ...TALK]), piece(1, ['= 业主群(213)', ...TALK])]);
  assert.equal(lines.filter(({ kind }) => kind === 'message').length, 16);
  assert.match(notes[0]?.zh ?? '', /名称不同/);
});

test('a screenshot that lies inside another adds nothing', () => assert.deepEqual(texts([piece(0, TALK.slice(2, 6)), piece(1, TALK)]), FULL));

test('the same screenshot twice is one', () => assert.deepEqual(texts([piece(0, TALK), piece(1, TALK)]), FULL));

test('the same words of another person are another line', () => {
  assert.equal(texts([piece(0, ['甲: 我下午要去市一医院复查']), piece(1, ['乙: 我下午要去市一医院复查'])]).length, 2);
});

test('own and foreign bubbles with equal words are two lines', () => {
  const one = (file: number, own: boolean): Piece => ({ file, lines: [line('我下午要去市一医院复查', { own })], title: null, members: null });
  assert.equal(texts([one(0, true), one(1, false)]).length, 2);
});

test('files that share nothing keep the order given', () => {
  assert.deepEqual(texts([piece(0, ['乙: 今晚的会改到明天上午十点']), piece(1, ['甲: 隔壁小区的水管又爆了一次'])]), ['今晚的会改到明天上午十点', '隔壁小区的水管又爆了一次']);
});

test('long pastes are joined in time that grows with their length', () => {
  const rows = Array.from({ length: 6_000 }, (_, i) => `甲: 第${i}条消息说的是完全不同的事情${i * 7}`);
  const started = process.cpuUsage().user;
  assert.equal(texts([piece(0, rows.slice(0, 3_050)), piece(1, rows.slice(3_000))]).length, 6_000);
  assert.ok(process.cpuUsage().user - started < 3_000_000);
});
