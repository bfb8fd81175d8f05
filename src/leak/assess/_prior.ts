import { isContact, matterOf } from '../../liability/kinds.ts';
import type { Factors } from '../../law/decision/factors.ts';
import type { GroundRef } from '../../model/leak.ts';
import type { Message } from '../../model/timeline.ts';
import type { LeakAct, LeakGroup, LeakItem } from '../types.ts';
import { FEW, isWhole } from './_audience.ts';
import { type Frame, instantOf } from './_frame.ts';
import { type Found, found, messageRef, open, settled, w } from './_ground.ts';
import { membersAt } from './_members.ts';
import { MANY } from './_near.ts';
import { objectionsOf } from './_objections.ts';
import type { Concerned } from './_persons.ts';
import { originOf } from './_source.ts';
import { asksForSilence } from './_topics.ts';
import { plain } from './_visible.ts';

interface Publicity {
  readonly D2: Found<Factors['D2']>;
  readonly seenBefore: Factors['seenBefore'];
}

/** One thing that the person showed before: to the whole audience of this act, or to others. */
interface Shown { readonly same: boolean; readonly ref: GroundRef | null }

/** A shorter value is a word, which tells of the person only where he speaks of himself. */
const TELLING = 5;
const SELF = /我(?!们|們)|本人|\b(?:I|my)\b/u;

/**
 * D2, against the audience of this act. `seenBefore` speaks of contact data only: what was said to a few is no less private for
 * having been said to them.
 */
export function publicityOf(frame: Frame, act: LeakAct, person: Concerned, items: readonly LeakItem[]): Publicity {
  const given = frame.scene.given.publicBefore ?? null;
  const list = gravest(frame, items).map((item) => ({ item, shown: shownBefore(frame, act, person, item) }));
  const before = list.filter(({ shown }) => shown !== null);
  const refs = before.flatMap(({ shown }) => shown?.ref ?? []);
  const D2 = settled(given === 'none' ? 'none_seen' : given, w('Made public before', '此前公开'), seen(frame, act, person, list.map(({ shown }) => shown), refs), frame.warnings, before.length > 0);
  const data = list.filter(({ item }) => item.entity !== 'communication');
  const out = data.length > 0 && data.length === list.length && list.every(({ item, shown }) => shown !== null && isContact(item.entity));
  if (given === 'none') return { D2, seenBefore: 'no' };
  if (given !== null) return { D2, seenBefore: data.some(({ item }) => isContact(item.entity)) ? 'yes' : 'unknown' };
  return { D2, seenBefore: out ? 'yes' : 'unknown' };
}

/** What decides the matter: sensitive data, else other private data and the words of a talk among a few, else what there is. */
function gravest(frame: Frame, items: readonly LeakItem[]): readonly LeakItem[] {
  const sensitive = items.filter(({ entity }) => matterOf(entity) === 'sensitive');
  const { small } = originOf(frame);
  const personal = items.filter(({ entity }) => (entity === 'communication' ? small : matterOf(entity) === 'private'));
  return [sensitive, personal, items].find((list) => list.length > 0) ?? [];
}

function seen(frame: Frame, act: LeakAct, person: Concerned, shown: readonly (Shown | null)[], refs: readonly GroundRef[]): Found<Factors['D2']> {
  const before = shown.filter((one) => one !== null);
  if (before.length === 0) {
    return person.account === null
      ? open('unknown', w('The person is not found in the record, so earlier publication could not be looked for.', '记录中未找到该人，无法查找此前是否公开。'), w('Earlier posts of the person with the same content, and who could read them.', '该人此前发布相同内容的记录及其可见范围。'))
      : found('none_seen', 'none', w('No earlier publication by the person was seen. Whoever relies on one shows it.', '未见该人此前公开；主张已公开的一方应当举示。'));
  }
  const { before: said, after } = objectionsOf(frame, act, person);
  if (said.length > 0) return found('refused', 'record', w('The person had shown it before and then asked not to spread it.', '该人此前曾公开，其后要求不要传播。'), [...refs, ...said.map(messageRef)]);
  if (before.length < shown.length) return { ...found('none_seen', 'record', w('The person had shown a part of it before; of the rest no earlier publication was seen.', '该人此前仅公开过其中一部分；其余未见此前公开。'), refs), wouldShow: w('Earlier posts of the person with the rest of it.', '该人此前发布其余内容的记录。') };
  const note = after.length > 0 ? w(' The person objected afterwards.', '该人事后提出异议。') : w('', '');
  if (before.every(({ same }) => same)) {
    return found('same_or_wider', 'record', w(`The person had told the same to everybody whom this act reached.${note.en}`, `该人此前已向此次传播所及的各受众透露相同内容。${note.zh}`), refs);
  }
  return found('elsewhere', 'record', w(`The person had shown it before, but not to everybody whom this act reached, or the audience is not known.${note.en}`, `该人此前曾公开，但并非面向此次传播的全部受众，或者受众不明。${note.zh}`), refs);
}

