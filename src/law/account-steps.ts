import type { Level } from '../model/report.ts';
import type { Words } from '../model/words.ts';
import { citeOn, inForceOn } from './provisions.ts';
import { SENTENCES } from './_sentences.ts';
import { w } from './_words.ts';

type Raised = Exclude<Level, 'S0'>;
type Ladder = Readonly<Record<Raised, Words>>;

/** 2014 art 8, by degree: the one text that gives an order. */
const OF_2014: Ladder = {
  S1: w('a warning (警示)', '警示'),
  S2: w('limited publishing (限制发布)', '限制发布'),
  S3: w('suspended updates (暂停更新)', '暂停更新'),
  S4: w('closing the account (关闭账号)', '关闭账号'),
};

/** 2017 art 13, until the revision: a list with “etc.”. */
const OF_2017: Ladder = {
  S1: w('a warning with correction (警示整改)', '警示整改'),
  S2: w('limited functions (限制功能)', '限制功能'),
  S3: w('suspended updates (暂停更新)', '暂停更新'),
  S4: w('closing the account (关闭账号), and the blacklist', '关闭账号、列入黑名单'),
};

/** The revision of 2021: a list too. */
const OF_2021: Ladder = {
  S1: w('a reminder and warning (警示提醒)', '警示提醒'),
  S2: w('limited functions (限制账号功能)', '限制账号功能'),
  S3: w('suspended updates and advertising (暂停信息更新、停止广告发布)', '暂停信息更新、停止广告发布'),
  S4: w('closing the account, the blacklist and no new registration (关闭注销账号、列入黑名单、禁止重新注册)', '关闭注销账号、列入黑名单、禁止重新注册'),
};

const LADDERS: readonly (readonly [string, Ladder])[] = [
  ['cn.pubacct.2021', OF_2021],
  ['cn.pubacct.2017.13', OF_2017],
  ['cn.im2014.8', OF_2014],
];

const NONE = w('No step suggested.', '不建议采取措施。');
const EARLY = w('No step suggested: no rule on public accounts was in force that day.', '不建议采取措施：当日尚无公众账号规定施行。');
const PRESERVE = w('First preserve the evidence and take counsel. ', '先保全证据并咨询律师。');

export interface AccountStep {
  readonly step: Words;
  /** Provision id that the step is taken from; null: none. */
  readonly basis: string | null;
}

/** What a platform may do to a public account for conduct of `day` (`YYYY-MM-DD`, China's calendar), by degree; the order is our reading. */
export function accountStepFor(level: Level, day: string): AccountStep {
  if (level === 'S0') return { step: NONE, basis: null };
  const found = LADDERS.find(([id]) => inForceOn(id, day));
  if (found === undefined) return { step: EARLY, basis: null };
  const [basis, ladder] = found;
  const cited = citeOn(basis, day) ?? w('', '');
  const before = level === 'S4' ? PRESERVE : w('', '');
  const tails = [SENTENCES.platformOnly, SENTENCES.keepRecords, SENTENCES.reportToAuthority];
  return {
    basis,
    step: w(
      `${before.en}Consider ${ladder[level].en}, under ${cited.en}. ${tails.map((each) => each.en).join(' ')}`,
      `${before.zh}可考虑${ladder[level].zh}（${cited.zh}）。${tails.map((each) => each.zh).join('')}`,
    ),
  };
}
