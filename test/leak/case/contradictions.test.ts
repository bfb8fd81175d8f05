import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseContradictions } from '../../../src/leak/case/contradictions.ts';
import type { LeakCase } from '../../../src/model/leak.ts';
import { at, ZONE } from '../../helpers/timeline.ts';

const AS_OF = at('2026-11-21');
const check = (facts: LeakCase) => refuseContradictions(facts, AS_OF, ZONE, 'case.json');

for (const [says, facts] of [
  [/audience\.knowsLink.*audience\.size/u, { audience: { knowsLink: 'yes', size: 0 } }],
  [/audience\.kind.*audience\.size/u, { audience: { kind: 'group', size: 0 } }],
  [/audience\.accounts.*audience\.size/u, { audience: { accounts: ['a', 'b'], size: 1 } }],
  [/audience\.kind is closed.*audience\.size/u, { audience: { kind: 'closed', size: 300 } }],
  [/audience\.kind is public.*audience\.accounts/u, { audience: { kind: 'public', accounts: ['a', 'b'], size: 2 } }],
  [/audience\.kind is public.*audience\.official/u, { audience: { kind: 'public', official: 'only' } }],
  [/audience\.kind is group.*audience\.groups/u, { audience: { kind: 'group', groups: ['a', 'b'] } }],
  [/publishedAt.*--as-of/u, { publishedAt: at('2026-11-22') }],
  [/knownAt.*--as-of/u, { knownAt: at('2027-01-01') }],
  [/knownAt.*publishedAt/u, { publishedAt: at('2026-05-02'), knownAt: at('2026-05-01 10:00') }],
  [/forwarders.*publishedAt/u, { publishedAt: at('2026-05-02'), forwarders: [{ account: 'a', at: at('2026-05-01') }] }],
  [/forwarders.*--as-of/u, { forwarders: [{ account: 'a', at: at('2027-05-01') }] }],
  [/publisher.*forwarders/u, { publisher: 'a', forwarders: [{ account: 'a' }] }],
  [/consent .*consentCovers/u, { consent: 'none', consentCovers: 'yes' }],
] as const satisfies readonly (readonly [RegExp, LeakCase])[]) {
  test(`refused, both facts named: ${says.source}`, () => assert.throws(() => check(facts), { code: 'usage', message: says }));
}

test('several contradictions are told in one line', () => {
  assert.throws(() => check({ consent: 'none', consentCovers: 'yes', publishedAt: at('2027-01-01') }), { message: /^case\.json: publishedAt.*; consent is none[^\n]*$/u });
});

for (const [what, facts] of [
  ['a day of knowledge that is the day of the act, whose time is told', { publishedAt: at('2026-05-01 15:00'), knownAt: at('2026-05-01') }],
  ['an act on the day of the report', { publishedAt: at('2026-11-21 09:00') }],
  ['a public audience of whom some are named', { audience: { kind: 'public', accounts: ['a'], size: 900 } }],
  ['a list of the audience without its size', { audience: { kind: 'group', accounts: ['a', 'b'] } }],
  ['an explicit consent to something else', { consent: 'explicit', consentCovers: 'no' }],
  ['nothing', {}],
] as const satisfies readonly (readonly [string, LeakCase])[]) {
  test(`no contradiction: ${what}`, () => assert.deepEqual(check(facts), []));
}

for (const [what, facts] of [
  ['a purpose of court with a public audience', { purpose: 'judicial', audience: { kind: 'public' } }],
  ['a purpose of court with no official recipient', { purpose: 'judicial', audience: { official: 'none' } }],
  ['a closed few of thirty', { audience: { kind: 'closed', size: 30 } }],
  ['the publisher in the own audience', { publisher: 'a', audience: { accounts: ['a', 'b'] } }],
  ['forwarders and no repost', { forwarders: [{ account: 'a' }], reposts: 0 }],
  ['the reach of a consent that is not given', { consentCovers: 'yes' }],
] as const satisfies readonly (readonly [string, LeakCase])[]) {
  test(`told and used: ${what}`, () => assert.equal(check(facts).length, 1));
}
