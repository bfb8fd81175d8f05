import assert from 'node:assert/strict';
import { test } from 'node:test';
import check from '../../src/checks/conduct.ts';
import { parseLexicon } from '../../src/text/lexicon.ts';
import { runCheck } from '../helpers/timeline.ts';

test('a file of words is read into entries', () => {
  const { category, mode, entries } = parseLexicon('我的诈骗词.txt', '\ufeff# ours\r\n方式：替换\r\n$who = 老师/导师\r\n[strong]\r\n$who…带单/喊单 + 进群 ! 反诈  # remark\r\n[weak directed]\r\n@ 快来\r\n');
  assert.deepEqual([category, mode], ['fraud', 'replace']);
  assert.deepEqual(entries, [
    { line: 5, section: 'strong', directed: false, parts: [['老师', '导师'], ['带单', '喊单']], gaps: [16], also: [['进群']], not: ['反诈'] },
    { line: 7, section: 'weak', directed: true, parts: [['快来']], gaps: [], also: [], not: [] },
  ]);
});

for (const [text, why] of [
  ['[strong]\n傻', /^fraud\.txt line 2: one part must have 2 characters/],
  ['刷单', /line 1: an entry before the first section/],
  ['[loud]\n刷单', /line 1: no such section/],
  ['[strong]\n$x…刷单', /line 2: a \$set that no line above defines/],
  ['[strong ! $x]\n刷单', /line 1: a \$set that no line above defines/],
  ['[strong]\n刷单//返利', /line 2: nothing stands between two signs/],
  ['[strong]\n刷单 … <date>', /line 2: a sign in <>/],
  ['[strong]\n刷单\ncategory: fraud', /line 3: stands behind the first entry/],
  ['category: politics', /line 1: no such category/],
  ['mode: maybe', /line 1: the mode is/],
] as const) {
  test(`a line that cannot be read is named: ${JSON.stringify(text)}`, () => {
    assert.throws(() => parseLexicon('fraud.txt', text), (error: Error & { code?: string }) => error.code === 'usage' && why.test(error.message));
  });
}

test('a file without a category says which there are', () => {
  assert.throws(() => parseLexicon('words.txt', '[strong]\n刷单'), /words\.txt: no category: .*harassment/);
});

test('a list of the user stands beside the tool’s own, or in its place', () => {
  const rules = (mode: 'extend' | 'replace') => {
    const lexicons = [{ name: 'gambling.txt', text: '[strong]\n蓝房间…开局', mode }];
    return runCheck(check, { policy: { lexicons }, messages: [{ text: '蓝房间今晚开局' }, { text: '百家乐真人视讯，注册送88，加我' }] }).findings.length;
  };
  assert.deepEqual([rules('extend'), rules('replace')], [2, 1]);
});

/** Whether words of one entry are found in each of the texts. */
const found = (text: string, ...messages: string[]) =>
  messages.map((each) => runCheck(check, { policy: { lexicons: [{ name: 'gambling.txt', text, mode: 'replace' }] }, messages: [{ text: each }] }).findings.length === 1);

test('~ leaves four characters between two parts where … leaves sixteen, and twice as many between English words', () => {
  assert.deepEqual(found('[strong]\n蓝房间~开局', '蓝房间今晚开局', '蓝房间的朋友们今晚开局'), [true, false]);
  assert.deepEqual(found('[strong]\n蓝房间…开局', '蓝房间的朋友们今晚开局'), [true]);
  assert.deepEqual(found('[strong]\nblue room~opens', 'blue room soon opens', 'blue room tonight opens'), [true, false]);
});

test('what the head of a section excludes holds for all its entries, also right behind the sentence', () => {
  assert.deepEqual(found('$no = 电影/小说\n[strong ! $no]\n蓝房间\n绿房间 ! 拍照', '蓝房间开局', '电影里的蓝房间', '绿房间拍照', '蓝房间？小说里的'), [true, false, false, false]);
});

test('a row of digits may stand within a spelling', () => {
  const lexicons = [{ name: 'gambling.txt', text: '[strong]\n蓝房间…充<digits>送', mode: 'replace' as const }];
  const rules = runCheck(check, { policy: { lexicons }, messages: [{ text: '蓝房间充100送' }, { text: '蓝房间充值送' }] }).findings.length;
  assert.equal(rules, 1);
});
