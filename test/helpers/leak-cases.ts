import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Factors, Outcome } from '../../src/law/decision/factors.ts';
import type { LineMatch, Matching } from '../../src/model/excerpt.ts';

type OneOf<T> = T | readonly T[];

/** `row` is left out where the documents do not settle it. */
export interface ExpectedOutcome { readonly outcome: Outcome; readonly row?: string }

export interface ExpectedPerson {
  /** One of the two, in clear. */
  readonly name?: string;
  readonly account?: string;
  /** Account or name of whoever spread it, where it matters. */
  readonly by?: string;
  readonly role: OneOf<'speaker' | 'subject'>;
  readonly act: 'publisher' | 'forwarder';
  /** What the documents in the folder settle, F0 to F5 and D1 to D6. */
  readonly factors?: Readonly<Partial<Record<keyof Factors, OneOf<string>>>>;
  /** The reading by hand of all factors: what the table is asked. */
  readonly values?: Factors;
  readonly privacy: ExpectedOutcome;
  readonly personalInformation: ExpectedOutcome;
  readonly threeFactor?: { readonly privacy: ExpectedOutcome };
}

export interface ExpectedCase {
  readonly says: string;
  readonly exit: OneOf<number>;
  readonly authenticity: OneOf<Matching['authenticity']>;
  /** Others may be named beside them. */
  readonly affected: readonly ExpectedPerson[];
  readonly notAffected?: readonly string[];
  /** Name of the case whose record this one is about; default: its own folder `record`, if any. */
  readonly record?: string;
  /** Messages of the record that the excerpt leaves out, in sum. */
  readonly omitted?: number;
  /** By the number of the message among the messages shown, from 1. */
  readonly states?: Readonly<Record<string, OneOf<LineMatch['state']>>>;
  /** Messages shown, when what several files have in common is counted once. */
  readonly lines?: number;
  readonly redactedLines?: number;
  readonly reposts?: number;
  readonly reach?: string;
  /** Id of the chat, or how its id ends; null: none can be told. */
  readonly source?: string | null;
  readonly candidates?: number;
  readonly court?: ExpectedCourt;
  readonly difference?: { readonly en: string; readonly zh: string };
}

/** What was reported of a judgment. `mark`: C read in a court's or newspaper's page, P in an excerpt. */
export interface ExpectedCourt {
  readonly case: string;
  readonly mark: 'C' | 'P';
  readonly says: string;
  readonly privacy: string;
  readonly personalInformation: string;
  readonly reputation: string;
  readonly other: string | null;
}

export interface LeakCaseFolder {
  readonly id: string;
  readonly excerpts: readonly string[];
  /** Null: nothing to compare with. */
  readonly record: string | null;
  readonly caseFile: string | null;
  readonly expected: ExpectedCase;
}

/** Folder of the test material, with a slash at its end. */
export const LEAK = fileURLToPath(new URL('../../fixtures/leak/', import.meta.url));

export const subfolders = (path: string): string[] => readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();

export const listOf = <T>(value: OneOf<T>): readonly T[] => (Array.isArray(value) ? value : [value]) as readonly T[];

/** The cases of `cases` or `courts`, by name. */
export function leakCases(kind: 'cases' | 'courts'): LeakCaseFolder[] {
  const root = join(LEAK, kind);
  return subfolders(root).map((id) => {
    const here = join(root, id);
    const expected = JSON.parse(readFileSync(join(here, 'expected.json'), 'utf8')) as ExpectedCase;
    const record = join(root, expected.record ?? id, 'record');
    const caseFile = join(here, 'case.json');
    return {
      id, expected, record: existsSync(record) ? record : null, caseFile: existsSync(caseFile) ? caseFile : null,
      excerpts: readdirSync(here).filter((name) => name.startsWith('excerpt')).sort().map((name) => join(here, name)),
    };
  });
}

const ROWS = Array.from({ length: 13 }, (_, i) => `R${i}`);
const THREE = ['R0', 'R1', 'R2', 'R3', 'T1', 'T2', 'T3', 'T4'];

/** Which cases decide which row, as the lines of a table; `—` where a row leaves the track to a later one. */
export function coverage(cases: readonly LeakCaseFolder[]): string[] {
  const by = (pick: (person: ExpectedPerson) => string | undefined) => (row: string): string =>
    [...new Set(cases.flatMap(({ id, expected }) => (expected.affected.some((person) => pick(person) === row) ? [id.slice(0, 2)] : [])))].join(' ') || '—';
  const privacy = by((person) => person.privacy.row);
  const information = by((person) => person.personalInformation.row);
  const three = by((person) => person.threeFactor?.privacy.row);
  return [
    '| Row | privacy | personal information | privacy, three factors |', '| --- | --- | --- | --- |',
    ...[...ROWS, 'T1', 'T2', 'T3', 'T4'].map((row) => `| ${row} | ${ROWS.includes(row) ? privacy(row) : '—'} | ${ROWS.includes(row) ? information(row) : '—'} | ${THREE.includes(row) ? three(row) : '—'} |`),
  ];
}
