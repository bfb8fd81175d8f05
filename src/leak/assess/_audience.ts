import type { Factors } from '../../law/decision/factors.ts';
import type { Repost } from '../../model/excerpt.ts';
import type { Words } from '../../model/words.ts';
import type { LeakAct, LeakAudience, LeakGroup } from '../types.ts';
import { FEW } from './_few.ts';
import { type Frame, groupOf, instantOf } from './_frame.ts';
import { w } from './_ground.ts';
import { type Members, membersAt } from './_members.ts';

export { FEW };

/** A repost, and when. */
export interface Timed extends Repost { readonly at: number; readonly sender: number | null }

const UNKNOWN: LeakAudience = {
  value: 'unknown', size: null, accounts: [], names: [], chats: [], from: 'none',
  says: w('Who it went to was not given, and no message of the case carries it.', '未提供传播对象，案卷中亦无消息载有该摘录。'),
};

/** `given`: what the user says of this act applies; it speaks of the first spreading only. `account`: whoever spread it. */
export function audienceOf(frame: Frame, account: number | null, at: number | null, reposts: readonly Timed[], given: boolean): LeakAudience {
  const record = fromRecord(frame, account, reposts);
  const told = given ? fromGiven(frame, account, instantOf(frame, at)) : null;
  if (told === null) return record ?? UNKNOWN;
  if (record === null) return told;
  if (told.value !== 'unknown' && WIDTH[told.value] < WIDTH[record.value]) {
    frame.warnings.add(w('Audience – given: narrower than what messages of the case show. What was given is used, both are printed.', '传播范围——用户提供的小于案卷消息所显示的。以用户提供的为准，两者均予列明。'));
  }
  return {
    value: told.value === 'unknown' ? record.value : told.value, size: told.size ?? record.size, from: 'given', names: told.names,
    accounts: merged(told.accounts, record.accounts), chats: merged(told.chats, record.chats),
    says: w(`${told.says.en} Beside that: ${record.says.en}`, `${told.says.zh}另外：${record.says.zh}`),
  };
}

const WIDTH: Readonly<Record<Factors['F4'], number>> = { unknown: 0, few: 1, group: 2, groups: 3, public: 4 };

/** The audience is known to the last account, so that one who is not shown to know the person can be counted as such. */
export function isWhole({ value, size, accounts, names }: LeakAudience): boolean {
  return value !== 'public' && value !== 'unknown' && size !== null && names.length === 0 && accounts.length >= size && accounts.length > 0;
}

/** Lists cover each chat that it went to, and nobody else is known to have got it. */
export function isListed(frame: Frame, { audience, at }: Pick<LeakAct, 'audience' | 'at'>): boolean {
  return isWhole(audience) && audience.chats.every((chat) => {
    const group = groupOf(frame, chat);
    return group !== null && membersAt(frame, group, instantOf(frame, at)).whole;
  });
}

function fromRecord(frame: Frame, account: number | null, reposts: readonly Timed[]): LeakAudience | null {
  if (reposts.length === 0) return null;
  const chats = merged(reposts.map(({ chat }) => chat), []);
  const groups = chats.flatMap((chat) => groupOf(frame, chat) ?? []);
  const told = toldOf(reposts.flatMap(({ chat, at }) => {
    const group = groupOf(frame, chat);
    return group === null ? [] : [membersAt(frame, group, at)];
  }), account);
  const isPublic = groups.some(({ facts }) => facts.group.kind === 'channel');
  const isSmall = told.count > 0 && told.count <= FEW && told.whole && !groups.some(isUnlisted);
  const value = isPublic ? 'public' : chats.length > 1 ? 'groups' : isSmall ? 'few' : 'group';
  return { value, size: told.whole && told.count > 0 ? told.count : null, accounts: told.accounts, names: [], chats, from: 'record', says: counted(chats.length, told, isPublic) };
}

/** Nothing but who is seen there: the group may be larger. */
const isUnlisted = ({ facts }: LeakGroup): boolean => facts.group.kind !== 'private' && !facts.rosterGiven && facts.memberships.length === 0;

interface Told {
  readonly accounts: readonly number[];
  readonly count: number;
  readonly whole: boolean;
}

