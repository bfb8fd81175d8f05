import type { RawFinding } from '../model/check.ts';
import type { Finding, GroupRun } from '../model/run.ts';
import type { Source } from '../model/timeline.ts';
import { byGravity, resolved } from './check-group.ts';

/** Account of a run as reports name it. */
export type RunAccount = GroupRun['accounts'][number];

/** A finding that only several groups together show, of the check that asks for it; `run` is the group it is attached to. */
export function crossFinding(raw: RawFinding, check: string, run: GroupRun, sources: readonly Source[]): Finding {
  return resolved(raw, check, { group: run.group, sources });
}

/** A run with more findings in their place, and with the accounts that they name. */
export function withFindings(run: GroupRun, more: readonly Finding[], accounts: Iterable<RunAccount> = []): GroupRun {
  const known = new Map(run.accounts.map((account) => [account.id, account]));
  for (const account of accounts) if (!known.has(account.id)) known.set(account.id, account);
  const findings = more.length === 0 ? run.findings : [...run.findings, ...more].sort(byGravity);
  return { ...run, findings, accounts: known.size === run.accounts.length ? run.accounts : [...known.values()].sort((a, b) => a.id - b.id) };
}
