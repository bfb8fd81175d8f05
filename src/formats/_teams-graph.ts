import type { Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { parseInstant } from '../text/zone.ts';
import { saidIn } from './_teams-body.ts';
import { isChannel, type Chats } from './_teams-chats.ts';
import { happeningOf, partiesOf } from './_teams-events.ts';
import { anyoneOf, type People } from './_teams-people.ts';

/** Instant of a `…DateTime`, ms since 1970 UTC; NaN for anything else. The service writes year 1 for never. */
export function instantOf(value: string | null): number {
  const at = value === null || value.length > 60 ? NaN : parseInstant(value, 'UTC');
  return at > 0 ? at : NaN;
}

/** What a record of Graph is, by its own fields. */
export function recordIs(record: JsonObject): 'message' | 'chat' | 'member' | null {
  if (typeof field(record, 'messageType') === 'string' || (field(record, 'body') !== undefined && field(record, 'createdDateTime') !== undefined)) return 'message';
  if (/^(?:8|19|28|48):/.test(textOf(field(record, 'id')) ?? '') && ['chatType', 'membershipType'].some((name) => typeof field(record, name) === 'string')) return 'chat';
  const type = textOf(field(record, '@odata.type')) ?? '';
  return /ConversationMember$/i.test(type) || (Array.isArray(field(record, 'roles')) && field(record, 'displayName') !== undefined && field(record, 'userId') !== undefined) ? 'member' : null;
}

/** Turns the objects of Graph into rows. */
export class GraphRows {
  readonly #sink: Sink;
  readonly #chats: Chats;
  readonly #people: People;
  /** Messages and events so far, replies included. */
  rows = 0;
  lists = 0;
  withheld = 0;

  constructor(sink: Sink, chats: Chats, people: People) {
    this.#sink = sink;
    this.#chats = chats;
    this.#people = people;
  }

  take(record: JsonObject, start: number, end: number): void {
    const is = recordIs(record);
    if (is === 'message') this.#message(record, start, end, null);
    else if (is === 'chat') this.#chat(record);
    else if (is === 'member') this.#member(record, this.#chats.idOf(null));
    else this.#sink.reject({ start, end, code: 'unknown-record', reason: 'the record is neither a message nor a chat nor a member' });
  }

  #chat(record: JsonObject): void {
    this.lists++;
    this.#chats.learn(record);
    const id = textOf(field(record, 'id'));
    this.#chats.group(id);
    const members = field(record, 'members');
    for (const member of Array.isArray(members) ? members : []) if (isObject(member)) this.#member(member, id);
  }

  #member(record: JsonObject, chat: string | null): void {
    this.lists++;
    this.#people.member(record, this.#chats.group(chat), isChannel(this.#chats.idOf(chat)));
  }

  #message(record: JsonObject, start: number, end: number, parent: { chat: string | null; id: string | null } | null): void {
    this.rows++;
    const channel = field(record, 'channelIdentity');
    const given = textOf(field(record, 'chatId')) ?? (isObject(channel) ? textOf(field(channel, 'channelId')) : null) ?? parent?.chat ?? null;
    const nativeId = textOf(field(record, 'id'));
    const at = instantOf(textOf(field(record, 'createdDateTime')));
    if (Number.isNaN(at)) this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the message has no usable createdDateTime' });
    else this.#row(record, { start, end, at, nativeId, group: this.#chats.group(given) }, this.#chats.idOf(given), parent?.id ?? null);
    // The replies of a post stand inside its record: their place is that record's.
    const replies = field(record, 'replies');
    for (const reply of parent === null && Array.isArray(replies) ? replies : []) if (isObject(reply)) this.#message(reply, start, end, { chat: given, id: nativeId });
  }

  #row(record: JsonObject, row: { start: number; end: number; at: number; nativeId: string | null; group: number }, chat: string | null, parent: string | null): void {
    const detail = field(record, 'eventDetail');
    const type = field(record, 'messageType');
    const from = anyoneOf(field(record, 'from'));
    const party = (person: NonNullable<typeof from>) => this.#people.party(person, row.group);
    if (isObject(detail) || (type !== undefined && type !== 'message' && from === null)) {
      const happening = isObject(detail) ? happeningOf(detail, chat) : { kind: 'notice', actor: null, targets: [], value: null, text: saidIn(record).text } as const;
      this.#sink.event({ ...row, kind: happening.kind, ...partiesOf(happening, party), text: happening.text, ...(happening.value === null ? {} : { value: happening.value }) });
      return;
    }
    if (isObject(field(record, 'policyViolation'))) this.withheld++;
    const said = saidIn(record);
    const replyTo = textOf(field(record, 'replyToId')) ?? parent ?? said.quotedId;
    const editedAt = instantOf(textOf(field(record, 'lastEditedDateTime')));
    this.#sink.message({
      ...row, sender: from === null ? null : this.#people.account(from, row.group), text: said.text,
      kind: textOf(field(record, 'deletedDateTime')) === null ? said.kind : 'recalled',
      ...(replyTo === null ? {} : { replyTo }), ...(said.forwarded === null ? {} : { forwarded: said.forwarded }),
      ...(Number.isNaN(editedAt) ? {} : { editedAt }), ...(said.files.length === 0 ? {} : { attachments: said.files }),
    });
  }
}
