import type { Db } from './open.ts';
import { chatExtent } from './read-facts.ts';

const PAGE = 4096;
/** UTF-16 code units that the texts of a page may have: a chat with longer texts is read in smaller pages. */
const CHARS = 32 << 20;
/** Stands between the texts of a page; a page in which a text holds it is read row by row. */
const SEPARATOR = '\u001f';

/** A stretch of a group's messages in columns, cheap to hand from one thread to another. */
export interface MessagePage {
  readonly count: number;
  readonly id: Float64Array;
  readonly source: Uint32Array;
  /** ms since 1970 UTC. */
  readonly at: Float64Array;
  /** Account row id; -1: nobody. */
  readonly sender: Int32Array;
  /** Index into MESSAGE_KINDS. */
  readonly kind: Uint8Array;
  readonly byteStart: Float64Array;
  /** All texts with one character between them; lengths in UTF-16 code units. */
  readonly text: string;
  readonly textLength: Uint32Array;
  /** Row ids of the messages that carry text of others. */
  readonly carries: ReadonlySet<number>;
  /** Only for groups with replies or a counter. */
  readonly extras: Extras | null;
}

export interface Extras {
  /** One a message, joined by `SEPARATOR`; '' where there is none. */
  readonly nativeId: string;
  readonly replyTo: string;
  /** NaN where there is none. */
  readonly seq: Float64Array;
  /** Checks that follow answers remember the place of every message. */
  readonly line: Float64Array;
  readonly byteEnd: Float64Array;
}

const NUMBERS = ['id', 'source', 'at', 'sender', 'kind', 'byte_start'] as const;

/** A row of the query below: lists of numbers, all texts, with extras ids, reply targets and counters. */
type Joined = [...numbers: (string | null)[]];

/**
 * One group's messages from first to last: by instant, then as stored, repeats of other exports left out. `since` and
 * `until` are half-open ms since 1970 UTC. Read in pages, so that memory does not grow with the group. SQLite joins the
 * columns of a page: taking over a few long strings costs a fraction of as many values one by one.
 */
export function* messagePages(db: Db, chat: number, since: number | null, until: number | null): Generator<MessagePage, void> {
  const { extras, longest } = chatExtent(db, chat);
  const size = Math.max(8, Math.min(PAGE, Math.floor(CHARS / Math.max(1, longest))));
  const columns = `id, source, at, coalesce(sender, -1) AS sender, kind, byte_start, CASE WHEN forwarded IS NULL THEN NULL ELSE id END AS carries, text${extras ? ", coalesce(native_id, '') AS native_id, coalesce(reply_to, '') AS reply_to, seq, line, byte_end" : ''}`;
  const from = `FROM message WHERE chat = ? AND (at, id) > (?, ?) AND at < ? AND same_as IS NULL ORDER BY at, id LIMIT ${size}`;
  const texts = ['text', ...(extras ? ['native_id', 'reply_to'] : [])];
  const joined = [...NUMBERS.map((name) => `group_concat(${name})`), 'group_concat(carries)', ...texts.map((name) => `group_concat(${name}, char(31))`), ...(extras ? ["group_concat(coalesce(seq, 'null'))", 'group_concat(line)', 'group_concat(byte_end)'] : [])];
  const next = db.prepare<unknown[], Joined>(`SELECT ${joined.join(', ')} FROM (SELECT ${columns} ${from})`).raw();
  const plain = db.prepare<unknown[], string>(`SELECT text ${from}`).pluck();
  let at = (since ?? Number.MIN_SAFE_INTEGER) - 1;
  let id = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const bounds = [chat, at, id, until ?? Number.MAX_SAFE_INTEGER];
    const row = next.get(...bounds) as Joined;
    if (row[0] === null) return;
    const page = unpacked(row, extras, () => plain.all(...bounds) as string[]);
    at = page.at[page.count - 1] ?? 0;
    id = page.id[page.count - 1] ?? 0;
    yield page;
    if (page.count < size) return;
  }
}

function unpacked(row: Joined, extras: boolean, oneByOne: () => string[]): MessagePage {
  const id = Float64Array.from(numbers(row[0]));
  const count = id.length;
  let text = row[7] ?? '';
  let textLength = lengths(text, count);
  if (textLength === null) {
    const texts = oneByOne();
    text = texts.join('\n');
    textLength = Uint32Array.from(texts, (one) => one.length);
  }
  return {
    count, id, source: Uint32Array.from(numbers(row[1])), at: Float64Array.from(numbers(row[2])), sender: Int32Array.from(numbers(row[3])),
    kind: Uint8Array.from(numbers(row[4])), byteStart: Float64Array.from(numbers(row[5])), carries: new Set(numbers(row[6])), text, textLength,
    extras: extras
      ? {
          nativeId: row[8] ?? '', replyTo: row[9] ?? '', seq: Float64Array.from(numbers(row[10]), (n) => n ?? NaN),
          line: Float64Array.from(numbers(row[11])), byteEnd: Float64Array.from(numbers(row[12])),
        }
      : null,
  };
}

function numbers(list: string | null | undefined): number[] {
  return JSON.parse(`[${list ?? ''}]`) as number[];
}

/** Lengths between separators; null when there are not `count` pieces. */
function lengths(text: string, count: number): Uint32Array | null {
  const found = new Uint32Array(count);
  let from = 0;
  for (let i = 0; i < count; i++) {
    const stop = text.indexOf(SEPARATOR, from);
    if ((stop < 0) !== (i === count - 1)) return null;
    found[i] = (stop < 0 ? text.length : stop) - from;
    from = stop + 1;
  }
  return found;
}

/** The pieces of `Extras.nativeId` or `replyTo`; null where an id holds the separator and they cannot be told apart. */
export function pieces(joined: string, count: number): string[] | null {
  const list = joined.split(SEPARATOR);
  return list.length === count ? list : null;
}
