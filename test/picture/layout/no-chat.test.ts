import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bubble, DIM, group, INK, PAGE, said, Screen, WHITE } from './_screen.ts';

const NOTE = 'No chat was recognised in the picture.';

test('cells of a table are no messages, and it is said that no chat was recognised', () => {
  const screen = new Screen(560, 300, [150, 150, 150]);
  for (let at = 0; at < 9; at++) {
    const [left, top] = [20 + (at % 3) * 170, 20 + Math.floor(at / 3) * 60];
    screen.fill([left, top, left + 166, top + 56], WHITE).text(left + 20, top + 12, String(4000 + at * 7), INK);
  }
  const layout = screen.layout();
  assert.deepEqual([said(layout).length, layout.title, layout.notes.map(({ en }) => en)], [0, null, [NOTE]]);
});

test('what was read of them is kept beside it', () => {
  const screen = new Screen(560, 200, [150, 150, 150]);
  for (const left of [20, 200, 380]) screen.fill([left, 40, left + 150, 96], WHITE).text(left + 20, 52, '水费', INK);
  assert.deepEqual(screen.layout().lines.map(({ kind, text }) => [kind, text]), [['other', '水费'], ['other', '水费'], ['other', '水费']]);
});

test('where a chat was read, no such note is made', () => {
  const screen = group();
  bubble(screen, 140, false, '明天几点停水', '风铃');
  assert.ok(!screen.layout().notes.some(({ en }) => en === NOTE));
});

test('in a window the list of chats beside the talk is no message, and the places stay those of the whole picture', () => {
  const screen = new Screen(800, 460, PAGE).fill([0, 0, 240, 460], [214, 216, 220]).text(30, 40, '周末爬山', INK).text(30, 80, '明早七点北门', DIM, { height: 24 });
  for (const top of [120, 240]) screen.fill([256, top, 310, top + 54], [90, 130, 180]).text(322, top - 2, '风铃', DIM, { height: 24 }).fill([322, top + 26, 560, top + 80], WHITE).text(340, top + 38, '明天几点停水', INK);
  const layout = screen.layout();
  assert.deepEqual(said(layout).map(({ name, text, own }) => [name, text, own]), [['风铃', '明天几点停水', false], ['风铃', '明天几点停水', false]]);
  assert.deepEqual(said(layout)[0]?.place.box, [322, 146, 560, 200]);
});
