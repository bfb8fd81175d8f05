import type { Opening, Sink } from '../model/format.ts';
import { textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';
import { parseSystemZh } from '../text/system-zh.ts';
import { saidOf } from './_pywxdump-content.ts';
import { readUsers, USERS, type Users } from './_pywxdump-users.ts';
import { natureOfLabel, type Nature } from './_wechat-kinds.ts';
import { WechatChats, type WechatChat } from './_wechat-people.ts';
import { instantOf } from './_wechat-time.ts';

/** One row: its cells or fields by name. */
export type PywxRow = (name: string) => Json | undefined;

/** Turns the rows of one file into messages, events and rejects. */
export class PywxRows {
  readonly #opening: Opening;
  readonly #sink: Sink;
  readonly #users: Users;
  readonly #chats: WechatChats;

  constructor(opening: Opening, sink: Sink) {
    this.#opening = opening;
    this.#sink = sink;
    this.#users = readUsers(opening.head.beside.text(USERS));
    this.#chats = new WechatChats(sink, opening.head, opening.groupName);
  }

  take(get: PywxRow, start: number, end: number): void {
    const at = instantOf(textOf(get('CreateTime')) ?? '', this.#opening.clock);
    if (!(at > 0)) return this.#sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable time' });
    const chat = this.#chat(get);
    const nature = natureOf(get);
    const { text, forwarded, attachments } = saidOf(get, nature);
    const row = { start, end, group: chat.group, at, text, nativeId: serverId(get) };
    if (nature === 'system') return this.#sink.event({ ...row, ...chat.read(parseSystemZh(text), chat.known(textOf(get('talker')) ?? '')) });
    const sender = this.#sender(get, chat);
    if (nature === 'announcement') {
      const actor = sender === null ? null : { account: sender, name: null };
      return this.#sink.event({ ...row, kind: 'announcement', actor, targets: [], value: text || null });
    }
    chat.spoke(sender);
    this.#sink.message({
      ...row, sender, kind: nature, ...(forwarded === null ? {} : { forwarded }), ...(attachments.length === 0 ? {} : { attachments }),
    });
  }

  end(): void {
    this.#chats.end();
  }

  #chat(get: PywxRow): WechatChat {
    const room = textOf(get('room_name'));
    if (room === null) return this.#chats.ofFile();
    const known = this.#users.get(room);
    return this.#chats.byId(room, known?.name ?? known?.remark ?? null);
  }

  #sender(get: PywxRow, chat: WechatChat): number | null {
    const id = textOf(get('talker'));
    const exporter = textOf(get('is_sender')) === '1';
    if (id === '我' || (id === null && exporter)) return chat.byName('我', true);
    // The tool's own words for nobody, and for somebody it could not find.
    if (id === null || id === '系统' || id === '未知' || id.endsWith('@chatroom')) return null;
    return chat.byId(id, { ...this.#users.get(id), exporter });
  }
}

function natureOf(get: PywxRow): Nature {
  const label = textOf(get('type_name')) ?? '';
  // A poke is a row of the system here: its words are WeChat's, not the sender's.
  return get('talker') === '系统' || label === '拍一拍' ? 'system' : natureOfLabel(label);
}

/** WeChat's number for the message. Rows that never were on its servers all have 0. */
function serverId(get: PywxRow): string | null {
  const id = textOf(get('MsgSvrID'));
  return id === null || !/^[1-9]\d{0,19}$/.test(id) ? null : id;
}
