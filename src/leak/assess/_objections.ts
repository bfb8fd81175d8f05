import { Consents } from '../../checks/_disclosure-consent.ts';
import { refOf } from '../../checks/_message-ref.ts';
import type { Message } from '../../model/timeline.ts';
import type { LeakAct, LeakGroup } from '../types.ts';
import { type Frame, groupOf, instantOf } from './_frame.ts';
import { shownIds, withinChats } from './_near.ts';
import { objectionIn, tellsOfSpreading } from './_objects.ts';
import type { Concerned } from './_persons.ts';
import { plain } from './_visible.ts';
import { sinceOf } from './_when.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So long before an act a request is about what is going on; so long after it an objection is looked for. */
export const BACK = 7 * DAY;
export const AFTER = 30 * DAY;
/** Talk about one matter: what is asked in it is asked of it. */
export const RUN = 3 * HOUR;
/** A protest that names nothing is about what was just posted. */
const SOON = 2 * HOUR;

interface Objections {
  readonly before: readonly Message[];
  readonly after: readonly Message[];
}

/** What the person said against being spread: before in any chat of the case, after where this act was or to whoever did it. The lines shown are neither. */
export function objectionsOf(frame: Frame, act: LeakAct, person: Concerned): Objections {
  if (person.account === null) return { before: [], after: [] };
  return frame.memo(`objections ${act.id} ${person.key}`, () => read(frame, act, person, person.account as number));
}

function read(frame: Frame, act: LeakAct, person: Concerned, account: number): Objections {
  const since = sinceOf(frame, act);
  const at = since ?? instantOf(frame, null);
  const shown = shownIds(frame);
  const entities = new Set(['chat-record', ...person.items.map(({ entity }) => entity)]);
  const said = withinChats(frame, act, account, at - BACK, since === null ? at : at + AFTER).filter(({ message }) => !shown.has(message.id) && message.kind !== 'forward' && message.text.length <= 500);
  const refuses = (message: Message): boolean => refused(account, message, entities);
  const before = said.filter(({ message }) => message.at <= at && asked(frame, person, message, refuses));
  const after = since === null ? [] : said.filter(({ message, group }) => message.at > at && isAbout(frame, act, since, account, group, message, refuses));
  return { before: before.map(({ message }) => message), after: after.map(({ message }) => message) };
}

/** `别告诉我你忘了` asks nobody to be silent. */
const RHETORICAL = /(?:别|別|不要)(?:告诉|告訴)我(?![们們家妈媽爸老女儿公婆对對])/u;

function refused(account: number, message: Message, entities: ReadonlySet<string>): boolean {
  if (RHETORICAL.test(message.text)) return false;
  const consents = new Consents([]);
  consents.hear(message, () => null, () => refOf(message));
  return [...entities].some((entity) => consents.about(account, entity, message.at)?.state === 'refused');
}

/** A bare request for silence speaks of the talk in which it stands, an objection of what had been spread by then. */
function asked(frame: Frame, person: Concerned, message: Message, refuses: (message: Message) => boolean): boolean {
  const how = objectionIn(message.text);
  if (how === 'names' && tellsOfSpreading(message.text)) return isNear(frame, person, message.at) || spreadBefore(frame, person, message.at);
  if (how === 'forbids' && !/我(?!们|們)|本人|\bmy\b|\bme\b/iu.test(message.text)) return isNear(frame, person, message.at);
  return refuses(message);
}

/** A message of the record had carried a line of the person by then. */
function spreadBefore(frame: Frame, { lines }: Concerned, at: number): boolean {
  return (frame.scene.matching?.reposts ?? []).some((repost) => (repost.lines.length === 0 || repost.lines.some((line) => lines.includes(line))) && (groupOf(frame, repost.chat)?.message(repost.message)?.at ?? Infinity) <= at);
}

/** In the same run of talk as a line that concerns the person. */
export function isNear(frame: Frame, { lines }: Pick<Concerned, 'lines'>, at: number): boolean {
  return lines.some((line) => Math.abs((frame.lines[line]?.message?.at ?? Infinity) - at) <= RUN);
}

function isAbout(frame: Frame, act: LeakAct, since: number, account: number, group: LeakGroup, message: Message, refuses: (message: Message) => boolean): boolean {
  const how = objectionIn(message.text);
  const there = act.audience.chats.includes(group.facts.group.id);
  const answers = message.replyTo !== null && message.replyTo === act.message?.nativeId;
  const face = answers || isTo(act, account, group, message);
  const later = message.at - since;
  if (how === 'names' || (how !== 'forbids' && refuses(message))) return there || face || (tellsOfSpreading(message.text) && isReached(frame, act, group, message.at));
  if (how === 'private' || how === 'claims') return there || face;
  if (how === 'forbids') return (there && later <= DAY) || answers;
  return how === 'protests' && ((there && later <= SOON && /[你妳您]|\byou\b/iu.test(message.text)) || (face && later <= DAY));
}

/** Said to whoever did it: in a chat of the two, or by name. */
function isTo({ account: by }: LeakAct, account: number, { facts }: LeakGroup, { text }: Message): boolean {
  if (by === null || !facts.accounts.has(by)) return false;
  if (facts.group.kind === 'private') return facts.accounts.has(account);
  const words = plain(text);
  return (facts.accounts.get(by)?.names ?? []).some(({ name, kind }) => kind !== 'remark' && plain(name).length >= 2 && words.includes(plain(name)));
}

/** Where the lines come from or whoever did it reads; anywhere, where neither chat nor account is known. */
function isReached({ scene }: Frame, { account, audience }: LeakAct, group: LeakGroup, at: number): boolean {
  if (group === scene.source) return true;
  return account === null ? audience.chats.length === 0 : group.facts.attendance().isIn(account, at);
}
