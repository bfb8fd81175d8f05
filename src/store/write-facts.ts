import type { FactRow } from '../model/facts.ts';
import type { RejectRow } from '../model/format.ts';
import type { Words } from '../model/words.ts';
import type { Db } from './open.ts';

export interface FactSource {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly kind: string;
  readonly encoding: string;
  readonly rows: readonly FactRow[];
  readonly rejects: readonly (RejectRow & { readonly line: number })[];
  readonly notes: readonly Words[];
}

/** Stores a fact file as a source of its own. Call inside a transaction. */
export function writeFacts(db: Db, file: FactSource): number {
  const { lastInsertRowid } = db.prepare(`
    INSERT INTO source (path, sha256, bytes, kind, format, encoding, rejected, status, blocking, notes) VALUES (?, ?, ?, 'fact', ?, ?, ?, ?, ?, ?)`).run(
    file.path, file.sha256, file.bytes, file.kind, file.encoding, file.rejects.length, file.rejects.length ? 'incomplete' : 'complete', file.rejects.length ? 1 : 0, JSON.stringify(file.notes));
  const source = Number(lastInsertRowid);
  const fact = db.prepare('INSERT INTO fact (source, kind, line, byte_start, byte_end, fields) VALUES (?, ?, ?, ?, ?, ?)');
  for (const row of file.rows) fact.run(source, file.kind, row.line, row.start, row.end, JSON.stringify(row.fields));
  const reject = db.prepare('INSERT INTO reject (source, line, byte_start, byte_end, code, reason) VALUES (?, ?, ?, ?, ?, ?)');
  for (const row of file.rejects) reject.run(source, row.line, row.start, row.end, row.code, row.reason);
  return source;
}

/** Id of the source with these bytes, when it is already there. */
export function sourceWith(db: Db, sha256: string): number | undefined {
  return db.prepare('SELECT id FROM source WHERE sha256 = ? AND status <> \'skipped\'').pluck().get(sha256) as number | undefined;
}

/** True when some source has this size in bytes: only then is it worth hashing a file before it is read. */
export function sourceOfSize(db: Db, bytes: number): boolean {
  return db.prepare('SELECT 1 FROM source WHERE bytes = ? AND status <> \'skipped\' LIMIT 1').pluck().get(bytes) !== undefined;
}

/** Remembers a file that was looked at and not read, with the reason; an earlier try of the same file is replaced. */
export function writeSkipped(db: Db, file: { path: string; sha256: string; bytes: number; format: string | null; reason: string; blocking: boolean }): number {
  db.prepare("DELETE FROM source WHERE status = 'skipped' AND path = ?").run(file.path);
  const { lastInsertRowid } = db.prepare("INSERT INTO source (path, sha256, bytes, kind, format, status, reason, blocking) VALUES (?, ?, ?, 'export', ?, 'skipped', ?, ?)").run(
    file.path, file.sha256, file.bytes, file.format, file.reason, file.blocking ? 1 : 0);
  return Number(lastInsertRowid);
}
