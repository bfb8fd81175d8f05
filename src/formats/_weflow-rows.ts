import type { Opening, Party, Sink } from '../model/format.ts';
import { field, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { parseSystemZh, type SystemEvent, type SystemParty } from '../text/system-zh.ts';
import { mediaPath } from './_chatlab-media.ts';
import type { Nature } from './_wechat-kinds.ts';
import { instantOf } from './_wechat-time.ts';
import type { Chat } from './_weflow-chat.ts';
import { isMine, senderOf, type Fields } from './_weflow-facts.ts';
import { isTyped, natureOf, othersWords } from './_weflow-kinds.ts';
import { namesOf } from './_weflow-people.ts';
import { recordList, recordText } from './_weflow-record.ts';

interface Row {
  readonly object: JsonObject;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly text: string;
  readonly nativeId: string | null;
  readonly mine: boolean;
  /** Account id of a person; null when nobody or the room itself is named. */
  readonly sender: string | null;
  /** Printed name; null when it is the room's. */
  readonly name: string | null;
  /** True when the room itself stands in the sender's place. */
  readonly room: boolean;
}

/** Turns the objects of `messages` into messages, events and rejects. */
export class Rows {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #chat: Chat;
  /** What kinds of id were met. */
  #ids = { platform: 0, local: 0 };
  /** True when some name stood beside an id without a word on whose name it is. */
  #shown = false;

  constructor(opening: Opening, sink: Sink, chat: Chat) {
    this.#opening = opening;
    this.#sink = sink;
    this.#chat = chat;
  }

  take(object: JsonObject, start: number, end: number): void {
    const at = this.#instant(object);
    if (!(at > 0)) return this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable createTime' });
    const sender = senderOf(object, this.#chat.facts);
    const room = sender !== null && (sender.endsWith('@chatroom') || sender === '系统消息');
    const name = textOf(field(object, 'senderDisplayName'));
    const row: Row = {
      object, start, end, at, text: textOf(field(object, 'content')) ?? '', nativeId: this.#id(object), mine: isMine(object),
      sender: room ? null : sender, name: room || name === sender ? null : name, room,
    };
    const nature = natureOf(field(object, 'localType'), field(object, 'type'));
    if (nature === 'system') return this.#event(row, parseSystemZh(row.text));
    if (nature === 'announcement') return this.#announced(row);
    const said = this.#said(row);
    if (said !== null) return this.#event(row, said);
    this.#message(row, nature);
  }

  #instant(object: JsonObject): number {
    const epoch = instantOf(textOf(field(object, 'createTime')) ?? '', this.#opening.clock);
    return epoch > 0 ? epoch : instantOf(textOf(field(object, 'formattedTime')) ?? '', this.#opening.clock);
  }

  /** WeChat's own id of the message where the row has it; else the number that the exporter counted. */
  #id(object: JsonObject): string | null {
    const platform = textOf(field(object, 'platformMessageId'));
    if (platform !== null) {
      this.#ids.platform++;
      return platform;
    }
    const local = textOf(field(object, 'localId'));
    if (local !== null) this.#ids.local++;
    return local;
  }

  /** What the system said in a row that bears no system type: only in the room's name, or in nobody's where nobody typed it. */
  #said(row: Row): SystemEvent | null {
    if (row.sender !== null || row.mine || (!row.room && (row.name !== null || isTyped(field(row.object, 'localType'))))) return null;
    const event = parseSystemZh(row.text);
    return event.kind === 'notice' ? null : event;
  }

  #message(row: Row, nature: Exclude<Nature, 'system' | 'announcement'>): void {
    const quoted = textOf(field(row.object, 'quotedContent'));
    const records = quoted ?? recordList(field(row.object, 'chatRecords')) ?? recordList(field(row.object, 'chatRecordList')) ?? recordText(row.text);
    const unsaid = nature === 'text' || nature === 'other' || nature === 'link';
    const kind = !unsaid || records === null ? nature : quoted === null ? 'forward' : 'quote';
    const forwarded = records ?? othersWords(kind, row.text);
    // A reply names WeChat's id: beside the exporter's own numbers it would lead to another message or to none.
    const replyTo = textOf(field(row.object, 'platformMessageId')) === null ? null : textOf(field(row.object, 'replyToMessageId'));
    const path = mediaPath(kind, row.text);
    this.#sink.message({
      start: row.start, end: row.end, group: this.#chat.group, sender: this.#sender(row), at: row.at, text: row.text, nativeId: row.nativeId, kind,
      ...(replyTo === null ? {} : { replyTo }), ...(forwarded === null ? {} : { forwarded }), ...(path === null ? {} : { attachments: [path] }),
    });
  }

  #announced(row: Row): void {
    this.#sink.event({ ...this.#place(row), kind: 'announcement', actor: this.#senderParty(row), targets: [], ...(row.text === '' ? {} : { value: row.text }) });
  }

  #event(row: Row, event: SystemEvent): void {
    const recalled = event.kind === 'recall' ? /<newmsgid>(\d{1,20})<\/newmsgid>/.exec(row.text)?.[1] : undefined;
    const actor = event.actor !== null ? this.#party(row, event.actor) : event.kind === 'recall' ? this.#senderParty(row) : null;
    this.#sink.event({
      ...this.#place(row), kind: event.kind, actor, targets: event.targets.map((target) => this.#party(row, target)),
      ...(event.value === null ? {} : { value: event.value }), ...(recalled === undefined ? {} : { refers: recalled }),
    });
  }

  #place(row: Row): { start: number; end: number; group: number; at: number; text: string; nativeId: string | null } {
    return { start: row.start, end: row.end, group: this.#chat.group, at: row.at, text: row.text, nativeId: row.nativeId };
  }

  /** A person in a system text is the row's own sender when the row gives the sender that very name. */
  #party(row: Row, party: SystemParty): Party {
    if (party.id === null && party.self !== true && party.name !== null && row.sender !== null && this.#names(row).includes(party.name)) {
      return { account: this.#sender(row), name: party.name };
    }
    return this.#chat.people.party(party);
  }

  #names(row: Row): (string | null)[] {
    const entry = this.#entry(row);
    return [row.name, ...['groupNickname', 'nickname', 'displayName', 'remark'].map((key) => textOf(entry?.get(key)))];
  }

  #senderParty(row: Row): Party | null {
    const account = row.sender === null && !row.mine ? null : this.#sender(row);
    return account === null ? null : { account, name: row.name };
  }

  #entry(row: Row): Fields | undefined {
    return this.#chat.facts.senders.get(textOf(field(row.object, 'senderID')) ?? '');
  }

  #sender(row: Row): number | null {
    const { people, facts } = this.#chat;
    const id = row.sender ?? (row.mine ? facts.exporter : null);
    if (id === null) return row.mine ? people.byName(row.name ?? '我', true) : row.name === null ? null : people.byName(row.name, false);
    const entry = row.sender === null ? undefined : this.#entry(row);
    const account = entry === undefined ? null : people.byEntry(entry);
    if (account !== null && !row.mine) return account;
    this.#shown ||= row.name !== null;
    return people.byId(id, namesOf(id, row.name, null, null), row.mine);
  }

  /** What holds for the ids of this file, told once behind its last record. */
  end(): void {
    if (this.#shown) {
      this.#sink.note({
        en: 'names are as the exporting user chose to see them: a private remark, a nickname or a group name',
        zh: '姓名按导出者的显示偏好打印:可能是其私人备注、昵称或群昵称',
      });
    }
    const { platform, local } = this.#ids;
    if (platform > 0 && local === 0) this.#sink.declare({ ids: 'platform' });
    if (local > 0 && platform === 0) {
      this.#sink.note({ en: 'message ids are running numbers of the exporting program: they hold inside this file only', zh: '消息编号为导出工具的流水号,仅在本文件内有效' });
    } else if (local > 0) {
      this.#sink.note({ en: `${local} records bear no WeChat id; the exporting program's running number stands for it`, zh: `${local} 条记录没有微信消息编号,以导出工具的流水号代替` });
    }
  }
}
