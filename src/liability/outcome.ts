import { ITEM_RATIO, ITEM_SAYS, itemOutcome, type ItemOutcome } from '../law/decision/thresholds.ts';
import type { Words } from '../model/words.ts';
import { type Counts, UNIT } from './items.ts';

const RANK: readonly ItemOutcome[] = ['none', 'below', 'depends', 'reached', 'special'];

/** How counts stand to the numbers of Fa Shi [2017] No. 10 art 5. */
export interface Reading {
  readonly outcome: ItemOutcome;
  /** What the ratio is measured against: half where somebody who posted may have the data from duty or service. */
  readonly factor: number;
  readonly special: number;
  readonly dutyKnown: boolean;
}

/** `duty`: the part of the counts that accounts posted which run a group with an organisation behind it; null: none did. */
export function read(whole: Counts, duty: Counts | null): Reading {
  const dutyKnown = duty !== null && duty.weights.providings.upper > 0;
  const outcomes = [against(whole, false), ...(dutyKnown ? [against(duty, true)] : [])];
  const outcome = outcomes.reduce((worst, one) => (RANK.indexOf(one) > RANK.indexOf(worst) ? one : worst));
  const factor = dutyKnown ? ITEM_RATIO.dutyFactor : ITEM_RATIO.grave;
  return { outcome, factor, special: ITEM_RATIO.special * factor, dutyKnown };
}

/** From the lenient end of the fewest to the strict end of the most. */
function against({ items, weights }: Counts, duty: boolean): ItemOutcome {
  return itemOutcome(items, weights.persons.lower / UNIT, weights.providings.upper / UNIT, duty);
}

/** Share of the number, exact: a part is a fifth of a thousandth. */
const share = (parts: number): string => String(parts / UNIT);

/** The outcome with both readings of the number. `pipl`: whether that law may apply to the group. */
export function says({ outcome, dutyKnown }: Reading, whole: Counts, duty: Counts | null, pipl: boolean): Words {
  if (outcome === 'none') return ITEM_SAYS.none;
  const head = outcome === 'below' && !pipl ? BELOW_IN_FAMILY : ITEM_SAYS[outcome];
  const range = rangeOf(whole);
  const half = dutyKnown && duty !== null ? possible(rangeOf(duty)) : SOURCE_OPEN;
  return {
    en: `${head.en} Measured against 1: ${range.en}. ${half.en}`,
    zh: `${head.zh}以标准为1计：${range.zh}。${half.zh}`,
  };
}

function rangeOf({ weights: { persons, providings } }: Counts): Words {
  const [lower, upper] = [share(persons.lower), share(providings.upper)];
  return { en: `${lower} by persons at the lenient end, ${upper} by providings at the strict end`, zh: `按人数从宽为${lower}，按提供次数从严为${upper}` };
}

function possible(range: Words): Words {
  return {
    en: `Of this, accounts that run a group with an organisation behind it posted ${range.en}; for data from duty or service half the number suffices (art 5 ¶1(8), 0.5): possible, not shown.`,
    zh: `其中，由管理有组织背景群组的账号发布的：${range.zh}；如系履行职责或者提供服务所得，标准减半（第五条第一款第八项，0.5）：有此可能，记录未能显示。`,
  };
}

const SOURCE_OPEN: Words = {
  en: 'For data from duty or service half the number suffices (art 5 ¶1(8), 0.5); where the data come from does not show.',
  zh: '如系履行职责或者提供服务所得，标准减半（第五条第一款第八项，0.5）；信息来源未能显示。',
};

/** As the law's own sentence, without the law that leaves family affairs out (art 72). */
const BELOW_IN_FAMILY: Words = {
  en: 'Below the numbers of the interpretation. PSAPL art 56 (from 2026) and Civil Code arts 1034–1038 have no minimum.',
  zh: '低于司法解释所列数量；治安管理处罚法第五十六条（2026年起）、民法典第一千零三十四条至第一千零三十八条没有最低条数。',
};
