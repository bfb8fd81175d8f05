import type { Factors } from '../../law/decision/factors.ts';
import type { Repost } from '../../model/excerpt.ts';
import type { Words } from '../../model/words.ts';
import type { LeakAudience, LeakGroup } from '../types.ts';
import { type Frame, groupOf, instantOf } from './_frame.ts';
import { w } from './_ground.ts';

/** Most people of an audience that we call few, and of a chat that we call a talk among few: our own band, no text sets one. */
export const FEW = 10;

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

function fromRecord(frame: Frame, account: number | null, reposts: readonly Timed[]): LeakAudience | null {
  if (reposts.length === 0) return null;
  const chats = merged(reposts.map(({ chat }) => chat), []);
  const groups = chats.flatMap((chat) => groupOf(frame, chat) ?? []);
  const accounts = merged(reposts.flatMap(({ chat, at }) => groupOf(frame, chat)?.facts.attendance().members(at) ?? []), []).filter((one) => one !== account);
  const isPublic = groups.some(({ facts }) => facts.group.kind === 'channel');
  const value = isPublic ? 'public' : chats.length > 1 ? 'groups' : accounts.length > 0 && accounts.length <= FEW && groups.every(isCounted) ? 'few' : 'group';
  const size = accounts.length === 0 ? null : accounts.length;
  return { value, size, accounts, names: [], chats, from: 'record', says: counted(chats.length, size, isPublic) };
}

/** Where nobody lists the members, those who never spoke are not known: the group may be larger. */
function isCounted({ facts }: LeakGroup): boolean {
  return facts.group.kind === 'private' || facts.rosterGiven || (facts.memberships.length >= facts.accounts.size && facts.memberships.every(({ roleFrom }) => roleFrom !== null));
}

function counted(chats: number, size: number | null, isPublic: boolean): Words {
  const places = w(chats === 1 ? 'One chat of the case carries it' : `${chats} chats of the case carry it`, `案卷中${chats}个聊天载有该摘录`);
  const members = size === null ? w('; who was in it then does not show', '；当时成员无从得知') : w(`; ${size} accounts were there beside whoever posted it`, `；除发布者外当时有${size}个账号`);
  const open = isPublic ? w('; a channel is open to anybody', '；频道面向不特定公众') : w('', '');
  return w(`${places.en}${members.en}${open.en}.`, `${places.zh}${members.zh}${open.zh}。`);
}

function fromGiven(frame: Frame, account: number | null, at: number): LeakAudience | null {
  const given = frame.scene.given.audience;
  if (given === undefined || (given.kind == null && given.size == null && (given.accounts ?? []).length === 0 && (given.groups ?? []).length === 0)) return null;
  const looked = (given.accounts ?? []).map((text) => ({ text, account: frame.book.find(text).account }));
  const chats = merged((given.groups ?? []).flatMap((text) => frame.book.chat(text) ?? []), []);
  const members = chats.flatMap((chat) => groupOf(frame, chat)?.facts.attendance().members(at) ?? []);
  const accounts = merged(looked.flatMap((one) => one.account ?? []), members).filter((one) => one !== account);
  const names = looked.filter((one) => one.account === null).map(({ text }) => text);
  const unknownChats = (given.groups ?? []).length - chats.length;
  if (unknownChats > 0) frame.warnings.add(w('A chat that was given as audience is not one of the case, or several go by that name.', '所提供的传播群组不在案卷中，或者有多个同名。'));
  const listed = unknownChats > 0 ? null : accounts.length + names.length;
  const size = given.size ?? (listed === 0 ? null : listed);
  const groups = Math.max(given.groups?.length ?? 0, 0);
  return { value: bandOf(given.kind ?? null, given.size ?? (groups > 0 ? null : size), groups), size, accounts, names, chats, from: 'given', says: w(`Given by the user${size === null ? '' : `: ${size} people`}; ${accounts.length} of them are accounts of the case.`, `由用户提供${size === null ? '' : `：${size}人`}，其中${accounts.length}人为案卷中的账号。`) };
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
