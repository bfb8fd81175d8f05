import type { GroupKind, KindFrom, Role } from '../model/format.ts';

export type Day = readonly [number, number, number];
/** How a day is printed that does not begin with the year. */
export type DayOrder = 'dmy' | 'mdy';

const YEAR_FIRST = /^[^:：\d]{1,12}[:：] ?(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?日?$/;
const YEAR_LAST = /^[^:：\d]{1,12}[:：] ?(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/** The day of a row such as `日期: 2012/4/11`; `order` decides where the year stands last and nothing else does. */
export function dayIn(text: string, order: DayOrder): Day | null {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return [Number(first[1]), Number(first[2]), Number(first[3])];
  const last = YEAR_LAST.exec(text);
  if (last === null) return null;
  const [a, b, y] = [Number(last[1]), Number(last[2]), Number(last[3])];
  return a > 12 || (order === 'dmy' && b <= 12) ? [y, b, a] : [y, a, b];
}

const TIME = /(?:(上午|下午|[AaPp][Mm]) ?)?(\d{1,2}):(\d\d)(?::(\d\d))?(?: ?([AaPp][Mm]))?$/;

/** The time at the end of a message's head, and what stands before it. Hours 0..23 where they can be. */
export function timeIn(text: string): { readonly before: string; readonly h: number; readonly mi: number; readonly s: number } | null {
  if (text.length > 400) return null;
  const found = TIME.exec(text);
  if (found === null) return null;
  const half = (found[1] ?? found[5] ?? '').toLowerCase();
  let h = Number(found[2]);
  if ((half === 'pm' || half === '下午') && h < 12) h += 12;
  else if ((half === 'am' || half === '上午') && h === 12) h = 0;
  return { before: text.slice(0, found.index).trim(), h, mi: Number(found[3]), s: Number(found[4] ?? 0) };
}

export interface Speaker {
  readonly name: string | null;
  /** QQ number, or the mail address of somebody who has none. */
  readonly id: string | null;
  /** By the title in front of the name. */
  readonly role: Role | null;
}

/** Who speaks: the last pair of brackets is the id, a title stays in the name. */
export function speakerIn(printed: string): Speaker {
  const text = printed.trim();
  const found = /\((\d{4,20})\)$/.exec(text) ?? /<([^<>@\s]{1,120}@[^<>@\s]{1,120})>$/.exec(text);
  const name = found === null ? text : text.slice(0, found.index).trim();
  const role = name.startsWith('【群主】') ? 'owner' : name.startsWith('【管理员】') || name.startsWith('【管理員】') ? 'admin' : null;
  return { name: name === '' ? null : name, id: found?.[1] ?? null, role };
}

/** Numbers under which the program itself speaks. */
export const SYSTEM = new Set(['10000', '1000000']);

/** `消息分组:我的群聊` and the like: what a heading says. */
export function headingIn(text: string): { readonly what: 'category' | 'chat'; readonly value: string } | null {
  const found = /^(消息分组|消息分組|訊息分組|Message Group|消息对象|消息對象|訊息對象|Message Object) ?[:：](.*)$/i.exec(text);
  if (found === null) return null;
  return { what: /分[组組]|group/i.test(found[1] ?? '') ? 'category' : 'chat', value: (found[2] ?? '').trim() };
}

/** What the heading above a chat says about it; null: nothing. */
export function kindOfCategory(category: string | null): { readonly kind: GroupKind; readonly kindFrom: KindFrom } | null {
  if (category === null || category === '' || /最近|recent/i.test(category)) return null;
  if (/群|讨论组|討論組|group/i.test(category)) return { kind: 'group', kindFrom: 'file' };
  return { kind: 'private', kindFrom: /好友|friend/i.test(category) ? 'file' : 'inferred' };
}
