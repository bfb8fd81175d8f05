import type { Statement } from 'better-sqlite3';
import type { Db } from './open.ts';

const known = new WeakMap<Db, Map<string, Statement>>();

/** A statement that is made once for each database: making one costs more than running it. Callers of one text share its mode (`pluck`, `raw`). */
export function prepared(db: Db, sql: string): Statement {
  let statements = known.get(db);
  if (!statements) known.set(db, (statements = new Map()));
  let one = statements.get(sql);
  if (!one) statements.set(sql, (one = db.prepare(sql)));
  return one;
}
