import { w } from '../../law/_words.ts';
import { AuditError } from '../../model/errors.ts';
import type { LeakCase } from '../../model/leak.ts';
import type { Words } from '../../model/words.ts';
import { ymd } from '../../text/zone.ts';

/** Most people who are still a closed few; more is a group by what it is. Our own mark. */
const CLOSED_AT_MOST = 50;

interface Rule {
  readonly holds: (facts: LeakCase, clock: Clock) => boolean;
  /** Both facts by their keys, and what to do. */
  readonly says: string;
}

interface Clock {
  /** True where `a` is later than `b`; a day told without a time is not later than a time on it. */
  readonly later: (a: number | null | undefined, b: number | null | undefined) => boolean;
  readonly asOf: number;
}

const accountsOf = ({ audience }: LeakCase): number => audience?.accounts?.length ?? 0;
const sizeOf = ({ audience }: LeakCase): number | null => audience?.size ?? null;

const RULES: readonly Rule[] = [
  { holds: (f) => f.audience?.knowsLink === 'yes' && sizeOf(f) === 0, says: 'audience.knowsLink is yes, but audience.size is 0: nobody was there to know' },
  { holds: (f) => sizeOf(f) === 0 && (f.audience?.kind ?? null) !== null && accountsOf(f) === 0, says: 'audience.kind names an audience, but audience.size is 0: leave the size out where it is not known' },
  { holds: (f) => accountsOf(f) > (sizeOf(f) ?? Infinity), says: 'audience.accounts names more than audience.size counts: correct one' },
  { holds: (f) => f.audience?.kind === 'closed' && (sizeOf(f) ?? 0) > CLOSED_AT_MOST, says: `audience.kind is closed, but audience.size is above ${CLOSED_AT_MOST}: that many are a group` },
  { holds: (f) => f.audience?.kind === 'public' && accountsOf(f) > 0 && accountsOf(f) === sizeOf(f), says: 'audience.kind is public, but audience.accounts names everybody whom audience.size counts: a public audience has no list' },
  { holds: (f) => f.audience?.kind === 'public' && f.audience.official === 'only', says: 'audience.kind is public, but audience.official is only: courts and authorities alone are not the public' },
  { holds: (f) => f.audience?.kind === 'group' && (f.audience.groups?.length ?? 0) > 1, says: 'audience.kind is group, but audience.groups names several: write groups' },
  { holds: (f, { later, asOf }) => later(f.publishedAt, asOf), says: 'publishedAt lies after --as-of, the day of this assessment: correct one' },
  { holds: (f, { later, asOf }) => later(f.knownAt, asOf), says: 'knownAt lies after --as-of, the day of this assessment: correct one' },
  { holds: (f, { later }) => later(f.publishedAt, f.knownAt), says: 'knownAt lies before publishedAt: nobody learns of what has not happened' },
  { holds: (f, { later, asOf }) => f.forwarders?.some(({ at }) => later(at, asOf)) ?? false, says: 'forwarders: one at lies after --as-of, the day of this assessment: correct one' },
  { holds: (f, { later }) => f.forwarders?.some(({ at }) => later(f.publishedAt, at)) ?? false, says: 'forwarders: one at lies before publishedAt: who was first is the publisher' },
  { holds: (f) => (f.publisher ?? null) !== null && (f.forwarders?.some(({ account }) => account === f.publisher) ?? false), says: 'publisher also stands among forwarders: whoever spread it first is no forwarder of it' },
  { holds: (f) => f.consent === 'none' && f.consentCovers === 'yes', says: 'consent is none, but consentCovers is yes: a consent that is not there reaches nothing' },
];

/** What given facts say against each other, one line each, without their values; `asOf` in ms since 1970 UTC. */
export function contradictionsOf(facts: LeakCase, asOf: number, zone: string): string[] {
  const later: Clock['later'] = (a, b) => typeof a === 'number' && typeof b === 'number' && a > b && !(isDay(b, zone) && ymd(a, zone) === ymd(b, zone));
  return RULES.filter(({ holds }) => holds(facts, { later, asOf })).map(({ says }) => says);
}

/** The first moment of a day: the time was not told. */
function isDay(at: number, zone: string): boolean {
  return ymd(at, zone) !== ymd(at - 1, zone);
}

const DOUBTS: readonly { readonly holds: (facts: LeakCase) => boolean; readonly says: Words }[] = [
  {
    holds: (f) => f.purpose === 'judicial' && f.audience?.kind === 'public',
    says: w('The purpose is given as court or authority, and the audience as the public: what goes to everybody is hardly for a court.', '目的为诉讼或者报案，而受众为公众：向公众发布难以认为系为诉讼。'),
  },
  {
    holds: (f) => f.purpose === 'judicial' && f.audience?.official === 'none',
    says: w('The purpose is given as court or authority, but none of the recipients as one.', '目的为诉讼或者报案，但接收者中没有法院、公安、律师或者监管部门。'),
  },
  {
    holds: (f) => f.audience?.kind === 'closed' && (sizeOf(f) ?? 0) > 10 && (sizeOf(f) ?? 0) <= CLOSED_AT_MOST,
    says: w('The audience is given as a closed few and counts more than ten: the number decides.', '受众为封闭的少数人，但人数超过十人：以人数为准。'),
  },
  {
    holds: (f) => (f.publisher ?? null) !== null && (f.audience?.accounts?.includes(f.publisher ?? '') ?? false),
    says: w('The publisher stands among the audience too: nobody discloses to himself or herself.', '传播者同时列为受众：向本人传播不构成公开。'),
  },
  {
    holds: (f) => f.reposts === 0 && (f.forwarders?.length ?? 0) > 0,
    says: w('Forwarders are named, but the number of reposts is given as 0.', '列有转发者，但转发次数为0。'),
  },
  {
    holds: (f) => f.consentCovers !== undefined && f.consentCovers !== null && (f.consent ?? null) === null,
    says: w('How far consent reaches is given, but not which consent.', '给出了同意的范围，但未说明何种同意。'),
  },
];

/**
 * The facts of a run as they stand together, flags and case file: throws `usage` where some exclude each other, and gives
 * back what sits oddly together and is used all the same. `what` names where they come from.
 */
export function refuseContradictions(facts: LeakCase, asOf: number, zone: string, what: string): Words[] {
  const found = contradictionsOf(facts, asOf, zone);
  if (found.length > 0) throw new AuditError('usage', `${what}: ${found.join('; ')}`);
  return DOUBTS.filter(({ holds }) => holds(facts)).map(({ says }) => says);
}
