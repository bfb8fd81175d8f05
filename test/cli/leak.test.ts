import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { LeakReport } from '../../src/model/report-leak.ts';
import { chataudit, inside, inTemp } from '../helpers/cli.ts';

const CASES = new URL('../../fixtures/leak/cases/', import.meta.url).pathname;
const CASE = join(CASES, '01-diagnosis-to-the-whole-company');
const EXCERPT = join(CASE, 'excerpt.txt');
const RECORD = join(CASE, 'record');
const AS_OF = ['--as-of', '2026-11-21'];

describe('leak', () => {
  it('loads exports, finds the lines in them, and exits by what it suspects', () => inTemp(async (cwd) => {
    const { stdout, stderr, code } = await inside(['leak', EXCERPT, '--from', RECORD, '--format', 'json', ...AS_OF], { cwd });
    const report = JSON.parse(stdout) as LeakReport;
    assert.deepEqual([code, stderr, report.schema, report.authenticity, report.exit], [1, '', 'chataudit/leak@1', 'matched', 1]);
    assert.equal((await inside(['leak', EXCERPT, '--from', RECORD, '--fail-on', 'none', ...AS_OF], { cwd })).code, 0);
  }));

  it('prints the same bytes from a case database, the second time without building anything', () => inTemp(async (cwd) => {
    await inside(['load', RECORD, '--db', 'c.db', '--quiet', ...AS_OF], { cwd });
    const args = ['leak', EXCERPT, '--db', 'c.db', '--lang', 'zh', ...AS_OF];
    const first = await inside(args, { cwd });
    const before = readFileSync(join(cwd, 'c.db'));
    const second = await inside(args, { cwd });
    assert.equal(first.stdout, second.stdout);
    assert.ok(before.equals(readFileSync(join(cwd, 'c.db'))));
    assert.equal(first.stdout, (await inside(['leak', EXCERPT, '--from', RECORD, '--lang', 'zh', ...AS_OF], { cwd })).stdout);
  }));

  it('reads the excerpt from standard input, without a record, and never asks in a pipe', () => inTemp(async (cwd) => {
    const { stdout, stderr, code } = await chataudit(['leak', '-', '--format', 'json', ...AS_OF], { cwd, stdin: '张三：我确诊抑郁症了，别说出去\n李四：好\n张三：谢谢你\n' });
    const report = JSON.parse(stdout) as LeakReport;
    assert.deepEqual([code, stderr, report.authenticity, report.source], [0, '', 'unverified', null]);
    assert.ok(report.questions.length > 0);
    assert.ok(!existsSync(join(cwd, 'case.json')));
  }));

  it('takes facts from flags before the case file, and says of each where it is from', () => inTemp(async (cwd) => {
    writeFileSync(join(cwd, 'facts.json'), '{ "fault": "gross", "consent": "none" }');
    const { stdout } = await inside(['leak', EXCERPT, '--case', 'facts.json', '--fault', 'intent', '--format', 'json', ...AS_OF], { cwd });
    const report = JSON.parse(stdout) as LeakReport;
    assert.deepEqual(report.given.map(({ fact, from }) => `${fact} ${from}`), ['fault flag', 'consent case']);
    assert.equal(report.affected[0]?.factors['F2'], 'intent');
    assert.ok(report.warnings.some((line) => line.includes('fault')));
  }));

  it('writes each form by the ending of the file', () => inTemp(async (cwd) => {
    const { stdout } = await inside(['leak', EXCERPT, '-o', 'a.html', '-o', 'a.md', '-o', 'a.json', '-o', 'a.txt', ...AS_OF], { cwd });
    assert.equal(stdout, '');
    assert.deepEqual(readdirSync(cwd).toSorted(), ['a.html', 'a.json', 'a.md', 'a.txt']);
    assert.match(readFileSync(join(cwd, 'a.html'), 'utf8'), /^<!doctype html>/i);
  }));

  it('prints, for each profile and language, the whole report that is kept beside the fixtures', () => inTemp(async (cwd) => {
    const folder = join(CASES, '37-said-between-two');
    for (const profile of ['civil-code', 'three-factor']) {
      for (const lang of ['en', 'zh']) {
        const { stdout } = await inside(['leak', join(folder, 'excerpt.txt'), '--case', join(folder, 'case.json'), '--profile', profile, '--lang', lang, ...AS_OF], { cwd });
        assert.equal(stdout, readFileSync(join(CASES, `../reports/${profile}.${lang}.txt`), 'utf8'));
      }
    }
  }));

  it('says in one line what is wrong with its arguments, before it reads anything', () => inTemp(async (cwd) => {
    for (const [args, says] of [
      [['leak'], /excerpt/], [['leak', 'gone.txt'], /gone\.txt/], [['leak', EXCERPT, '--db', 'gone.db'], /gone\.db/], [['leak', EXCERPT, '--format', 'csv'], /csv/],
      [['leak', EXCERPT, '--db', 'c.db', '--from', RECORD], /--from/], [['leak', EXCERPT, '--case', 'gone.json'], /gone\.json/], [['leak', EXCERPT, '--published-at', 'yesterday'], /--published-at/],
      [['leak', EXCERPT, '--audience-size', '0', '--knows-link', 'yes'], /size/], [['leak', EXCERPT, '-o', 'x.csv'], /x\.csv/],
    ] as const) {
      const { code, stderr, stdout } = await inside([...args, ...AS_OF], { cwd });
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, says);
      assert.equal(stderr.trim().split('\n').length, 1, stderr);
    }
  }));
});
