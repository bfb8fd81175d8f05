import type { Party, Sink } from '../model/format.ts';
import { field, isObject, numberOf, textOf } from '../text/json-fields.ts';
import { parseJson, type JsonObject } from '../text/json-value.ts';
import { parseSystemZh, type SystemEvent, type SystemParty } from '../text/system-zh.ts';
import type { Chat } from './_chatlab-chat.ts';
import { mediaPath } from './_chatlab-media.ts';
import { kindOfType, RECALL, SYSTEM } from './_chatlab-kinds.ts';
import { instantOf } from './_chatlab-meta.ts';
import { forwardedText } from './_chatlab-records.ts';

/** What every row of a record has, whatever it becomes. */
interface Row {
  readonly object: JsonObject;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly text: string;
  readonly nativeId: string | null;
}

const COUNTED = /^\d{1,9}$/;
const COUNTERS: ReadonlySet<string> = new Set(['wechat', 'qq']);

/** Turns the text of a `messages` element, or of a `message` line, into a message, an event or a reject. */
export class Rows {
  readonly #sink: Sink;
  readonly #chat: Chat;
  readonly #noted = new Set<string>();
  /** True when some id is a small number. */
  #counted = false;

  constructor(sink: Sink, chat: Chat) {
    this.#sink = sink;
    this.#chat = chat;
  }

  /** After the last record. WeChat and QQ have ids of many digits: a small number is what the converter counted. */
  end(): void {
    if (this.#counted && COUNTERS.has(this.#chat.platform)) this.#sink.declare({ ids: 'file' });
  }

  take(text: string, start: number, end: number): void {
    const parsed = parseJson(text);
    if (!parsed.ok || !isObject(parsed.value)) this.#sink.reject({ start, end, code: 'bad-json', reason: 'the record is not a JSON object' });
    else this.object(parsed.value, start, end);
  }

  object(object: JsonObject, start: number, end: number): void {
    const { at, unit } = instantOf(numberOf(field(object, 'timestamp')));
    if (!(at > 0 && at <= 8.64e15)) {
      this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable timestamp' });
      return;
    }
    if (unit !== 's') this.#noteUnit(unit);
    const row = { object, start, end, at, text: textOf(field(object, 'content')) ?? '', nativeId: textOf(field(object, 'platformMessageId')) };
    if (row.nativeId !== null && COUNTED.test(row.nativeId)) this.#counted = true;
    const type = numberOf(field(object, 'type'));
    if (type === SYSTEM) this.#event(row, parseSystemZh(row.text));
    else if (type === RECALL) this.#recall(row);
    else this.#message(row, type);
  }

  #message(row: Row, type: number): void {
    const forwarded = forwardedText(field(row.object, 'chatRecords'));
    const replyTo = textOf(field(row.object, 'replyToMessageId'));
    const kind = type === RECALL ? 'recalled' : forwarded !== null ? 'forward' : kindOfType(type);
    const path = mediaPath(kind, row.text);
    this.#sink.message({
      start: row.start, end: row.end, group: this.#chat.group, sender: this.#sender(row), at: row.at, text: row.text, nativeId: row.nativeId, kind,
      ...(replyTo === null ? {} : { replyTo }), ...(forwarded === null ? {} : { forwarded }), ...(path === null ? {} : { attachments: [path] }),
    });
  }

  /** Some exporters keep what was recalled, others write the notice: only the notice is an event. */
  #recall(row: Row): void {
    const event = parseSystemZh(row.text);
    if (event.kind === 'recall') this.#event(row, event);
    else if (row.text === '') this.#event(row, { ...event, kind: 'recall' });
    else this.#message(row, RECALL);
  }

  #event(row: Row, event: SystemEvent): void {
    const actor = event.actor === null ? (event.kind === 'recall' ? this.#senderParty(row) : null) : this.#party(row, event.actor);
    this.#sink.event({
      start: row.start, end: row.end, group: this.#chat.group, at: row.at, kind: event.kind, actor, text: row.text, nativeId: row.nativeId,
      targets: event.targets.map((target) => this.#party(row, target)), ...(event.value === null ? {} : { value: event.value }),
    });
  }

  /** A person in a system text is the row's own sender when the row gives the sender that very name. */
  #party(row: Row, party: SystemParty): Party {
    const names = [textOf(field(row.object, 'groupNickname')), textOf(field(row.object, 'accountName'))];
    if (party.id === null && party.self !== true && party.name !== null && names.includes(party.name) && this.#isPerson(row)) {
      return { account: this.#sender(row), name: party.name };
    }
    return this.#chat.people.party(party);
  }

  #senderParty(row: Row): Party | null {
    const account = this.#isPerson(row) ? this.#sender(row) : null;
    return account === null ? null : { account, name: textOf(field(row.object, 'accountName')) };
  }

  /** False where nobody speaks, or nobody is named. */
  #isPerson(row: Row): boolean {
    const sender = textOf(field(row.object, 'sender'));
    return sender !== null && !isStandIn(sender);
  }

  #sender(row: Row): number | null {
    const id = textOf(field(row.object, 'sender'));
    const name = textOf(field(row.object, 'accountName'));
    const groupName = textOf(field(row.object, 'groupNickname'));
    if (id !== null) return isStandIn(id) ? null : this.#chat.people.byId(id, name, groupName);
    const printed = groupName ?? name;
    return printed === null ? null : this.#chat.people.byName(printed);
  }

  #noteUnit(unit: 'ms' | 'us'): void {
    if (this.#noted.has(unit)) return;
    this.#noted.add(unit);
    this.#sink.note(unit === 'ms'
      ? { en: 'timestamps above 1e11 were read as milliseconds; ChatLab prescribes seconds', zh: '大于 1e11 的时间戳按毫秒读取;ChatLab 规定为秒' }
      : { en: 'timestamps above 1e14 were read as microseconds; ChatLab prescribes seconds', zh: '大于 1e14 的时间戳按微秒读取;ChatLab 规定为秒' });
  }
}

/** The room itself, and what exporters put where nobody speaks. */
function isStandIn(sender: string): boolean {
  return sender.endsWith('@chatroom') || /^(?:0|system|系统|系统消息)$/i.test(sender);
}
