import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';

/** Fa Shi [2013] No. 21 arts 2(1), 4: real clicks or views, reposts; acts within a year add up. `approaching` is our own. */
export const DEFAMATION = {
  views: 5000,
  reposts: 500,
  approaching: { views: 1000, reposts: 100 },
  /** Calendar months in which several unpunished acts add up. */
  withinMonths: 12,
} as const;

export type ReachOutcome = 'below' | 'approaching' | 'reached';

/** Both are lower bounds: distinct statements of one author may be added before, within a year. */
export function reachOutcome(reposts: number, views: number): ReachOutcome {
  if (reposts >= DEFAMATION.reposts || views >= DEFAMATION.views) return 'reached';
  return reposts >= DEFAMATION.approaching.reposts || views >= DEFAMATION.approaching.views ? 'approaching' : 'below';
}

/** Fa Shi [2017] No. 10 art 5 ¶1(6), (8), ¶2(3): 1 on the mixed sum; half where the source is duty or service; ten times for the graver range. */
export const ITEM_RATIO = { grave: 1, dutyFactor: 0.5, special: 10 } as const;

export type ItemOutcome = 'none' | 'below' | 'depends' | 'reached' | 'special';

/** `lower`, `upper`: the mixed sum by the most lenient and the strictest count. `duty`: had from duty or service. */
export function itemOutcome(items: number, lower: number, upper: number, duty: boolean): ItemOutcome {
  if (items === 0) return 'none';
  const factor = duty ? ITEM_RATIO.dutyFactor : 1;
  if (lower >= ITEM_RATIO.special * factor) return 'special';
  if (lower >= ITEM_RATIO.grave * factor) return 'reached';
  return upper >= ITEM_RATIO.grave * factor ? 'depends' : 'below';
}

export const ITEM_SAYS: Readonly<Record<ItemOutcome, Words>> = {
  none: w('No item of another person was counted.', '未计入他人信息。'),
  below: w(
    'Below the numbers of the interpretation. PSAPL art 56 (from 2026), PIPL arts 10 and 66 and Civil Code arts 1034–1038 have no minimum.',
    '低于司法解释所列数量；治安管理处罚法第五十六条（2026年起）、个人信息保护法第十条和第六十六条、民法典第一千零三十四条至第一千零三十八条没有最低条数。',
  ),
  depends: w('Whether the number is reached depends on the way of counting: both are shown.', '是否达到取决于计算口径，两种口径均列出。'),
  reached: w('The numbers of art 5 ¶1 are reached on each way of counting. Source, consent and use are still open: take counsel soon.', '以各种口径计算均达到第五条第一款所列数量；来源、同意、用途仍不明，请尽快咨询律师。'),
  special: w('Ten times the numbers of art 5 ¶1 are reached on each way of counting. Source, consent and use are still open: take counsel at once.', '以各种口径计算均达到第五条第一款所列数量的十倍；来源、同意、用途仍不明，请立即咨询律师。'),
};
