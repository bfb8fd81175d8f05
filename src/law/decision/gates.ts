import type { Status } from '../../model/check.ts';
import type { GateResult } from '../../model/results.ts';
import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';

export interface Gate {
  readonly id: GateResult['id'];
  readonly asks: Words;
  /** What becomes of what stands behind it where it is shut. */
  readonly ifShut: Extract<Status, 'not_applicable' | 'not_assessable'>;
  readonly says: Words;
}

/** What is asked before any rule, in this order. None is opened or shut by a guess. */
export const GATES: readonly Gate[] = [
  {
    id: 'date', ifShut: 'not_applicable',
    asks: w('Was the rule in force on the day of the conduct?', '行为发生之日该规则是否施行？'),
    says: w('Each rule goes by the day of the conduct; a text that came later cites nothing.', '各规则以行为当日有效者为准；其后的文本不予引用。'),
  },
  {
    id: 'channel', ifShut: 'not_applicable',
    asks: w('A group, a chat of two, or a public account?', '群组、两人私聊还是公众账号？'),
    says: w('The group rules govern groups, the rules of 2014 and on public accounts govern publishing to the public.', '群组规定适用于群组，2014年规定和公众账号规定适用于面向公众的发布。'),
  },
  {
    id: 'purpose', ifShut: 'not_applicable',
    asks: w('Family and friends, community, work or commerce, a public body?', '家庭亲友、社区、工作商业还是公共机构？'),
    says: w('For personal and family affairs the Personal Information Protection Law does not govern; the Civil Code does.', '个人或者家庭事务不适用个人信息保护法，仍适用民法典。'),
  },
  {
    id: 'origin', ifShut: 'not_assessable',
    asks: w('Who exported the record?', '记录由谁导出？'),
    says: w('Only what comes from the provider can speak about what the provider keeps.', '仅提供者出具的材料才能反映其留存情况。'),
  },
  {
    id: 'provenance', ifShut: 'not_assessable',
    asks: w('How was the export obtained?', '导出文件如何取得？'),
    says: w('A record taken by seriously infringing rights may be left out by a court; keep the original file with its hash.', '以严重侵害他人权益方式取得的记录，法院可能不予采信；请保留原始文件及哈希值。'),
  },
];
