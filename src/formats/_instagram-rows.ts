import type { MessageKind, Party, Sink } from '../model/format.ts';
import { field, isObject, numberOf, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import type { Mojibake } from './_instagram-mojibake.ts';
import type { People } from './_instagram-people.ts';

/** Lists of files in a row, and what a message with such a file is. */
const FILES: readonly (readonly [string, MessageKind])[] = [
  ['photos', 'image'], ['videos', 'video'], ['audio_files', 'voice'], ['gifs', 'image'], ['files', 'file'], ['media', 'file'],
];
/** Rows that the service wrote itself; later exports have no `type` any more. */
const MEMBERSHIP: ReadonlySet<Json> = new Set(['Subscribe', 'Unsubscribe']);

/** The last instant that a date can be. */
const LATEST = 8.64e15;

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** Turns elements of `messages` into messages, events and rejects. */
export class Rows {
  readonly #sink: Sink;
  readonly #people: People;
  readonly #mojibake: Mojibake;
  readonly #group: number;
  /** A row reads as if the app had written it about its sender. */
  looksWritten = false;

  constructor(sink: Sink, people: People, mojibake: Mojibake, group: number) {
    this.#sink = sink;
    this.#people = people;
    this.#mojibake = mojibake;
    this.#group = group;
  }

  take(row: JsonObject, start: number, end: number): void {
    const at = numberOf(field(row, 'timestamp_ms') ?? field(row, 'timestamp'));
    if (!(at > 0 && at <= LATEST)) {
      this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable timestamp' });
      return;
    }
    const name = this.#mojibake.textOf(field(row, 'sender_name') ?? field(row, 'senderName'));
    const sender = name === null ? null : this.#people.of(name);
    const text = this.#mojibake.textOf(field(row, 'content') ?? field(row, 'text')) ?? '';
    const unsent = field(row, 'is_unsent') === true || field(row, 'isUnsent') === true;
    const place = { start, end, group: this.#group, at, nativeId: null, text };
    const actor: Party | null = sender === null ? null : { account: sender, name };
    if (MEMBERSHIP.has(field(row, 'type') ?? null)) this.#membership(row, place, actor);
    else if (unsent && text === '') this.#sink.event({ ...place, kind: 'recall', actor, targets: [] });
    else {
      if (name !== null && text.startsWith(`${name} `)) this.looksWritten = true;
      const forwarded = this.#shared(field(row, 'share'));
      const { attachments, kind } = this.#files(row);
      this.#sink.message({
        ...place, sender, kind: unsent ? 'recalled' : kind, ...(forwarded === null ? {} : { forwarded }), ...(attachments.length === 0 ? {} : { attachments }),
      });
    }
  }

  /** Who adds or removes nobody but themselves comes or goes. */
  #membership(row: JsonObject, place: { start: number; end: number; group: number; at: number; nativeId: null; text: string }, actor: Party | null): void {
    const names = listOf(field(row, 'users')).map((user) => this.#mojibake.textOf(isObject(user) ? field(user, 'name') : user));
    const alone = names.length === 0 || (names.length === 1 && names[0] === actor?.name);
    const comes = field(row, 'type') === 'Subscribe';
    const targets = alone ? [] : names.filter((name) => name !== null).map((name): Party => ({ account: this.#people.of(name), name }));
    this.#sink.event({ ...place, kind: alone ? (comes ? 'join' : 'leave') : comes ? 'invite' : 'remove', actor, targets });
  }

  /** Words of whoever wrote what is shared. */
  #shared(share: Json | undefined): string | null {
    return isObject(share) ? this.#mojibake.textOf(field(share, 'share_text')) : null;
  }

  #files(row: JsonObject): { attachments: string[]; kind: MessageKind } {
    const attachments: string[] = [];
    let kind: MessageKind | null = null;
    for (const [key, one] of FILES) {
      for (const file of listOf(field(row, key))) {
        const uri = isObject(file) ? this.#mojibake.textOf(field(file, 'uri')) : null;
        if (uri === null) continue;
        attachments.push(uri);
        kind ??= one;
      }
    }
    if (field(row, 'call_duration') !== undefined || field(row, 'type') === 'Call') kind = 'call';
    else if (isObject(field(row, 'sticker'))) kind ??= 'sticker';
    else if (isObject(field(row, 'share'))) kind ??= textOf(field(row, 'content')) === null ? 'share' : 'link';
    return { attachments, kind: kind ?? 'text' };
  }
}
