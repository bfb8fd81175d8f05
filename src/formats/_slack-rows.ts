import type { EventRow, MessageKind, Range, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { systemLine, type SystemLine } from './_slack-events.ts';
import type { People } from './_slack-people.ts';
import { instantOf, stampOf } from './_slack-record.ts';
import { saidIn } from './_slack-text.ts';

/** Kinds that a subtype alone decides. */
const KINDS: Readonly<Record<string, MessageKind>> = { huddle_thread: 'call', sh_room_created: 'call', sh_room_shared: 'call' };

/** Where an export that keeps edits has the text as it was before. */
const EARLIER = ['previous_message', 'previous', 'original'];

/** What every row made of one record shares. */
interface Row extends Range {
  readonly group: number;
  readonly at: number;
  readonly nativeId: string | null;
}

/** Turns the messages of one day file into rows. `group` is asked for once there is a row. */
export class Rows {
  readonly #sink: Sink;
  readonly #people: People;
  readonly #group: (message: JsonObject) => number;
  messages = 0;
  events = 0;

  constructor(sink: Sink, people: People, group: (message: JsonObject) => number) {
    this.#sink = sink;
    this.#people = people;
    this.#group = group;
  }

  take(message: JsonObject, start: number, end: number): void {
    const ts = field(message, 'ts');
    const at = instantOf(ts);
    if (Number.isNaN(at)) return this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable `ts`' });
    const row = { start, end, group: this.#group(message), at, nativeId: stampOf(ts) };
    const subtype = textOf(field(message, 'subtype')) ?? '';
    const line = systemLine(subtype);
    if (line !== null) this.#system(row, message, line);
    else if (subtype === 'tombstone') this.#event(row, message, { kind: 'recall', actor: null, refers: row.nativeId });
    else if (subtype === 'message_deleted') this.#deleted(row, message);
    else if (subtype === 'message_changed') this.#changed(row, message);
    else this.#message(row, message, subtype);
  }

  #system(row: Row, message: JsonObject, line: SystemLine): void {
    const user = this.#people.party(textOf(field(message, 'user')));
    const inviter = textOf(field(message, 'inviter'));
    if (line.kind === 'join' && inviter !== null) {
      return this.#event(row, message, { kind: 'invite', actor: this.#people.party(inviter), targets: user === null ? [] : [user] });
    }
    const value = line.value === undefined ? (line.fixed ?? null) : textOf(field(message, line.value));
    const refers = line.kind === 'pin' ? pinned(message) : null;
    this.#event(row, message, { kind: line.kind, actor: user, ...(value === null ? {} : { value }), ...(refers === null ? {} : { refers }) });
  }

  #event(row: Row, message: JsonObject, what: Pick<EventRow, 'kind' | 'actor'> & Partial<EventRow>): void {
    this.events++;
    this.#sink.event({ targets: [], text: textOf(field(message, 'text')) ?? '', ...row, ...what });
  }

  #message(row: Row, message: JsonObject, subtype: string, kind: MessageKind | null = null): void {
    const { text, forwarded, attachments } = saidIn(message);
    const root = stampOf(field(message, 'thread_ts'));
    const edited = field(message, 'edited');
    const editedAt = isObject(edited) ? instantOf(field(edited, 'ts')) : NaN;
    const own = textOf(field(message, 'text')) ?? '';
    this.messages++;
    this.#sink.message({
      ...row, sender: this.#people.sender(message, row.group), text,
      kind: kind ?? (Object.hasOwn(KINDS, subtype) ? KINDS[subtype]! : attachments.length > 0 || subtype === 'file_share' ? 'file' : forwarded !== null && own === '' ? 'forward' : 'text'),
      ...(root === null || root === row.nativeId ? {} : { replyTo: root }), ...(forwarded === null ? {} : { forwarded }),
      ...(attachments.length === 0 ? {} : { attachments }), ...(Number.isNaN(editedAt) ? {} : { editedAt }),
    });
  }

  /** What was deleted and is still there counts as said, under its own stamp; else only the deletion is known. */
  #deleted(row: Row, message: JsonObject): void {
    const before = earlier(message);
    const stamp = stampOf(before && field(before, 'ts') !== undefined ? field(before, 'ts') : field(message, 'deleted_ts'));
    const at = instantOf(stamp ?? undefined);
    if (before === null || field(before, 'subtype') === 'tombstone') return this.#event(row, message, { kind: 'recall', actor: null, refers: stamp });
    this.#message({ ...row, at: Number.isNaN(at) ? row.at : at, nativeId: stamp ?? row.nativeId }, before, '', 'recalled');
  }

  /**
   * The new text stands in the list under the old stamp as well, so the record tells what the message said before: under the
   * stamp of the change, at the time when it was said. Without the old text it is the message itself.
   */
  #changed(row: Row, message: JsonObject): void {
    const now = field(message, 'message');
    const before = earlier(message);
    if (isObject(now) && field(now, 'subtype') === 'tombstone' && before === null) {
      return this.#event(row, now, { kind: 'recall', actor: null, refers: stampOf(field(now, 'ts')) });
    }
    const said = before ?? (isObject(now) ? now : message);
    const at = instantOf(field(said, 'ts'));
    const placed = { ...row, at: Number.isNaN(at) ? row.at : at };
    if (before !== null) this.#message(placed, { ...before, edited: { ts: field(message, 'ts') ?? null } }, '', 'recalled');
    else this.#message({ ...placed, nativeId: stampOf(field(said, 'ts')) ?? row.nativeId }, said, '');
  }
}

function earlier(message: JsonObject): JsonObject | null {
  return EARLIER.map((key) => field(message, key)).find(isObject) ?? null;
}

/** The stamp of what was pinned: in the record's `item`, or in the card that shows it. */
function pinned(message: JsonObject): string | null {
  const item = field(message, 'item');
  if (isObject(item)) {
    const inner = field(item, 'message');
    return stampOf(field(item, 'ts')) ?? (isObject(inner) ? stampOf(field(inner, 'ts')) : null);
  }
  const cards = field(message, 'attachments');
  const card = Array.isArray(cards) ? cards[0] : undefined;
  return isObject(card) ? stampOf(field(card, 'ts')) : null;
}
