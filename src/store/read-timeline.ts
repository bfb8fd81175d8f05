import type { Statement } from 'better-sqlite3';
import type { EventKind, MessageKind } from '../model/format.ts';
import { MESSAGE_KINDS } from '../model/format.ts';
import type { EventParty, Message, TimelineEvent } from '../model/timeline.ts';
import type { Db } from './open.ts';
import { type MessagePage, pieces } from './timeline-pages.ts';

const PAGE = 4096;

type EventRow = [number, number, number, EventKind, number | null, string | null, string | null, string, string | null, number, number, number, number | null];

export interface Timeline {
  message(message: Message): void;
  event(event: TimelineEvent): void;
}

/**
 * Gives one group's messages and events to a consumer, from first to last: by instant, then by place. `pages` are its messages,
 * from `messagePages` here or in another thread. Yields the number of messages read after each page, where the caller may
 * pause.
 */
export async function* readTimeline(
  db: Db, chat: number, since: number | null, until: number | null, pages: AsyncIterable<MessagePage> | Iterable<MessagePage>, to: Timeline,
): AsyncGenerator<number, void> {
  const events = eventsOf(db, chat, since ?? Number.MIN_SAFE_INTEGER, until ?? Number.MAX_SAFE_INTEGER);
  let event = events.next();
  const places = db.prepare<unknown[], PlaceRow>('SELECT native_id, line, byte_end FROM message WHERE id = ?').raw();
  const carried = db.prepare<unknown[], string | null>('SELECT forwarded FROM message WHERE id = ?').pluck();
  let count = 0;
  for await (const page of pages) {
    let textAt = 0;
    const extras = page.extras && { nativeId: pieces(page.extras.nativeId, page.count), replyTo: pieces(page.extras.replyTo, page.count), seq: page.extras.seq, line: page.extras.line, byteEnd: page.extras.byteEnd };
    for (let i = 0; i < page.count; i++) {
      const textEnd = textAt + (page.textLength[i] ?? 0);
      const message = new StoredMessage(page, i, page.text.slice(textAt, textEnd), places, carried, extras);
      textAt = textEnd + 1;
      while (!event.done && (event.value.at < message.at || (event.value.at === message.at && before(event.value, message)))) {
        to.event(event.value);
        event = events.next();
      }
      to.message(message);
    }
    count += page.count;
    yield count;
  }
  for (; !event.done; event = events.next()) to.event(event.value);
}

type PlaceRow = [string | null, number, number];

interface Pieces {
  readonly nativeId: readonly string[] | null;
  readonly replyTo: readonly string[] | null;
  readonly seq: Float64Array;
  readonly line: Float64Array;
  readonly byteEnd: Float64Array;
}

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
  readonly #carried: Statement<unknown[], string | null> | null;
  #place: PlaceRow | null;

  constructor(page: MessagePage, i: number, text: string, places: Statement<unknown[], PlaceRow>, carried: Statement<unknown[], string | null>, extras: Pieces | null) {
    const sender = page.sender[i] ?? -1;
    const seq = extras?.seq[i] ?? NaN;
    this.id = page.id[i] ?? 0;
    this.source = page.source[i] ?? 0;
    this.at = page.at[i] ?? 0;
    this.sender = sender < 0 ? null : sender;
    this.kind = MESSAGE_KINDS[page.kind[i] ?? 0] ?? 'other';
    this.text = text;
    this.byteStart = page.byteStart[i] ?? 0;
    this.replyTo = extras?.replyTo?.[i] || null;
    this.seq = Number.isNaN(seq) ? null : seq;
    this.#places = places;
    this.#carried = page.carries.has(this.id) ? carried : null;
    const nativeId = extras?.nativeId?.[i];
    this.#place = extras && nativeId !== undefined ? [nativeId || null, extras.line[i] ?? 0, extras.byteEnd[i] ?? 0] : null;
  }

  get forwarded(): string | null {
    return this.#carried?.get(this.id) ?? null;
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
function before(event: TimelineEvent, message: Message): boolean {
  return event.source < message.source || (event.source === message.source && event.byteStart < message.byteStart);
}

function* eventsOf(db: Db, chat: number, low: number, high: number): Generator<TimelineEvent> {
  const next = db.prepare<unknown[], EventRow>(`
    SELECT id, source, at, kind, actor, actor_name, value, text, native_id, line, byte_start, byte_end, seq FROM event
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
        byteStart: row[10], byteEnd: row[11], seq: row[12], targets: targets.all(row[0]),
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
  const columns = 'id, source, at, sender, (SELECT name FROM message_kind WHERE id = message.kind) AS kind, text, forwarded, native_id AS nativeId, reply_to AS replyTo, seq, line, byte_start AS byteStart, byte_end AS byteEnd';
  const at = db.prepare(`SELECT chat, at FROM message WHERE id = ?`).get(message) as { chat: number; at: number } | undefined;
  if (!at) return [];
  const side = (compare: '<' | '>', direction: 'DESC' | 'ASC') => db.prepare(
    `SELECT ${columns} FROM message WHERE chat = ? AND (at, id) ${compare} (?, ?) AND same_as IS NULL ORDER BY at ${direction}, id ${direction} LIMIT ?`,
  ).all(at.chat, at.at, message, each) as Message[];
  const self = db.prepare(`SELECT ${columns} FROM message WHERE id = ?`).all(message) as Message[];
  return [...side('<', 'DESC').reverse(), ...self, ...side('>', 'ASC')];
}

/** Row id of the message that starts at a byte of a source. */
export function messageAt(db: Db, source: number, byteStart: number): number | undefined {
  return db.prepare('SELECT id FROM message WHERE source = ? AND byte_start = ?').pluck().get(source, byteStart) as number | undefined;
}
