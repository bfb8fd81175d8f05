import type { CreditMove, Listing } from '../model/credit.ts';
import type { Level } from '../model/report.ts';
import type { Words } from '../model/words.ts';
import type { Db } from './open.ts';
import { prepared } from './prepared.ts';

/** True where the database has a register: one written by an earlier version and only read has none. */
export function hasRegister(db: Db): boolean {
  return db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'credit_move'").pluck().get() !== undefined;
}

interface MoveRow {
  id: number; account: number; at: number; level: Level | null; points: number | null; reason_en: string; reason_zh: string;
  record_no: string; reporter: string | null; reported_at: number | null; recipient: string | null; findings: string;
}

/** Every move, in order of entry. */
export function readMoves(db: Db): CreditMove[] {
  if (!hasRegister(db)) return [];
  const rows = db.prepare(`
    SELECT m.*, (SELECT json_group_array(f.finding) FROM (SELECT finding FROM credit_finding WHERE account = m.account AND move = m.id ORDER BY finding) f) AS findings
    FROM credit_move m ORDER BY m.id`).all() as MoveRow[];
  return rows.map((row) => ({
    id: row.id, account: row.account, at: row.at, level: row.level, points: row.points, reason: { en: row.reason_en, zh: row.reason_zh },
    findings: JSON.parse(row.findings) as string[], recordNo: row.record_no, reporter: row.reporter, reportedAt: row.reported_at, recipient: row.recipient,
  }));
}

/** Of an account's findings those that moved it before. */
export function movedBy(db: Db, account: number): Set<string> {
  return new Set(prepared(db, 'SELECT finding FROM credit_finding WHERE account = ?').pluck().all(account) as string[]);
}

export interface NewMove {
  readonly account: number;
  readonly chat: number | null;
  readonly at: number;
  readonly level: Exclude<Level, 'S0'> | null;
  readonly points: number | null;
  readonly reason: Words;
  readonly findings: readonly string[];
  /** Null: the register gives one. */
  readonly recordNo: string | null;
  readonly reporter: string | null;
  readonly reportedAt: number | null;
  readonly recipient: string | null;
}

/** Call inside a transaction. Returns the record number. Throws SQLITE_CONSTRAINT_UNIQUE when the number given is taken. */
export function addMove(db: Db, move: NewMove): string {
  const next = prepared(db, 'SELECT coalesce(max(id), 0) + 1 FROM credit_move').pluck().get() as number;
  const recordNo = move.recordNo ?? freeNumber(db, next);
  prepared(db, `
    INSERT INTO credit_move (id, account, chat, at, level, points, reason_en, reason_zh, record_no, reporter, reported_at, recipient) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
    .run(next, move.account, move.chat, move.at, move.level, move.points, move.reason.en, move.reason.zh, recordNo, move.reporter, move.reportedAt, move.recipient);
  const finding = prepared(db, 'INSERT OR IGNORE INTO credit_finding (account, finding, move) VALUES (?, ?, ?)');
  for (const id of move.findings) finding.run(move.account, id, next);
  return recordNo;
}

function freeNumber(db: Db, from: number): string {
  for (let n = from; ; n++) {
    const candidate = `CR-${String(n).padStart(5, '0')}`;
    if (prepared(db, 'SELECT 1 FROM credit_move WHERE record_no = ?').pluck().get(candidate) === undefined) return candidate;
  }
}

/** Fills in to whom and when a move was reported. False: no move of that number. */
export function reportMove(db: Db, recordNo: string, { reporter, reportedAt, recipient }: Pick<NewMove, 'reporter' | 'reportedAt' | 'recipient'>): boolean {
  return db.prepare(`
    UPDATE credit_move SET reporter = coalesce(?, reporter), reported_at = coalesce(?, reported_at), recipient = coalesce(?, recipient) WHERE record_no = ?`)
    .run(reporter, reportedAt, recipient, recordNo).changes > 0;
}

interface ListingRow {
  id: number; account: number | null; chat: number | null; at: number; by: string; reason: string; record_no: string | null; recipient: string | null;
  removed_at: number | null; removed_by: string | null; removed_reason: string | null;
}

/** The blacklist with its ended entries, in order of entry. */
export function readListings(db: Db): Listing[] {
  if (!hasRegister(db)) return [];
  return (db.prepare('SELECT * FROM blacklist ORDER BY id').all() as ListingRow[]).map((row) => ({
    id: row.id, account: row.account, chat: row.chat, at: row.at, by: row.by, reason: row.reason, recordNo: row.record_no, recipient: row.recipient,
    removedAt: row.removed_at, removedBy: row.removed_by, removedReason: row.removed_reason,
  }));
}

export function addListing(db: Db, entry: Omit<Listing, 'id' | 'removedAt' | 'removedBy' | 'removedReason'>): void {
  db.prepare('INSERT INTO blacklist (account, chat, at, by, reason, record_no, recipient) VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(entry.account, entry.chat, entry.at, entry.by, entry.reason, entry.recordNo, entry.recipient);
}

/** Ends the standing entry of an account or chat. False: there is none. */
export function endListing(db: Db, target: Pick<Listing, 'account' | 'chat'>, at: number, by: string, reason: string): boolean {
  return db.prepare('UPDATE blacklist SET removed_at = ?, removed_by = ?, removed_reason = ? WHERE removed_at IS NULL AND account IS ? AND chat IS ?')
    .run(at, by, reason, target.account, target.chat).changes > 0;
}

/** Accounts with a key or native id of this text: their row ids and keys. */
export function accountsCalled(db: Db, text: string): { id: number; key: string }[] {
  return db.prepare('SELECT id, key FROM account WHERE key = @text OR native_id = @text ORDER BY key').all({ text }) as { id: number; key: string }[];
}

/** Names to print for account rows: the register speaks of accounts, whatever group they were seen in. */
export function accountLabels(db: Db, ids: readonly number[]): Map<number, { key: string; name: string | null }> {
  const one = db.prepare(`
    SELECT key, (SELECT name FROM account_name n WHERE n.account = account.id AND n.kind <> 'remark' ORDER BY n.kind = 'account' DESC, n.chat, n.source, n.name LIMIT 1) AS name
    FROM account WHERE id = ?`);
  return new Map(ids.flatMap((id) => {
    const row = one.get(id) as { key: string; name: string | null } | undefined;
    return row ? [[id, row] as const] : [];
  }));
}

/** Keys of all chats by row id. */
export function chatKeys(db: Db): Map<number, string> {
  return new Map(db.prepare('SELECT id, key FROM chat').raw().all() as [number, string][]);
}
