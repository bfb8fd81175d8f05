import assert from 'node:assert/strict';
import { test } from 'node:test';
import whatsapp from '../../../src/formats/whatsapp.ts';
import { headOf } from '../../helpers/collect.ts';
import { fixture, NAMES } from './fixtures.ts';

const sniff = (text: string, name?: string): number => whatsapp.sniff(headOf(new TextEncoder().encode(text), name));

for (const name of NAMES) {
  test(`${name} is claimed firmly`, () => assert.ok(whatsapp.sniff(headOf(fixture(name))) >= 0.8));
}

const FOREIGN: readonly (readonly [string, string])[] = [
  ['QQ', '2026-01-02 8:03:04 Ana(10001)\nhello\n\n2026-01-02 8:04:04 Bo(10002)\nhello: you\n\n2026-01-02 8:05:04 Bo(10002)\nhi\n'],
  ['WeFlow', "2026-01-02 08:03:04 'Ana'\nhello\n\n2026-01-02 08:04:04 'Bo'\nhello\n\n2026-01-02 08:05:04 'Bo'\nhello\n"],
  ['LINE', '[LINE] Chat with Bo\nSaved on: 2026/01/02 10:00\n\n2026/01/02(Fri)\n09:05\tAna\thello\n09:06\tBo\thi: there\n'],
  ['KakaoTalk', '2026. 1. 2. 오전 9:05, Ana : hello\n2026. 1. 2. 오전 9:06, Bo : hi\n2026. 1. 2. 오전 9:07, Bo : hi\n'],
  ['JSON', '{"messages":[{"time":"2026-01-02 10:00"}]}'],
  ['CSV', 'time,name,text\n2026-01-02 10:00:00,Ana,hello\n'],
  ['nothing', ''],
];

for (const [what, text] of FOREIGN) {
  test(`${what} is not claimed`, () => assert.ok(sniff(text) < 0.3, String(sniff(text))));
}

test('brackets with ISO dates are claimed weakly when nothing tells WhatsApp', () => {
  const lines = '[2026-01-02 10:00:00] Ana: a\n[2026-01-02 10:01:00] Bo: b\n[2026-01-02 10:02:00] Ana: c\n';
  assert.equal(sniff(lines), 0.6);
  assert.ok(sniff(`${lines}[2026-01-02 10:03:00] Ana: \u200eimage omitted\n`) >= 0.8);
});

test('one header alone is no firm claim', () => {
  assert.ok(sniff('13/01/2026, 10:00 - Ana: hi\n') < 0.8);
});
