import { RECORD_CAP, type MessageRow, type Opening, type Sink } from '../model/format.ts';
import { field, numberOf, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import { FeishuChats } from './_feishu-chats.ts';
import { contentOf, readContent } from './_feishu-content.ts';
import { FeishuPeople } from './_feishu-people.ts';
import { readSystem } from './_feishu-system.ts';
import { instantOf } from './_wechat-time.ts';

/** Stands in place of what was recalled. */
const GONE = /^(?:this message (?:was|has been) (?:recalled|withdrawn|deleted)\.?|(?:此|该|这条)?消息已(?:被)?(?:撤回|删除))$/i;
/** Events that only a group knows. */
const IN_GROUPS = new Set(['create', 'join', 'leave', 'invite', 'remove', 'role', 'owner', 'rename', 'dissolve', 'announcement', 'mute']);

interface Forward {
  readonly row: MessageRow;
  end: number;
  /** The forward's own id and those of the forwards inside it. */
  readonly ids: Set<string>;
  readonly lines: string[];
}

type Place = Pick<MessageRow, 'start' | 'end' | 'at' | 'group' | 'nativeId'>;

/** Turns items of `im/v1/messages` into messages, events and rejects. */
export class FeishuRows {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #people: FeishuPeople;
  readonly #chats: FeishuChats;
  /** A merged forward whose records may follow; it is told once they have. */
  #open: Forward | null = null;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
    this.#people = new FeishuPeople(sink);
    this.#chats = new FeishuChats(opening, sink, this.#people);
  }

  take(item: JsonObject, start: number, end: number): void {
    this.#people.mentions(field(item, 'mentions'));
    const upper = textOf(field(item, 'upper_message_id'));
    if (upper !== null && this.#open?.ids.has(upper) && end - this.#open.row.start <= RECORD_CAP) return this.#child(this.#open, item, end);
    this.flush();
    const at = this.#instant(field(item, 'create_time'));
    if (!(at > 0)) return this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable create_time' });
    const chatId = textOf(field(item, 'chat_id'));
    const place = { start, end, at, group: this.#chats.group(chatId), nativeId: textOf(field(item, 'message_id')) };
    const type = textOf(field(item, 'msg_type')) ?? '';
    if (type === 'system') return this.#system(item, chatId, place);
    if (upper !== null) return this.#orphan(item, place, upper);
    const sender = this.#people.sender(field(item, 'sender'));
    this.#chats.seen(chatId, field(item, 'deleted') === true ? null : sender, false);
    this.#said(item, type, sender, place);
  }

  end(): void {
    this.flush();
    this.#chats.end();
  }

  #said(item: JsonObject, type: string, sender: number | null, place: Place): void {
    const { kind, text, attachments } = readContent(item, type);
    const updated = this.#instant(field(item, 'update_time'));
    const deleted = field(item, 'deleted') === true;
    if (deleted && (text === '' || contentOf(item) === null || GONE.test(text.trim()))) {
      // Who recalled it is not said: its sender, or an administrator.
      return this.#sink.event({
        ...place, at: updated >= place.at ? updated : place.at, kind: 'recall', actor: null, targets: sender === null ? [] : [{ account: sender, name: null }],
        text, ...(place.nativeId === null ? {} : { refers: place.nativeId }),
      });
    }
    const replyTo = textOf(field(item, 'parent_id')) ?? textOf(field(item, 'root_id'));
    const row: MessageRow = {
      ...place, sender, text, kind: deleted ? 'recalled' : kind, ...(replyTo === null ? {} : { replyTo }), ...(attachments.length === 0 ? {} : { attachments }),
      ...(field(item, 'updated') === true && updated > 0 ? { editedAt: updated } : {}),
    };
    if (type === 'merge_forward' && place.nativeId !== null) this.#open = { row, end: row.end, ids: new Set([place.nativeId]), lines: [] };
    else this.#sink.message(row);
  }

  #system(item: JsonObject, chatId: string | null, place: Place): void {
    const { kind, actors, targets, value, text } = readSystem(contentOf(item));
    this.#chats.seen(chatId, null, IN_GROUPS.has(kind));
    const own = kind === 'join' || kind === 'leave';
    // Several people can come in by one row; the first is the actor, the others are named with him.
    const [actor, ...others] = actors.map((name) => this.#people.party(name));
    this.#sink.event({
      ...place, kind, actor: actor ?? null, targets: [...(own ? others : []), ...targets.map((name) => this.#people.party(name))], text, ...(value === null ? {} : { value }),
    });
  }

  /** A record inside a merged forward: somebody's words from elsewhere, told with the message that brings them. */
  #child(open: Forward, item: JsonObject, end: number): void {
    open.end = end;
    const id = textOf(field(item, 'message_id'));
    if (id !== null) open.ids.add(id);
    const line = this.#lineOf(item);
    if (line !== '') open.lines.push(line);
  }

  /** A record of a forward that is not before it: still nobody's words in this chat. */
  #orphan(item: JsonObject, place: Place, upper: string): void {
    this.#sink.message({ ...place, sender: null, kind: 'forward', text: '', forwarded: this.#lineOf(item) || null, replyTo: upper });
    this.#sink.note({
      en: 'some records of merged forwards stand apart from the message that forwards them; they are kept as forwarded text without a sender',
      zh: '部分合并转发的子消息与转发它的消息分离；按无发送者的转发内容保存',
    });
  }

  #lineOf(item: JsonObject): string {
    const { text } = readContent(item, textOf(field(item, 'msg_type')) ?? '');
    const name = this.#people.nameOf(field(item, 'sender'));
    return text === '' ? '' : name === null ? text : `${name}: ${text}`;
  }

  /** Tells what is held back; before anything that stands behind it. */
  flush(): void {
    const open = this.#open;
    this.#open = null;
    if (open !== null) this.#sink.message({ ...open.row, end: open.end, ...(open.lines.length === 0 ? {} : { forwarded: open.lines.join('\n') }) });
  }

  /** Milliseconds as a string, in the documents of the platform. */
  #instant(value: Json | undefined): number {
    const number = numberOf(value);
    return Number.isNaN(number) ? instantOf(textOf(value) ?? '', this.#opening.clock) : number > 1e11 && number < 1e14 ? Math.floor(number) : instantOf(String(number), this.#opening.clock);
  }
}
