import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Colour, bubble, DIM, GREEN, group, PAGE, type Rect, said, type Screen, WHITE } from './_screen.ts';

const GREYS: readonly Colour[] = [[190, 190, 190], [214, 214, 214], [168, 168, 168]];

const covers: readonly (readonly [string, string, (screen: Screen, rect: Rect) => void])[] = [
  ['a black bar', 'bar', (screen, rect) => void screen.fill(rect, [0, 0, 0])],
  ['a red bar', 'bar', (screen, rect) => void screen.fill(rect, [224, 32, 32])],
  ['a white bar', 'bar', (screen, rect) => void screen.fill(rect, WHITE)],
  ['a mosaic', 'mosaic', (screen, rect) => void screen.mosaic(rect, GREYS)],
  ['a blur', 'blur', (screen, rect) => void screen.blur(rect, PAGE, [150, 150, 150])],
];

for (const [what, how, paint] of covers) {
  test(`${what} over a name conceals it`, () => {
    const screen = group();
    bubble(screen, 140, false, '大家好我是新来的', '风铃');
    const { name } = bubble(screen, 260, false, '这事不要在群里说', '');
    paint(screen, name);
    bubble(screen, 380, true, '知道了');
    assert.deepEqual(said(screen.layout()).map(({ nameState, nameConcealedBy, text }) => [nameState, nameConcealedBy, text]), [
      ['shown', null, '大家好我是新来的'], ['concealed', how, '这事不要在群里说'], ['absent', null, '知道了'],
    ]);
  });
}

test('an empty place where others have a name is a blanked name', () => {
  const screen = group();
  bubble(screen, 140, false, '大家好我是新来的', '风铃');
  bubble(screen, 260, false, '这事不要在群里说', '');
  assert.deepEqual(said(screen.layout()).map(({ nameState, nameConcealedBy }) => [nameState, nameConcealedBy]), [['shown', null], ['concealed', 'blank']]);
});

test('a stretch under a bar is one sign, and what the reader made of it is gone', () => {
  const screen = group();
  const { rect } = bubble(screen, 140, false, '加我13800000031吧', '风铃');
  screen.fill([rect[0] + 20 + 6 * 22, rect[1] + 11, rect[0] + 20 + 10 * 22, rect[1] + 43], [0, 0, 0]);
  const [line] = said(screen.layout());
  assert.deepEqual([line?.text, line?.concealed], ['加我1380█031吧', [{ start: 6, end: 7, how: 'bar' }]]);
});

test('a stretch under a mosaic is one sign', () => {
  const screen = group();
  const { rect } = bubble(screen, 140, false, '我在人民医院做手术', '风铃');
  screen.mosaic([rect[0] + 20 + 2 * 22, rect[1] + 10, rect[0] + 20 + 6 * 22, rect[1] + 44], GREYS);
  const [line] = said(screen.layout());
  assert.deepEqual([line?.text, line?.concealed.map(({ how }) => how)], ['我在█做手术', ['mosaic']]);
});

test('a bar of black on an own green bubble is no part of the words', () => {
  const screen = group();
  const { rect } = bubble(screen, 140, true, '她住在六栋二单元');
  screen.fill([rect[0] + 20 + 3 * 22, rect[1] + 11, rect[2] - 19, rect[1] + 43], [0, 0, 0]);
  assert.equal(said(screen.layout())[0]?.text, '她住在█');
});

test('a drawn face is no bar', () => {
  const screen = group();
  const { rect } = bubble(screen, 140, false, '好的没问题　', '风铃');
  const [x, y] = [rect[0] + 20 + 5.5 * 22, rect[1] + 27];
  for (let dy = -14; dy <= 14; dy++) {
    const half = Math.round(Math.sqrt(14 * 14 - dy * dy));
    screen.fill([Math.round(x) - half, y + dy, Math.round(x) + half, y + dy + 1], [255, 205, 60]);
  }
  assert.deepEqual(said(screen.layout()).map(({ concealed }) => concealed.length), [0]);
});

test('a chip with a time and tags beside a name are no bars', () => {
  const screen = group();
  screen.fill([215, 118, 325, 150], [210, 210, 210]).text(238, 122, '10:21', DIM, { height: 24 });
  bubble(screen, 190, false, '挂科线六十分', '许知行');
  screen.fill([160, 189, 216, 212], [47, 191, 143]).text(165, 190, '管理员', WHITE, { height: 21 });
  const { lines } = screen.layout();
  assert.deepEqual(lines.filter(({ kind }) => kind === 'time' || kind === 'message').map(({ kind, name, nameState }) => [kind, name, nameState]), [
    ['time', null, 'absent'], ['message', '许知行', 'shown'],
  ]);
});

test('a bubble that is covered as a whole is a message that cannot be read', () => {
  const screen = group();
  bubble(screen, 140, false, '大家好我是新来的', '风铃');
  const { rect } = bubble(screen, 260, false, '这事不要说', '风铃');
  screen.boxes.splice(screen.boxes.findIndex(({ text }) => text === '这事不要说'), 1);
  screen.mosaic([rect[0] + 3, rect[1] + 3, rect[2] - 3, rect[3] - 3], GREYS);
  assert.deepEqual(said(screen.layout()).map(({ text, media }) => [text, media]), [['大家好我是新来的', false], ['█', false]]);
});

test('notes count what is hidden and what is doubtful, without a word of it', () => {
  const screen = group();
  const { rect } = bubble(screen, 140, true, '她住在六栋二单元');
  screen.fill([rect[0] + 20 + 3 * 22, rect[1] + 11, rect[2] - 19, rect[1] + 43], GREEN.map((one) => 255 - one) as unknown as Colour);
  const { notes } = screen.layout();
  assert.equal(notes.length, 1);
  assert.doesNotMatch(JSON.stringify(notes), /住在/);
});
