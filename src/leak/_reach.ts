import { reachOutcome, type ReachOutcome } from '../law/decision/thresholds.ts';
import { w } from '../law/_words.ts';
import { REACH_SAYS } from '../law/reach-says.ts';
import type { Count } from '../model/format.ts';
import type { GroundFrom, LeakCase } from '../model/leak.ts';
import type { Words } from '../model/words.ts';

/** How far it went against Fa Shi [2013] No. 21 art 2(1). Numbers are lower bounds; null: not known. */
export interface LeakReach {
  readonly views: number | null;
  readonly reposts: number | null;
  readonly viewsFrom: GroundFrom;
  readonly repostsFrom: GroundFrom;
  readonly outcome: ReachOutcome | 'unknown';
  readonly says: Words;
  readonly warnings: readonly Words[];
}

interface Figure {
  readonly value: number | null;
  readonly from: GroundFrom;
  /** A whole count of the platform, not a lower bound. */
  readonly whole: boolean;
}

/** `counts`: the platform's counters of the message of the act; `seen`: reposts by others that the record holds; `named`: those that the user names beside. */
export function reachOf(given: LeakCase, counts: readonly Count[], seen: number, named = 0): LeakReach {
  const views = figure(given.views ?? null, counts, 'views', 0, 0);
  const reposts = figure(given.reposts ?? null, counts, 'forwards', seen, named);
  return { views: views.value, reposts: reposts.value, viewsFrom: views.from, repostsFrom: reposts.from, ...read(views, reposts), warnings: disagreements(given, counts, seen) };
}

/** What is given counts; then the platform's counter; then what is seen, which is a part. */
function figure(given: number | null, counts: readonly Count[], what: Count['what'], seen: number, named: number): Figure {
  if (given !== null) return { value: given, from: 'given', whole: true };
  const counted = counts.filter((each) => each.what === what);
  const sum = counted.reduce((total, { value }) => total + value, 0);
  if (counted.length > 0 && sum >= seen + named) return { value: sum, from: 'record', whole: counted.every(({ atLeast }) => !atLeast) };
  return seen + named > 0 ? { value: seen + named, from: seen > 0 ? 'record' : 'given', whole: false } : { value: null, from: 'none', whole: false };
}

/** Below only where both are counted whole: what is not known is not little. */
function read(views: Figure, reposts: Figure): { outcome: LeakReach['outcome']; says: Words } {
  const outcome = reachOutcome(reposts.value ?? 0, views.value ?? 0);
  if (outcome !== 'below') return { outcome, says: REACH_SAYS[outcome] };
  if (views.whole && reposts.whole) return { outcome, says: REACH_SAYS.below };
  return { outcome: 'unknown', says: OPEN };
}

const OPEN = w(
  'Views and reposts are not known in full: neither that the number of art 2(1) is reached nor that it is not. The size of an audience is no count of views; the platform can tell them. The law on public security and the civil route know no minimum number.',
  '浏览、转发次数未能全部得知，既不能认为达到第二条第（一）项的数量，也不能认为未达到；受众人数不等于浏览次数，可请平台提供。治安管理处罚和民事途径没有最低数量要求。',
);

function disagreements(given: LeakCase, counts: readonly Count[], seen: number): Words[] {
  const sum = (what: Count['what']): number => counts.reduce((total, each) => total + (each.what === what ? each.value : 0), 0);
  return [
    ...(given.views != null && given.views < sum('views') ? [w('Fewer views are given than the record’s counter shows; the number given is used.', '所给浏览次数少于记录中的计数；以所给为准。')] : []),
    ...(given.reposts != null && given.reposts < Math.max(sum('forwards'), seen) ? [w('Fewer reposts are given than the record shows; the number given is used.', '所给转发次数少于记录所见；以所给为准。')] : []),
  ];
}
