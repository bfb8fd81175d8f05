import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bubble, DIM, GREEN, group, INK, PAGE, said, Screen, WHITE } from './_screen.ts';

test('a dark block whose letters were read is no bar', () => {
  const screen = group();
  screen.fill([16, 140, 70, 194], [90, 130, 180]).fill([82, 140, 480, 230], WHITE).fill([94, 152, 468, 218], [30, 30, 30]);
  // The letters of the helper are stripes, which look like a mosaic on black: they are read here, not drawn.
  screen.text(110, 170, 'npm run check', [30, 30, 30]);
  assert.deepEqual(said(screen.layout()).map(({ text, concealed }) => [text, concealed.length]), [['npm run check', 0]]);
});

test('a plate of one colour with words on it over a name conceals it', () => {
  const screen = group();
  bubble(screen, 140, false, '大家好我是新来的', '风铃');
  bubble(screen, 260, false, '这事不要在群里说', '');
  screen.fill([80, 258, 170, 282], [255, 143, 177]).text(84, 260, '打码', WHITE, { height: 20, read: false });
  assert.deepEqual(said(screen.layout()).map(({ nameState }) => nameState), ['shown', 'concealed']);
});

test('a wide bubble in a small crop is no notice: the picture of its writer stands beside it', () => {
  const screen = new Screen(450, 255, PAGE).fill([15, 15, 75, 75], [90, 140, 120]).text(90, 14, '晓风', DIM, { height: 24 });
  screen.fill([90, 42, 370, 106], WHITE).text(108, 60, '明天八点半集合', INK, { height: 28 }).fill([375, 138, 435, 198], [170, 150, 135]).fill([240, 138, 360, 202], GREEN).text(258, 155, '收到了', INK);
  assert.deepEqual(said(screen.layout()).map(({ name, own }) => [name, own]), [['晓风', false], [null, true]]);
});

test('names and times above words without bubbles make a list, each entry with its writer', () => {
  const screen = new Screen(640, 320, WHITE);
  for (const [at, name] of ['贺一鸣', '沈小工'].entries()) screen.text(80, 40 + at * 120, `${name} 09:3${at}`, INK).text(80, 80 + at * 120, '那个项目谁来接手', INK);
  assert.deepEqual(said(screen.layout()).map(({ name, text, own, shownTime }) => [name, text, own, shownTime]), [['贺一鸣', '那个项目谁来接手', null, '09:30'], ['沈小工', '那个项目谁来接手', null, '09:31']]);
});
