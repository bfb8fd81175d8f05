import assert from 'node:assert/strict';
import { test } from 'node:test';
import retention from '../../src/checks/retention.ts';
import type { Source } from '../../src/model/timeline.ts';
import { at, runCheck, source, type Scene } from '../helpers/timeline.ts';

const near = { policy: { asOf: '2026-05-02' } } as const;
const found = (rule: string, scene: Scene) => runCheck(retention, { ...near, ...scene }).findings.filter((finding) => finding.rule === `retention.${rule}`);
const of = (...sources: Partial<Source>[]): Scene => ({ messages: [{}], facts: { sources: sources.map((given) => source(given)) } });

test('a file that ends early is reported with the reason the reader gave', () => {
  const [finding] = found('truncated', of({ status: 'truncated', statusReason: 'the last record has no end' }));
  assert.equal(finding?.grade, 'G3');
  assert.equal(finding?.message, null);
  assert.match(finding?.reason.en ?? '', /the last record has no end/);
});

test('a whole file is not reported as cut', () => {
  assert.deepEqual(found('truncated', of({ status: 'complete' })), []);
});

test('two cut files with the same bytes have different keys', () => {
  const cut = { status: 'truncated', statusReason: 'x' } as const;
  const keys = found('truncated', of({ ...cut, id: 1 }, { ...cut, id: 2 })).map(({ key }) => key);
  assert.equal(new Set(keys).size, 2);
});

test('a count other than declared is reported with both numbers', () => {
  const [finding] = found('count-mismatch', of({ declaredMessages: 121, messages: 100, duplicates: 5 }));
  assert.match(finding?.reason.en ?? '', /121 messages; 105 were found/);
  assert.deepEqual([finding?.range?.expected, finding?.range?.missing], [121, 16]);
  assert.equal(finding?.status, 'indicated');
});

test('duplicates, system lines and rejected lines may make up the number declared', () => {
  const counts = { messages: 100, duplicates: 5, events: 10, rejected: 1 };
  for (const declaredMessages of [105, 115, 106, 116]) assert.deepEqual(found('count-mismatch', of({ ...counts, declaredMessages })), []);
  assert.equal(found('count-mismatch', of({ ...counts, declaredMessages: 117 })).length, 1);
});

test('a file with more messages than declared is a mismatch with nothing missing', () => {
  assert.equal(found('count-mismatch', of({ declaredMessages: 90, messages: 100 }))[0]?.range?.missing, 0);
});

test('a file that declares nothing cannot mismatch', () => {
  assert.deepEqual(found('count-mismatch', of({ declaredMessages: null, messages: 100 })), []);
});

const whatsapp = (messages: number, format = 'whatsapp'): Scene => of({ format, messages });

test('a WhatsApp file near forty thousand messages may be cut at the oldest end', () => {
  for (const count of [39_500, 40_000]) assert.equal(found('cap-reached', whatsapp(count))[0]?.grade, 'G2');
});

test('other sizes and other formats do not reach the limit', () => {
  for (const count of [5, 9_950, 39_499, 40_001]) assert.deepEqual(found('cap-reached', whatsapp(count)), []);
  assert.deepEqual(found('cap-reached', whatsapp(39_800, 'telegram')), []);
});

test('with attached files the limit is ten thousand', () => {
  const scene = (messages: number): Scene => ({ ...whatsapp(messages), messages: [{ kind: 'image', text: '<attached: 00000004-PHOTO-2026.jpg>' }] });
  assert.equal(found('cap-reached', scene(9_950)).length, 1);
  assert.deepEqual(found('cap-reached', scene(39_800)), []);
});

test('placeholders of media that was left out do not count as attached files', () => {
  assert.equal(found('cap-reached', { ...whatsapp(39_800), messages: [{ kind: 'image', text: '<Media omitted>' }] }).length, 1);
});

const clock = (times: readonly string[]): Scene => ({ messages: times.map((time, index) => ({ at: `2026-05-01 ${time}`, nativeId: String(index) })) });

test('a clock that goes back inside a file is one low finding with the first message and the largest step', () => {
  const list = found('clock-reversal', clock(['10:00', '12:00', '10:30', '12:01', '12:05', '11:50', '13:00']));
  assert.equal(list.length, 1);
  const [finding] = list;
  assert.deepEqual([finding?.grade, finding?.severity, finding?.message?.nativeId], ['G1', 'low', '2']);
  assert.match(finding?.reason.en ?? '', /^3 messages .* about 90 minutes/);
});

test('a minute of jitter is nothing', () => {
  assert.deepEqual(found('clock-reversal', clock(['10:00', '10:05:30', '10:04:30', '10:06', '10:07'])), []);
  assert.equal(found('clock-reversal', clock(['10:00', '10:05:31', '10:04:30', '10:06', '10:07'])).length, 1);
});

test('a file that runs newest first is an order, and a step inside it is seen the other way round', () => {
  assert.deepEqual(found('clock-reversal', clock(['14:00', '13:00', '12:00', '11:00'])), []);
  assert.equal(found('clock-reversal', clock(['14:00', '13:00', '10:00', '12:00', '11:00', '09:00', '08:00'])).length, 1);
});

test('two files that cover the same hours are no reversal', () => {
  const scene: Scene = {
    messages: [10, 11, 12, 13].map((hour, index) => ({ at: `2026-05-01 ${hour}:00`, source: 1 + (index % 2), byteStart: 1000 - index * 10 + (index % 2) * 50 + index * 30 })),
    facts: { sources: [source(), source({ id: 2, sha256: '02' })] },
  };
  assert.deepEqual(found('clock-reversal', scene), []);
});

test('a block whose clock was three hours slow is measured at nearly three hours in a long file', () => {
  const start = at('2024-01-01');
  const count = 300_000;
  const messages = Array.from({ length: count }, (_, index) => ({
    at: start + index * 60_000 - (index >= 200_000 && index < 200_400 ? 180 * 60_000 : 0),
  }));
  const [finding] = found('clock-reversal', { messages });
  assert.match(finding?.reason.en ?? '', /about 3 hours/);
  assert.equal(finding?.message?.line, 200_001);
});

test('a clock that goes back over numbers that stand twice is structural', () => {
  const rows = [['10:00', 1], ['10:10', 2], ['10:20', 3], ['10:05', 2], ['10:15', 3], ['10:30', 4]] as const;
  const scene = (numbered: boolean): Scene => ({
    messages: rows.map(([time, seq]) => ({ at: `2026-05-01 ${time}`, seq: numbered ? seq : null })), facts: { sources: [source({ format: 'telegram', counter: true })] },
  });
  assert.deepEqual(found('clock-reversal', scene(true)).map(({ grade, status, severity }) => [grade, status, severity]), [['G3', 'indicated', 'medium']]);
  assert.deepEqual(found('clock-reversal', scene(false)).map(({ grade }) => grade), ['G1']);
});
