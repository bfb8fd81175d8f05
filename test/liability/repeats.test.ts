import assert from 'node:assert/strict';
import { test } from 'node:test';
import { repeaters } from '../../src/liability/repeats.ts';
import type { ResponseTimeline, SeenMeasure } from '../../src/model/results.ts';
import { at } from '../helpers/timeline.ts';
import { finding } from './helpers/finding.ts';

const place = { source: 1, line: 1, byteStart: 0, byteEnd: 9, nativeId: null };
const on = (day: number, account = 7): ReturnType<typeof finding> => finding({ account, conductAt: at(`2026-05-0${day} 10:00`) });
const seen = (over: Partial<ResponseTimeline>): ResponseTimeline => ({ notices: [], measures: [], hoursToFirstMeasure: null, from: null, repeatsAfterNotice: 0, participated: [], flagged: 0, ...over });
const measure = (kind: SeenMeasure['kind'], target: number | null): ResponseTimeline => seen({ measures: [{ kind, at: at('2026-05-03 09:00'), by: 1, target, message: null, fact: place, record: null }] });
const notice = (clear: boolean, inGroup = true): ResponseTimeline =>
  seen({ notices: [{ kind: 'call', clear, at: at('2026-05-03 09:00'), by: 9, to: 1, message: inGroup ? { ...place, at: 0, sender: 9 } : null, fact: inGroup ? null : place }] });
const about = (accounts: readonly number[], more: { readonly until?: number } = {}): ResponseTimeline => seen({ notices: notice(true, false).notices.map((one) => ({ ...one, ...more, about: accounts })) });
const day = (of: ResponseTimeline): ResponseTimeline => ({ ...of, measures: of.measures.map((one) => ({ ...one, until: at('2026-05-04 00:00') - 1 })) });

for (const [name, findings, response, expected] of [
  ['after a warning of his own', [on(4)], measure('warn', 7), [7]],
  ['before it', [on(2)], measure('warn', 7), []],
  ['after a warning of somebody else', [on(2), on(4)], measure('warn', 8), []],
  ['on both sides of a word to everybody', [on(2), on(4)], measure('announce', null), [7]],
  ['for the first time after a word to everybody', [on(4), on(2, 8)], measure('remind', null), []],
  ['after a measure that tells nobody to stop', [on(2), on(4)], measure('join-approval', null), []],
  ['on both sides of a clear notice in the group', [on(2), on(4)], notice(true), [7]],
  ['on both sides of an unclear one', [on(2), on(4)], notice(false), []],
  ['on both sides of a complaint outside the group', [on(2), on(4)], notice(true, false), [7]],
  ['on both sides of a complaint about him', [on(2), on(4)], about([7]), [7]],
  ['on both sides of a complaint about somebody else', [on(2), on(4)], about([8]), []],
  ['only after a complaint about him', [on(4)], about([7]), []],
  ['on the day of a complaint without a time', [on(2), on(3)], about([7], { until: at('2026-05-04 00:00') - 1 }), []],
  ['on the day of a warning without a time', [on(3)], day(measure('warn', 7)), []],
] as const) {
  test(`flagged ${name}: ${expected.length === 0 ? 'no repeat' : 'a repeat'}`, () => assert.deepEqual([...repeaters(findings, response)], expected));
}

test('gaps and rosters repeat nothing, and without a timeline nobody does', () => {
  const other = finding({ rule: 'verification.unverified-speaker', conductAt: at('2026-05-04 10:00') });
  assert.deepEqual([[...repeaters([other], measure('warn', 7))], [...repeaters([on(4)], null)]], [[], []]);
});
