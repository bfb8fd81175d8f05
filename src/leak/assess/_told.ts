import { KIN } from '../../detectors/_fact-people.ts';
import type { LeakItem } from '../types.ts';
import { type Called, calledIn } from './_called.ts';
import { childrenIn, isClass, isMember, isMinor } from './_child.ts';
import type { Frame, Seen } from './_frame.ts';
import { speakerOf } from './_speaker.ts';
import { type Topic, topicsIn } from './_topics.ts';
import { turnsIn } from './_turns.ts';
import { nameless, type Who } from './_who.ts';
import { whoseAt } from './_whose.ts';

/** What a line tells of somebody who is spoken of in it. */
interface Told {
  readonly who: Who;
  /** How the line calls him; null: as he or she, of a line before. */
  readonly called: string | null;
  readonly items: readonly LeakItem[];
  readonly matter: 'sensitive' | 'private';
  /** Told by the writer of his own family: his matter as well. */
  readonly own: boolean;
}

/** Read off words, not by the check. */
const BY_WORDS = 0.6;
const KIND_OF: Readonly<Record<Topic['kind'], Told['matter']>> = { belief: 'sensitive', health: 'sensitive', family: 'sensitive', crime: 'sensitive', money: 'sensitive', work: 'private', school: 'private', blame: 'private' };

/** Persons of whom a line tells a private matter, beside what the check credits to them. Hearsay (`听说`, `apparently`) tells it as well. */
export function toldIn(frame: Frame, seen: Seen): readonly Told[] {
  const { text } = seen.line;
  const speaker = speakerOf(frame, seen);
  if (turnsIn(frame, seen).length > 0) return [];
  const told = topicsIn(text).flatMap((topic): Told[] => {
    const whose = whoseAt(frame, seen, topic.start, topic.end);
    // What befalls one's family is one's own life as well; of whom it is told is a person of the check.
    if (whose?.by === 'kin') return speaker === null ? [] : [{ who: speaker, called: null, items: [], matter: KIND_OF[topic.kind], own: true }];
    if (whose?.by !== 'called' || whose.called.who.key === speaker?.key) return [];
    const { called, here } = whose;
    const small = topic.kind === 'school' && !isMember(frame, called.who) && isClass(frame);
    const item: LeakItem[] = topic.entity === null ? [] : [{ entity: topic.entity, line: seen.index, span: [topic.start, topic.end], value: text.slice(topic.start, topic.end), confidence: Math.min(BY_WORDS, seen.line.confidence) }];
    const matter = small || isMinor(frame, called.who.account) ? 'sensitive' : KIND_OF[topic.kind];
    const own: Told[] = speaker !== null && here && isNear(frame, seen, called) ? [{ who: speaker, called: null, items: [], matter, own: true }] : [];
    return [...own, { who: called.who, own: false, called: here ? standsIn(text, called) : null, items: [...(here ? nameItem(seen, called) : []), ...item], matter }];
  });
  const children = childrenIn(frame, seen).map(({ who, start, end }): Told => {
    const called = calledIn(frame, text).find((one) => one.who.key === who.key);
    return {
      who, own: false, called: called === undefined ? null : standsIn(text, called), matter: 'sensitive',
      items: [...(called === undefined ? [] : nameItem(seen, called)), { entity: 'minor', line: seen.index, span: [start, end], value: text.slice(start, end), confidence: Math.min(0.8, seen.line.confidence) }],
    };
  });
  return [...told, ...children];
}

const OWN_KIN = new RegExp(`(?:^|[^和跟对])(?:我们?家?|俺|咱家?)的?${KIN}$`, 'u');
const PARENT = /(?:妈妈?|爸爸?|媽媽?|父亲|母亲|家长|家長|奶奶|爷爷|外婆|外公|姥姥|姥爷)$/u;

/** Somebody near to the writer: he says so, or goes by the name of a parent of that child. */
function isNear(frame: Frame, { line, message }: Seen, { who, start, end }: Called): boolean {
  if (who.key === nameless('child').key ? /^[我咱俺]/u.test(line.text.slice(start, end)) : OWN_KIN.test(line.text.slice(Math.max(0, start - 12), start))) return true;
  const child = line.text.slice(start, end);
  return [line.name ?? '', frame.book.name(message?.sender ?? null) ?? ''].some((name) => PARENT.test(name) && name.includes(child));
}

/** Null where the name stands in a line before. */
const standsIn = (text: string, { start, end, who }: Called): string | null => {
  const shown = text.slice(start, end).replace(/^@/u, '');
  return who.name === null || shown === '' ? null : shown;
};

/** A full name of somebody outside the case is a datum of its own. */
function nameItem({ line, index }: Seen, { real, who, start, end }: Called): LeakItem[] {
  const value = line.text.slice(start, end);
  return real && who.account === null && who.name === value ? [{ entity: 'name', line: index, span: [start, end], value, confidence: Math.min(0.8, line.confidence) }] : [];
}
