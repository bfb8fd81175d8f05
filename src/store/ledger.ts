import { createHash } from 'node:crypto';
import type { Db } from './open.ts';

const NOTHING = '0'.repeat(64);

/** Adds a line to the ledger of what was done to this database. `at`: ms since 1970 UTC. Call inside the transaction it tells of. */
export function record(db: Db, at: number, verb: string, detail: Record<string, unknown>): void {
  const prev = ledgerHead(db);
  const text = JSON.stringify(detail);
  const hash = createHash('sha256').update(`${prev}\n${at}\n${verb}\n${text}`).digest('hex');
  db.prepare('INSERT INTO ledger (at, verb, detail, prev, hash) VALUES (?, ?, ?, ?, ?)').run(at, verb, text, prev, hash);
}

/** Hash of the last line: 64 hex digits, zeros when nothing was done yet. */
export function ledgerHead(db: Db): string {
  const last = db.prepare('SELECT hash FROM ledger ORDER BY seq DESC LIMIT 1').get() as { hash: string } | undefined;
  return last?.hash ?? NOTHING;
}
