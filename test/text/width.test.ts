import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cut, graphemes, pad, width } from '../../src/text/width.ts';
import { wrap } from '../../src/text/wrap.ts';

describe('width', () => {
  for (const [text, columns] of [
    ['', 0], ['abc', 3], ['王小明', 6], ['ＡＢ', 4], ['é', 1], ['e\u0301', 1], ['😀', 2], ['🫠', 2], ['👨‍👩‍👧', 2], ['🇨🇳', 2], ['1️⃣', 2], ['한글', 4], ['ﾊﾟ', 2],
    ['│─█·…', 5], ['ไทยที่', 4], ['𠮷', 2], ['，。', 4],
  ] as const) {
    test(`of ${JSON.stringify(text)} is ${columns}`, () => assert.equal(width(text), columns));
  }
});

describe('cut', () => {
  test('leaves what fits', () => assert.equal(cut('王小明', 6), '王小明'));
  test('marks what it shortened', () => assert.equal(cut('abcdef', 4), 'abc…'));
  test('never splits a wide character', () => assert.equal(cut('王小明', 4), '王…'));
  test('never splits an emoji', () => assert.equal(cut('👨‍👩‍👧👨‍👩‍👧', 3), '👨‍👩‍👧…'));
  test('of no columns is empty', () => assert.equal(cut('abc', 0), ''));
});

test('pad counts columns, not characters', () => assert.equal(pad('王', 4), '王  '));

test('graphemes keeps marks with their letters', () => assert.deepEqual(graphemes('e\u0301a'), ['e\u0301', 'a']));

describe('wrap', () => {
  test('breaks English at spaces', () => assert.deepEqual(wrap('one two three', 8), ['one two', 'three']));
  test('breaks Chinese anywhere', () => assert.deepEqual(wrap('阳光花园业主群', 6), ['阳光花', '园业主', '群']));
  test('keeps a closing mark with what it closes', () => assert.deepEqual(wrap('阳光花，园', 6), ['阳光', '花，园']));
  test('keeps an opening mark with what it opens', () => assert.deepEqual(wrap('阳光（花）', 6), ['阳光', '（花）']));
  test('cuts a word longer than the line', () => assert.deepEqual(wrap('abcdefgh', 3), ['abc', 'def', 'gh']));
  test('breaks between Chinese and Latin', () => assert.deepEqual(wrap('阳光abc', 5), ['阳光', 'abc']));
  test('of nothing is one empty line', () => assert.deepEqual(wrap('', 5), ['']));
  test('keeps leading spaces of the text', () => assert.deepEqual(wrap('  a', 5), ['  a']));
  test('never exceeds the columns and loses no letter', () => {
    const text = 'Hello，世界 😀 e\u0301clair(括号)「引」 superlongwordwithoutanyspace 结束。';
    for (let columns = 2; columns < 40; columns++) {
      const lines = wrap(text, columns);
      for (const line of lines) assert.ok(width(line) <= columns, `${columns}: ${line}`);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
    }
  });
});
