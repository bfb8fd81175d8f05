import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { assessLeak, type LeakOptions } from '../../src/app/leak/assess.ts';
import { load } from '../../src/app/load.ts';
import { refuseContradictions } from '../../src/leak/case/contradictions.ts';
import { parseCase } from '../../src/leak/case/parse.ts';
import { AuditError, EXIT } from '../../src/model/errors.ts';
import type { LeakReport } from '../../src/model/report-leak.ts';
import { openTemporary, type Db } from '../../src/store/open.ts';
import { at, ZONE } from './timeline.ts';

const AS_OF = at('2026-11-21 00:00');

export interface LeakRequest {
  /** Paths. */
  readonly excerpts: readonly string[];
  /** A folder of exports and fact files, or several; empty: no record. */
  readonly from: readonly string[];
  readonly caseFile: string | null;
  /** Answers the questions of a terminal; absent: nobody is there. */
  readonly wizard?: LeakOptions['wizard'];
}

export interface LeakRan {
  readonly exit: number;
  /** The one line that is printed instead of a report; null where there is a report. */
  readonly line: string | null;
  readonly report: LeakReport | null;
}

const records = new Map<string, Promise<Db>>();
let folder: string | null = null;

/** To be called when all is done. */
export async function closeRecords(): Promise<void> {
  for (const db of await Promise.all(records.values())) db.close();
  records.clear();
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
}

/** A record is loaded once for all who ask for it: near misses share theirs. */
function record(from: readonly string[]): Promise<Db> {
  const key = from.map((path) => resolve(path)).join('\n');
  const known = records.get(key) ?? loaded(from);
  records.set(key, known);
  return known;
}

async function loaded(from: readonly string[]): Promise<Db> {
  folder ??= mkdtempSync(join(tmpdir(), 'audit-leak-'));
  const db = openTemporary(join(folder, `${records.size}.db`));
  await load(db, from, {
    asOf: AS_OF, timezone: ZONE, reportZone: ZONE, dateOrder: null, groupName: null, formatIn: null, mapping: null, roster: [], facts: [],
    workers: 0, signal: new AbortController().signal, progress: () => undefined,
  });
  return db;
}

/** Assesses an excerpt in this process; names and values come in clear. Our own errors become their line and exit code. */
export async function leakRun({ excerpts, from, caseFile, wizard = null }: LeakRequest): Promise<LeakRan> {
  try {
    const file = caseFile === null ? null : parseCase(readFileSync(caseFile), caseFile, ZONE);
    refuseContradictions(file?.facts ?? {}, AS_OF, ZONE, 'case.json');
    const db = from.length === 0 ? null : await record(from);
    const report = await assessLeak({
      db, paths: excerpts, stdin: null, given: { facts: file?.facts ?? {}, layers: file ? [{ from: 'case', facts: file.facts }] : [], warnings: file?.warnings ?? [] },
      policy: { asOf: AS_OF, timezone: ZONE, origin: 'unknown', retentionScope: 'message-content', since: null, until: null }, group: null, dateOrder: null,
      lang: 'en', reveal: true, profile: 'civil-code', failOn: 'high', signal: new AbortController().signal, incomplete: false, warnings: [], wizard, progress: () => {}, idle: () => {},
    });
    return { exit: report.exit, line: null, report };
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    return { exit: EXIT[error.code], line: error.message, report: null };
  }
}
