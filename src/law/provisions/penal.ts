import { w } from '../_words.ts';
import { article, at, NO_LIMITS, renumbered } from './_article.ts';
import type { Act } from './_article.ts';

const PSAPL: Act = {
  name: w('Public Security Administration Punishments Law', '治安管理处罚法'),
  from: '2006-03-01',
  to: null,
  verified: 'text',
  limits: w('The revision of 27 June 2025 is in force from 1 January 2026; the first day of the earlier text is from memory.', '2025年6月27日修订，自2026年1月1日起施行；旧法施行日期凭记忆。'),
};
const TURN = { last: '2025-12-31', first: '2026-01-01' };
const HERE = w('', '');

export const PENAL = [
  article(PSAPL, {
    id: 'cn.psapl.defame',
    art: HERE,
    title: w('Insult, defamation, harassment, spreading others’ privacy', '侮辱、诽谤、骚扰、散布他人隐私'),
    key: w('peeping, covert filming, eavesdropping, spreading another’s privacy', '「偷窥、偷拍、窃听、散布他人隐私」'),
    gist: w('Detention of up to five days or a fine; in graver cases five to ten days. No minimum number of views or reposts.', '处五日以下拘留或者罚款；情节较重的，处五日以上十日以下拘留。没有浏览、转发次数门槛。'),
    bearers: ['member', 'publisher'],
    limits: w('After six months without discovery no penalty follows.', '六个月内未被公安机关发现的，不再处罚。'),
  }, renumbered(
    PSAPL, TURN,
    at('42', '四十二条', w('Items 2, 5, 6: up to five days or 500 yuan; graver, five to ten days and up to 500 yuan.', '第二、五、六项：处五日以下拘留或者五百元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处五百元以下罚款。')),
    at('50', '五十条', w('Paragraph 1 items 2, 5, 6: up to five days or 1,000 yuan; graver, five to ten days, up to 1,000 yuan possible; an order not to contact the person harassed.', '第一款第二、五、六项：处五日以下拘留或者一千元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处一千元以下罚款；对骚扰者可责令禁止接触。')),
  )),
  article(PSAPL, {
    id: 'cn.psapl.rumour',
    art: HERE,
    title: w('Rumours and false alarms that disturb order', '散布谣言扰乱公共秩序'),
    key: w('spread rumours, disturb public order on purpose', '「散布谣言」、「故意扰乱公共秩序」'),
    gist: w('Five to ten days of detention, in lighter cases up to five days or a fine, for who disturbs public order on purpose by rumours or false reports of danger.', '故意散布谣言或者谎报险情等扰乱公共秩序的，处五日以上十日以下拘留；情节较轻的，处五日以下拘留或者罚款。'),
    bearers: ['member', 'publisher'],
    limits: w('Falsehood and intent cannot be read off a record; a cue is no rumour.', '是否虚假、是否故意无法从记录中读出；提示词不等于谣言。'),
  }, renumbered(PSAPL, TURN, at('25(1)', '二十五条(一)'), at('29(1)', '二十九条(一)'))),
  article(PSAPL, {
    id: 'cn.psapl.obscenity',
    art: HERE,
    title: w('Obscene information', '传播淫秽信息'),
    key: w('spread obscene information by information networks', '「利用信息网络」、「传播淫秽信息」'),
    gist: w('Detention and a fine for spreading obscene information through information networks; heavier where minors are concerned.', '利用信息网络等传播淫秽信息的，处拘留，可以并处罚款；涉及未成年人的从重。'),
    bearers: ['member', 'publisher'],
    limits: w('Whether a text is obscene is for the authority; medical and educational matter is not.', '是否属于淫秽信息由主管机关认定；医学、教育内容不属于。'),
  }, renumbered(
    PSAPL, TURN, at('68', '六十八条'),
    at('80', '八十条', w('Ten to fifteen days, up to 5,000 yuan possible; heavier where minors are concerned.', '处十日以上十五日以下拘留，可以并处五千元以下罚款；涉及未成年人的从重处罚。')),
  )),
  article(PSAPL, {
    id: 'cn.psapl.limitation',
    art: HERE,
    title: w('Limitation of six months', '处罚时效六个月'),
    key: w('not discovered within six months: no penalty', '「在六个月内没有被公安机关发现的，不再处罚」'),
    gist: w('Conduct that the police did not discover within six months is no longer punished; continuing conduct counts from its end.', '六个月内没有被公安机关发现的，不再处罚；有连续或者继续状态的，从行为终了之日起计算。'),
    bearers: [],
    limits: w('Whether and when the police learnt of it is no part of a record: age is shown as a note.', '公安机关是否、何时发现不在记录中，故时间仅作提示。'),
  }, renumbered(PSAPL, TURN, at('22', '二十二条'), at('25', '二十五条'))),
  article({ ...PSAPL, from: TURN.first, limits: w('The revision was adopted on 27 June 2025.', '2025年6月27日修订通过。') }, {
    id: 'cn.psapl.pi',
    art: w('art 56', '第五十六条'),
    title: w('Unlawful selling, providing or obtaining of personal information', '非法出售、提供、获取个人信息'),
    key: w('sell or provide personal information to others', '「向他人出售或者提供个人信息」'),
    gist: w('Ten to fifteen days of detention, up to five days in lighter cases. No minimum count.', '处十日以上十五日以下拘留；情节较轻的，处五日以下拘留。没有条数门槛。'),
    bearers: ['member', 'publisher'],
    limits: w('New in 2026: earlier conduct is outside.', '2026年新增，此前的行为不适用。'),
  }),
  article({ name: w('Administrative Penalty Law', '行政处罚法'), from: '2021-07-15', to: null, verified: 'text', limits: w('The starting day is from memory.', '施行日期凭记忆。') }, {
    id: 'cn.apl.36',
    art: w('art 36', '第三十六条'),
    title: w('Limitation of administrative penalties', '行政处罚时效'),
    key: w('two years; five years where life, health or financial safety is harmed', '「二年内未被发现的，不再给予行政处罚」'),
    gist: w('No penalty where conduct was not discovered within two years; five where life, health or financial safety was harmed and damage done.', '二年内未被发现的，不再给予行政处罚；涉及公民生命健康安全、金融安全且有危害后果的，期限延长至五年。'),
    bearers: [],
    limits: NO_LIMITS,
  }),
];
