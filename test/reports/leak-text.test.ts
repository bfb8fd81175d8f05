import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linesText } from '../../src/reports/leak/_phrases.ts';
import { clip, marked, shortened, stretchesOf } from '../../src/reports/leak/_text.ts';
import { leakWords } from '../../src/reports/leak/_words.ts';
import { width } from '../../src/text/width.ts';
import { HOSTILE } from './cases.ts';
import { aLine, aMatch, LEAK_CASES } from './leak-cases.ts';
import { renderLeak } from './leak-render.ts';

const w = leakWords('en');
const drawn = (text: string, concealed: Parameters<typeof stretchesOf>[1]['concealed']) => stretchesOf(w, { text, concealed }).map((one) => (one.hidden ? `<${one.text}>` : one.text)).join('');

describe('a concealed stretch', () => {
  test('stands where its sign stands, however masking moved the offsets', () => {
    assert.equal(drawn('138****1234 call █ or █', [{ start: 17, end: 18, how: 'bar' }, { start: 22, end: 23, how: 'mosaic' }]), '138****1234 call <concealed: bar> or <concealed: mosaic>');
  });

  test('typed over is boxed where only such signs stand', () => {
    assert.equal(drawn('name ***, ok', [{ start: 5, end: 8, how: 'characters' }]), 'name <concealed: typed over>, ok');
  });

  test('that cannot be placed is told behind the line and covers no words', () => {
    assert.equal(drawn('some words', [{ start: 2, end: 6, how: 'characters' }, { start: 90, end: 99, how: 'characters' }]), 'some words<2 stretches concealed (typed over)>');
    assert.equal(drawn('', [{ start: 0, end: 0, how: 'blank' }]), '<1 stretch concealed (blank)>');
  });
});

test('a block sign that somebody wrote is no concealed stretch', () => {
  assert.equal(drawn('done ███ 30 %', []), 'done ███ 30 %');
});

describe('a difference', () => {
  test('is marked without colour, and text of a chat cannot look like a mark', () => {
    const parts = shortened(w, [{ op: 'same', text: 'I [+agree+] ' }, { op: 'excerpt', text: 'not' }, { op: 'record', text: 'now' }]);
    assert.equal(parts.map(marked).join(''), 'I [ +agree+ ] [+not+][-now-]');
  });

  test('keeps what differs and shortens what is the same', () => {
    const told = shortened(w, [{ op: 'same', text: '长'.repeat(50_000) }, { op: 'record', text: '不' }, { op: 'same', text: '尾'.repeat(50_000) }]).map(marked).join('');
    assert.equal(told, `…${'长'.repeat(40)}[-不-]${'尾'.repeat(40)}…`);
  });
});

test('a long line is cut between characters and counted', () => {
  assert.equal(clip(w, `${'a'.repeat(499)}😀bc`), `${'a'.repeat(499)}… (4 more characters, see --format json)`);
});

test('runs of line numbers are told together', () => {
  assert.equal(linesText([9, 3, 5, 4, 4], ', '), '3–5, 9');
});

