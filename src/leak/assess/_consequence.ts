import conduct from '../../checks/conduct.ts';
import type { Factors } from '../../law/decision/factors.ts';
import type { RawFinding } from '../../model/check.ts';
import type { GroundRef } from '../../model/leak.ts';
import type { Message } from '../../model/timeline.ts';
import type { Words } from '../../model/words.ts';
import type { LeakAct, LeakGroup } from '../types.ts';
import type { Frame } from './_frame.ts';
import { also, type Found, found, messageRef, open, refsOf, settled, w } from './_ground.ts';
import { MANY, shownIds, withinChats } from './_near.ts';
import { AFTER, objectionsOf } from './_objections.ts';
import { tellsOfSpreading } from './_objects.ts';
import type { Concerned } from './_persons.ts';
import { sinceOf } from './_when.ts';

type Seen = Exclude<Factors['F5'], 'none_seen' | 'unknown'>;

/** So long after the act the record must go on before silence says anything. */
const QUIET = 3 * 86_400_000;
const DAY = 86_400_000;
const DISTRESS = /我[^，,。！!？?\n]{0,8}(?:崩溃|崩潰|抑郁|抑鬱|睡不着|睡不著|失眠|哭了|哭了一|好难受|很难受|太难受|受不了|没脸|沒臉|不想活|想死|撑不住|快疯|害怕出门|不敢出门|焦虑|焦慮)|\bI(?:['’]m| am| can['’]?t| cannot| feel)[^.!?\n]{0,20}(?:devastated|humiliated|crying|depressed|sleep|ashamed|suicid|anxious|breaking down)/iu;
/** Gravest first. */
const SAYS: readonly (readonly [Seen, Words])[] = [
  ['harassment', w('After the act others aim insults or threats at the person.', '此后有他人针对该人辱骂、威胁。')],
  ['distress', w('After the act the person tells of distress.', '此后该人表示精神痛苦。')],
  ['complaint', w('After the act the person objects or asks to delete it.', '此后该人提出异议或者要求删除。')],
  ['leaving', w('After the act the person left a chat that it concerns.', '此后该人退出相关聊天。')],
];

/** F5: what is seen in the month after the act. It weighs and decides no row. */
export function consequenceOf(frame: Frame, act: LeakAct, person: Concerned): Found<Factors['F5']> {
  const given = frame.scene.given.consequence ?? null;
  const value = seenAfter(frame, act, person);
  return settled(given === 'none' ? 'none_seen' : given, w('Consequence', '后果'), value, frame.warnings, value.from === 'record' && given === 'none');
}

function seenAfter(frame: Frame, act: LeakAct, person: Concerned): Found<Factors['F5']> {
  const ask = w('Messages of the days after the act, in which the person complains, tells of distress or leaves.', '行为之后数日内该人提出异议、表示痛苦或者退出的消息。');
  const since = sinceOf(frame, act);
  if (person.account === null || since === null) return open('unknown', w('Person or time of the act is not known, so what followed could not be looked for.', '当事人或者行为时间不明，无法查找后果。'), ask);
  const { account } = person;
  const until = Math.min(since + AFTER, frame.scene.asOf);
  const objections = objectionsOf(frame, act, person).after;
  const refs: Readonly<Record<Seen, GroundRef[]>> = {
    harassment: refsOf(insultsAt(frame, since, until, account)),
    distress: distressAt(frame, act, account, since, until, objections).map(messageRef),
    complaint: objections.map(messageRef),
    leaving: [],
  };
  const left = leftAfter(frame, act, account, since, until);
  const shown = SAYS.filter(([what]) => refs[what].length > 0 || (what === 'leaving' && left));
  const [first, ...rest] = shown;
  if (first !== undefined) return found(first[0], 'record', rest.reduce((said, [, words]) => also(said, words), first[1]), shown.flatMap(([what]) => refs[what]));
  const goesOn = frame.scene.groups.some((group) => group.facts.accounts.has(account) && group.between(null, since + QUIET, frame.scene.asOf, 1).length > 0);
  return goesOn
    ? found('none_seen', 'record', w('Nothing of the kind is seen in the chats of the case, which go on for days after the act.', '案卷中的聊天在行为之后仍持续数日，未见此类情形。'))
    : open('unknown', w('The record does not reach some days beyond the act.', '记录未覆盖行为之后数日。'), ask);
}

/**
 * Distress of the matter itself – an illness, a parting – is no consequence of the act: what counts is told where the act was,
 * soon after it or after an objection to it, or says that it was spread.
 */
function distressAt(frame: Frame, act: LeakAct, account: number, since: number, until: number, objections: readonly Message[]): Message[] {
  const shown = shownIds(frame);
  const stirred = [since, ...objections.map(({ at }) => at)];
  return withinChats(frame, act, account, since + 1, until).filter(({ group, message: { id, kind, text, at } }) => {
    if (kind === 'forward' || shown.has(id) || !DISTRESS.test(text.slice(0, 2_000))) return false;
    if (tellsOfSpreading(text) || objections.some((one) => one.id === id)) return true;
    return act.audience.chats.includes(group.facts.group.id) && stirred.some((from) => at >= from && at - from <= DAY);
  }).map(({ message }) => message);
}

/** By the word lists of the check, in chats where the person is known. */
function insultsAt(frame: Frame, from: number, to: number, account: number) {
  const hits: RawFinding[] = [];
  for (const group of frame.scene.groups) {
    if (!group.facts.accounts.has(account)) continue;
    hits.push(...frame.memo(`conduct ${group.facts.group.id} ${from} ${to}`, () => conductIn(frame, group, from, to)));
  }
  return hits.filter(({ rule, subject, account: by }) => (rule === 'conduct.harassment' || rule === 'conduct.violence') && subject?.account === account && by !== account).flatMap(({ message }) => message ?? []);
}

function conductIn({ scene }: Frame, group: LeakGroup, from: number, to: number): RawFinding[] {
  const hits: RawFinding[] = [];
  const fold = conduct.start(group.facts, { asOf: scene.asOf, timezone: scene.timezone, origin: 'unknown', retentionScope: 'message-content', since: from, until: to }, (finding) => hits.push(finding));
  for (const message of group.between(null, from, to, MANY)) fold.message?.(message);
  fold.finish([]);
  return hits;
}

/** Left the source chat or one that the excerpt went to. */
function leftAfter({ scene }: Frame, act: LeakAct, account: number, since: number, until: number): boolean {
  return scene.groups.filter((group) => group === scene.source || act.audience.chats.includes(group.facts.group.id))
    .some(({ facts }) => facts.memberships.some((one) => one.account === account && one.leftAt !== null && one.leftAt > since && one.leftAt <= until));
}
