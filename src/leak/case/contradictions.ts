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
  readonly says: Words;
}

interface Clock {
  /** True where `a` is later than `b`; a day told without a time is not later than a time on it. */
  readonly later: (a: number | null | undefined, b: number | null | undefined) => boolean;
  readonly asOf: number;
}

const accountsOf = ({ audience }: LeakCase): number => audience?.accounts?.length ?? 0;
const sizeOf = ({ audience }: LeakCase): number | null => audience?.size ?? null;

const RULES: readonly Rule[] = [
  { holds: (f) => f.audience?.knowsLink === 'yes' && sizeOf(f) === 0, says: w('audience.knowsLink is yes, but audience.size is 0: nobody was there to know', '受众人数为0，却称受众中有人知悉所指') },
  { holds: (f) => sizeOf(f) === 0 && (f.audience?.kind ?? null) !== null && accountsOf(f) === 0, says: w('audience.kind names an audience, but audience.size is 0: leave the size out where it is not known', '受众人数为0，却又写明受众种类：人数不明时请留空') },
  { holds: (f) => accountsOf(f) > (sizeOf(f) ?? Infinity), says: w('audience.accounts names more than audience.size counts: correct one', '列出的接收者多于受众人数') },
  { holds: (f) => f.audience?.kind === 'closed' && (sizeOf(f) ?? 0) > CLOSED_AT_MOST, says: w(`audience.kind is closed, but audience.size is above ${CLOSED_AT_MOST}: that many are a group`, `受众为封闭的少数人，但人数超过${CLOSED_AT_MOST}：应为群`) },
  { holds: (f) => f.audience?.kind === 'public' && accountsOf(f) > 0 && accountsOf(f) === sizeOf(f), says: w('audience.kind is public, but audience.accounts names everybody whom audience.size counts: a public audience has no list', '受众为公众，却逐一列出全部接收者：公众没有名单') },
  { holds: (f) => f.audience?.kind === 'public' && f.audience.official === 'only', says: w('audience.kind is public, but audience.official is only: courts and authorities alone are not the public', '受众为公众，却称仅提交法院、公安、律师或者监管部门') },
  { holds: (f) => f.audience?.kind === 'group' && (f.audience.groups?.length ?? 0) > 1, says: w('audience.kind is group, but audience.groups names several: write groups', '受众为一个群，却列出多个群：请写groups') },
  { holds: (f, { later, asOf }) => later(f.publishedAt, asOf), says: w('publishedAt lies after --as-of, the day of this assessment: correct one', '传播时间晚于本次评估的日期（--as-of）') },
  { holds: (f, { later, asOf }) => later(f.knownAt, asOf), says: w('knownAt lies after --as-of, the day of this assessment: correct one', '知悉时间晚于本次评估的日期（--as-of）') },
  { holds: (f, { later }) => later(f.publishedAt, f.knownAt), says: w('knownAt lies before publishedAt: nobody learns of what has not happened', '知悉时间早于传播时间') },
  { holds: (f, { later, asOf }) => f.forwarders?.some(({ at }) => later(at, asOf)) ?? false, says: w('forwarders: one at lies after --as-of, the day of this assessment: correct one', '有转发者的时间晚于本次评估的日期（--as-of）') },
  { holds: (f, { later }) => f.forwarders?.some(({ at }) => later(f.publishedAt, at)) ?? false, says: w('forwarders: one at lies before publishedAt: who was first is the publisher', '有转发者的时间早于传播时间：最先传播者为发布者') },
  { holds: (f) => (f.publisher ?? null) !== null && (f.forwarders?.some(({ account }) => account === f.publisher) ?? false), says: w('publisher also stands among forwarders: whoever spread it first is no forwarder of it', '发布者又列为转发者') },
  { holds: (f) => f.consent === 'none' && f.consentCovers === 'yes', says: w('consent is none, but consentCovers is yes: a consent that is not there reaches nothing', '未同意，却称同意涵盖该行为') },
];

/** What given facts say against each other, one line each, without their values; `asOf` in ms since 1970 UTC. */
export function contradictionsOf(facts: LeakCase, asOf: number, zone: string): Words[] {
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
  if (found.length > 0) throw new AuditError('usage', `${what}: ${found.map(({ en }) => en).join('; ')}`);
  return DOUBTS.filter(({ holds }) => holds(facts)).map(({ says }) => says);
}
