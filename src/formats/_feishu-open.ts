import type { Opening, Reader, Sink } from '../model/format.ts';
import { field, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { readChat, tellChat } from './_feishu-chat-object.ts';
import { FeishuPeople, PLATFORM } from './_feishu-people.ts';
import { FeishuRows } from './_feishu-rows.ts';
import { hasMore, idInName, itemsOf, type Shape } from './_feishu-shape.ts';
import { beforeReject } from './_feishu-sink.ts';
import { jsonReader } from './_json-reader.ts';
import { jsonlReader } from './_jsonl-reader.ts';

/** Messages exist behind the last page of this file. Other files may hold them: that is no damage to this one. */
function tellMore(sink: Sink): void {
  sink.note({
    en: 'the last page of this file says that more pages follow (has_more); they are not in this file',
    zh: '本文件最后一页注明后面还有更多分页（has_more）；本文件不含这些分页',
  });
}

export function openPages(opening: Opening, sink: Sink, place: string): Reader {
  const rows = new FeishuRows(opening, sink);
  const flag = place.endsWith('items[*]') ? place.replace(/items\[\*\]$/, 'has_more') : null;
  let more = false;
  return jsonReader({ records: [place], ...(flag === null ? {} : { facts: [flag] }) }, beforeReject(sink, () => rows.flush()), {
    record: (_path, item, start, end) => rows.take(item, start, end),
    fact: (_path, value) => void (more = value === true),
    end() {
      rows.end();
      if (more) tellMore(sink);
    },
  });
}

export function openLines(opening: Opening, sink: Sink): Reader {
  const rows = new FeishuRows(opening, sink);
  const told = beforeReject(sink, () => rows.flush());
  let more = false;
  const record = (object: JsonObject, start: number, end: number): void => {
    const items = field(object, 'message_id') === undefined ? itemsOf(object) : null;
    more = hasMore(object) ?? more;
    if (items === null && textOf(field(object, 'msg_type')) === null) told.reject({ start, end, code: 'unknown-record', reason: 'the line is neither a message nor a page of messages' });
    else for (const item of items ?? [object]) rows.take(item, start, end);
  };
  return jsonlReader(told, {
    record,
    end() {
      rows.end();
      if (more) tellMore(sink);
    },
  });
}

/** A list of chats, a single chat, or the members of one: no messages. */
export function openSupplement(opening: Opening, sink: Sink, { what, place }: Shape): Reader {
  const people = new FeishuPeople(sink);
  const fileId = idInName(opening.head);
  const object = { en: 'Feishu: what the platform says about a chat; it holds no messages', zh: '飞书会话信息；不含消息' };
  sink.supplement(what === 'members' ? { en: 'Feishu: the members of a chat; it holds no messages', zh: '飞书群成员列表；不含消息' } : object);
  if (what === 'chat') {
    const named: Record<string, JsonObject[string]> = Object.create(null);
    const path = (name: string): string => (place === '' ? name : `${place}.${name}`);
    const names = ['chat_id', 'name', 'owner_id', 'chat_mode', 'user_manager_id_list', 'bot_manager_id_list'];
    return jsonReader({ records: [], facts: names.map(path) }, sink, {
      record() {},
      fact: (at, value) => void (named[at.slice(at.lastIndexOf('.') + 1)] = value),
      end() {
        const chat = readChat(named);
        tellChat(sink, people, chat, fileId);
        if (chat.id === null && fileId === null) sink.note({ en: 'it does not say which chat it is about, and counts only for messages beside it', zh: '未注明所属会话，仅用于同目录的消息文件' });
      },
    });
  }
  const group = what === 'members' && fileId !== null ? sink.group({ platform: PLATFORM, nativeId: fileId, name: null, kind: 'group', kindFrom: 'inferred' }) : null;
  return jsonReader({ records: [place] }, sink, {
    record(_path, entry) {
      if (what === 'chats') return tellChat(sink, people, readChat(entry), null);
      const id = textOf(field(entry, 'member_id'));
      const account = id === null ? null : people.byId(id, textOf(field(entry, 'name')));
      if (account !== null && group !== null) sink.member({ group, account });
    },
    end() {},
  });
}
