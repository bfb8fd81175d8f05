import type { MemberRow, Opening, Range, Role, Sink } from '../model/format.ts';
import { field, isObject, numberOf, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import { instantOf } from './_wecom-fields.ts';
import { kindOfId, type People } from './_wecom-people.ts';

const ROUTES: Readonly<Record<string, string>> = { 1: 'invited', 2: 'link', 3: 'qr' };
const OUTSIDER = 2;

/** One group as the enterprise's server describes it: a customer group (with an id) or an internal one (without). */
export function readGroup(record: JsonObject, range: Range, opening: Opening, sink: Sink, people: People): void {
  const wrapped = field(record, 'group_chat');
  const chat = isObject(wrapped) ? wrapped : record;
  const own = text(chat, 'chat_id') ?? text(chat, 'roomid') ?? text(record, 'chat_id') ?? text(record, 'roomid');
  const nativeId = own ?? roomIdIn(opening.head.name);
  const name = text(chat, 'name') ?? text(chat, 'roomname');
  const group = sink.group({
    platform: 'wecom', nativeId, kind: 'group', kindFrom: 'file',
    name: name ?? (nativeId === null ? (opening.groupName ?? (opening.head.name.replace(/\.[a-z]{1,6}$/i, '') || null)) : null),
  });
  if (own === null) {
    sink.note(nativeId === null
      ? { en: 'The details of an internal group hold no room id and the file name has none: its members are tied to the group’s name only.', zh: '内部群信息不含 roomid,文件名中也没有:成员只能按群名称对应。' }
      : { en: 'The room id of an internal group was taken from the file’s name.', zh: '内部群的 roomid 取自文件名。' });
  }
  const creator = text(chat, 'creator');
  if (creator !== null) sink.note({ en: 'Of an internal group the file names the creator, who is taken for its owner; ownership may have passed on since.', zh: '内部群信息只给出创建者,按群主处理;此后群主可能已变更。' });
  const created = instantOf(numberOf(field(chat, 'room_create_time') ?? field(chat, 'create_time')));
  if (!Number.isNaN(created)) sink.event({ ...range, group, at: created, kind: 'create', actor: people.party(creator), targets: [], value: name, text: '', nativeId: null });

  const owner = text(chat, 'owner') ?? creator;
  const admins = new Set(listOf(field(chat, 'admin_list')).map((admin) => text(admin, 'userid')).filter((id) => id !== null));
  const stated = Array.isArray(field(chat, 'admin_list'));
  const roleOf = (id: string): Role | null => (id === owner ? 'owner' : admins.has(id) ? 'admin' : stated ? 'member' : null);
  const listed = new Set<string>();
  for (const entry of [...listOf(field(chat, 'member_list')), ...listOf(field(chat, 'members'))]) {
    const id = text(entry, 'userid') ?? text(entry, 'memberid');
    if (id === null) continue;
    listed.add(id);
    sink.member({ group, account: account(entry, id, people, group), role: roleOf(id), ...routeOf(entry, people) });
  }
  // An owner or admin is in the group by what they are; somebody who once set it up may have left.
  for (const id of new Set([text(chat, 'owner'), ...admins])) {
    if (id !== null && !listed.has(id)) sink.member({ group, account: people.account(id), role: roleOf(id) });
  }
}

function account(entry: JsonObject, id: string, people: People, group: number): number {
  const type = numberOf(field(entry, 'type'));
  const outside = type === OUTSIDER || kindOfId(id) === 'external';
  return people.account(id, { group, name: text(entry, 'name'), groupName: text(entry, 'group_nickname'), ...(outside ? { kind: 'external' } : {}) });
}

function routeOf(entry: JsonObject, people: People): Partial<MemberRow> {
  const joinedAt = instantOf(numberOf(field(entry, 'join_time') ?? field(entry, 'jointime')));
  const via = ROUTES[String(numberOf(field(entry, 'join_scene')))];
  const invitor = field(entry, 'invitor');
  const inviter = isObject(invitor) ? text(invitor, 'userid') : null;
  return {
    ...(Number.isNaN(joinedAt) ? {} : { joinedAt }), ...(via === undefined ? {} : { via }),
    ...(inviter === null ? {} : { inviter: people.account(inviter) }),
  };
}

/** Whoever keeps one file a group tends to name it after the room. Only the whole name counts: an id may hold what looks like a date. */
function roomIdIn(name: string): string | null {
  return /^(wr[\w-]{10,64})\.[a-z]{1,6}$/i.exec(name)?.[1] ?? null;
}

const text = (object: JsonObject, key: string): string | null => textOf(field(object, key));

const listOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
