import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chineseName, nameAt, nameBefore, nameInNickname } from '../../src/checks/_disclosure-names.ts';

test('surname and one or two characters have the shape of a name', () => {
  for (const name of ['张伟', '李小明', '欧阳娜', '司马小飞', '陳大文']) assert.ok(chineseName(name), name);
});

test('ordinary words that begin with a surname character do not', () => {
  for (const word of ['高兴', '方便', '任何', '马上', '周末', '黄金', '安全', '时候', '张', '张伟今天', '谢谢', '温馨', '关于你']) assert.ok(!chineseName(word), word);
});

test('a name ends where contact words, particles or punctuation begin', () => {
  for (const [text, name] of [
    ['张伟电话', '张伟'], ['张伟的电话', '张伟'], ['张伟，', '张伟'], ['李小明住在', '李小明'], ['张伟来报到', '张伟'], ['李来福 138', '李来福'],
    ['张伟收', '张伟'], ['Peter Long is', 'Peter Long'], ['张伟今天搬家', '张伟'],
  ] as const) assert.equal(nameAt(text, 0)?.name, name, text);
});

test('no name is cut out of a longer run', () => {
  for (const text of ['张贴通知', '王国维持秩序', 'Going Home', 'Peter long', 'the Room']) assert.equal(nameAt(text, 0), null, text);
});

test('a name before a datum needs a boundary in front', () => {
  assert.equal(nameBefore('请找张伟', 4)?.name, '张伟');
  assert.equal(nameBefore('我同事李小明', 6)?.name, '李小明');
  assert.equal(nameBefore('ask Peter Long', 14)?.name, 'Peter Long');
  assert.equal(nameBefore('小心白马', 4), null);
  assert.equal(nameBefore('PeterX Longs', 12), null);
});

test('a nickname holds a name only as a whole part', () => {
  assert.equal(nameInNickname('3-201 张伟'), '张伟');
  assert.equal(nameInNickname('Peter Long'), 'Peter Long');
  assert.equal(nameInNickname('张三丰盛'), null);
  assert.equal(nameInNickname('Peter Long Distance'), null);
});
