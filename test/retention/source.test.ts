import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Report, ReportGroup } from '../../src/model/report.ts';
import { inside } from '../helpers/cli.ts';

async function audit(fixture: string): Promise<Report> {
  const path = fileURLToPath(new URL(`../../fixtures/retention/${fixture}`, import.meta.url));
  return JSON.parse((await inside(['audit', path, '--as-of', '2026-11-21', '--format', 'json'])).stdout) as Report;
}

const rules = (group: ReportGroup | undefined): string[] => (group?.findings ?? []).map((finding) => finding.rule).filter((rule) => rule.startsWith('retention.') && rule !== 'retention.tail');

test('a file cut inside a quoted cell is truncated, and the run incomplete', async () => {
  const report = await audit('truncated/cut.csv');
  assert.deepEqual(rules(report.groups[0]), ['retention.truncated']);
  assert.equal(report.exit, 3);
  assert.equal(report.groups[0]?.counts.messages, 3);
});

test('a file whose last row lacks only its line break is whole', async () => {
  const report = await audit('truncated/whole.csv');
  assert.deepEqual(rules(report.groups[0]), []);
  assert.equal(report.status, 'complete');
  assert.equal(report.groups[0]?.counts.messages, 4);
});

test('fewer messages than the file declares are told with how many are missing', async () => {
  const report = await audit('count-mismatch/short.json');
  assert.deepEqual(rules(report.groups[0]), ['retention.count-mismatch']);
  const { range, status, grade } = report.groups[0]?.findings[0] ?? {};
  assert.deepEqual([range?.expected, range?.missing, status, grade], [5, 3, 'indicated', 'G3']);
});

test('a declared number that counts system lines too is no mismatch', async () => {
  assert.deepEqual(rules((await audit('count-mismatch/events-counted.json')).groups[0]), []);
});
