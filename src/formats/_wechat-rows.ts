import type { GroupInfo, Opening, Party, Sink } from '../model/format.ts';
import type { CsvHandler } from '../text/csv.ts';
import type { SystemParty } from '../text/system-zh.ts';
import { parseSystemZh } from '../text/system-zh.ts';
import type { Columns } from './_wechat-columns.ts';
import { chatOf, fromFileName } from './_wechat-chat.ts';
import type { Nature } from './_wechat-kinds.ts';
import { natureOfLabel, natureOfType } from './_wechat-kinds.ts';
import { instantOf } from './_wechat-time.ts';

interface Chat {
  readonly group: number;
  readonly info: GroupInfo;
  readonly speakers: Set<number>;
  /** Names seen in this chat → account, for the parties of system lines; null where two accounts share the name. */
  readonly names: Map<string, number | null>;
  /** Last seen names by sender cell: one look-up per row on the usual path. */
  readonly senders: Map<string, { readonly mine: boolean; readonly name: string | null; readonly remark: string | null; readonly account: number }>;
  groupOnly: boolean;
}

const SELF = new Set(['我', 'self', 'me']);

/** Turns CSV records of one file into messages and events. */
export class WechatRows implements CsvHandler {
  readonly #columns: Columns;
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #chats = new Map<string, Chat>();
  readonly #severalChats: boolean;
  /** Cells of the last record, and whether it ends in a sender that was known before it. */
  #last = { cells: 0, known: false };
  #header = true;
  /** Most files hold one chat: the one of the row before is tried first. */
  #latest: { readonly key: string; readonly chat: Chat } | null = null;

  constructor(columns: Columns, opening: Opening, sink: Sink) {
    this.#columns = columns;
    this.#opening = opening;
    this.#sink = sink;
    this.#severalChats = columns.talker >= 0 && severalTalkers(opening.head.text, columns);
  }

