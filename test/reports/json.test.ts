import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Report } from '../../src/model/report.ts';
import { aFinding, aGroup, aReport } from '../helpers/report.ts';
import { CASES } from './cases.ts';
import { pieces, render } from './render.ts';
import { harmless } from '../../src/reports/_steering.ts';

describe('json', () => {
  for (const [name, build] of Object.entries(CASES)) {
    test(`is JSON.stringify with two spaces, what a terminal obeys spelled out: ${name}`, async () => {
      const report = build('zh');
      const printed = await render('json', report);
      assert.equal(printed, `${harmless(JSON.stringify(report, null, 2))}\n`);
      assert.deepEqual(JSON.parse(printed), JSON.parse(JSON.stringify(report)));
    });
  }

  test('leaves out what is undefined, as JSON.stringify does', async () => {
    const report = { ...aReport(), extra: undefined } as Report;
    assert.equal(await render('json', report), `${JSON.stringify(report, null, 2)}\n`);
  });

  test('hands out a large report in small pieces', async () => {
    const findings = Array.from({ length: 20_000 }, (_, i) => aFinding({ id: `f_${i}` }));
    const report = aReport({ groups: [aGroup({ findings })] });
    const handed = await pieces('json', report);
    assert.ok(handed.every((piece) => piece.length < 10_000));
    assert.equal(handed.join(''), `${JSON.stringify(report, null, 2)}\n`);
  });
});

describe('what a terminal obeys is spelled out in JSON', () => {
  test('every such character of Unicode, and no other', () => {
    const steering = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/u;
    for (let code = 0x20; code <= 0x10ffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const text = JSON.stringify(String.fromCodePoint(code));
      const safe = harmless(text);
      if (steering.test(text)) {
        assert.match(safe, /^[ -~]+$/, code.toString(16));
        assert.equal(JSON.parse(safe), JSON.parse(text));
      } else assert.equal(safe, text);
    }
  });

  test('in the report and in its keys', async () => {
    const report = { ...CASES.hostile('en'), '\u202ekey': { '\u009b': '\u2066' } } as Report;
    assert.doesNotMatch((await render('json', report)).replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});

describe('jsonl', () => {
  type Line = Record<string, unknown>;
  const read = async (report: Report): Promise<Line[]> =>
    (await render('jsonl', report)).trimEnd().split('\n').map((line) => JSON.parse(line) as Line);

  test('has one object a line, each with its type', async () => {
    const types = (await read(CASES.many('en'))).map((line) => line['type']);
    const counts = Object.fromEntries(Array.from(Map.groupBy(types, String), ([type, same]) => [type, same.length]));
    assert.deepEqual(counts, { report: 1, source: 2, 'fact-file': 1, group: 2, finding: 13, warning: 1, end: 1 });
    assert.equal(types[0], 'report');
  });

  test('loses nothing of the report', async () => {
    const report = CASES.hostile('en');
    const without = (line: Line, key: string): Line => Object.fromEntries(Object.entries(line).filter(([name]) => name !== key));
    const of = (lines: Line[], type: string): Line[] => lines.filter((line) => line['type'] === type).map((line) => without(line, 'type'));
    const lines = await read(report);
    const groups = of(lines, 'group').map((group) => ({
      ...group, findings: of(lines, 'finding').filter((finding) => finding['group'] === group['id']).map((finding) => without(finding, 'group')),
    }));
    const warnings = of(lines, 'warning').map((line) => line['text']);
    const [head] = of(lines, 'report');
    assert.deepEqual({ ...head, sources: of(lines, 'source'), facts: of(lines, 'fact-file'), groups, warnings }, JSON.parse(JSON.stringify(report)));
  });

  test('ends with the exit code, so that a cut file shows', async () => {
    assert.deepEqual((await read(CASES.many('en'))).at(-1), { type: 'end', exit: 3 });
  });

  test('holds no character that a terminal obeys', async () => {
    assert.doesNotMatch((await render('jsonl', CASES.hostile('en'))).replaceAll('\n', ''), /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});
