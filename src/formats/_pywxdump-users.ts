import { RECORD_CAP, type Head, type Reader, type Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import { JsonEntries } from './_pywxdump-entries.ts';
import { chatOf } from './_wechat-chat.ts';

/** Name of the file with the names of people and groups, beside the messages. */
export const USERS = 'users.json';

/** Names by id. A remark is the exporter's own label. */
export type Users = ReadonlyMap<string, { readonly name: string | null; readonly remark: string | null }>;

const namesOf = (user: JsonObject): { name: string | null; remark: string | null } => ({ name: textOf(field(user, 'nickname')), remark: textOf(field(user, 'remark')) });

/** True for an object of objects of which the first says whose it is. */
export function isUsers(head: Head): boolean {
  let first: boolean | null = null;
  const entries = new JsonEntries({
    entry: (key, value) => void (first ??= isObject(value) && field(value, 'wxid') === key && field(value, 'nickname') !== undefined),
    bad: () => void (first ??= false),
  }, RECORD_CAP);
  if (/^\s{0,64}\{/.test(head.text)) entries.push(head.bytes, 0, true);
  return first === true;
}

/** The names out of the text of the file; none when there is no such file. */
export function readUsers(text: string | null): Users {
  const users = new Map<string, { name: string | null; remark: string | null }>();
  if (text === null) return users;
  const entries = new JsonEntries({
    entry(key, value) {
      if (isObject(value)) users.set(key, namesOf(value));
    },
    bad() {},
  }, RECORD_CAP);
  entries.push(Buffer.from(text), 0, true);
  return users;
}

/** Reads the file itself: names of people, and of each group its owner and members. */
export function openUsers(sink: Sink): Reader {
  sink.supplement({ en: 'PyWxDump\'s list of people and groups; it holds no messages', zh: 'PyWxDump 的联系人与群聊信息；不含消息' });
  const reasons = { 'bad-json': 'the entry is not valid JSON', 'record-too-large': `the entry is longer than ${RECORD_CAP} bytes`, 'record-cut': 'the file ends inside this entry' };
  const entries = new JsonEntries({
    entry(id, value, start, end) {
      if (!isObject(value)) sink.reject({ start, end, code: 'bad-json', reason: 'the entry is not an object' });
      else if (id.endsWith('@chatroom')) tellRoom(sink, id, value);
      else if (id !== '') sink.account({ platform: 'wechat', nativeId: id, group: null, ...namesOf(value) });
    },
    bad: (code, start, end) => sink.reject({ start, end, code, reason: reasons[code] }),
  }, RECORD_CAP);
  return {
    push(bytes, base, last) {
      const used = entries.push(bytes, base, last);
      if (last && !entries.complete) sink.truncated('the file ends before its outermost bracket is closed');
      return used;
    },
  };
}

function tellRoom(sink: Sink, id: string, room: JsonObject): void {
  const { name, remark } = namesOf(room);
  const group = sink.group(chatOf(id, name ?? remark));
  const extra = field(room, 'extra');
  if (!isObject(extra)) return;
  const cards = field(extra, 'wxid2remark');
  const owner = textOf(field(extra, 'owner'));
  const list: readonly Json[] = Array.isArray(field(extra, 'UserNameList')) ? (field(extra, 'UserNameList') as Json[]) : [];
  const members = new Set(list.map((member) => textOf(member)).filter((member) => member !== null));
  if (owner !== null) members.add(owner);
  for (const member of members) {
    const groupName = isObject(cards) ? textOf(field(cards, member)) : null;
    const account = sink.account({ platform: 'wechat', nativeId: member, group, name: null, ...(groupName === null ? {} : { groupName }) });
    sink.member({ group, account, role: member === owner ? 'owner' : null });
  }
}
