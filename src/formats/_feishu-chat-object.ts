import type { GroupKind, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { PLATFORM, type FeishuPeople } from './_feishu-people.ts';

/** What the platform says about a chat, apart from its messages. */
export interface ChatObject {
  /** The answer to a request for one chat does not repeat its id. */
  readonly id: string | null;
  readonly name: string | null;
  readonly kind: GroupKind | null;
  readonly owner: string | null;
  readonly admins: readonly string[];
}

export function readChat(chat: JsonObject): ChatObject {
  const mode = field(chat, 'chat_mode');
  const ids = (name: string): string[] => {
    const list = field(chat, name);
    return (Array.isArray(list) ? list : []).map((id) => textOf(id)).filter((id) => id !== null);
  };
  return {
    id: textOf(field(chat, 'chat_id')), name: textOf(field(chat, 'name')), owner: textOf(field(chat, 'owner_id')),
    kind: mode === 'p2p' ? 'private' : typeof mode === 'string' && mode !== '' ? 'group' : null,
    admins: [...ids('user_manager_id_list'), ...ids('bot_manager_id_list')],
  };
}

/** The chats in the text of a companion: an answer for one chat, a list of chats, or the bare object. */
export function readChats(text: string | null): ChatObject[] {
  const parsed = text === null ? null : parseJson(text);
  if (!parsed?.ok || !isObject(parsed.value)) return [];
  const data = field(parsed.value, 'data');
  const inner = isObject(data) ? data : parsed.value;
  const list = field(inner, 'items');
  return (Array.isArray(list) ? list : [inner]).filter((one: Json) => isObject(one) && isChat(one)).map((one) => readChat(one as JsonObject));
}

const isChat = (object: JsonObject): boolean => field(object, 'chat_mode') !== undefined || field(object, 'owner_id') !== undefined || textOf(field(object, 'chat_id')) !== null;

/** Members as a request for the members of one chat gives them: id and name. */
export function readMembers(text: string | null): { id: string; name: string | null }[] {
  const parsed = text === null ? null : parseJson(text);
  if (!parsed?.ok || !isObject(parsed.value)) return [];
  const data = field(parsed.value, 'data');
  const list = field(isObject(data) ? data : parsed.value, 'items');
  return (Array.isArray(list) ? list : []).flatMap((one) => {
    const id = isObject(one) ? textOf(field(one, 'member_id')) : null;
    return id === null || !isObject(one) ? [] : [{ id, name: textOf(field(one, 'name')) }];
  });
}

/** Tells the sink who runs the chat; `group` from Sink.group. */
export function tellManagers(sink: Sink, people: FeishuPeople, group: number, { owner, admins }: ChatObject): void {
  for (const id of new Set(admins)) if (id !== owner) sink.member({ group, account: people.byId(id), role: 'admin' });
  if (owner !== null) sink.member({ group, account: people.byId(owner), role: 'owner' });
}

/** A chat without messages of its own: told as group, null when nothing says which chat it is. */
export function tellChat(sink: Sink, people: FeishuPeople, chat: ChatObject, fileId: string | null): void {
  const nativeId = chat.id ?? fileId;
  if (nativeId === null) return;
  const group = sink.group({ platform: PLATFORM, nativeId, name: chat.name, kind: chat.kind ?? 'group', kindFrom: chat.kind === null ? 'inferred' : 'file' });
  tellManagers(sink, people, group, chat);
}
