import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countPersonalInformation } from '../../src/liability/personal-information.ts';
import type { LiableFinding } from '../../src/liability/types.ts';
import { finding, stranger, subject } from './helpers/finding.ts';

const reading = { lang: 'en', duty: new Set<number>(), pipl: true } as const;
const people = (count: number, rule: string): LiableFinding[] => Array.from({ length: count }, (_, index) => finding({ rule, subject: subject({ account: 100 + index, name: null }) }));

test('each method gives a number and both ends of its ratio', () => {
  const { methods } = countPersonalInformation([finding({ rule: 'disclosure.bank-card' }), finding()], 3);
  assert.deepEqual(methods, {
    persons: { n: 1, ratio: { lower: 0.002, upper: 0.02 } }, items: { n: 2, ratio: { lower: 0.0022, upper: 0.0202 } }, providings: { n: 6, ratio: { lower: 0.0066, upper: 0.0606 } },
  });
});

test('items stand by the threshold of their kind, the strictest first', () => {
  const { tiers } = countPersonalInformation([finding(), finding(), finding({ rule: 'disclosure.resident-id' }), finding({ rule: 'disclosure.bank-card' }), finding({ rule: 'disclosure.unheard-of' })], 1);
  assert.deepEqual(tiers, [{ threshold: 50, items: 1 }, { threshold: 500, items: 1 }, { threshold: 5000, items: 2 }]);
});

test('a value is one, however it is written', () => {
  assert.equal(countPersonalInformation([finding({ value: '138 0000-0001' }), finding({ value: '+8613800000001' })], 1).items, 1);
});

for (const [count, outcome] of [[4, 'below'], [49, 'below'], [50, 'depends'], [499, 'depends'], [500, 'reached'], [4999, 'reached'], [5000, 'special']] as const) {
  test(`bank cards of ${count} persons: ${outcome}`, () => assert.equal(countPersonalInformation(people(count, 'disclosure.bank-card'), 1, reading).outcome, outcome));
}

for (const [count, outcome] of [[24, 'below'], [25, 'depends'], [249, 'depends'], [250, 'reached'], [2499, 'reached'], [2500, 'special']] as const) {
  test(`posted by somebody who runs the group for an organisation, of ${count} persons: ${outcome}`, () => {
    const { outcome: found, threshold } = countPersonalInformation(people(count, 'disclosure.bank-card'), 1, { ...reading, duty: new Set([7]) });
    assert.deepEqual([found, threshold], [outcome, { factor: 0.5, special: 5, dutyKnown: true }]);
  });
}

test('what others post is not measured by the half', () => {
  const { outcome, threshold } = countPersonalInformation(people(250, 'disclosure.bank-card'), 1, { ...reading, duty: new Set([8]) });
  assert.deepEqual([outcome, threshold], ['depends', { factor: 1, special: 10, dutyKnown: false }]);
});

test('kinds add up by proportion, without rounding', () => {
  const { ratio } = countPersonalInformation([...people(3, 'disclosure.health'), ...people(1, 'disclosure.phone').map((one) => ({ ...one, subject: subject({ account: 900 }) }))], 1);
  assert.deepEqual(ratio, { lower: 0.0062, upper: 0.0062 });
});

test('nobody’s and nothing’s says so; below says what knows no minimum, without the law that leaves families out', () => {
  const zh = (findings: readonly LiableFinding[], pipl: boolean): string => countPersonalInformation(findings, 1, { ...reading, lang: 'zh', pipl }).says;
  assert.match(zh([], true), /未计入/u);
  assert.match(zh([finding()], true), /第五十六条.*个人信息保护法.*没有最低.*0\.0002.*减半/u);
  assert.doesNotMatch(zh([finding()], false), /个人信息保护法/u);
  assert.match(zh(people(50, 'disclosure.bank-card'), true), /取决于.*从宽为0\.1，.*从严为1。/u);
});

test('what is left out is counted by why, and listed', () => {
  const consent = { state: 'given', message: null, fact: null, says: { en: '', zh: '' } } as const;
  const prior = { scope: 'same', message: null, newcomers: 0, group: null } as const;
  const list = [
    finding({ subject: subject({ relation: 'self' }) }), finding({ rule: 'disclosure.bank-card', status: 'suspected', value: '6222020000000000001' }), finding({ consent }), finding({ prior }),
    finding({ conductAt: 0 }), finding({ prior: { ...prior, scope: 'narrower' } }),
  ];
  const { excluded, items, ratio } = countPersonalInformation(list, 1);
  assert.deepEqual(excluded, { own: 1, invalid: 1, agreed: 1, public: 1, before: 1, findings: list.slice(0, 5).map(({ id }) => id) });
  assert.deepEqual([items, ratio.upper], [2, 0.0002]);
});

test('what the person had shown and then refused counts', () => {
  const refused = finding({ prior: { scope: 'same', message: null, newcomers: 0, group: null }, consent: { state: 'refused', message: null, fact: null, says: { en: '', zh: '' } } });
  assert.equal(countPersonalInformation([refused], 1).items, 1);
});

test('a suspected number whose check digit fits is no invalid one', () => {
  assert.equal(countPersonalInformation([finding({ rule: 'disclosure.resident-id', status: 'suspected', value: '11010519491231002X' })], 1).excluded.invalid, 0);
  assert.equal(countPersonalInformation([finding({ rule: 'disclosure.resident-id', status: 'suspected', value: '110105194912310021' })], 1).excluded.invalid, 1);
});

test('a suspected datum without a check digit counts', () => {
  assert.equal(countPersonalInformation([finding({ status: 'suspected', subject: stranger() })], 1).items, 1);
});
