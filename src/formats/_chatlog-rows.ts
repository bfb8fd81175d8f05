import type { Sink } from '../model/format.ts';
import { parseSystemZh } from '../text/system-zh.ts';
import type { Nature } from './_wechat-kinds.ts';
import type { WechatChat, WechatChats } from './_wechat-people.ts';

/** One record, whichever of the tool's outputs it comes from. */
export interface ChatlogRow {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly chat: WechatChat;
  /** Null or empty where the record names nobody. */
  readonly sender: string | null;
  readonly senderName: string | null;
  readonly self: boolean;
  readonly nature: Nature;
  readonly text: string;
  readonly nativeId: string | null;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
}

/** Stands where the sender is, in rows in which nobody speaks. No WeChat id looks like it. */
export const NOBODY = '系统消息';

/** Turns the records of one file into messages, events and rejects. */
export class ChatlogRows {
  readonly #sink: Sink;
  readonly #chats: WechatChats;
  #self: string | null = null;
  #severalSelves = false;
  #any = false;

  constructor(sink: Sink, chats: WechatChats) {
    this.#sink = sink;
    this.#chats = chats;
  }

  take(row: ChatlogRow): void {
    const { start, end, at, chat, text, nativeId, nature, attachments } = row;
    this.#any = true;
    if (!(at > 0)) return this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable time' });
    if (nature === 'system') {
      const event = chat.read(parseSystemZh(text), chat.known(row.sender ?? ''));
      return this.#sink.event({ start, end, group: chat.group, at, text, nativeId, ...event });
    }
    const sender = this.#sender(row);
    if (nature === 'announcement') {
      const actor = sender === null ? null : { account: sender, name: row.senderName };
      return this.#sink.event({ start, end, group: chat.group, at, kind: 'announcement', actor, targets: [], value: text || null, text, nativeId });
    }
    chat.spoke(sender);
    this.#sink.message({
      start, end, group: chat.group, sender, at, kind: nature, text, nativeId,
      ...(row.forwarded === null ? {} : { forwarded: row.forwarded }), ...(attachments.length === 0 ? {} : { attachments }),
    });
  }

  end(): void {
    this.#chats.end();
    if (this.#any) {
      this.#sink.note({
        en: 'chatlog prints one name per sender and does not say whether it is the nickname, the name in the group or the exporter\'s own label',
        zh: 'chatlog 每位发送者只打印一个名称，未说明是昵称、群昵称还是导出者的备注',
      });
    }
    if (this.#severalSelves) {
      this.#sink.note({
        en: 'several accounts are marked as the exporter\'s own: the tool guesses this mark from other fields in newer WeChat databases',
        zh: '有多个账号被标记为导出者本人：在较新的微信数据库中，该工具的这一标记是推断得出的',
      });
    }
  }

  #sender({ chat, sender, senderName, self }: ChatlogRow): number | null {
    if (sender === NOBODY) return null;
    if (sender === null || sender === '' || sender === '我') {
      if (self || sender === '我') return chat.byName('我', true);
      return senderName === null ? null : chat.byName(senderName);
    }
    if (self) {
      this.#self ??= sender;
      if (this.#self !== sender) this.#severalSelves = true;
    }
    return chat.byId(sender, { name: senderName, exporter: self });
  }
}
