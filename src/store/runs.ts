import type { Finding, GroupRun, Run } from '../model/run.ts';
import type { Db } from './open.ts';

/** Stores a run. Call inside a transaction. Returns its id. */
export function saveRun(db: Db, run: Run, status: string): number {
  const { lastInsertRowid } = db.prepare('INSERT INTO run (as_of, tool_version, policy, status) VALUES (?, ?, ?, ?)').run(
    run.policy.asOf, run.toolVersion, JSON.stringify(run.policy), status);
  const id = Number(lastInsertRowid);
  const group = db.prepare('INSERT INTO run_group (run, chat, body) VALUES (?, ?, ?)');
  const finding = db.prepare('INSERT INTO finding (run, chat, position, id, rule, severity, body) VALUES (?, ?, ?, ?, ?, ?, ?)');
  for (const one of run.groups) {
    const { findings, ...body } = one;
    group.run(id, one.group.id, JSON.stringify(body));
    findings.forEach((f, position) => finding.run(id, one.group.id, position, f.id, f.rule, f.severity, JSON.stringify(f)));
  }
  return id;
}

/** The latest run; null when no check was run yet. */
export function latestRun(db: Db): Run | null {
  const row = db.prepare('SELECT id, tool_version, policy FROM run ORDER BY id DESC LIMIT 1').get() as { id: number; tool_version: string; policy: string } | undefined;
  if (!row) return null;
  const bodies = db.prepare('SELECT r.chat, r.body FROM run_group r JOIN chat c ON c.id = r.chat WHERE r.run = ? ORDER BY c.key').all(row.id) as { chat: number; body: string }[];
  const findings = db.prepare('SELECT body FROM finding WHERE run = ? AND chat = ? ORDER BY position').pluck();
  const policy = JSON.parse(row.policy) as Run['policy'];
  // A run of an earlier version lacks what was added since.
  const added = { calendar: null, gates: [], response: null, statements: [], reach: [], verification: null, origin: policy.origin, labelled: false };
  const groups = bodies
    .map(({ chat, body }): GroupRun => ({
      ...added, ...(JSON.parse(body) as Omit<GroupRun, 'findings'>),
      findings: (findings.all(row.id, chat) as string[]).map((text) => JSON.parse(text) as Finding),
    }))
    .sort((a, b) => (a.group.key < b.group.key ? -1 : 1));
  return { policy, toolVersion: row.tool_version, groups };
}

export interface RunSummary { readonly id: number; readonly asOf: number; readonly toolVersion: string; readonly status: string; readonly findings: number }

export function listRuns(db: Db): RunSummary[] {
  return db.prepare(`
    SELECT id, as_of AS asOf, tool_version AS toolVersion, status, (SELECT count(*) FROM finding WHERE run = run.id) AS findings FROM run ORDER BY id`).all() as RunSummary[];
}

/** A finding by id or unique beginning of it, from the latest run that has it. */
export function findFinding(db: Db, id: string): { finding: Finding; chat: number } | 'several' | null {
  const rows = db.prepare(`
    SELECT id, chat, body, max(run) FROM finding WHERE substr(id, 1, length(@id)) = @id GROUP BY id ORDER BY id LIMIT 2`).all({ id }) as { id: string; chat: number; body: string }[];
  const exact = rows.find((row) => row.id === id) ?? (rows.length === 1 ? rows[0] : undefined);
  if (!exact) return rows.length ? 'several' : null;
  return { finding: JSON.parse(exact.body) as Finding, chat: exact.chat };
}
