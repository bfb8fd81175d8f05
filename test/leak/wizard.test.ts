import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { LeakCase } from '../../src/model/leak.ts';
import type { Words } from '../../src/model/words.ts';
import type { Question } from '../../src/leak/questions.ts';
import { LEAK } from '../helpers/leak-cases.ts';
import { closeRecords, leakRun } from '../helpers/leak.ts';

/** A chat of two, pasted without a record: much is open. */
const EXCERPT = join(LEAK, 'cases/37-said-between-two/excerpt.txt');

/** Somebody at a terminal: answers by the key of the fact, null ends the asking. */
function person(answers: Readonly<Record<string, LeakCase | null>>) {
  const log = { asked: [] as string[], refused: [] as Words[], closed: null as { facts: LeakCase; answered: boolean } | null };
  return {
    log,
    ask: (question: Question): Promise<LeakCase | null> => {
      log.asked.push(question.fact);
      return Promise.resolve(Object.hasOwn(answers, question.fact) ? (answers[question.fact] ?? null) : {});
    },
    refuse: (contradiction: Words): void => void log.refused.push(contradiction),
    close: (facts: LeakCase, answered: boolean): void => void (log.closed = { facts, answered }),
  };
}

const run = (wizard: ReturnType<typeof person>) => leakRun({ excerpts: [EXCERPT], from: [], caseFile: null, wizard });

after(closeRecords);

describe('questions at a terminal', () => {
  it('each is asked once, and what nobody knows gives no fact', async () => {
    const wizard = person({});
    const { report } = await run(wizard);
    assert.ok(wizard.log.asked.length > 1);
    assert.equal(new Set(wizard.log.asked).size, wizard.log.asked.length);
    assert.deepEqual(wizard.log.closed, { facts: {}, answered: false });
    assert.deepEqual(report?.given, []);
  });

  it('an answer changes the outcome, stands in the report as asked, and what it settles is not asked again', async () => {
    const before = (await leakRun({ excerpts: [EXCERPT], from: [], caseFile: null })).report;
    const wizard = person({ 'audience.knowsLink': { audience: { knowsLink: 'yes' } }, fault: { fault: 'intent' } });
    const { report } = await run(wizard);
    assert.deepEqual(report?.given.map(({ fact, from }) => `${fact} ${from}`).toSorted(), ['audience.knowsLink asked', 'fault asked']);
    assert.notDeepEqual(report?.affected[0]?.privacy, before?.affected[0]?.privacy);
    assert.ok(!report?.questions.some(({ fact }) => fact === 'fault'));
  });

  it('an answer that contradicts another is refused and left out', async () => {
    const wizard = person({ 'audience.knowsLink': { audience: { knowsLink: 'yes', size: 0 } } });
    const { report } = await run(wizard);
    assert.equal(wizard.log.refused.length, 1);
    assert.deepEqual(report?.given, []);
  });

  it('whoever has enough is asked no more, and what was answered before is kept', async () => {
    const wizard = person({});
    let first = true;
    const ask = (question: Question): Promise<LeakCase | null> => {
      if (!first) return Promise.resolve(null);
      first = false;
      return Promise.resolve(question.choices[0]?.facts ?? {});
    };
    const { report } = await run({ ...wizard, ask });
    assert.equal(report?.given.length, 1);
    assert.equal(wizard.log.closed?.answered, true);
  });
});
