import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Report } from '../../src/model/report.ts';
import { inside, inTemp } from '../helpers/cli.ts';

/** A WhatsApp text of so many messages, one a minute from 2026-05-01. */
function chat(messages: number): string {
  const start = Date.UTC(2026, 4, 1);
  const lines = Array.from({ length: messages }, (_, i) => {
    const [date = '', time = ''] = new Date(start + i * 60_000).toISOString().split('T');
    return `${date.split('-').toReversed().join('/')}, ${time.slice(0, 5)} - ${['Ana', 'Bo', 'Cy'][i % 3]}: note ${i}`;
  });
  return `${lines.join('\n')}\n`;
}

const capped = (messages: number): Promise<string[]> => inTemp(async (folder) => {
  const path = join(folder, 'WhatsApp Chat with Night Shift.txt');
  writeFileSync(path, chat(messages));
  const report = JSON.parse((await inside(['audit', path, '--as-of', '2026-06-01', '--format', 'json', '--check', 'retention'])).stdout) as Report;
  assert.equal(report.groups[0]?.counts.messages, messages);
  return report.groups[0].findings.map((finding) => finding.rule).filter((rule) => rule === 'retention.cap-reached');
});

test('39,900 messages are as many as the phone lets out', async () => {
  assert.deepEqual(await capped(39_900), ['retention.cap-reached']);
});

test('39,400 messages are fewer than the phone would have let out', async () => {
  assert.deepEqual(await capped(39_400), []);
});
