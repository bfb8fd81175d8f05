import type { Level } from '../../model/report.ts';
import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';

export interface LevelTrigger {
  readonly id: string;
  readonly level: Level;
  readonly says: Words;
}

/** What raises a set of findings to a level: our own scale, hung on the measures of the group rules art 11. Gravest first. */
export const LEVEL_TRIGGERS: readonly LevelTrigger[] = [
  { id: 'item-ratio', level: 'S4', says: w('the personal information counted reaches the number of the interpretation on each way of counting', '以各种口径计算，个人信息条数均达到司法解释所列数量') },
  { id: 'reach', level: 'S4', says: w('a statement reaches 500 reposts or 5,000 views seen for certain', '同一内容可确定的转发达五百次或者浏览达五千次') },
  { id: 'purpose-label', level: 'S4', says: w('a person labelled the group as mainly used for it', '经人工标注，群组主要用于此类活动') },
  { id: 'critical', level: 'S3', says: w('a finding is critical', '存在严重级别的线索') },
  { id: 'sensitive', level: 'S3', says: w('sensitive personal information of somebody else', '涉及他人敏感个人信息') },
  { id: 'minor', level: 'S3', says: w('the person concerned is marked as a minor', '当事人标为未成年人') },
  { id: 'several-persons', level: 'S3', says: w('two or more persons are identified', '涉及两名以上可识别的当事人') },
  { id: 'repeat-after-warning', level: 'S3', says: w('it repeats after a warning', '经警示后再次出现') },
  { id: 'tenth-of-ratio', level: 'S3', says: w('the personal information counted reaches a tenth of the number of the interpretation', '个人信息条数达到司法解释所列数量的十分之一') },
  { id: 'strong', level: 'S2', says: w('a strong suspicion about one person', '涉及一名当事人的较强线索') },
  { id: 'no-measure', level: 'S2', says: w('notice reached owner or managers and no measure is seen', '群主、管理员已接到反映而未见措施') },
  { id: 'provider', level: 'S2', says: w('a finding of weight on the provider’s side', '提供者一侧有较重线索') },
  { id: 'weak', level: 'S1', says: w('a weak suspicion, nobody identified', '较弱线索，无可识别的当事人') },
  { id: 'nothing', level: 'S0', says: w('observations only, or nothing that could be judged', '仅有观察，或者无法判断') },
];
