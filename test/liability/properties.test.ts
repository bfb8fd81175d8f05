import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assess } from '../../src/liability/assess.ts';
import { countPersonalInformation } from '../../src/liability/personal-information.ts';
import type { LiableFinding } from '../../src/liability/types.ts';
import type { Linkage, Relation } from '../../src/model/check.ts';
import { SEVERITIES } from '../../src/model/severity.ts';
import { finding, input, subject } from './helpers/finding.ts';

/** Persons are told apart by account here: that two are found to be one may lower a count, and should. */
const findings = fc.array(fc.record({
  rule: fc.constantFrom('phone', 'bank-card', 'resident-id', 'health', 'minor', 'credit-code', 'whereabouts').map((entity) => `disclosure.${entity}`),
  severity: fc.constantFrom(...SEVERITIES), status: fc.constantFrom('indicated', 'suspected'), account: fc.constantFrom(1, 2, 7, 8),
  about: fc.integer({ min: 20, max: 30 }), relation: fc.constantFrom<Relation>('self', 'third-party', 'unknown'), linkage: fc.constantFrom<Linkage>('named', 'linkable', 'unknown'),
  value: fc.constantFrom('a', 'b', 'c'), repeat: fc.integer({ min: 1, max: 40 }),
}), { maxLength: 12 }).map((drafts) => drafts.flatMap(({ about, relation, linkage, repeat, value, ...rest }): LiableFinding[] =>
  Array.from({ length: repeat }, (_, index) => finding({ ...rest, value: `${value}${index}`, subject: subject({ account: about + 100 * index, name: null, relation, linkage }) }))));

const profile = fc.constantFrom('civil-code' as const, 'three-factor' as const);

test('more data lower neither ratio nor level, by either profile', () => {
  fc.assert(fc.property(findings, findings, profile, (some, more, by) => {
    const [before, after] = [some, [...some, ...more]].map((list) => assess(input(list, { profile: by })));
    if (!before || !after) return;
    assert.ok(after.level >= before.level);
    const [was, is] = [before.personalInformation, after.personalInformation];
    assert.ok(is.ratio.lower >= was.ratio.lower && is.ratio.upper >= was.ratio.upper && is.items >= was.items);
  }), { numRuns: 40, seed: 5 });
});

test('the order of findings changes neither counts nor levels, and the methods stand in order', () => {
  fc.assert(fc.property(findings, profile, (list, by) => {
    const [one, other] = [list, list.toReversed()].map((some) => assess(input(some, { profile: by })));
    const { excluded: _, ...counts } = one?.personalInformation ?? countPersonalInformation([], 1);
    const { excluded: __, ...same } = other?.personalInformation ?? countPersonalInformation([], 1);
    assert.deepEqual(counts, same);
    assert.deepEqual([one?.level, one?.trigger, one?.bearers.map(({ level }) => level)], [other?.level, other?.trigger, other?.bearers.map(({ level }) => level)]);
    const { persons, items, providings } = counts.methods;
    assert.ok(persons.n <= items.n && items.n <= providings.n && persons.ratio.lower <= items.ratio.lower && items.ratio.upper <= providings.ratio.upper && persons.ratio.lower <= persons.ratio.upper);
  }), { numRuns: 30, seed: 6 });
});

test('nobody is graver by the profile that asks for more', () => {
  fc.assert(fc.property(findings, (list) => {
    assert.ok(assess(input(list, { profile: 'three-factor' })).level <= assess(input(list)).level);
  }), { numRuns: 30, seed: 7 });
});
