import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NOTHING_KNOWN, type Factors } from '../../src/law/decision/factors.ts';
import { privacyOutcome } from '../../src/law/decision/privacy-outcome.ts';
import { togetherOf, turnsOf } from '../../src/leak/sensitivity.ts';

const HELD: Factors = { ...NOTHING_KNOWN, F0: 'yes', F1: 'private', F2: 'gross', F3: 'link_known', contact: 'no', sensitive: 'no' };
const told = (values: Partial<Factors>) => turnsOf({ ...HELD, ...values }).map(({ factor, value, profile, track, to }) => `${factor} ${value} ${profile} ${track} ${to.outcome} ${to.row}`);

test('fault that is not known turns both tracks and both profiles, and comes first', () => {
  assert.deepEqual(told({ F2: 'unknown', handler: 'no' }).slice(0, 3), ['F2 gross civil-code privacy suspected_strong R6', 'F2 gross civil-code personalInformation suspected_strong R6', 'F2 gross three-factor privacy suspected_strong T2']);
});

test('of values that do the same the least stands: gross negligence rather than intent', () => assert.ok(!told({ F2: 'unknown' }).some((turn) => turn.startsWith('F2 intent'))));

test('a link to the person turns a screen name into a suspicion', () => assert.ok(told({ F3: 'pseudonym_only' }).includes('F3 link_known civil-code privacy suspected_strong R6')));

test('that somebody knows is shown with the identification that follows from it', () => assert.ok(!told({ F3: 'pseudonym_only' }).some((turn) => turn.startsWith('knowsLink yes'))));

test('where nobody among the audience knows, no link is offered', () => assert.ok(!told({ F3: 'pseudonym_only', knowsLink: 'no' }).some((turn) => turn.startsWith('F3 link_known'))));

test('a consent counts with its reach, as one fact', () => {
  const turns = told({});
  assert.ok(turns.includes('D1 explicit civil-code privacy not_established R2'));
  assert.ok(!turns.some((turn) => turn.startsWith('covers')));
});

test('the reach of a consent that is there is a fact of its own', () => assert.ok(told({ D1: 'explicit' }).includes('covers yes civil-code privacy not_established R2')));

test('a redaction counts with its review', () => assert.ok(told({ F3: 'redacted' }).includes('reviewed yes civil-code privacy not_established R4')));

test('earlier publication of a contact datum leads to the row for data that are no secret', () => {
  assert.ok(told({ F3: 'named', contact: 'yes' }).includes('D2 elsewhere civil-code privacy likely_not R8'));
});

test('another row with the same outcome is no turn', () => assert.ok(!told({ F1: 'unclear', F2: 'unknown', F3: 'unknown' }).some((turn) => turn.includes('insufficient_evidence'))));

test('facts that weigh and decide no row are not told', () => assert.ok(!told({ F2: 'unknown' }).some((turn) => /^F[45] /u.test(turn))));

test('personal information stands once, though it is decided alike under both profiles', () => assert.ok(!told({ F2: 'unknown' }).some((turn) => turn.includes('three-factor personalInformation'))));

test('nothing turns where consent reaches the act', () => assert.deepEqual(told({ D1: 'explicit', covers: 'yes' }), []));

test('each turn is what the table says once that fact holds', () => {
  for (const { factor, value, profile, track, to } of turnsOf({ ...HELD, F2: 'unknown' }).filter(({ factor: of }) => of === 'F2')) {
    assert.deepEqual(privacyOutcome({ ...HELD, [factor]: value }, profile)[track], to);
  }
});

test('where no single fact makes a suspicion, the fewest that do are told', () => {
  assert.deepEqual(togetherOf({ ...HELD, F2: 'unknown', F3: 'unknown' })?.facts, [{ factor: 'F2', value: 'gross' }, { factor: 'F3', value: 'link_known' }]);
});

test('with nothing known it takes four', () => assert.equal(togetherOf(NOTHING_KNOWN)?.facts.length, 4));

for (const [what, values] of [['one fact is enough', { F2: 'unknown' }], ['something is suspected', {}], ['nothing could make one', { D1: 'explicit', covers: 'yes' }]] as const satisfies readonly (readonly [string, Partial<Factors>])[]) {
  test(`no set is told where ${what}`, () => assert.equal(togetherOf({ ...HELD, ...values }), null));
}
