import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { tmpdir } from 'node:os';
import type { Report } from '../../src/model/report.ts';
import { inside } from '../helpers/cli.ts';
import { harmOf, makeBatch } from '../helpers/make-batch.ts';

const COUNT = 200;
const AS_OF = ['--as-of', '2026-01-20'];

describe('a batch of two hundred groups', () => {
  const folder = mkdtempSync(join(tmpdir(), 'audit-batch-'));
  let report: Report;
  before(async () => {
    makeBatch(join(folder, 'in'), COUNT);
    const { code, stderr } = await inside(['audit', 'in', '--db', 'c.db', '--quiet', '--fail-on', 'none', '-o', 'all.json', '-o', 'all.html', '-o', 'all.csv', ...AS_OF], { cwd: folder });
    assert.deepEqual([code, stderr], [0, '']);
    report = JSON.parse(readFileSync(join(folder, 'all.json'), 'utf8')) as Report;
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is reported group by group, none left out', () => {
    assert.equal(report.groups.length, COUNT);
    assert.equal(report.status, 'complete');
  });

  it('finds harm in those groups that hold it and in no other', () => {
    for (const group of report.groups) {
      const harm = harmOf(Number(/群(\d+)/.exec(group.name)?.[1]));
      const found = group.findings.filter(({ check, severity }) => check === 'disclosure' && (severity === 'high' || severity === 'critical'));
      assert.equal(found.length > 0, harm !== 'none', group.name);
    }
  });

  for (const [failOn, code] of [['none', 0], ['critical', 0], ['high', 1], ['medium', 1]] as const) {
    it(`exits with ${code} for --fail-on ${failOn}`, async () => {
      const ran = await inside(['report', '--db', 'c.db', '--format', 'jsonl', '--fail-on', failOn], { cwd: folder });
      assert.equal(ran.code, report.groups.some(({ counts }) => counts.findings.critical > 0) && failOn === 'critical' ? 1 : code);
    });
  }

  it('names every group in the index of the page, the gravest first', () => {
    const html = readFileSync(join(folder, 'all.html'), 'utf8');
    const index = html.slice(html.indexOf('<section id="index"'), html.indexOf('<section id="read"'));
    assert.equal([...index.matchAll(/href="#/g)].length, COUNT);
    const levels = [...index.matchAll(/\bS([0-4])\b/g)].map((match) => Number(match[1]));
    assert.deepEqual(levels, levels.toSorted((a, b) => b - a));
  });

  it('a group that is asked for by name is gated alone', async () => {
    assert.equal((await inside(['report', '--db', 'c.db', '--group', '群001', '--format', 'jsonl'], { cwd: folder })).code, 0);
    assert.equal((await inside(['report', '--db', 'c.db', '--group', '群010', '--format', 'jsonl'], { cwd: folder })).code, 1);
  });
});
