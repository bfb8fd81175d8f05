import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksObfuscated, normalise, originalSpan } from '../../src/text/normalise.ts';

/** The copy's `digits` and what of the original stands behind them. */
function behind(text: string, digits: string): string | null {
  const copy = looksObfuscated(text) ? normalise(text) : null;
  const at = copy?.text.indexOf(digits) ?? -1;
  if (copy === null || at < 0) return null;
  const [start, end] = originalSpan(copy, at, at + digits.length);
  return text.slice(start, end);
}

const HIDDEN: readonly (readonly [how: string, hidden: string])[] = [
  ['full-width digits', '１３８００１３８０１２'],
  ['circled digits', '①③⑧⓪⓪①③⑧⓪①②'],
  ['filled circles', '❶❸❽⓿⓿❶❸❽⓿❶❷'],
  ['keycaps', '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣1️⃣2️⃣'],
  ['styled digits outside the basic plane', '𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟏𝟐'],
  ['Chinese numerals', '一三八零零一三八零一二'],
  ['radio numerals', '幺三八洞洞幺三八洞幺两'],
  ['capital numerals', '壹叁捌零零壹叁捌零壹贰'],
  ['numerals among digits', '138零零一38012'],
  ['look-alike letters', 'l38OOl38Ol2'],
  ['a space after each digit', '1 3 8 0 0 1 3 8 0 1 2'],
  ['a spaced hyphen after each digit', '1 - 3 - 8 - 0 - 0 - 1 - 3 - 8 - 0 - 1 - 2'],
  ['commas as a list', '1，3，8，0，0，1，3，8，0，1，2'],
  ['dots', '138....0013....8012'],
  ['an ellipsis', '138…0013…8012'],
  ['emoji', '138🌟0013🌟8012'],
  ['emoji with a selector', '138❤️0013❤️8012'],
  ['an inserted bracket', '13800(删)138012'],
  ['an inserted word', '138去掉0013去掉8012'],
  ['pairs', '13 80 01 38 01 2'],
  ['zero-width characters', '138\u200b0013\u200b8012'],
];
for (const [how, hidden] of HIDDEN) {
  test(`digits hidden by ${how} are read and lead back to the original`, () => {
    assert.equal(behind(`号码：${hidden}，别带杠`, '13800138012'), hidden);
  });
}

const PLAIN = [
  '今天吃了火锅，一共128块', '2026-05-02 13:45:10', '三十六计走为上计', '打电话13800138012', '12 34 56', 'hello look a lot of oil', '❤️😂👨‍👩‍👧 晚安', '10.0.19045.3570',
  '138-0013-8012', '6222 0212 3456 7890 128', '双色球 14 01 13 33 28 13 06', '一二三，三二一',
];
for (const text of PLAIN) {
  test(`nothing is rewritten in: ${text}`, () => {
    assert.equal(normalise(text), null);
  });
}

test('every code unit of the copy has a span inside the original, in order', () => {
  const text = '加Ｖ：１３８🌟零零一三🌟8012，①②③ \u200bok';
  const copy = normalise(text);
  assert.ok(copy !== null);
  assert.equal(copy.starts.length, copy.text.length);
  assert.equal(copy.ends.length, copy.text.length);
  for (let i = 0; i < copy.text.length; i++) {
    const [start, end] = [copy.starts[i] ?? -1, copy.ends[i] ?? -1];
    assert.ok(start >= (copy.starts[i - 1] ?? 0) && start < end && end <= text.length);
  }
});

test('a word of look-alikes next to a number stays a word', () => {
  assert.equal(normalise('card 6222 0212 3456 7890 lol')?.text ?? null, null);
  assert.equal(normalise('call １３８００１３８０１２ oo')?.text, 'call 13800138012 oo');
});

test('a hundred thousand separated digits take linear time', () => {
  for (const unit of ['1 ', '1，', '12 ', '一', '1…', '1(删)', '１']) {
    const began = performance.now();
    normalise(unit.repeat(100_000 / unit.length));
    assert.ok(performance.now() - began < 1000, unit);
  }
});
