import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksObfuscated, normalise, originalSpan } from '../../src/text/normalise.ts';

/** What of the text stands behind the mobile number that the copy shows; null when it shows none. */
function behind(text: string): string | null {
  const copy = looksObfuscated(text) ? normalise(text) : null;
  const found = copy === null ? null : /(?<![0-9])1[3-9][0-9]{9}(?![0-9])/.exec(copy.text);
  if (copy === null || found === null) return null;
  const [start, end] = originalSpan(copy, found.index, found.index + 11);
  return text.slice(start, end);
}

const HIDDEN: readonly (readonly [how: string, before: string, hidden: string, after: string])[] = [
  ['words that sound like one', '', '妖三九洞洞幺两三四五六', ''],
  ['letters for other digits than nought and one', '', 'l38-12E4-5678'.replace('E', 'Z'), ''],
  ['a letter b for six or eight', '找我 ', '13B12345678', ''],
  ['double circles', '', '⓵⓷⓼⓵⓶⓷⓸⓹⓺⓻⓼', ''],
  ['Arabic-Indic digits', '', '١٣٨١٢٣٤٥٦٧٨', ''],
  ['bracketed numerals', '', '㈠㈢㈧㈠㈡㈢㈣㈤㈥㈦㈧', ''],
  ['new lines', '', '138\n1234\n5678', ''],
  ['strokes where a word leads to it', '电话', '138/1234/5678', ''],
  ['commas where it is the whole message', '', '138，1234，5678', ''],
  ['equals signs', '', '138==1234==5678', ''],
  ['a spaced word for a dot', '', '138 点 1234 点 5678', ''],
  ['a bracket beside a hyphen', '手机 ', '138-(删)-1234-5678', ''],
  ['Chinese that the text says to leave out', '', '138猫1234狗5678', '（去掉汉字）'],
  ['mixed separators', '', '138.1234 5678', ' 打这个'],
  ['direction marks', '', '138\u202d1234\u202c5678', ''],
];
for (const [how, before, hidden, after] of HIDDEN) {
  test(`a number hidden by ${how} is read and leads back to the original`, () => {
    assert.equal(behind(before + hidden + after), hidden);
  });
}

const OTHER = [
  '138.12345678', '大乐透 15 22 30 31 35 7', '工资 150，1000，2000 三档', '一三五休息，二四六上班，七号再说', '五四三二一，发射', '1>2>3>4>5', '13900K 14900K 12400F', '8b9c0d1e2f3a', '138猫1234狗5678',
  '十一点二十五分到三国演义一百二十回', '13.5 20 30 40 56',
];
for (const text of OTHER) {
  test(`no mobile number is made out of: ${text}`, () => {
    assert.equal(behind(text), null);
  });
}

test('nine single digits in a list are a number where QQ is named right before', () => {
  assert.match(normalise('企鹅5，0，6，9，2，9，3，0，3')?.text ?? '', /506929303/);
  assert.equal(normalise('选 5，0，6，9，2，9，3，0，3'), null);
});