describe('the table', () => {
  for (const [name, build] of Object.entries(LEAK_CASES)) {
    test(`keeps within 40, 80 and 120 columns in both languages: ${name}`, async () => {
      for (const lang of ['en', 'zh'] as const) {
        for (const columns of [40, 80, 120]) {
          for (const line of (await renderLeak('table', build(lang), { width: columns })).split('\n')) assert.ok(width(line) <= columns, line);
        }
      }
    });
  }

  test('tells the answer before anything it rests on', async () => {
    const said = await renderLeak('table', LEAK_CASES.many('en'));
    const order = ['Lead for review', 'What was assessed', 'The answer in one look', 'Where it comes from', 'Person by person', 'What would change', 'Questions open', 'Numbers and thresholds', 'Next steps', 'Draft of a notice', 'Limits', 'Warnings'];
    const places = order.map((words) => said.indexOf(words));
    assert.ok(places.every((place) => place >= 0), JSON.stringify(places));
    assert.deepEqual(places, places.toSorted((a, b) => a - b));
    assert.match(said.slice(0, said.indexOf('The answer')), /LOCATION/);
  });

  test('shows state, difference and what was left out by signs and words', async () => {
    const said = await renderLeak('table', LEAK_CASES.many('en'), { width: 120 });
    assert.match(said, /18 ≠ side of who took it: 不要联系他\n +differs · .*:130 \(bytes 11700–11784\).*\n +\[\+不要\+\]\[-可以-\]联系他/);
    assert.match(said, /20 ∅ 陈\*: 以后再说\n +not in the record/);
    assert.match(said, /⋯ 12 messages of the record left out between lines 5 and 6\n +· wxid_b: .*:106\)/);
    assert.match(said, /The other way round in the record: lines 13 and 14; 26 and 27\./);
  });

  test('tells a ground once, and later only what differs', async () => {
    const said = await renderLeak('table', LEAK_CASES.many('en'), { width: 120 });
    assert.match(said, /= +F0, F1, F3, F5, D1, D2, D3, D4, D5, D6: as under p1·a1/);
    assert.equal(said.split('The person wrote of distress').length - 1, 1);
  });

  test('without a person says so and claims nothing by it', async () => {
    const said = await renderLeak('table', LEAK_CASES.empty('en'), { width: 120 });
    assert.match(said, /No affected person was found, so no outcome is stated\. That is no finding that nobody is affected\./);
    assert.match(said, /No line was read\./);
    assert.match(said, /not compared with a record: No record was given/);
    assert.doesNotMatch(said, /undefined|NaN|null/);
  });

  test('counts the lines that it does not show', async () => {
    const said = await renderLeak('table', LEAK_CASES.many('en'), { maxRows: 10 });
    assert.match(said, /and 20 more \(see --format json\)/);
    assert.doesNotMatch(said, / 11 = /);
  });

  test('without colour has no escape, with colour the same words', async () => {
    const plain = await renderLeak('table', LEAK_CASES.many('zh'));
    assert.doesNotMatch(plain, /\u001b/);
    assert.equal((await renderLeak('table', LEAK_CASES.many('zh'), { colour: true })).replace(/\u001b\[\d+m/g, ''), plain);
  });
});

describe('Markdown', () => {
  const cells = (line: string): number => line.replace(/\\./g, '').split('|').length - 2;

  test('keeps every row of a table as wide as its head', async () => {
    for (const build of Object.values(LEAK_CASES)) {
      let expected = 0;
      for (const line of (await renderLeak('markdown', build('en'))).split('\n')) {
        if (!line.startsWith('|')) expected = 0;
        else if (expected === 0) expected = cells(line);
        else assert.equal(cells(line), expected, line);
      }
    }
  });

  test('holds no markup that came from a chat', async () => {
    const text = (await renderLeak('markdown', LEAK_CASES.hostile('en'))).replaceAll('<br>', ' ').replace(/^> ?/gmu, '').replace(/\\./gu, '');
    assert.doesNotMatch(text, /[<>[\]`~&$@]|:\/\/|www\./u);
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
    assert.ok(HOSTILE.includes('`'));
  });
});

test('JSON is the report as it is, and a line break', async () => {
  const report = LEAK_CASES.many('zh');
  assert.equal(await renderLeak('json', report), `${JSON.stringify(report, null, 2)}\n`);
  const printed = await renderLeak('json', LEAK_CASES.hostile('en'));
  assert.deepEqual(JSON.parse(printed), LEAK_CASES.hostile('en'));
  assert.doesNotMatch(printed.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
});

test('lines of 100 kB come out short and soon in every form for people', async () => {
  const [text, half] = ['好a '.repeat(33_000), '坏'.repeat(50_000)];
  const one = LEAK_CASES.one('en');
  const report = { ...one, excerpt: { ...one.excerpt, read: [aLine(1, { text, name: text, concealed: [{ start: 0, end: 90_000, how: 'characters' }] })] }, matches: [aMatch(1, { state: 'differs', difference: [{ op: 'same', text: half }, { op: 'excerpt', text: half }, { op: 'record', text }] })] };
  for (const id of ['table', 'markdown', 'html']) assert.ok((await renderLeak(id, report)).length < 40_000, id);
});
