import type { EventKind, MessageKind, Opening, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import type { Chat, Chats } from './_rsmf-chats.ts';
import { rsmfInstant } from './_rsmf-time.ts';

const PICTURE = /\.(?:png|jpe?g|gif|bmp|webp|heic)$/i;
const VOICE = /\.(?:amr|m4a|mp3|wav|ogg|opus|aac|silk)$/i;
const VIDEO = /\.(?:mp4|mov|avi|mkv|3gp|webm)$/i;

const EVENTS: Readonly<Record<string, EventKind>> = { join: 'join', leave: 'leave' };

/** Turns the elements of `events` into messages, events and rejects. */
export class Rows {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #chats: Chats;
  messages = 0;
  others = 0;
  /** Instants of the earliest and the latest event, ms since 1970 UTC. */
  first = Infinity;
  latest = -Infinity;
  /** What has no row of its own. */
  readonly unseen = { reactions: 0, receipts: 0 };

  constructor(opening: Opening, sink: Sink, chats: Chats) {
    this.#opening = opening;
    this.#sink = sink;
    this.#chats = chats;
  }

  take(event: JsonObject, start: number, end: number): void {
    const type = field(event, 'type');
    if (type === 'message') this.messages++;
    else this.others++;
    const at = rsmfInstant(field(event, 'timestamp'), this.#opening.clock);
    if (Number.isNaN(at)) {
      this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the event has no usable timestamp' });
      return;
    }
    const chat = this.#chats.chat(textOf(field(event, 'conversation')));
    chat.first = Math.min(chat.first, at);
    this.first = Math.min(this.first, at);
    this.latest = Math.max(this.latest, at);
    this.unseen.reactions += lengthOf(field(event, 'reactions'));
    this.unseen.receipts += lengthOf(field(event, 'read_receipts'));
    const row = { start, end, group: chat.group, at, text: stringOf(field(event, 'body')), nativeId: textOf(field(event, 'id')) };
    const person = this.#person(chat, event);
    if (type === 'message') this.#message(event, row, person);
    else {
      const kind = typeof type === 'string' && Object.hasOwn(EVENTS, type) ? EVENTS[type]! : 'notice';
      this.#sink.event({ ...row, kind, actor: person === null ? null : { account: person, name: null }, targets: [] });
    }
  }

  #message(event: JsonObject, row: { text: string; start: number; end: number; group: number; at: number; nativeId: string | null }, sender: number | null): void {
    const files = filesOf(field(event, 'attachments'));
    const replyTo = textOf(field(event, 'parent'));
    const editedAt = this.#lastEdit(field(event, 'edits'));
    this.#sink.message({
      ...row, sender, kind: field(event, 'deleted') === true ? 'recalled' : kindOf(row.text, files),
      ...(replyTo === null ? {} : { replyTo }), ...(editedAt === null ? {} : { editedAt }),
      ...(files.length === 0 ? {} : { attachments: files.map(({ id }) => id) }),
    });
  }

  #person(chat: Chat, event: JsonObject): number | null {
    const id = textOf(field(event, 'participant'));
    return id === null ? null : this.#chats.account(chat, id);
  }

  #lastEdit(edits: Json | undefined): number | null {
    let last = -Infinity;
    for (const edit of Array.isArray(edits) ? edits : []) {
      const at = isObject(edit) ? rsmfInstant(field(edit, 'timestamp'), this.#opening.clock) : NaN;
      if (at > last) last = at;
    }
    return Number.isFinite(last) ? last : null;
  }
}

const lengthOf = (value: Json | undefined): number => (Array.isArray(value) ? value.length : 0);
const stringOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** `id` is the file's name in the zip, `display` what was shown. */
function filesOf(value: Json | undefined): { id: string; display: string }[] {
  const files: { id: string; display: string }[] = [];
  for (const item of Array.isArray(value) ? value : []) {
    const id = isObject(item) ? textOf(field(item, 'id')) : null;
    if (id !== null) files.push({ id, display: (isObject(item) ? textOf(field(item, 'display')) : null) ?? id });
  }
  return files;
}

/** A message that is nothing but files is of the kind of its first one. */
function kindOf(text: string, files: readonly { display: string }[]): MessageKind {
  const name = files[0]?.display;
  if (name === undefined || text.trim() !== '') return 'text';
  return PICTURE.test(name) ? 'image' : VOICE.test(name) ? 'voice' : VIDEO.test(name) ? 'video' : 'file';
}
