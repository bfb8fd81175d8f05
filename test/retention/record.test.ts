import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ReportGroup } from '../../src/model/report.ts';
import { inside } from '../helpers/cli.ts';

async function audit(fixture: string, asOf: string): Promise<ReportGroup> {
  const path = fileURLToPath(new URL(`../../fixtures/retention/${fixture}`, import.meta.url));
  const { stdout } = await inside(['audit', path, '--check', 'retention', '--as-of', asOf, '--format', 'json']);
  const [group] = (JSON.parse(stdout) as { groups: ReportGroup[] }).groups;
  assert.ok(group);
  return group;
}
const of = (group: ReportGroup, rule: string) => group.findings.filter((finding) => finding.rule === `retention.${rule}`);

test('answers to messages that were taken out are found, answers to history and to other chats are not', async () => {
  const group = await audit('orphan-reply', '2026-05-02');
  const found = of(group, 'orphan-reply');
  assert.deepEqual(found.map(({ grade, status, message, also, range }) => [grade, status, message?.nativeId, also?.map(({ nativeId }) => nativeId), range?.expected, range?.missing]), [['G3', 'indicated', '25', ['26', '30'], 5, 2]]);
  assert.match(group.checks[0]?.reason ?? '', /1 answer without target goes to what lies outside the record/);
});

test('a manifest of the provider with Chinese headings: a day without a row, and a day of which the export holds less', async () => {
  const group = await audit('manifest', '2026-05-10');
  assert.deepEqual(of(group, 'manifest-gap').map(({ bearer, status, range }) => [bearer, status, range?.from?.slice(0, 10), range?.missing].join(' ')).toSorted(), [
    'provider indicated 2026-05-04 3', 'provider indicated 2026-05-07 1',
  ]);
});
