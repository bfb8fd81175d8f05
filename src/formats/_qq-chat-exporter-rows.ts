import type { Opening, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { parseSystemZh } from '../text/system-zh.ts';
import type { Chat } from './_qq-chat-exporter-chat.ts';
import { contentOf, seqOf, typeOf } from './_qq-chat-exporter-content.ts';
import { instantOf } from './_qq-chat-exporter-facts.ts';

/** How close to the moment of the export a time must be to be that moment, ms. */
const CLOSE = 2000;

/** Turns the records of one chat into messages, events and rejects. */
export class Rows {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #chat: Chat;
  readonly #exportedAt: number;
  #stamped = 0;
  #seconds = false;
  /** Records taken so far, rejected ones included. */
  count = 0;

  constructor(opening: Opening, sink: Sink, chat: Chat) {
    this.#opening = opening;
    this.#sink = sink;
    this.#chat = chat;
    this.#exportedAt = chat.exportedAt;
  }

  take(record: JsonObject, start: number, end: number): void {
    this.count++;
    const at = this.#instant(record);
    if (Number.isNaN(at)) {
      this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable timestamp' });
      return;
    }
    const system = field(record, 'system') === true || field(record, 'isSystemMessage') === true || ['system', '5'].includes(typeOf(record) ?? '');
    if (system) this.#event(record, at, start, end);
    else this.#message(record, at, start, end);
  }

  /** Told once, behind the last record. */
  end(): void {
    if (this.#seconds) this.#sink.note({ en: 'timestamps below 1e11 were read as seconds; the exporter writes milliseconds', zh: '小于 1e11 的时间戳按秒读取；该导出器写毫秒' });
    if (this.#stamped === 0) return;
    const n = this.#stamped;
    this.#sink.note({
      en: `${n === 1 ? '1 record bears' : `${n} records bear`} the moment of the export as time: the exporter writes it where QQ gave none. QQ gives whole seconds; ${n === 1 ? 'this time is' : 'these times are'} not, or ${n === 1 ? 'is' : 'are'} that moment itself.`,
      zh: `有${n}条记录以导出时刻为时间：QQ 未给出时间时导出器即如此填写。QQ 的时间为整秒，这些时间并非整秒，或与导出时刻相同。`,
    });
  }

  #instant(record: JsonObject): number {
    const { clock } = this.#opening;
    const first = instantOf(field(record, 'timestamp'), clock);
    const { at, seconds } = Number.isNaN(first.at) ? instantOf(field(record, 'time'), clock) : first;
    if (Number.isNaN(at)) return NaN;
    if (seconds) this.#seconds = true;
    if (at % 1000 !== 0 || Math.abs(at - this.#exportedAt) <= CLOSE) this.#stamped++;
    return at;
  }

  #message(record: JsonObject, at: number, start: number, end: number): void {
    const { text, kind, replyTo, forwarded, attachments } = contentOf(record);
    const sender = this.#chat.people.sender(record);
    this.#chat.spoke(sender);
    const seq = this.#chat.counts ? seqOf(record) : null;
    this.#sink.message({
      start, end, group: this.#chat.group, sender, at, text, kind: isRecalled(record) ? 'recalled' : kind, nativeId: idOf(record),
      ...(replyTo === null ? {} : { replyTo }), ...(forwarded === null ? {} : { forwarded }),
      ...(attachments.length === 0 ? {} : { attachments }), ...(seq === null ? {} : { seq }),
    });
  }

  #event(record: JsonObject, at: number, start: number, end: number): void {
    const { people, group } = this.#chat;
    const { text } = contentOf(record);
    const said = parseSystemZh(text);
    // QQ lets its user word the notice of a recall; the mark on the record stays.
    const kind = said.kind === 'notice' && isRecalled(record) ? 'recall' : said.kind;
    const own = said.actor === null && kind === 'recall' && people.isPerson(record);
    const actor = said.actor === null ? (own ? { account: people.sender(record), name: senderName(record) } : null) : people.party(record, said.actor);
    const value = said.value;
    const seq = this.#chat.counts ? seqOf(record) : null;
    this.#sink.event({
      start, end, group, at, kind, actor, targets: said.targets.map((target) => people.party(record, target)), text, nativeId: idOf(record),
      ...(value === null ? {} : { value }), ...(seq === null ? {} : { seq }),
    });
  }
}

const idOf = (record: JsonObject): string | null => textOf(field(record, 'id')) ?? textOf(field(record, 'messageId'));
const isRecalled = (record: JsonObject): boolean => field(record, 'recalled') === true || field(record, 'isRecalled') === true;

function senderName(record: JsonObject): string | null {
  const sender = field(record, 'sender');
  return isObject(sender) ? textOf(field(sender, 'name')) : null;
}
