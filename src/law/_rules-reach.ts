import type { Rule } from '../model/law.ts';
import { SENTENCES } from './_sentences.ts';
import { w } from './_words.ts';

const REACH = ['cn.cl.246', 'cn.interp.2013-21', 'cn.psapl.defame', 'cn.civil.1024'] as const;
const LIMITS = w(
  `Reach only: whether the statement is made up, whether its author knew, and whether it harmed standing needs a person. The same information, real clicks and reposts count; from a record only lower bounds can be had. Words of a list show whether a person is named and ill is spoken; they are cues, and decide only how much a finding weighs. ${SENTENCES.memberCount.en}`,
  `仅反映传播范围：内容是否捏造、是否明知、是否损害名誉须由人判断；计算同一信息的实际点击、浏览、转发，从记录中只能得出下限。是否指名、是否贬损依词表提示，仅为线索，只影响提示的轻重。${SENTENCES.memberCount.zh}`,
);
const REBUTTAL = w('That the statement is true or fair comment, that the messages are not the same statement, or counters of the platform that are lower.', '内容属实或者属于正当评论、并非同一信息，或者平台计数更低。');

export const REACH_RULES: readonly Rule[] = [
  {
    id: 'reach.defamation-threshold',
    title: w('Spread reaches the number of the interpretation', '传播次数达到司法解释所列数量'),
    severity: 'high',
    basis: REACH,
    looksAt: w('Groups messages that say the same over groups and sources: 500 reposts or 5,000 views seen for certain, within one year for several statements of one author.', '将各群、各来源中内容相同的消息归并：可确定的转发达五百次或者浏览达五千次；同一作者多项内容在一年内累计。'),
    limits: LIMITS,
    rebuttal: REBUTTAL,
  },
  {
    id: 'reach.approaching-threshold',
    title: w('Spread approaches the number of the interpretation', '传播次数接近司法解释所列数量'),
    severity: 'medium',
    basis: REACH,
    looksAt: w('The same from 100 reposts or 1,000 views seen for certain: a mark of this tool, not of the text.', '可确定的转发达一百次或者浏览达一千次：此数为本工具自设，并非条文规定。'),
    limits: LIMITS,
    rebuttal: REBUTTAL,
  },
];

export const ITEM_RULES: readonly Rule[] = [
  {
    id: 'personal-information.item-threshold',
    title: w('Personal information items reach the number of the interpretation', '个人信息条数达到司法解释所列数量'),
    severity: 'high',
    basis: ['cn.cl.253-1', 'cn.interp.2017-10', 'cn.psapl.pi', 'cn.pipl.10'],
    looksAt: w('Adds up items of others over groups by tier (50, 500, 5,000, mixed by proportion) in three ways of counting; half the number where the source is duty or service.', '按五十、五百、五千三档及比例，以三种口径合计各群中的他人信息条数；来源为履职或者服务的按一半计算。'),
    limits: w(
      'What one item is, is disputed: the lowest and the highest count are shown. Source, consent, purpose and income do not show in a record; below the number the police and civil rules have no minimum.',
      '“条”的算法有争议，故列出最低与最高口径；来源、同意、用途、所得无法从记录中看出；未达数量的，治安与民事规则没有最低条数。',
    ),
    rebuttal: w('Consent, a lawful public source, the person’s own posting, data that are made up, or one item counted twice.', '同意、合法公开来源、本人发布、虚构数据，或者重复计算。'),
  },
];
