import { parseInstant } from '../text/zone.ts';

const day = (text: string): number => parseInstant(text, 'Asia/Shanghai');

/** First day of the rules of 2014, by China's calendar: nothing before it is judged. */
export const PUBLIC_FROM = day('2014-08-07');

/** The texts of one period, by what they speak of; ids of provisions. */
export interface Period {
  /** ms since 1970 UTC. */
  readonly from: number;
  readonly identity: readonly string[];
  readonly measures: readonly string[];
  readonly agreement: readonly string[];
}

const IM = { identity: ['cn.im2014.6'], measures: ['cn.im2014.8'], agreement: ['cn.im2014.6', 'cn.im2014.8'] };
const CSL = 'cn.csl.realname';

/** The period counts in which something was published: a later text is never laid on an earlier post. */
const PERIODS: readonly Period[] = [
  { from: PUBLIC_FROM, ...IM },
  // The Cybersecurity Law came four months ahead of the rules on public accounts.
  { from: day('2017-06-01'), ...IM, identity: [...IM.identity, CSL] },
  {
    from: day('2017-10-08'),
    identity: [...IM.identity, 'cn.pubacct.2017.6', CSL], measures: [...IM.measures, 'cn.pubacct.2017.13'], agreement: [...IM.agreement, 'cn.pubacct.2017.13'],
  },
  {
    from: day('2021-02-22'),
    identity: [...IM.identity, 'cn.pubacct.2021', CSL], measures: [...IM.measures, 'cn.pubacct.2021'], agreement: [...IM.agreement, 'cn.pubacct.2021'],
  },
];

/** Platforms that are no instant messaging tool: the rules of 2014 do not reach them. */
const NOT_MESSAGING: ReadonlySet<string> = new Set(['weibo', 'tieba']);

/** Periods that govern a platform, in order of time. */
export function periodsFor(platform: string): readonly Period[] {
  if (!NOT_MESSAGING.has(platform)) return PERIODS;
  const without = (ids: readonly string[]) => ids.filter((id) => !id.startsWith('cn.im2014.'));
  return PERIODS.map(({ from, identity, measures, agreement }) => ({ from, identity: without(identity), measures: without(measures), agreement: without(agreement) }))
    .filter(({ identity }) => identity.length > 0);
}

/** Index of the period of an instant; -1: older than the rules. */
export function periodAt(periods: readonly Period[], at: number): number {
  let i = periods.length - 1;
  while (i >= 0 && at < (periods[i]?.from ?? 0)) i--;
  return i;
}
