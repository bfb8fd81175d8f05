import type { Clock, EventKind, MessageKind, Party, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import { eventOf, newNameIn } from './_discord-kinds.ts';
import { attachmentsOf, embedText, kindOfFile, listOf } from './_discord-media.ts';
import type { People } from './_discord-people.ts';
import { instantOf } from './_discord-time.ts';

/** Turns elements of `messages` into messages, events and rejects. */
export class Rows {
  readonly #sink: Sink;
  readonly #clock: Clock;
  readonly #people: People;

  constructor(sink: Sink, clock: Clock, people: People) {
    this.#sink = sink;
    this.#clock = clock;
    this.#people = people;
  }

  take(row: JsonObject, group: number, start: number, end: number): void {
    const at = instantOf(field(row, 'timestamp'), this.#clock);
    if (!(at > 0)) {
      this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable timestamp' });
      return;
    }
    const author = this.#people.of(field(row, 'author'));
    const place = { start, end, group, at, text: textOf(field(row, 'content')) ?? '', nativeId: textOf(field(row, 'id')) };
    const event = eventOf(textOf(field(row, 'type')));
    if (event === null) this.#message(row, place, author);
    else this.#event(row, place, author, event);
  }

  #message(row: JsonObject, place: Place, sender: number | null): void {
    const passed = field(row, 'forwardedMessage');
    const about = isObject(passed) ? passed : null;
    const attachments = [...attachmentsOf(field(row, 'attachments')), ...(about === null ? [] : attachmentsOf(field(about, 'attachments')))];
    const words = [about === null ? null : textOf(field(about, 'content')), ...(about === null ? [] : embedText(field(about, 'embeds'))), ...embedText(field(row, 'embeds'))];
    const forwarded = words.filter((word) => word !== null).join('\n');
    const edited = instantOf(field(row, 'timestampEdited'), this.#clock);
    const forward = about !== null || inside(row, 'reference', 'type') === 'Forward';
    const replyTo = forward ? null : inside(row, 'reference', 'messageId');
    this.#sink.message({
      ...place, sender, kind: forward ? 'forward' : kindOf(row, attachments, place.text, forwarded),
      ...(replyTo === null ? {} : { replyTo }), ...(forwarded === '' ? {} : { forwarded }), ...(edited > 0 ? { editedAt: edited } : {}), ...(attachments.length === 0 ? {} : { attachments }),
    });
  }

  #event(row: JsonObject, place: Place, account: number | null, kind: EventKind): void {
    const actor: Party | null = account === null ? null : { account, name: inside(row, 'author', 'name') };
    const mentions = listOf(field(row, 'mentions')).filter(isObject);
    const targets = kind === 'invite' || kind === 'remove' ? mentions.map((one): Party => ({ account: this.#people.of(one), name: textOf(field(one, 'name')) })) : [];
    const alone = targets.length === 1 && account !== null && targets[0]?.account === account;
    this.#sink.event({
      ...place, kind: alone ? (kind === 'invite' ? 'join' : 'leave') : kind, actor, targets: alone ? [] : targets,
      value: kind === 'rename' ? newNameIn(place.text) : null, refers: kind === 'pin' ? inside(row, 'reference', 'messageId') : null,
    });
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly group: number;
  readonly at: number;
  readonly text: string;
  readonly nativeId: string | null;
}

function inside(row: JsonObject, key: string, name: string): string | null {
  const one: Json | undefined = field(row, key);
  return isObject(one) ? textOf(field(one, name)) : null;
}

function kindOf(row: JsonObject, attachments: readonly string[], text: string, forwarded: string): MessageKind {
  if (attachments[0] !== undefined) return kindOfFile(attachments[0]);
  if (listOf(field(row, 'stickers')).length > 0) return 'sticker';
  if (isObject(field(row, 'poll'))) return 'poll';
  return text === '' && forwarded !== '' ? 'share' : 'text';
}
