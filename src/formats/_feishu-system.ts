import type { EventKind } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

/** What a row of the system says; people are printed by name only. */
export interface FeishuEvent {
  readonly kind: EventKind;
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly value: string | null;
  readonly text: string;
}

/** The first pattern found in the template decides. In English, as the interface writes it, and in Chinese. */
const RULES: readonly (readonly [RegExp, EventKind, string?])[] = [
  [/(?:remov|revok|no longer)[^.]{0,80}administrator|(?:移除|取消|撤销).{0,40}管理员/i, 'role', 'member'],
  [/administrator|管理员/i, 'role', 'admin'],
  [/(?:transferred|became|is now|assigned|new)[^.]{0,60}(?:group owner|owner of|ownership)|(?:转让|移交|成为|新).{0,30}群主/i, 'owner'],
  [/(?:recalled|withdrew|deleted) (?:a message (?:from|of|by|sent by) (?:a|another) |(?:a|another) )member|(?:撤回|删除)了?一?条?(?:其他|群)?(?:成员|他人)的?一?条?消息/i, 'recall', 'member'],
  [/(?:recalled|withdrew|撤回)/i, 'recall'],
  [/(?:updated|changed|modified|renamed)[^.]{0,30}(?:group|chat) name|renamed the (?:group|chat)|(?:修改|更改|更新).{0,20}(?:群名|群名称|群聊名称)/i, 'rename'],
  [/(?:started|created) (?:the|a|this) (?:group|chat)|创建.{0,10}群/i, 'create'],
  [/disbanded|dissolved|解散/i, 'dissolve'],
  [/invited|邀请/i, 'invite'],
  [/joined|加入/i, 'join'],
  [/removed|移出/i, 'remove'],
  [/\bleft\b|退出/i, 'leave'],
  [/announcement|群公告/i, 'announcement'],
  [/\bpinned\b|置顶/i, 'pin'],
  [/\bmuted\b|禁言/i, 'mute'],
];
/** No act of a person, though the words are among those above. */
const STANDING = /^(?:welcome\b|new members\b|欢迎|you can\b)/i;
const NAMES = ['group_name', 'new_group_name', 'new_name', 'chat_name'] as const;

/** Reads `{"template":"{from_user} invited {to_chatters} …","from_user":[…],"to_chatters":[…]}`. */
export function readSystem(content: JsonObject | null): FeishuEvent {
  if (content === null) return { kind: 'notice', actors: [], targets: [], value: null, text: '' };
  const template = (textOf(field(content, 'template')) ?? textOf(field(content, 'text')) ?? '').slice(0, 4096);
  const text = template.replace(/\{(\w{1,60})\}/g, (whole, slot: string) => filled(field(content, slot)) ?? whole);
  const from = names(field(content, 'from_user'));
  const to = names(field(content, 'to_chatters'));
  const rule = STANDING.test(template) ? undefined : RULES.find(([pattern]) => pattern.test(template));
  const kind = rule?.[0] === undefined ? 'notice' : rule[1];
  // Who lets itself in, or is said to have come in, is the one who acts.
  if (kind === 'invite' && to.length === 1 && from.length === 1 && from[0] === to[0]) return { kind: 'join', actors: from, targets: [], value: null, text };
  if (kind === 'join' || kind === 'leave') {
    const own = /\{to_chatters\}[^{]{0,20}(?:joined|left|加入|退出)/.test(template) || from.length === 0;
    return { kind, actors: own ? to : from, targets: [], value: null, text };
  }
  const value = kind === 'rename' ? (NAMES.map((name) => textOf(field(content, name))).find((name) => name !== null) ?? null) : (rule?.[2] ?? (kind === 'mute' ? text : null));
  return { kind, actors: from, targets: to, value, text };
}

function names(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list.map((one) => (isObject(one) ? textOf(field(one, 'name')) : textOf(one))).filter((name) => name !== null);
}

function filled(value: Json | undefined): string | null {
  if (isObject(value)) return textOf(field(value, 'text'));
  const list = names(value);
  return list.length === 0 ? null : list.join('、');
}
