import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerOf } from '../../src/leak/answers.ts';
import { mergeFacts } from '../../src/leak/case/merge.ts';
import { questionsFor, type Question } from '../../src/leak/questions.ts';
import { at, ZONE } from '../helpers/timeline.ts';
import { assessed } from './_facts.ts';

const FAULT_OPEN = { F2: 'unknown', F3: 'link_known' } as const;
const ids = (questions: readonly Question[]) => questions.map(({ id }) => id);
const one = (questions: readonly Question[], id: string): Question => questions.find((question) => question.id === id) ?? assert.fail(id);

test('what would change an outcome most is asked first', () => {
  assert.equal(ids(questionsFor([assessed({ values: FAULT_OPEN })], {}))[0], 'fault');
  assert.equal(ids(questionsFor([assessed({ values: { F2: 'gross', F3: 'pseudonym_only' } })], {}))[0], 'audience.knowsLink');
});

test('at most seven are asked', () => {
  const all = questionsFor([assessed({ values: { ...FAULT_OPEN, handler: 'unknown' } }), assessed({ values: { F2: 'gross', F3: 'redacted' } }), assessed({ values: { F1: 'unclear', F2: 'gross', F3: 'named' } })], {});
  assert.equal(all.length, 7);
});

test('what is given is not asked, also where it is given as not known', () => {
  for (const fault of ['gross', 'unknown'] as const) assert.ok(!ids(questionsFor([assessed({ values: FAULT_OPEN })], { fault })).includes('fault'));
});

test('what the material shows is not asked', () => assert.ok(!ids(questionsFor([assessed({ values: { F2: 'gross', F3: 'link_known' } })], {})).includes('fault')));

test('what changes nothing is not asked', () => assert.deepEqual(questionsFor([assessed({ values: { D1: 'explicit', covers: 'yes', F2: 'unknown' } })], {}), []));

test('nobody affected, nothing asked', () => assert.deepEqual(questionsFor([], {}), []));

test('where only several answers together make a suspicion, each of them is asked and says so', () => {
  const questions = questionsFor([assessed({ values: { F1: 'unclear', F2: 'unknown', F3: 'unknown' } })], {});
  for (const id of ['matter', 'fault', 'audience.knowsLink']) assert.match(one(questions, id).changes.map(({ en }) => en).join('\n'), /with other answers – privacy \(civil-code\): suspected infringement \(strong\), R6/u);
});

test('each choice says where it leads, and the last is always that nobody knows', () => {
  const { choices } = one(questionsFor([assessed({ values: { ...FAULT_OPEN, handler: 'no' } })], {}), 'fault');
  assert.deepEqual(choices.map(({ value }) => value), ['intent', 'gross', 'ordinary', 'none', null]);
  assert.deepEqual(choices[2]?.changes.map(({ en }) => en), ['privacy (civil-code): suspected infringement (weak), R7', 'personal information: suspected infringement (weak), R7', 'privacy (three-factor): not established, T1']);
  assert.deepEqual(choices.at(-1)?.changes, []);
});

test('the same outcome of several persons is told once', () => {
  const { changes } = one(questionsFor([assessed({ values: FAULT_OPEN }), assessed({ values: FAULT_OPEN, person: { account: 2 } })], {}), 'fault');
  assert.equal(new Set(changes.map(({ en }) => en)).size, changes.length);
});

test('the fault of a forwarder is not asked as the publisher’s', () => {
  assert.ok(!ids(questionsFor([assessed({ values: FAULT_OPEN, act: { role: 'forwarder' } })], {})).includes('fault'));
});

test('who spread it, who got it and when are asked as free text where the record could then show more', () => {
  const open = ids(questionsFor([assessed({ values: { F2: 'unknown', F3: 'link_known' }, act: { account: null, name: null } })], { consent: 'none', audience: { official: 'none' } }));
  assert.ok(open.includes('publisher') && open.includes('publishedAt'));
  const audience = ids(questionsFor([assessed({ values: { F2: 'gross', F3: 'unknown' } })], { consent: 'none', audience: { official: 'none' } }));
  assert.ok(audience.includes('audience.accounts') && !audience.includes('publisher'));
});

test('once answered, a question is gone and the rest are asked anew', () => {
  const before = questionsFor([assessed({ values: FAULT_OPEN })], {});
  const answer = answerOf(one(before, 'fault'), '2', ZONE);
  assert.ok('facts' in answer);
  const { facts } = mergeFacts(answer.facts, {});
  assert.deepEqual(facts, { fault: 'gross' });
  assert.ok(!ids(questionsFor([assessed({ values: { F2: 'gross', F3: 'link_known' } })], facts)).includes('fault'));
});

const FAULT = one(questionsFor([assessed({ values: FAULT_OPEN })], {}), 'fault');
for (const [typed, facts] of [['1', { fault: 'intent' }], [' 3. ', { fault: 'ordinary' }], ['３', { fault: 'ordinary' }], ['故意', { fault: 'intent' }], ['GROSS', { fault: 'gross' }], ['5', {}], ['', {}], ['?', {}], ['不知道', {}]] as const) {
  test(`an answer ${JSON.stringify(typed)} gives ${JSON.stringify(facts)}`, () => assert.deepEqual(answerOf(FAULT, typed, ZONE), { facts }));
}

for (const typed of ['0', '6', '99', 'perhaps', '-1', 'x'.repeat(100_000)]) {
  test(`an answer ${typed.slice(0, 9)} is asked again`, () => assert.ok('problem' in answerOf(FAULT, typed, ZONE)));
}

const free = (fact: string, kind: Question['free']): Question => ({ ...FAULT, id: fact, fact, choices: [], free: kind });
for (const [fact, kind, typed, facts] of [
  ['publisher', 'name', ' Ａ小鱼 ', { publisher: 'Ａ小鱼' }], ['audience.accounts', 'names', 'wxid_a, 阿梅、 小林,', { audience: { accounts: ['wxid_a', '阿梅', '小林'] } }],
  ['publishedAt', 'instant', '2026年5月1日 下午3点', { publishedAt: at('2026-05-01 15:00') }], ['publisher', 'name', '不知道', {}], ['audience.accounts', 'names', '、,', {}],
] as const) {
  test(`free text for ${fact}: ${typed}`, () => assert.deepEqual(answerOf(free(fact, kind), typed, ZONE), { facts }));
}

test('a date that is none and a name that is none are asked again', () => {
  assert.ok('problem' in answerOf(free('publishedAt', 'instant'), 'last week', ZONE));
  assert.ok('problem' in answerOf(free('publisher', 'name'), 'x'.repeat(500), ZONE));
});
