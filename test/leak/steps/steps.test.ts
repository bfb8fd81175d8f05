import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StepContext } from '../../../src/leak/steps/draft.ts';
import { stepsFor } from '../../../src/leak/steps/steps.ts';
import { at } from '../../helpers/timeline.ts';
import { assessed, excerpt, line, matching } from '../_facts.ts';

const SUSPECTED = assessed({ values: { F2: 'intent', F3: 'link_known' }, act: { at: at('2026-05-01 10:00') } });
const OPEN = assessed({ values: { F2: 'unknown', F3: 'unknown' } });
const NONE = assessed({ values: { D1: 'explicit', covers: 'yes' } });

const steps = (given: Partial<StepContext> = {}) =>
  stepsFor({ assessed: [SUSPECTED], given: {}, excerpt: excerpt([line()]), matching: matching(), reach: 'unknown', items: 'below', asOf: at('2026-11-21'), ...given });
const ids = (given: Partial<StepContext> = {}) => steps(given).map(({ id }) => id);
const step = (id: string, given: Partial<StepContext> = {}) => steps(given).find((one) => one.id === id) ?? assert.fail(id);
const words = (id: string, given: Partial<StepContext> = {}) => step(id, given).items.map(({ says }) => says.en).join('\n');
const cites = (id: string, given: Partial<StepContext> = {}) => step(id, given).cites.map(({ en }) => en).join('\n');

test('evidence is kept before anybody is asked to delete anything', () => assert.ok(ids().indexOf('preserve') < ids().indexOf('removal')));

test('a suspicion opens removal, court and police', () => assert.deepEqual(ids(), ['preserve', 'authenticity', 'provenance', 'removal', 'court', 'police', 'limitation', 'spread']));

test('what is open asks for removal only', () => assert.deepEqual(ids({ assessed: [OPEN] }), ['preserve', 'authenticity', 'provenance', 'removal', 'limitation', 'spread']));

for (const [what, list] of [['nothing made out', [NONE]], ['nobody affected', []]] as const) {
  test(`${what}: keep the evidence, and how to spread with less risk`, () => assert.deepEqual(ids({ assessed: list }), ['preserve', 'authenticity', 'provenance', 'spread']));
}

test('the criminal numbers come only where figures suggest them, each with its own text', () => {
  assert.ok(!ids().includes('criminal'));
  assert.match(cites('criminal', { reach: 'reached' }), /art 246/u);
  assert.doesNotMatch(cites('criminal', { reach: 'reached' }), /253-1/u);
  assert.match(cites('criminal', { items: 'depends' }), /253-1/u);
});

test('a handler is told of its duties', () => assert.ok(ids({ given: { handler: true } }).includes('organisation') && !ids().includes('organisation')));

test('dates run from the act and from the knowledge given', () => {
  assert.deepEqual(step('limitation', { given: { knownAt: at('2026-05-03') } }).items.map(({ by }) => by), ['2029-05-03', '2046-05-01', null, '2026-11-01', null]);
});

test('without those days the periods are told without a date', () => {
  const open = step('limitation', { assessed: [OPEN] });
  assert.ok(open.items.every(({ by }) => by === null));
  assert.match(open.items[0]?.says.en ?? '', /that day is not given/u);
});

test('a day that has passed says so', () => assert.match(words('limitation'), /first posting.*That day has passed: ask whether the police/u));

test('each act has its own six months', () => {
  const forwarder = assessed({ values: { F2: 'intent', F3: 'link_known' }, act: { id: 'a2', role: 'forwarder', at: at('2026-07-31 10:00') } });
  assert.deepEqual(step('limitation', { assessed: [SUSPECTED, forwarder] }).items.map(({ by }) => by).slice(3), ['2026-11-01', '2027-01-31', null]);
});

test('a late evening is a day of China', () => {
  const late = assessed({ values: { F2: 'intent', F3: 'link_known' }, act: { at: Date.parse('2026-04-30T17:00:00Z') } });
  assert.equal(step('police', { assessed: [late] }).items[1]?.by, '2026-11-01');
});

test('police articles are cited as in force on the day of the act', () => {
  assert.match(cites('police'), /Law art 50 \(formerly art 42\)\n.*art 56\n.*art 25/u);
  const before = cites('police', { assessed: [assessed({ values: { F2: 'intent', F3: 'link_known' }, act: { at: at('2025-06-01') } })] });
  assert.match(before, /art 42 \(now art 50\)\n.*art 22 \(now art 25\)/u);
  assert.doesNotMatch(before, /art 56/u);
});

test('an act before the Civil Code says that another law applies, and cites none of it', () => {
  const old = { assessed: [assessed({ values: { F2: 'intent', F3: 'link_known' }, act: { at: at('2020-06-01') } })] };
  assert.match(words('court', old), /older than the Civil Code/u);
  assert.doesNotMatch(cites('court', old), /Civil Code/u);
});

test('platform logs have to be asked for within their six months', () => assert.ok(step('preserve').items.some(({ by }) => by === '2026-11-01')));

test('the seven factors of authenticity are not known unless something is', () => {
  const { items } = step('authenticity', { matching: null });
  assert.equal(items.length, 7);
  assert.equal(items.filter(({ says }) => says.en.endsWith(': not known.')).length, 6);
});

test('what was compared, left out or made unreadable is told beside its factor', () => {
  const told = words('authenticity', { matching: matching({ omitted: [{ after: 0, before: 1, messages: [5], count: 12 }] }), excerpt: excerpt([line({ nameState: 'concealed' })]) });
  assert.match(told, /12 more messages/u);
  assert.match(told, /stand in an export of the chat/u);
  assert.match(told, /made unreadable/u);
});

for (const [what, given, says] of [
  ['a picture without its chat', { matching: null }, /Stands alone\? No/u], ['an excerpt that was matched', {}, /compared with an export/u], ['a notarised one', { matching: null, given: { provenance: 'notary' } }, /Its origin speaks for it/u],
  ['one that differs from the chat', { matching: matching({ authenticity: 'contradicted' }) }, /Stands alone\? No/u], ['a copy passed on', { matching: null, given: { provenance: 'forwarded_copy' } }, /cannot be compared with an original.*\n.*No/u],
  ['the other side’s device', { given: { provenance: 'opponent_device' } }, /got in secret it may be left out/u], ['an origin that is not given', { given: { provenance: 'unknown' } }, /is not given/u],
] as const satisfies readonly (readonly [string, Partial<StepContext>, RegExp])[]) {
  test(`standing alone: ${what}`, () => assert.match(words('provenance', given), says));
}

test('evidence rules are cited by the day of the report, not of the act', () => {
  assert.match(cites('preserve', { assessed: [assessed({ values: { F2: 'intent', F3: 'link_known' }, act: { at: at('2019-06-01') } })] }), /Evidence in Civil Proceedings art 14/u);
});

test('no step names a person, and each says the same in both languages', () => {
  for (const { title, items } of steps({ given: { publisher: '阿强', handler: true }, reach: 'reached', items: 'special' })) {
    for (const { en, zh } of [title, ...items.map(({ says }) => says)]) {
      assert.doesNotMatch(en + zh, /阿强|小鱼/u);
      assert.doesNotMatch(en, /\p{Script=Han}/u);
      assert.match(zh, /\p{Script=Han}/u);
    }
  }
});
