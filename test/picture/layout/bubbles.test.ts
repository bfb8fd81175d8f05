import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bubble, DIM, GREEN, group, INK, PAGE, said, Screen, WHITE } from './_screen.ts';

test('bubbles have their side, their words and the name above them', () => {
  const screen = group();
  bubble(screen, 140, false, '明天几点停水', '风铃');
  bubble(screen, 260, true, '九点到十一点半');
  const { lines, title, members, dark } = screen.layout();
  assert.deepEqual([title, members, dark], ['示范花园业主群', 213, false]);
  assert.deepEqual(said(screen.layout()).map(({ own, name, nameState, text }) => [own, name, nameState, text]), [
    [false, '风铃', 'shown', '明天几点停水'], [true, null, 'absent', '九点到十一点半'],
  ]);
  assert.deepEqual(lines.map(({ kind }) => kind), ['other', 'title', 'message', 'message']);
});

test('lines of one bubble are one text, Chinese without and Latin with a blank', () => {
  const screen = group();
  screen.fill([16, 140, 70, 194], [90, 130, 180]).fill([82, 140, 420, 260], WHITE);
  screen.text(100, 150, '我们周五用', INK).text(100, 185, 'release', INK).text(100, 220, 'branch吧', INK);
  assert.equal(said(screen.layout())[0]?.text, '我们周五用release branch吧');
});

test('in a chat of two no name is missing', () => {
  const screen = new Screen(540, 500, PAGE).text(20, 10, '9:41', INK, { height: 26 }).text(220, 62, '小蒋', INK);
  bubble(screen, 140, false, '房租转了吗');
  bubble(screen, 240, true, '晚上转给你');
  assert.deepEqual(said(screen.layout()).map(({ nameState }) => nameState), ['absent', 'absent']);
});

test('a quotation that hangs under a bubble belongs to it', () => {
  const screen = group();
  const { rect } = bubble(screen, 140, true, '住院了什么病啊');
  screen.fill([rect[0] - 60, rect[3] + 8, rect[2], rect[3] + 46], [225, 225, 225]).text(rect[0] - 50, rect[3] + 15, '阿芸：我在做手术', DIM, { height: 24 });
  const [line, ...rest] = said(screen.layout());
  assert.deepEqual([line?.text, line?.quoted, rest.length], ['住院了什么病啊', '阿芸：我在做手术', 0]);
});

test('the corner of a bubble tells its time and its coloured first line the name', () => {
  const screen = new Screen(540, 500, [239, 234, 226]);
  screen.fill([16, 100, 400, 190], WHITE).text(30, 106, 'Dilys', [200, 110, 20], { height: 26 }).text(30, 140, '星期六去打球吗', INK).text(320, 160, '18:05', DIM, { height: 22 });
  screen.fill([200, 220, 524, 280], [217, 253, 211]).text(215, 232, '去，几点集合', INK).text(440, 252, '18:06', DIM, { height: 22 });
  assert.deepEqual(said(screen.layout()).map(({ own, name, text, shownTime }) => [own, name, text, shownTime]), [
    [false, 'Dilys', '星期六去打球吗', '18:05'], [true, null, '去，几点集合', '18:06'],
  ]);
});

test('a whole date about the middle gives the messages below their time, in the zone given', () => {
  const screen = group();
  screen.text(150, 125, '2026年5月1日 10:21', DIM, { height: 26 });
  bubble(screen, 190, false, '早上好', '风铃');
  screen.text(195, 300, '昨天 下午3:24', DIM, { height: 26 });
  bubble(screen, 360, true, '你撤回了什么呀');
  screen.text(190, 460, '你撤回了一条消息', DIM, { height: 24 });
  const { lines } = screen.layout();
  assert.deepEqual(lines.filter(({ kind }) => kind !== 'other' && kind !== 'title').map(({ kind, at, shownTime }) => [kind, at, shownTime]), [
    ['time', Date.parse('2026-05-01T10:21:00+08:00'), '2026年5月1日 10:21'], ['message', Date.parse('2026-05-01T10:21:00+08:00'), '2026年5月1日 10:21'],
    ['time', null, '昨天 下午3:24'], ['message', null, '昨天 下午3:24'], ['system', null, '昨天 下午3:24'],
  ]);
});

test('a page of darkness is dark', () => {
  const screen = new Screen(540, 300, [17, 17, 17]).fill([82, 60, 320, 114], [44, 44, 44]).text(100, 72, '私事就别聊了', [213, 213, 213]);
  const { dark, lines } = screen.layout();
  assert.deepEqual([dark, lines.map(({ text, concealed }) => [text, concealed.length])], [true, [['私事就别聊了', 0]]]);
});

test('a list of forwarded messages has names and times, and no sides', () => {
  const screen = new Screen(540, 460, WHITE).text(20, 10, '9:41', INK, { height: 26 }).text(170, 62, '群聊的聊天记录', INK);
  for (const [at, [name, words]] of ([['老周', '住院了什么病啊'], ['风铃', '听说是乳腺的毛病']] as const).entries()) {
    screen.fill([16, 140 + at * 130, 70, 194 + at * 130], [90, 130, 180]).text(90, 138 + at * 130, name, DIM, { height: 24 }).text(400, 138 + at * 130, '20:32', DIM, { height: 24 }).text(90, 170 + at * 130, words, INK);
    screen.boxes.splice(-2, 1, { ...screen.boxes.at(-2) as NonNullable<typeof screen.boxes[number]>, right: 530 });
  }
  assert.deepEqual([screen.layout().title, said(screen.layout()).map(({ own, name, text, shownTime }) => [own, name, text, shownTime])], [null, [
    [null, '老周', '住院了什么病啊', '20:32'], [null, '风铃', '听说是乳腺的毛病', '20:32'],
  ]]);
});

test('a picture that was sent is a message without words', () => {
  const screen = group();
  bubble(screen, 140, false, '看看天花板', '风铃');
  screen.fill([16, 250, 70, 304], [90, 130, 180]).text(82, 248, '风铃', DIM, { height: 24 });
  for (let y = 0; y < 200; y++) screen.fill([82, 276 + y, 250, 277 + y], [90 + (y % 120), 140, 200 - (y % 90)]);
  assert.deepEqual(said(screen.layout()).map(({ media, name, text }) => [media, name, text]), [[false, '风铃', '看看天花板'], [true, '风铃', '']]);
});

test('nothing, one word and a picture of nothing are no defect', () => {
  const empty = new Screen(40, 40, GREEN);
  assert.deepEqual(empty.layout().lines, []);
  assert.equal(new Screen(200, 60, WHITE).text(10, 10, '好', INK).layout().lines.length <= 1, true);
  const tiny = new Screen(9, 9, WHITE);
  tiny.boxes.push({ left: 0, top: 0, right: 9, bottom: 9, text: '', confidence: 0, signs: [] });
  assert.deepEqual(tiny.layout().lines, []);
});
