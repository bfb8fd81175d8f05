import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Profile } from '../../src/law/decision/factors.ts';
import { privacyOutcome } from '../../src/law/decision/privacy-outcome.ts';
import type { LeakAffected, LeakReport } from '../../src/model/report-leak.ts';
import { coverage, LEAK, leakCases, listOf, type ExpectedCase, type ExpectedOutcome, type ExpectedPerson, type LeakCaseFolder } from '../helpers/leak-cases.ts';
import { closeRecords, leakRun } from '../helpers/leak.ts';

const PROFILES: readonly Profile[] = ['civil-code', 'three-factor'];
const has = <T>(allowed: T | readonly T[], found: T, what: string): void => assert.ok(listOf(allowed).includes(found), `${what}: ${String(found)} instead of ${listOf(allowed).join(' or ')}`);

after(closeRecords);

for (const kind of ['cases', 'courts'] as const) {
  describe(`leak ${kind}`, () => {
    for (const one of leakCases(kind)) {
      it(`${one.id}: ${one.expected.says}`, async () => {
        checkFolder(one);
        await checkTool(one);
      });
    }
  });
}

describe('the leak cases together', () => {
  const cases = leakCases('cases');
  it('decide each row on each track that it decides, as the table beside them lists', () => {
    const table = coverage(cases);
    const missing = table.slice(2).filter((line) => {
      const [row = '', ...cells] = line.split('|').slice(1, -1).map((cell) => cell.trim());
      return wanted(row).some((column) => !/^\d/.test(cells[column] ?? ''));
    });
    assert.deepEqual(missing, []);
    assert.ok(readFileSync(join(LEAK, 'cases', 'README.md'), 'utf8').includes(table.join('\n')), `the table in README.md should be:\n${table.join('\n')}`);
  });

  it('have a near miss beside most of them', () => {
    assert.ok(cases.length >= 28);
    assert.ok(cases.filter(({ expected }) => expected.says.startsWith('near miss of')).length >= 20);
  });

  it('say of each court what was reported, how well it is known and why the outcome agrees or not', () => {
    for (const { id, expected: { court, difference } } of leakCases('courts')) {
      assert.equal(court?.case, id.toUpperCase().replace('C0', 'C'));
      assert.match(court?.mark ?? '', /^[CP]$/);
      assert.ok(difference && difference.en.length > 40 && difference.zh.length > 30 && /\p{Script=Han}/u.test(difference.zh));
    }
  });
});

/** Columns of the table in which a row decides: privacy, personal information, privacy by three factors. */
function wanted(row: string): number[] {
  if (row.startsWith('T')) return [2];
  return row === 'R5' ? [0] : /^R[0-3]$/.test(row) ? [0, 1, 2] : [0, 1];
}

/** What is expected follows from the table, and asserts nothing that the reading by hand does not hold. */
function checkFolder({ id, excerpts, record, expected }: LeakCaseFolder): void {
  assert.ok(excerpts.length > 0, `${id}: no excerpt`);
  if (expected.record !== undefined) assert.ok(record !== null, `${id}: no record ${expected.record}`);
  for (const person of expected.affected) {
    assert.ok(person.name !== undefined || person.account !== undefined);
    const { values } = person;
    if (values === undefined) continue;
    for (const [factor, allowed] of Object.entries(person.factors ?? {})) has(allowed, String(values[factor as keyof typeof values]), `${id} ${factor} by hand`);
    for (const profile of PROFILES) {
      const decided = privacyOutcome(values, profile);
      same(profile === 'civil-code' ? person.privacy : person.threeFactor?.privacy, decided.privacy, `${id} privacy, ${profile}`);
      same(person.personalInformation, decided.personalInformation, `${id} personal information`);
    }
  }
}

function same(expected: ExpectedOutcome | undefined, found: { readonly outcome: string; readonly row: string } | undefined, what: string): void {
  if (expected === undefined) return;
  assert.deepEqual({ outcome: found?.outcome, row: expected.row === undefined ? undefined : found?.row }, { outcome: expected.outcome, row: expected.row }, what);
}

async function checkTool({ excerpts, record, caseFile, expected }: LeakCaseFolder): Promise<void> {
  const { report, exit, line } = await leakRun({ excerpts, caseFile, from: record === null ? [] : [record] });
  assert.ok(report, line ?? '');
  has(expected.authenticity, report.authenticity, 'authenticity');
  checkMatching(expected, report);
  for (const person of expected.affected) checkPerson(person, report);
  for (const name of expected.notAffected ?? []) assert.ok(!report.affected.some((one) => isCalled(one, name)), `${name} is no person concerned`);
  if (expected.reach !== undefined) assert.equal(report.thresholds.reach.outcome, expected.reach);
  has(expected.exit, exit, 'exit');
}

function checkMatching(expected: ExpectedCase, { excerpt, matches, omitted, reposts, source, candidates }: LeakReport): void {
  const shown = excerpt.read.filter(({ kind }) => kind === 'message').map((one) => one.line);
  for (const [nth, state] of Object.entries(expected.states ?? {})) has(state, matches.find((one) => one.line === shown[Number(nth) - 1])?.state ?? 'not_compared', `message ${nth}`);
  if (expected.lines !== undefined) assert.equal(shown.length, expected.lines, 'messages shown');
  if (expected.omitted !== undefined) assert.equal(omitted.reduce((sum, { count }) => sum + count, 0), expected.omitted, 'messages left out');
  if (expected.redactedLines !== undefined) assert.equal(excerpt.redactedLines, expected.redactedLines, 'lines with a redaction');
  if (expected.reposts !== undefined) assert.equal(reposts.length, expected.reposts, 'reposts');
  if (expected.candidates !== undefined) assert.equal(candidates.length, expected.candidates, 'chats that fit');
  if (expected.source !== undefined) assert.ok(expected.source === null ? source === null : source?.id.endsWith(expected.source), `from ${source?.id}`);
}

function checkPerson(person: ExpectedPerson, { affected }: LeakReport): void {
  const who = person.account ?? person.name ?? '';
  const found = affected.find((one) => isCalled(one, who) && one.publisher.role === person.act && (person.by === undefined || isCalled(one.publisher, person.by)));
  assert.ok(found, `${who} is not among ${affected.map((one) => `${one.account}/${one.name} by ${one.publisher.account}/${one.publisher.name}, ${one.publisher.role}`).join('; ')}`);
  for (const role of listOf(person.role)) assert.ok(found.roles.includes(role), `${who}: ${role}`);
  for (const [factor, allowed] of Object.entries(person.factors ?? {})) has(allowed, found.factors[factor] ?? found.defences[factor] ?? '', `${who} ${factor}`);
  const three = found.profiles.find(({ profile }) => profile === 'three-factor');
  same(person.privacy, found.privacy, `${who} privacy`);
  same(person.personalInformation, found.personalInformation, `${who} personal information`);
  same(person.threeFactor?.privacy, three?.privacy, `${who} privacy, three factors`);
}

function isCalled({ account, name }: Pick<LeakAffected, 'account' | 'name'>, who: string): boolean {
  return name === who || account === who || account?.endsWith(`:${who}`) === true;
}