function shownBefore(frame: Frame, act: LeakAct, person: Concerned, item: LeakItem): Shown | null {
  const { source } = frame.scene;
  const line = frame.lines[item.line];
  const own = person.account !== null && line?.message?.sender === person.account;
  // Words said to a chat were shown to that chat: nothing new to those who were there.
  if (own && source !== null && line?.message != null && reaches(act, source, line.message.at)) return { same: true, ref: messageRef(line.message) };
  if (item.entity === 'communication') return null;
  const finding = person.record.find(({ value, rule }) => rule === `disclosure.${item.entity}` && value === item.value);
  const prior = finding?.prior ?? null;
  if (prior !== null) {
    const group = prior.group === null ? source : (frame.scene.groups.find(({ facts }) => facts.group.key === prior.group) ?? null);
    const at = prior.message?.at ?? finding?.message?.at ?? null;
    if (group !== null && at !== null && prior.message !== null && !reaches(act, group, at) && !isPublished(frame, group, at, person.account, item.entity)) return null;
    return { same: group !== null && at !== null && reaches(act, group, at), ref: prior.message === null ? null : { message: prior.message } };
  }
  const told = person.account === null || item.value === null || plain(item.value).length < 2 ? null : ownPost(frame, act, person.account, item.value, line?.message ?? null);
  if (told === null) return null;
  const same = reaches(act, told.group, told.message.at);
  return same || isPublished(frame, told.group, told.message.at, person.account as number, item.entity) ? { same, ref: messageRef(told.message) } : null;
}

/** So long before and after a message a request for silence is about it. */
const SAME_TALK = 3_600_000;

/**
 * Whether a message made something public: never where the person asked there for silence. Contact data are handed out in any chat;
 * other matters are made public before more than a few only, and of how many were there no more is believed than is seen.
 */
function isPublished(frame: Frame, group: LeakGroup, at: number, account: number | null, entity: string): boolean {
  const asked = account !== null && frame.memo(`silence ${group.facts.group.id} ${account} ${at}`, () => group.between(account, at - SAME_TALK, at + SAME_TALK, MANY).some(({ text }) => asksForSilence(text)));
  return !asked && (isContact(entity) || group.facts.group.kind === 'channel' || membersAt(frame, group, at).size > FEW);
}

/** Everybody whom the act reached was in the chat then. */
function reaches(act: LeakAct, group: LeakGroup, at: number): boolean {
  if (group.facts.group.kind === 'channel') return true;
  const attendance = group.facts.attendance();
  const { chats, names, value } = act.audience;
  // The same chat again: whoever is seen there now was there then.
  if (value === 'group' && names.length === 0 && chats.length > 0 && chats.every((chat) => chat === group.facts.group.id)) return act.audience.accounts.every((one) => attendance.isIn(one, at));
  return isWhole(act.audience) && act.audience.accounts.every((one) => attendance.isIn(one, at));
}

/** An earlier message of the person with the same value, other than the one that is shown: the one with the widest reach first. */
function ownPost(frame: Frame, act: LeakAct, account: number, value: string, shown: Message | null): { readonly group: LeakGroup; readonly message: Message } | null {
  const wanted = plain(value);
  const until = instantOf(frame, act.at);
  const told = frame.scene.groups.flatMap((group) => {
    const message = group.between(account, 0, until, MANY).find(({ id, kind, text }) => id !== shown?.id && kind !== 'forward' && plain(text).includes(wanted) && (wanted.length >= TELLING || SELF.test(text)));
    return message === undefined ? [] : [{ group, message }];
  });
  return told.find(({ group, message }) => reaches(act, group, message.at)) ?? told[0] ?? null;
}
