import type { LeakGroup } from '../../leak/types.ts';
import type { Policy } from '../../model/check.ts';
import type { GroupRun } from '../../model/run.ts';
import { isChecked } from '../../store/freshness.ts';
import type { Db } from '../../store/open.ts';
import { readGroups } from '../../store/read-facts.ts';
import { messageOf, messagesBetween } from '../../store/read-messages.ts';
import { latestRun } from '../../store/runs.ts';
import { check } from '../check.ts';
import { factTables, groupFacts } from '../group-facts.ts';
import { VERSION } from '../version.ts';

export interface RecordOptions {
  readonly policy: Policy;
  readonly signal: AbortSignal;
  readonly progress: (messages: number) => void;
}

const DISCLOSURE = 'disclosure';

/** Every chat of a case with what is known of it, by chat row id; what the check of disclosures finds is taken from the last run where it still holds. */
export async function leakGroups(db: Db, options: RecordOptions): Promise<LeakGroup[]> {
  const runs = storedRuns(db, options.policy) ?? (await check(db, { ...options, only: [DISCLOSURE] })).groups;
  const byChat = new Map(runs.map((run) => [run.group.id, run]));
  const tables = factTables(db);
  return readGroups(db).toSorted((a, b) => a.id - b.id).map((group): LeakGroup => {
    const run = byChat.get(group.id);
    return {
      facts: groupFacts(db, group, tables),
      findings: run?.findings.filter((finding) => finding.check === DISCLOSURE) ?? [], ties: run?.ties ?? [], gates: run?.gates ?? [],
      message: (id) => messageOf(db, group.id, id),
      between: (account, from, to, limit) => messagesBetween(db, group.id, account, from, to, limit),
    };
  });
}

/** Null where nothing was checked, or not all of it, or not since the last load, or by another version. */
function storedRuns(db: Db, { timezone }: Policy): readonly GroupRun[] | null {
  const run = isChecked(db) ? latestRun(db) : null;
  const whole = run !== null && run.toolVersion === VERSION && run.policy.timezone === timezone && run.policy.since === null && run.policy.until === null;
  return whole && run.groups.every(({ checks }) => checks.some(({ id, status }) => id === DISCLOSURE && status !== 'failed')) ? run.groups : null;
}
