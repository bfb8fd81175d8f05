import type { Pack } from '../../model/law.ts';
import { w } from '../_words.ts';

export const SEC_17A_4: Pack = {
  id: 'sec-17a-4',
  title: w('United States: SEC Rule 17a-4', '美国证监会规则17a-4'),
  retention: { sign: 'floor', object: 'content', period: 3, unit: 'year', provision: 'us.sec.17a-4' },
  further: [
    { sign: 'floor', object: 'content', period: 6, unit: 'year', provision: 'us.finra.4511' },
  ],
  provisions: ['us.sec.17a-4', 'us.finra.4511', 'us.advisers.204-2'],
  checks: ['retention'],
  clocks: [],
  disclaimers: [
    { says: w('A floor for content: business communications of brokers and dealers, three years, the first two easily accessible.', '针对内容的下限：经纪商、交易商的业务通信保存三年，前两年便于取用。'), verified: 'excerpt' },
    { says: w('Which messages relate to business has to be labelled by a person; here the whole chat is measured.', '哪些消息属于业务通信须由人标注；此处按全部聊天衡量。'), verified: 'design' },
    { says: w('Years are counted by the calendar, as months are elsewhere in this tool; form of storage is not looked at.', '年按日历计算，与本工具的月份算法一致；存储形式不作检查。'), verified: 'design' },
  ],
};
