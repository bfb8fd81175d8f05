import { MESSAGE_KINDS } from '../model/format.ts';
import type { MessageKind } from '../model/format.ts';
import type { Db } from './open.ts';
import { prepared } from './prepared.ts';

/** Where a message stands in its chat. */
export interface Standing {
  readonly id: number;
  readonly chat: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly sender: number | null;
}

/** A message as far as an excerpt is compared with it. */
export interface Held extends Standing {
  readonly source: number;
  readonly kind: MessageKind;
  /** The first some thousand code units. */
  readonly text: string;
}

const MOST_TEXT = 16_384;
const MOST_CARRIED = 1 << 18;
const HELD = `id, chat, at, sender, source, kind, substr(text, 1, ${MOST_TEXT})`;
type HeldRow = [number, number, number, number | null, number, number, string];

/** Of the messages with these row ids those that count: second sightings are left out. */
export function readStandings(db: Db, ids: Iterable<number>): Standing[] {
  const one = prepared(db, 'SELECT id, chat, at, sender FROM message WHERE id = ? AND same_as IS NULL').raw();
  const found: Standing[] = [];
  for (const id of ids) {
    const row = one.get(id) as [number, number, number, number | null] | undefined;
    if (row) found.push({ id: row[0], chat: row[1], at: row[2], sender: row[3] });
  }
  return found;
}

export function readHeld(db: Db, id: number): Held | null {
  const row = prepared(db, `SELECT ${HELD} FROM message WHERE id = ? AND same_as IS NULL`).raw().get(id) as HeldRow | undefined;
  return row ? heldOf(row) : null;
}

/** What stands in a message besides its own words: a forwarded bundle, a quoted passage. */
export function readCarried(db: Db, id: number): string | null {
  return prepared(db, `SELECT substr(forwarded, 1, ${MOST_CARRIED}) FROM message WHERE id = ?`).pluck().get(id) as string | null;
}

/** Messages of a chat before or after one, nearest first. */
export function readBeside(db: Db, of: Standing, side: 'before' | 'after', most: number): Held[] {
  const [compare, order] = side === 'before' ? ['<', 'DESC'] : ['>', 'ASC'];
  const rows = prepared(db, `
    SELECT ${HELD} FROM message WHERE chat = ? AND (at, id) ${compare} (?, ?) AND same_as IS NULL ORDER BY at ${order}, id ${order} LIMIT ?`)
    .raw().all(of.chat, of.at, of.id, most) as HeldRow[];
  return rows.map(heldOf);
}

/** Messages of a chat between two of it, in order; at most `most`. */
export function readBetween(db: Db, from: Standing, to: Standing, most: number): Held[] {
  const rows = prepared(db, `
    SELECT ${HELD} FROM message WHERE chat = ? AND (at, id) > (?, ?) AND (at, id) < (?, ?) AND same_as IS NULL ORDER BY at, id LIMIT ?`)
    .raw().all(from.chat, from.at, from.id, to.at, to.id, most) as HeldRow[];
  return rows.map(heldOf);
}

export function countBetween(db: Db, from: Standing, to: Standing): number {
  return prepared(db, 'SELECT count(*) FROM message WHERE chat = ? AND (at, id) > (?, ?) AND (at, id) < (?, ?) AND same_as IS NULL')
    .pluck().get(from.chat, from.at, from.id, to.at, to.id) as number;
}

/** Whether something was withdrawn in a chat from one instant to another (ms, both included), or is not told whole. */
export function readWithdrawn(db: Db, chat: number, from: number, to: number): boolean {
  return prepared(db, "SELECT 1 FROM event WHERE chat = ? AND at BETWEEN ? AND ? AND kind = 'recall' LIMIT 1").pluck().get(chat, from, to) !== undefined
    || prepared(db, `SELECT 1 FROM message WHERE chat = ? AND at BETWEEN ? AND ? AND kind = ${MESSAGE_KINDS.indexOf('recalled')} LIMIT 1`).pluck().get(chat, from, to) !== undefined;
}

/** Whether an export was read to its end with nothing left aside. */
export function readWhole(db: Db, source: number): boolean {
  return prepared(db, "SELECT status = 'complete' AND rejected = 0 FROM source WHERE id = ?").pluck().get(source) === 1;
}

/** Names that accounts go by in a chat: account, group and remark names, and their ids. Accounts known from names of other chats only are left out. */
export function readNames(db: Db, chat: number): Map<number, string[]> {
  const rows = db.prepare(`
    SELECT n.account, n.name FROM account_name n JOIN account a ON a.id = n.account WHERE n.chat IN (0, @chat) AND coalesce(a.chat, @chat) = @chat
    UNION SELECT id, native_id FROM account WHERE native_id IS NOT NULL AND coalesce(chat, @chat) = @chat ORDER BY 1, 2`).raw().all({ chat }) as [number, string][];
  const names = new Map<number, string[]>();
  for (const [account, name] of rows) {
    const known = names.get(account);
    if (known) known.push(name);
    else names.set(account, [name]);
  }
  return names;
}

export function readChatName(db: Db, chat: number): string {
  return db.prepare('SELECT name FROM chat WHERE id = ?').pluck().get(chat) as string;
}

/** Messages of any chat with a file of these bytes, in order of time. */
export function readWithFiles(db: Db, hashes: readonly string[]): Standing[] {
  return db.prepare(`
    SELECT DISTINCT m.id, m.chat, m.at, m.sender FROM attachment a JOIN message c ON c.id = a.message JOIN message m ON m.id = coalesce(c.same_as, c.id)
    WHERE a.sha256 IN (SELECT value FROM json_each(?)) ORDER BY m.at, m.id`).all(JSON.stringify(hashes)) as Standing[];
}

function heldOf(row: HeldRow): Held {
  return { id: row[0], chat: row[1], at: row[2], sender: row[3], source: row[4], kind: MESSAGE_KINDS[row[5]] ?? 'other', text: row[6] };
}
