import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { forMarkdown, forTerminal } from '../../src/text/sanitise.ts';

describe('forTerminal', () => {
  test('shows an escape sequence and does not pass it on', () => assert.equal(forTerminal('\u001b[2J\u001b]0;x\u0007'), '␛[2J␛]0;x␇'));
  test('shows C1 controls and DEL', () => assert.equal(forTerminal('\u009b31m\u007f'), '\\u009b31m␡'));
  test('keeps a text on one line', () => assert.equal(forTerminal('a\r\nb\nc\rd\u2028e\u2029f\u0085g'), 'a⏎b⏎c␍d⏎e⏎f⏎g'));
  test('shows bidi controls', () => assert.equal(forTerminal('\u202ea\u2066b\u200fc'), '\\u202ea\\u2066b\\u200fc'));
  test('shows characters of no width', () => assert.equal(forTerminal('a\u200bb\u2060c\ufeffd\u200ce'), 'a\\u200bb\\u2060c\\ufeffd\\u200ce'));
  test('shows blanks that count as letters', () => assert.equal(forTerminal('\u3164\u2800'), '\\u3164\\u2800'));
  test('shows lone surrogates', () => assert.equal(forTerminal('a\ud800b'), 'a\\ud800b'));
  test('shows tag characters', () => assert.equal(forTerminal('a\u{e0041}'), 'a\\u{e0041}'));
  test('shows private use characters', () => assert.equal(forTerminal('\ue000'), '\\ue000'));
  test('leaves a joined emoji whole', () => assert.equal(forTerminal('👨‍👩‍👧 👩🏽‍🚀'), '👨‍👩‍👧 👩🏽‍🚀'));
  test('shows a joiner that joins no pictographs', () => assert.equal(forTerminal('a\u200db 👨\u200dx'), 'a\\u200db 👨\\u200dx'));
  test('cuts piled marks', () => assert.equal(forTerminal(`a${'\u0301'.repeat(50)}`), `a${'\u0301'.repeat(4)}…`));
  test('leaves plain text as it is', () => assert.equal(forTerminal('王小明: 你好, fe80::1 é 😀'), '王小明: 你好, fe80::1 é 😀'));
  for (const command of ['::error::x', '  ::warning file=a,line=1::x', 'x ::stop-commands::t', '##vso[task.x]y', '##[group]', '##teamcity[x]']) {
    test(`neutralises ${command}`, () => assert.doesNotMatch(forTerminal(command), /::\w|##\w*\[/));
  }
  test('is done after one pass', () => {
    const once = forTerminal('\u001b::error::##vso[\u202e');
    assert.equal(forTerminal(once), once);
  });
});

describe('forMarkdown', () => {
  test('escapes what is markup', () => {
    assert.equal(forMarkdown('a|b `c` [d](e) <f> *g* _h_ ~i~ & \\'), 'a\\|b \\`c\\` \\[d\\](e) \\<f\\> \\*g\\* \\_h\\_ \\~i\\~ \\& \\\\');
  });
  for (const [start, safe] of [['# a', '\\# a'], ['- a', '\\- a'], ['+ a', '\\+ a'], ['12. a', '12\\. a'], ['1) a', '1\\) a'], ['=== ', '\\===']] as const) {
    test(`escapes ${start} at the start`, () => assert.equal(forMarkdown(start), safe));
  }
  test('drops the indent that makes a code block', () => assert.equal(forMarkdown('    rm'), 'rm'));
  test('breaks links made of bare addresses', () => {
    assert.equal(forMarkdown('http://a.example www.b.example mailto:c'), 'http\\://a.example www\\.b.example mailto\\:c');
  });
  test('keeps the visible escapes of the terminal', () => assert.equal(forMarkdown('\u202e\n'), '\\\\u202e⏎'));
});

test('a hundred thousand characters of near misses take less than 200 ms', () => {
  const started = performance.now();
  for (const part of [':', '#', '::a', '\u0301', '👨\u200d', 'www.', '@', '1']) forMarkdown(part.repeat(100_000 / part.length));
  assert.ok(performance.now() - started < 8 * 200);
});
