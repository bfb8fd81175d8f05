import { type AccountKind, type Beside, type GroupKind, RECORD_CAP } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type JsonObject } from '../text/json-value.ts';

const USERS = ['../users.json', '../org_users.json'];
const CHATS = ['../channels.json', '../groups.json', '../mpims.json', '../dms.json'];
export const COMPANIONS: readonly string[] = [...USERS, ...CHATS];

export interface User {
  /** Shown name first, then the real name and the handle, each once. */
  readonly names: readonly string[];
  readonly kind: AccountKind | null;
}

export interface Chat {
  readonly id: string;
  readonly name: string | null;
  readonly kind: GroupKind;
}

/** What the lists at the top of an export say. */
export interface Workspace {
  user(id: string): User | undefined;
  /** By the name of the folder that holds its days. */
  chat(folder: string): Chat | undefined;
  /** True when there is a whole list of users: who is not in it does not belong to the workspace. */
  readonly usersKnown: boolean;
}

export function userOf(record: JsonObject): User {
  const profile = field(record, 'profile');
  const inner = isObject(profile) ? profile : {};
  const names = [text(inner, 'display_name'), text(record, 'real_name') ?? text(inner, 'real_name'), text(record, 'name')].filter((name) => name !== null);
  const is = (key: string): boolean => field(record, key) === true;
  const guest = is('is_restricted') || is('is_ultra_restricted');
  const kind = is('is_bot') || text(record, 'id') === 'USLACKBOT' ? 'bot' : guest ? 'guest' : is('deleted') ? 'deleted' : null;
  return { names: [...new Set(names)], kind };
}

/** Ids of chats between two people begin with D; everything else an export holds is a group. */
export function chatOf(record: JsonObject): Chat | null {
  const id = text(record, 'id');
  return id === null ? null : { id, name: text(record, 'name'), kind: id.startsWith('D') ? 'private' : 'group' };
}

interface Parsed {
  readonly text: string;
  readonly users: Map<string, User>;
  readonly chats: Map<string, Chat>;
  readonly whole: boolean;
}

/** As many as one day file has companions: the thousands of days of an export share them. */
const KEPT = COMPANIONS.length;
const parsed: Parsed[] = [];

function parse(given: string): Parsed {
  const known = parsed.find((one) => one.text === given);
  if (known) return known;
  const users = new Map<string, User>();
  const chats = new Map<string, Chat>();
  const split = new JsonSplit(['[*]'], {
    value(_path, json) {
      const value = parseJson(json);
      if (!value.ok || !isObject(value.value)) return;
      const id = text(value.value, 'id');
      const chat = chatOf(value.value);
      if (id === null || chat === null) return;
      users.set(id, userOf(value.value));
      chats.set(id, chat);
      if (chat.name !== null) chats.set(chat.name, chat);
    },
  }, RECORD_CAP);
  const bytes = Buffer.from(given);
  split.push(bytes, 0, true);
  const result = { text: given, users, chats, whole: split.complete };
  parsed.push(result);
  if (parsed.length > KEPT) parsed.shift();
  return result;
}

export function workspaceOf(beside: Beside): Workspace {
  const read = (paths: readonly string[]): Parsed[] => paths.map((path) => beside.text(path)).filter((given) => given !== null).map(parse);
  const users = read(USERS);
  const chats = read(CHATS);
  return {
    user: (id) => users.map((list) => list.users.get(id)).find((user) => user !== undefined),
    chat: (folder) => chats.map((list) => list.chats.get(folder)).find((chat) => chat !== undefined),
    usersKnown: users.length > 0 && users.every((list) => list.whole && list.users.size > 0),
  };
}

const text = (object: JsonObject, key: string): string | null => textOf(field(object, key));
