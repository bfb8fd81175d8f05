import type { Statement } from 'better-sqlite3';
import type { EventKind, MessageKind } from '../model/format.ts';
import { MESSAGE_KINDS } from '../model/format.ts';
import type { EventParty, Message, TimelineEvent } from '../model/timeline.ts';
import type { Db } from './open.ts';
import { hasExtras } from './read-facts.ts';

const PAGE = 4096;

/** [id, source, at, sender, kind, text, byte_start], then with extras [native_id, reply_to, seq, line, byte_end] */
type MessageRow = [number, number, number, number | null, number, string, number, ...rest: [string | null, string | null, number | null, number, number] | []];
type EventRow = [number, number, number, EventKind, number | null, string | null, string | null, string, string | null, number, number, number];

export interface Timeline {
  message(message: Message): void;
  event(event: TimelineEvent): void;
}

/**
 * Reads one group from first to last: by instant, then as stored. Repeats of other exports are left out. `since` and `until`
 * are half-open ms since 1970 UTC. Read in pages, so that memory does not grow with the group; yields the number of
 * messages read after each page, where the caller may pause.
 */
export function* readTimeline(db: Db, chat: number, since: number | null, until: number | null, to: Timeline): Generator<number, void> {
  const low = since ?? Number.MIN_SAFE_INTEGER;
  const high = until ?? Number.MAX_SAFE_INTEGER;
  const events = eventsOf(db, chat, low, high);
  let event = events.next();
  const places = db.prepare<unknown[], PlaceRow>('SELECT native_id, line, byte_end FROM message WHERE id = ?').raw();
  const extras = hasExtras(db, chat);
  const next = db.prepare<unknown[], MessageRow>(`
    SELECT id, source, at, sender, kind, text, byte_start ${extras ? ', native_id, reply_to, seq, line, byte_end' : ''} FROM message
    WHERE chat = ? AND (at, id) > (?, ?) AND at < ? AND same_as IS NULL ORDER BY at, id LIMIT ${PAGE}`).raw();
  let at = low - 1;
  let id = Number.MAX_SAFE_INTEGER;
  let count = 0;
  for (;;) {
    const rows = next.all(chat, at, id, high) as MessageRow[];
    for (const row of rows) {
      while (!event.done && (event.value.at < row[2] || (event.value.at === row[2] && before(event.value, row)))) {
        to.event(event.value);
        event = events.next();
      }
      to.message(new StoredMessage(row, places));
    }
    count += rows.length;
    const last = rows[rows.length - 1];
    if (!last) break;
    at = last[2];
    id = last[0];
    yield count;
    if (rows.length < PAGE) break;
  }
  for (; !event.done; event = events.next()) to.event(event.value);
}

type PlaceRow = [string | null, number, number];

/** A message of a timeline. Where it stands in full is looked up only when somebody asks: most messages are evidence of nothing. */
class StoredMessage implements Message {
  readonly id: number;
  readonly source: number;
  readonly at: number;
  readonly sender: number | null;
  readonly kind: MessageKind;
  readonly text: string;
  readonly byteStart: number;
  readonly replyTo: string | null;
  readonly seq: number | null;
  readonly #places: Statement<unknown[], PlaceRow>;
  #place: PlaceRow | null;

  constructor(row: MessageRow, places: Statement<unknown[], PlaceRow>) {
    this.id = row[0];
    this.source = row[1];
    this.at = row[2];
    this.sender = row[3];
    this.kind = MESSAGE_KINDS[row[4]] ?? 'other';
    this.text = row[5];
    this.byteStart = row[6];
    this.#places = places;
    const full = row.length > 7;
    this.replyTo = full ? (row[8] ?? null) : null;
    this.seq = full ? (row[9] ?? null) : null;
    this.#place = full ? [row[7] ?? null, row[10] ?? 0, row[11] ?? 0] : null;
  }

  get nativeId(): string | null {
    return this.#known()[0];
  }

  get line(): number {
    return this.#known()[1];
  }

  get byteEnd(): number {
    return this.#known()[2];
  }

  #known(): PlaceRow {
    this.#place ??= this.#places.get(this.id) as PlaceRow;
    return this.#place;
  }
}

/** At the same instant, the place in the file decides. */
function before(event: TimelineEvent, row: MessageRow): boolean {
  return event.source < row[1] || (event.source === row[1] && event.byteStart < row[6]);
}

function* eventsOf(db: Db, chat: number, low: number, high: number): Generator<TimelineEvent> {
  const next = db.prepare<unknown[], EventRow>(`
    SELECT id, source, at, kind, actor, actor_name, value, text, native_id, line, byte_start, byte_end FROM event
    WHERE chat = ? AND (at, id) > (?, ?) AND at < ? AND same_as IS NULL ORDER BY at, id LIMIT ${PAGE}`).raw();
  const targets = db.prepare<unknown[], EventParty>('SELECT account, name FROM event_target WHERE event = ? ORDER BY position');
  let at = low - 1;
  let id = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = next.all(chat, at, id, high) as EventRow[];
    for (const row of rows) {
      const actor = row[4] === null && row[5] === null ? null : { account: row[4], name: row[5] };
      yield {
        id: row[0], source: row[1], at: row[2], kind: row[3], actor, value: row[6], text: row[7], nativeId: row[8], line: row[9],
        byteStart: row[10], byteEnd: row[11], targets: targets.all(row[0]),
      };
    }
    const last = rows[rows.length - 1];
    if (!last || rows.length < PAGE) return;
    at = last[2];
    id = last[0];
  }
}

/** Messages around one: up to `each` before and after, in order, in the same group. */
export function neighbours(db: Db, message: number, each: number): Message[] {
  const columns = 'id, source, at, sender, (SELECT name FROM message_kind WHERE id = message.kind) AS kind, text, native_id AS nativeId, reply_to AS replyTo, seq, line, byte_start AS byteStart, byte_end AS byteEnd';
  const at = db.prepare(`SELECT chat, at FROM message WHERE id = ?`).get(message) as { chat: number; at: number } | undefined;
  if (!at) return [];
  const side = (compare: '<' | '>', direction: 'DESC' | 'ASC') => db.prepare(
    `SELECT ${columns} FROM message WHERE chat = ? AND (at, id) ${compare} (?, ?) AND same_as IS NULL ORDER BY at ${direction}, id ${direction} LIMIT ?`,
  ).all(at.chat, at.at, message, each) as Message[];
  const self = db.prepare(`SELECT ${columns} FROM message WHERE id = ?`).all(message) as Message[];
  return [...side('<', 'DESC').reverse(), ...self, ...side('>', 'ASC')];
}
