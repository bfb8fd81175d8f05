import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leakThresholds, type ThresholdContext } from '../../src/leak/thresholds.ts';
import { CONCEALED } from '../../src/model/excerpt.ts';
import { at } from '../helpers/timeline.ts';
import { assessed, excerpt, line } from './_facts.ts';

const PHONE = { entity: 'phone', value: '13800000000', line: 0 };
const counted = (given: Partial<ThresholdContext>) => leakThresholds({ assessed: [], given: {}, excerpt: excerpt([line({ text: '晚上吃什么' }), line({ text: '随便' })]), lang: 'en', ...given });
const pi = (given: Partial<ThresholdContext>) => counted(given).personalInformation;
const reach = (given: Partial<ThresholdContext>) => counted(given).reach;

test('persons, items and providings of one group', () => {
  const { persons, items, providings } = pi({ assessed: [assessed({ values: { F3: 'named' }, items: [PHONE, { ...PHONE, entity: 'address', value: '和平路1号' }], act: { audience: { chats: [3] } } })] });
  assert.deepEqual([persons, items, providings], [1, 2, 2]);
});

test('a datum sent to three groups was provided three times', () => {
  assert.equal(pi({ assessed: [assessed({ items: [PHONE], act: { audience: { value: 'groups', chats: [1, 2, 3] } } })] }).providings, 3);
});

test('people who got it one by one count apart, members of one chat do not', () => {
  assert.equal(pi({ assessed: [assessed({ items: [PHONE], act: { audience: { value: 'few', accounts: [4, 5], names: ['乙'] } } })] }).providings, 3);
  assert.equal(pi({ assessed: [assessed({ items: [PHONE], act: { audience: { value: 'few', accounts: [4, 5, 6], chats: [2] } } })] }).providings, 1);
});

test('several groups whose number is not known are two at least', () => {
  assert.equal(pi({ assessed: [assessed({ items: [PHONE], act: { audience: { value: 'groups' } } })] }).providings, 2);
});

test('the words of a talk weigh from nothing to one in fifty', () => {
  const { ratio, tiers } = pi({ assessed: [assessed({ items: [{ entity: 'communication', line: 0 }, { entity: 'communication', line: 1 }] })] });
  assert.deepEqual([ratio, tiers], [{ lower: 0, upper: 2 / 50 }, [{ threshold: 50, items: 2 }]]);
});

test('the same words of one person twice are one item', () => {
  const talk = excerpt([line({ text: '随便' }), line({ text: '随便' })]);
  assert.equal(pi({ excerpt: talk, assessed: [assessed({ items: [{ entity: 'communication', line: 0 }, { entity: 'communication', line: 1 }] })] }).items, 1);
});

test('what is concealed was not provided', () => {
  const hidden = excerpt([line({ text: CONCEALED, concealed: [{ start: 0, end: 1, how: 'bar' }] })]);
  assert.equal(pi({ excerpt: hidden, assessed: [assessed({ items: [{ entity: 'communication', line: 0 }, { entity: 'phone', line: 0, span: [0, 1] }] })] }).items, 0);
});

test('data that the person agreed to, or had made as public before, are left out and listed', () => {
  assert.equal(pi({ assessed: [assessed({ values: { D1: 'explicit', covers: 'yes' }, items: [PHONE] })] }).excluded.agreed, 1);
  assert.equal(pi({ assessed: [assessed({ values: { D2: 'same_or_wider' }, items: [PHONE] })] }).excluded.public, 1);
});

test('an identity number that fails its check digit is left out', () => {
  const number = (value: string) => pi({ assessed: [assessed({ items: [{ entity: 'resident-id', value }] })] });
  assert.equal(number('110101199003070000').excluded.invalid, 1);
  assert.equal(number('11010519491231002X').items, 1);
});

test('two people of whom neither name nor account is known are two', () => {
  const person = (at_: number) => assessed({ person: { account: null, name: null, lines: [at_] }, items: [{ entity: 'communication', line: at_ }] });
  assert.equal(pi({ assessed: [person(0), person(1)] }).persons, 2);
});

test('who passed it on is not counted with who was first', () => {
  assert.equal(pi({ assessed: [assessed({ items: [PHONE] }), assessed({ items: [PHONE], act: { id: 'a2', role: 'forwarder', audience: { value: 'groups', chats: [5, 6] } } })] }).providings, 1);
});

test('an act before the interpretation weighs nothing', () => {
  assert.equal(pi({ assessed: [assessed({ values: { F3: 'named' }, items: [PHONE], act: { at: at('2016-01-01') } })] }).ratio.upper, 0);
});

test('nothing disclosed is no item', () => assert.deepEqual([pi({}).items, pi({}).outcome], [0, 'none']));

test('no name and no text stands in the counts', () => {
  assert.doesNotMatch(JSON.stringify(pi({ assessed: [assessed({ values: { D2: 'same_or_wider' }, items: [PHONE] })] })), /小鱼|13800000000/u);
});

for (const [what, given, outcome, from] of [
  ['nothing is known', {}, 'unknown', 'none'],
  ['both numbers are given and small', { given: { views: 10, reposts: 2 } }, 'below', 'given'],
  ['views alone are given and small', { given: { views: 10 } }, 'unknown', 'none'],
  ['500 reposts are given', { given: { reposts: 500 } }, 'reached', 'given'],
  ['the platform counts 5,000 views', { counts: [{ what: 'views', value: 5000, atLeast: false }] }, 'reached', 'none'],
  ['the platform counts more than 100,000 views', { counts: [{ what: 'views', value: 100_000, atLeast: true }] }, 'reached', 'none'],
  ['the platform counts 120 forwards', { counts: [{ what: 'forwards', value: 120, atLeast: false }] }, 'approaching', 'record'],
  ['both counters are small and whole', { counts: [{ what: 'views', value: 12, atLeast: false }, { what: 'forwards', value: 1, atLeast: false }] }, 'below', 'record'],
  ['a small counter is only a lower bound', { counts: [{ what: 'views', value: 12, atLeast: true }, { what: 'forwards', value: 1, atLeast: false }] }, 'unknown', 'record'],
] as const satisfies readonly (readonly [string, Partial<ThresholdContext>, string, string])[]) {
  test(`reach where ${what}: ${outcome}`, () => {
    const found = reach(given);
    assert.deepEqual([found.outcome, found.repostsFrom], [outcome, from]);
  });
}

test('acts of passing on that are seen are a lower bound of reposts', () => {
  const found = reach({ assessed: [assessed(), assessed({ act: { id: 'a2', role: 'forwarder' } })] });
  assert.deepEqual([found.reposts, found.repostsFrom, found.outcome], [1, 'record', 'unknown']);
});

test('fewer reposts given than the record shows is told', () => assert.equal(reach({ given: { reposts: 3 }, counts: [{ what: 'forwards', value: 9, atLeast: false }] }).warnings.length, 1));
