import type { Clock, MessageKind, MessageRow, Sink } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import type { Chat } from './_telegram-chat.ts';
import { aboutOf, countsOf, filesOf, kindOfMedia, pollText, textOfRow } from './_telegram-media.ts';
import type { People } from './_telegram-people.ts';
import { serviceOf } from './_telegram-service.ts';
import { instantOf } from './_telegram-time.ts';

const NO_FILES: readonly string[] = [];

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

  take(row: JsonObject, chat: Chat, start: number, end: number): void {
    const at = instantOf(row, 'date_unixtime', 'date', this.#clock);
    const type = row['type'];
    // A call is something that an account did, not something that was done to the chat.
    if (!(at > 0)) this.#undated(type === 'unsupported', start, end);
    else if (type === 'service' && row['action'] !== 'phone_call') this.#event(row, chat, at, start, end);
    else this.#message(row, chat, at, type === 'service', start, end);
  }

  #undated(unsupported: boolean, start: number, end: number): void {
    if (unsupported) this.#sink.reject({ start, end, code: 'no-date', reason: 'the exporter could not write this message: no date, no sender and no content' });
    else this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable date' });
  }

  #message(row: JsonObject, chat: Chat, at: number, call: boolean, start: number, end: number): void {
    const group = chat.group;
    const sender = call ? this.#people.of(row['actor_id'], row['actor'], chat) : this.#people.of(row['from_id'], row['from'], chat);
    chat.spoke(sender);
    const id = row['id'];
    const kind = call ? 'call' : kindOf(row);
    const special = kind !== 'text';
    const text = textOfRow(row['text']);
    const edited = row['edited_unixtime'] === undefined && row['edited'] === undefined ? NaN : instantOf(row, 'edited_unixtime', 'edited', this.#clock);
    const message: MessageRow = {
      start, end, group, sender, at, kind,
      text: special && text === '' ? pollText(row['poll']) : text,
      nativeId: textOf(id),
      replyTo: replyOf(row),
      // Ids below 1 are those of the basic group that the chat was before.
      seq: chat.numbered && typeof id === 'number' && id > 0 ? id : null,
      forwarded: special ? aboutOf(row) : null,
      editedAt: edited > 0 ? edited : null,
      attachments: special ? filesOf(row) : NO_FILES,
    };
    const counted = row['views'] !== undefined || row['forwards'] !== undefined;
    this.#sink.message(counted ? { ...message, counts: countsOf(row) } : message);
  }

  #event(row: JsonObject, chat: Chat, at: number, start: number, end: number): void {
    const { kind, targets, value, refers } = serviceOf(row);
    const said = textOfRow(row['text']) || textOf(row['information_text']) || textOf(row['action']) || '';
    this.#sink.event({
      start, end, group: chat.group, at, kind, actor: this.#people.party(row['actor_id'], row['actor'], chat), targets, value, text: said,
      nativeId: textOf(row['id']), refers,
    });
  }
}

function kindOf(row: JsonObject): MessageKind {
  return row['forwarded_from'] !== undefined || row['saved_from'] !== undefined ? 'forward' : kindOfMedia(row);
}

/** An id of another chat would look like a message that is missing here. */
function replyOf(row: JsonObject): string | null {
  const id = row['reply_to_message_id'];
  return id === undefined || row['reply_to_peer_id'] !== undefined ? null : textOf(id);
}
