import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conceal } from '../../../src/leak/excerpt/conceal.ts';
import { shownName } from '../../../src/leak/excerpt/conceal-name.ts';

const COVERED: readonly (readonly [string, string])[] = [
  ['我是███啊', '我是█啊'], ['电话138****1234', '电话138█1234'], ['138XXXX1234', '138█1234'], ['138xxxx1234', '138█1234'], ['138••••1234', '138█1234'], ['138####1234', '138█1234'],
  ['身份证110101**********1234', '身份证110101█1234'], ['My name is XXX.', 'My name is █.'], ['XX小区3栋', '█小区3栋'], ['张XX', '张█'], ['他叫张某某', '他叫张█'], ['李某明', '李█明'],
  ['某先生来过', '█先生来过'], ['某某说', '█说'], ['[打码]说的', '█说的'], ['（已隐藏）', '█'], ['____老师', '█老师'], ['■■先生', '█先生'], ['▇▇▇', '█'], ['王*明', '王█明'], ['张○○', '张█'], ['@*** 你好', '@█ 你好'],
  ['XXXX年XX月', '█年█月'], ['555-***-1234', '555-█-1234'], ['住在×××路', '住在█路'], ['[name redacted] said so', '█ said so'], ['⬛⬛⬛来了', '█来了'],
];
const SHOWN = [
  '**重要**通知', '这是**很重要**的，**真的**', '2*3=6', '2**10', 'love you xxx', 'see you soon XXX', '某种程度上', '某人说', '某些人', '何某些', '__init__', 'my__name', '■ 第一条', 'f**k this', '二〇二四年', '3×4', '3 × 4',
  'XXL码', 'XX染色体', '好吃*5', '*注', '# 标题', '### 标题', 'a * b * c', 'exxxtra', '● 一', '○ 一', '...', '❤️❤️', '', '[微笑][捂脸]', '一二〇号',
];

test('what was typed over is one sign each', () => {
  for (const [typed, shown] of COVERED) assert.equal(conceal(typed).text, shown, typed);
});

test('what only looks covered stays', () => {
  for (const typed of SHOWN) assert.deepEqual(conceal(typed), { text: typed, concealed: [] }, typed);
});

test('spans point at the signs', () => {
  assert.deepEqual(conceal('他叫███，电话138****1234').concealed, [{ start: 2, end: 3, how: 'characters' }, { start: 9, end: 10, how: 'characters' }]);
});

test('names that are covered, whole or in part', () => {
  const cases = { '张*': '张█', '张**': '张█', 王某: '王█', 王某某: '王█', 李xx: '李█', '李×明': '李█明', 'a***n': 'a█n', '138****1234': '138█1234', '***': null, '*': null, '█████': null, 某女: null, '[打码]': null, '匿名': null, XXX: null, '@***': null };
  for (const [typed, name] of Object.entries(cases)) assert.deepEqual(shownName(typed), { name, hidden: true }, typed);
});

test('names that are not', () => {
  for (const name of ['X', 'A', '张三', '小王', 'Max', 'Felixx', '网友A', 'TaXX', '...', '*阳光*', '**糖糖**', '王小明❤️', '阿某']) assert.equal(shownName(name).hidden, false, name);
});

test('a long line of covers is read in time that grows with its length', () => {
  const started = process.cpuUsage().user;
  for (const sign of ['*', '张*', '**a ', '某', 'X ', '[', '[打码']) conceal(sign.repeat(100_000));
  assert.ok(process.cpuUsage().user - started < 1_000_000);
});
