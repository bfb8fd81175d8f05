import type { Db } from './open.ts';
import { clockShift, MOST_SHIFT, type Near, noteZoneConflict } from './zone-conflict.ts';

/** Two clocks of one message may differ by what the coarser one leaves out, ms. */
const SAME_SECOND = 1000;

/** Empties the list of what is one message: `id` repeats `root`. */
export function clearTwins(db: Db): void {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS twin (id INTEGER PRIMARY KEY, root INTEGER NOT NULL); DELETE FROM temp.twin');
}

/**
 * Pairs the messages of a new source with those of earlier ones that carry the same id of the platform. Equal ones are one
 * message; the same id with another text at the same time, or the same text at another time, is a contradiction and stays
 * apart; where both differ the ids do not count the same things. Returns the sources whose ids agree with those of the new
 * one, and those whose clock is another. What is one message stands in `temp.twin`, until `noteShared` takes it over.
 */
export function mergeById(db: Db, { chat, source, low, high, others }: Near): { agreeing: number[]; shifted: number[] } {
  const found = { agreeing: [] as number[], shifted: [] as number[] };
  const withIds = db.prepare(`SELECT id FROM source WHERE ids = 'platform' AND id IN (${list(others)}) ORDER BY id`).pluck().all() as number[];
  if (!withIds.length) return found;
  // Tables with keys of their own: SQLite makes none for a common table expression and would compare each with each.
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS pair (newer INTEGER NOT NULL, older INTEGER NOT NULL, root INTEGER NOT NULL, source INTEGER NOT NULL, shift INTEGER NOT NULL,
      same_text INTEGER NOT NULL, same_sender INTEGER NOT NULL, PRIMARY KEY (source, newer, older)) WITHOUT ROWID;
    CREATE TEMP TABLE IF NOT EXISTS known (native_id TEXT NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (native_id, id)) WITHOUT ROWID;
    DELETE FROM temp.pair; DELETE FROM temp.known`);
  const bound = { chat, source, low, high };
  const window = `chat = @chat AND at BETWEEN @low - ${MOST_SHIFT} AND @high + ${MOST_SHIFT} AND native_id IS NOT NULL`;
  db.prepare(`INSERT INTO temp.known SELECT native_id, id FROM message WHERE ${window} AND source IN (${list(withIds)})`).run(bound);
  db.prepare(`
    INSERT INTO temp.pair SELECT n.id, o.id, coalesce(o.same_as, o.id), o.source, n.at - o.at, n.text = o.text, n.sender IS o.sender
    FROM (SELECT id, native_id, at, text, sender FROM message WHERE ${window} AND source = @source AND same_as IS NULL) n
    CROSS JOIN temp.known ON known.native_id = n.native_id CROSS JOIN message o ON o.id = known.id`).run(bound);
  const near = `abs(shift) < ${SAME_SECOND}`;
  const counted = db.prepare(`
    SELECT count(*) AS total, coalesce(sum(same_text AND same_sender AND ${near}), 0) AS equal, coalesce(sum(same_sender AND ${near}), 0) AS near FROM temp.pair WHERE source = ?`);
  const shifts = db.prepare('SELECT shift, count(*) AS pairs FROM temp.pair WHERE source = ? AND same_text AND same_sender GROUP BY shift ORDER BY pairs DESC, shift');
  for (const other of withIds) {
    const { total, equal, near: close } = counted.get(other) as { total: number; equal: number; near: number };
    if (!total) continue;
    const clock = clockShift(shifts.all(other) as { shift: number; pairs: number }[], total, 'ids');
    if (clock) {
      noteZoneConflict(db, { chat, source, other, ...clock });
      found.shifted.push(other);
      continue;
    }
    // A message that was edited may be all that two exports have in common.
    if (equal === 0 && close < total) continue;
    db.prepare(`INSERT OR IGNORE INTO temp.twin (id, root) SELECT newer, root FROM temp.pair WHERE source = ? AND same_text AND same_sender AND ${near}`).run(other);
    db.prepare(`INSERT OR IGNORE INTO contradiction (message, other) SELECT newer, older FROM temp.pair WHERE source = ? AND (same_text AND same_sender) <> (${near})`).run(other);
    found.agreeing.push(other);
  }
  return found;
}

/** Finds what has no id to go by: `others` are the sources of the same clock, `agreeing` those that ids have decided about. */
export function mergeByText(db: Db, { chat, source, low, high }: Near, others: readonly number[], agreeing: readonly number[]): void {
  if (!others.length || low > high) return;
  const window = 'chat = @chat AND at BETWEEN @low AND @high AND same_as IS NULL';
  // Two ids of the platform that differ are two messages, however alike.
  const comparable = agreeing.length ? `AND NOT (native_id IS NOT NULL AND source IN (${list(agreeing)}))` : '';
  pairEqual(db, 'message', `${window} AND source IN (${list(others)}) ${comparable} AND id NOT IN (SELECT root FROM temp.twin)`, `${window} AND source = @source AND id NOT IN (SELECT id FROM temp.twin)`, { chat, source, low, high });
}

const WHO = { message: 'coalesce(sender, 0)', event: 'kind' } as const;

/**
 * Adds to `temp.twin` the records of `newer` that repeat one of `older`: the first of an instant, person and text the first,
 * the second the second. Both are conditions on the table. Events differ by their kind, since few say by an account who acted.
 */
export function pairEqual(db: Db, table: keyof typeof WHO, older: string, newer: string, bound: Readonly<Record<string, number>>): void {
  db.exec(`
    CREATE TEMP TABLE IF NOT EXISTS said (chat INTEGER NOT NULL, at INTEGER NOT NULL, who NOT NULL, nth INTEGER NOT NULL, id INTEGER NOT NULL, root INTEGER NOT NULL,
      PRIMARY KEY (chat, at, who, nth, id)) WITHOUT ROWID;
    DELETE FROM temp.said`);
  const numbered = `SELECT chat, at, ${WHO[table]} AS who, row_number() OVER (PARTITION BY chat, at, ${WHO[table]}, text ORDER BY id) AS nth, id`;
  db.prepare(`INSERT INTO temp.said ${numbered}, coalesce(same_as, id) FROM ${table} WHERE ${older}`).run(bound);
  db.prepare(`
    INSERT INTO temp.twin (id, root) SELECT later.id, said.root FROM (${numbered}, text FROM ${table} WHERE ${newer}) later
    CROSS JOIN temp.said ON said.chat = later.chat AND said.at = later.at AND said.who = later.who AND said.nth = later.nth
    CROSS JOIN ${table} first ON first.id = said.id AND first.text = later.text`).run(bound);
}

/** Marks what stands in `temp.twin`; returns how many. */
export function markTwins(db: Db, table: 'message' | 'event'): number {
  return db.prepare(`UPDATE ${table} SET same_as = (SELECT root FROM temp.twin WHERE twin.id = ${table}.id) WHERE id IN (SELECT id FROM temp.twin) AND same_as IS NULL`).run().changes;
}

/** Marks what was found, and counts what the new source has in common with each earlier one. Returns how many were merged. */
export function noteShared(db: Db, { chat, source }: Near): number {
  const merged = markTwins(db, 'message');
  if (!merged) return 0;
  const pairs = db.prepare(`
    SELECT other, count(DISTINCT id) AS messages FROM (
      SELECT twin.id, m.source AS other FROM temp.twin AS twin CROSS JOIN message m ON m.id = twin.root
      UNION ALL SELECT twin.id, m.source FROM temp.twin AS twin CROSS JOIN message m ON m.same_as = twin.root
    ) WHERE other <> ? GROUP BY other`).all(source) as { other: number; messages: number }[];
  const note = db.prepare('INSERT INTO shared (chat, source, other, messages) VALUES (?, ?, ?, ?)');
  for (const { other, messages } of pairs) {
    note.run(chat, source, other, messages);
    note.run(chat, other, source, messages);
  }
  return merged;
}

const list = (ids: readonly number[]): string => ids.map(Math.trunc).join(', ');
