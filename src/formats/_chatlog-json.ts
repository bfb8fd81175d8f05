import type { Opening, Reader, Sink } from '../model/format.ts';
import { field, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';
import { contentsOf } from './_chatlog-contents.ts';
import { ChatlogRows, NOBODY } from './_chatlog-rows.ts';
import { jsonReader } from './_json-reader.ts';
import { natureOfType, type Nature } from './_wechat-kinds.ts';
import { WechatChats } from './_wechat-people.ts';
import { instantOf } from './_wechat-time.ts';

/** `[{"seq":…,"time":…,"talker":…,"sender":…}]`: the messages of one chat or of several. */
export function openJson(opening: Opening, sink: Sink): Reader {
  const chats = new WechatChats(sink, opening.head, opening.groupName);
  const rows = new ChatlogRows(sink, chats);
  const record = (row: JsonObject, start: number, end: number): void => {
    const talker = textOf(field(row, 'talker'));
    const chat = talker === null ? chats.ofFile() : chats.byId(talker, textOf(field(row, 'talkerName')), field(row, 'isChatRoom') === true);
    const nature = natureOf(row);
    rows.take({
      start, end, chat, nature,
      at: instantOf(textOf(field(row, 'time')) ?? '', opening.clock),
      sender: textOf(field(row, 'sender')), senderName: textOf(field(row, 'senderName')), self: field(row, 'isSelf') === true,
      nativeId: textOf(field(row, 'seq')), ...contentsOf(row, nature),
    });
  };
  return jsonReader({ records: ['[*]'] }, sink, { record: (_path, row, start, end) => record(row, start, end), end: () => rows.end() });
}

function natureOf(row: JsonObject): Nature {
  if (field(row, 'sender') === NOBODY) return 'system';
  return natureOfType(textOf(field(row, 'type')) ?? '1', textOf(field(row, 'subType')) ?? '');
}
