import type { Db } from './open.ts';

/** True when the checks ran after the last load: what they found is what they would find again. */
export function isChecked(db: Db): boolean {
  const last = db.prepare('SELECT max(seq) FROM ledger WHERE verb = ?').pluck();
  const checked = last.get('check') as number | null;
  return checked !== null && checked > ((last.get('load') as number | null) ?? 0);
}