/** Members of all chats beside whoever spread it, each once; those whom rosters name and the record does not are added up. */
function toldOf(chats: readonly Members[], account: number | null): Told {
  const all = chats.reduce<number[]>((list, { accounts }) => merged(list, accounts), []);
  const accounts = all.filter((one) => one !== account);
  const unseen = Math.max(0, ...chats.map((one) => one.size - one.accounts.length));
  return { accounts, count: accounts.length + unseen, whole: chats.length > 0 && chats.every(({ whole }) => whole) };
}

const people = (count: number): string => (count === 1 ? '1 account was' : `${count} accounts were`);

function counted(chats: number, { count, whole }: Told, isPublic: boolean): Words {
  const places = w(chats === 1 ? 'One chat of the case carries it' : `${chats} chats of the case carry it`, `案卷中${chats}个聊天载有该摘录`);
  const members = count === 0 ? w('; who was in it then does not show', '；当时成员无从得知')
    : whole ? w(`; ${people(count)} there beside whoever posted it`, `；除发布者外当时有${count}个账号`)
      : w(`; at least ${people(count)} there beside whoever posted it: no member list covers that moment, so how many there were in all is not known`, `；除发布者外当时至少有${count}个账号：没有覆盖当时的成员名单，总人数不明`);
  const open = isPublic ? w('; a channel is open to anybody', '；频道面向不特定公众') : w('', '');
  return w(`${places.en}${members.en}${open.en}.`, `${places.zh}${members.zh}${open.zh}。`);
}

function fromGiven(frame: Frame, account: number | null, at: number): LeakAudience | null {
  const given = frame.scene.given.audience;
  if (given === undefined || (given.kind == null && given.size == null && (given.accounts ?? []).length === 0 && (given.groups ?? []).length === 0)) return null;
  const looked = (given.accounts ?? []).map((text) => ({ text, account: frame.book.find(text).account }));
  const chats = merged((given.groups ?? []).flatMap((text) => frame.book.chat(text) ?? []), []);
  const rooms = chats.flatMap((chat) => groupOf(frame, chat) ?? []).map((group) => membersAt(frame, group, at));
  const told = toldOf(rooms, account);
  const accounts = merged(looked.flatMap((one) => one.account ?? []), told.accounts).filter((one) => one !== account);
  const names = looked.filter((one) => one.account === null).map(({ text }) => text);
  const unknownChats = (given.groups ?? []).length - chats.length;
  if (unknownChats > 0) frame.warnings.add(w('A chat that was given as audience is not one of the case, or several go by that name.', '所提供的传播群组不在案卷中，或者有多个同名。'));
  const listed = unknownChats > 0 || (rooms.length > 0 && !told.whole) ? null : accounts.length + names.length + (told.count - told.accounts.length);
  const least = rooms.length > 0 && !told.whole ? w(` No member list covers that moment: at least ${people(told.count)} there.`, `没有覆盖当时的成员名单：当时至少有${told.count}人。`) : w('', '');
  const size = given.size ?? (listed === 0 ? null : listed);
  const groups = Math.max(given.groups?.length ?? 0, 0);
  return { value: bandOf(given.kind ?? null, given.size ?? (groups > 0 ? null : size), groups), size, accounts, names, chats, from: 'given', says: w(`Given by the user${size === null ? '' : `: ${size} people`}; ${accounts.length} of them are accounts of the case.${least.en}`, `由用户提供${size === null ? '' : `：${size}人`}，其中${accounts.length}人为案卷中的账号。${least.zh}`) };
}

function bandOf(kind: 'closed' | 'group' | 'groups' | 'public' | null, size: number | null, groups: number): Factors['F4'] {
  if (kind === 'public' || kind === 'groups') return kind;
  if (kind === null && groups > 1) return 'groups';
  if (size !== null) return size <= FEW ? 'few' : 'group';
  if (kind === 'closed') return 'few';
  return kind === 'group' || groups === 1 ? 'group' : 'unknown';
}

/** Both lists, ascending, each once. */
export const merged = (a: readonly number[], b: readonly number[]): number[] => [...new Set([...a, ...b])].sort((x, y) => x - y);