  record(fields: readonly string[], start: number, end: number): void {
    if (this.#header) {
      this.#header = false;
      return;
    }
    this.#last.cells = fields.length;
    this.#last.known = false;
    const { width, least } = this.#columns;
    if (fields.length < least || (fields.length > width && fields.slice(width).some((cell) => cell !== ''))) {
      this.#sink.reject({ start, end, code: 'row-width', reason: `${fields.length} cells where the heading has ${width}` });
      return;
    }
    const at = this.#instant(fields);
    if (!(at > 0)) {
      this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'no readable time in this row' });
      return;
    }
    this.#row(fields, at, start, end);
  }

  bad(code: 'quote-not-closed' | 'record-too-large', start: number, end: number): void {
    const reason = code === 'quote-not-closed' ? 'quote not closed' : 'record over 1 MB';
    this.#sink.reject({ start, end, code, reason });
  }

  end(open: boolean, quoted: boolean): void {
    if (quoted) this.#sink.truncated('the file ends inside a quoted cell');
    else if (open && (this.#last.cells < this.#columns.width || !this.#last.known)) {
      this.#sink.truncated('the last row has no line break behind it and may be cut');
    }
    for (const chat of this.#chats.values()) {
      if (chat.info.kindFrom === 'file') continue;
      const kind = chat.groupOnly || chat.speakers.size > 2 ? 'group' : 'private';
      this.#sink.group({ ...chat.info, kind });
    }
  }

  #instant(fields: readonly string[]): number {
    const { time, localTime } = this.#columns;
    const first = instantOf(fields[time] ?? '', this.#opening.clock);
    return first > 0 || localTime < 0 ? first : instantOf(fields[localTime] ?? '', this.#opening.clock);
  }

  #row(fields: readonly string[], at: number, start: number, end: number): void {
    const columns = this.#columns;
    const text = fields[columns.text] ?? '';
    const chat = this.#chat(fields);
    const nature = this.#nature(fields);
    const id = columns.nativeId < 0 ? '' : (fields[columns.nativeId] ?? '');
    // Rows that never were on WeChat's servers all have 0.
    const nativeId = id === '' || id === '0' ? null : id;
    const sender = nature === 'system' ? this.#knownSender(fields, chat) : this.#sender(fields, chat);
    if (nature === 'system' || nature === 'announcement') {
      this.#event(chat, nature, sender, { at, start, end, text, nativeId });
      return;
    }
    if (sender !== null) chat.speakers.add(sender);
    this.#sink.message({ group: chat.group, sender, at, kind: nature, text, nativeId, start, end });
  }

  #nature(fields: readonly string[]): Nature {
    const { family, type, subType } = this.#columns;
    if (family === 'memotrace') return natureOfType(fields[type] ?? '', fields[subType] ?? '');
    return natureOfLabel(fields[type] ?? '');
  }

  #event(
    chat: Chat, nature: 'system' | 'announcement', sender: number | null,
    row: { at: number; start: number; end: number; text: string; nativeId: string | null },
  ): void {
    if (nature === 'announcement') {
      chat.groupOnly = true;
      this.#sink.event({ ...row, group: chat.group, kind: 'announcement', actor: { account: sender, name: null }, targets: [] });
      return;
    }
    const said = parseSystemZh(row.text);
    if (said.kind === 'join' || said.kind === 'invite' || said.kind === 'remove' || said.kind === 'owner') chat.groupOnly = true;
    // A recall row names its author as the row's sender; the text has the display name only.
    const party = (who: SystemParty): Party => ({ account: this.#partyAccount(who, chat), name: who.name });
    const actor = said.actor ? party(said.actor) : null;
    this.#sink.event({
      ...row, group: chat.group, kind: said.kind,
      actor: actor && actor.account === null && said.kind === 'recall' && !said.self && said.targets.length === 0 && said.value === null ? { ...actor, account: sender } : actor,
      targets: said.targets.map(party), value: said.value,
    });
  }

  #partyAccount(who: SystemParty, chat: Chat): number | null {
    if (who.id) return this.#sink.account({ platform: 'wechat', nativeId: who.id, group: chat.group, name: who.name });
    return who.name === null ? null : (chat.names.get(who.name) ?? null);
  }

  #chat(fields: readonly string[]): Chat {
    const { talker } = this.#columns;
    const key = talker >= 0 ? (fields[talker] ?? '') : '';
    if (this.#latest?.key === key) return this.#latest.chat;
    const chat = this.#chats.get(key) ?? this.#newChat(key);
    this.#latest = { key, chat };
    return chat;
  }

  #newChat(key: string): Chat {
    const info = this.#chatInfo(key);
    const chat: Chat = { group: this.#sink.group(info), info, speakers: new Set(), names: new Map(), senders: new Map(), groupOnly: false };
    this.#chats.set(key, chat);
    return chat;
  }

  #chatInfo(key: string): GroupInfo {
    const given = this.#opening.groupName;
    const file = fromFileName(this.#opening.head);
    if (!this.#severalChats && this.#chats.size === 0) {
      if (file.nativeId) return chatOf(file.nativeId, given ?? file.name);
      return { platform: 'wechat', nativeId: null, name: given ?? file.name, kind: 'group', kindFrom: 'inferred' };
    }
    return { platform: 'wechat', nativeId: null, name: `${given ?? file.name} #${key}`, kind: 'group', kindFrom: 'inferred' };
  }

  #sender(fields: readonly string[], chat: Chat): number | null {
    const { sender, senderName, remark, isSender } = this.#columns;
    const id = sender < 0 ? '' : (fields[sender] ?? '');
    const mine = isSender >= 0 && fields[isSender] === '1';
    const name = (senderName < 0 ? '' : (fields[senderName] ?? '')) || null;
    const label = (remark < 0 ? '' : (fields[remark] ?? '')) || null;
    const entry = chat.senders.get(id);
    if (entry && entry.mine === mine && entry.name === name && entry.remark === label) {
      this.#last.known = sender === this.#columns.width - 1;
      return entry.account;
    }
    const account = this.#newSender(id, mine, name, label, chat);
    if (account !== null) {
      chat.senders.set(id, { mine, name, remark: label, account });
      if (name) chat.names.set(name, chat.names.has(name) && chat.names.get(name) !== account ? null : account);
    }
    return account;
  }

  /** The sender of a system row is often a stand-in: it makes nobody a member. */
  #knownSender(fields: readonly string[], chat: Chat): number | null {
    const { sender } = this.#columns;
    return (sender < 0 ? undefined : chat.senders.get(fields[sender] ?? '')?.account) ?? null;
  }

  #newSender(id: string, mine: boolean, name: string | null, remark: string | null, chat: Chat): number | null {
    const exporter = mine ? { exporter: true } : {};
    const isName = this.#columns.family === 'weclone' && !/^[A-Za-z0-9_@-]+$/.test(id);
    if (id && !SELF.has(id) && !isName) {
      return this.#sink.account({ platform: 'wechat', nativeId: id, group: chat.group, name, remark, ...exporter });
    }
    if (mine || SELF.has(id)) return this.#sink.account({ platform: 'wechat', nativeId: null, group: chat.group, name: '我', exporter: true });
    const shown = id || name || (chat.info.kind === 'private' || this.#columns.width === 12 ? chat.info.name : null);
    return shown ? this.#sink.account({ platform: 'wechat', nativeId: null, group: chat.group, name: shown, remark }) : null;
  }
}

/** Does the head of the file already show more than one chat? */
function severalTalkers(head: string, columns: Columns): boolean {
  const seen = new Set<string>();
  for (const line of head.split('\n', 400).slice(1)) {
    const cells = line.split(columns.delimiter);
    // Continuation lines of a quoted cell are not rows: a row starts with two numbers.
    if (cells.length >= columns.least && /^\d+$/.test(cells[columns.nativeId] ?? '') && /^\d+$/.test(cells[columns.talker] ?? '')) {
      seen.add(cells[columns.talker] ?? '');
    }
  }
  return seen.size > 1;
}
