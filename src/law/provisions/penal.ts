import { w } from '../_words.ts';
import { article, renumbered } from './_article.ts';
import type { Act } from './_article.ts';

const PSAPL: Act = {
  name: w('Public Security Administration Punishments Law', '治安管理处罚法'),
  from: '2006-03-01',
  to: null,
  verified: 'text',
  limits: w('The revision of 27 June 2025 is in force from 1 January 2026; the first day of the earlier text is from memory.', '2025年6月27日修订，自2026年1月1日起施行；旧法施行日期凭记忆。'),
};
const CRIMINAL: Act = {
  name: w('Criminal Law', '刑法'),
  from: '2015-11-01',
  to: null,
  verified: 'text',
  limits: w('The starting day is from memory. A criminal matter is for police, prosecutors and courts.', '起始日期凭记忆。刑事问题由公安机关、检察机关、法院判断。'),
};
const TURN = { last: '2025-12-31', first: '2026-01-01' };

export const PENAL = [
  article(PSAPL, {
    id: 'cn.psapl.defame',
    art: w('', ''),
    title: w('Insult, defamation, harassment, spreading others’ privacy', '侮辱、诽谤、骚扰、散布他人隐私'),
    gist: w('Detention of up to five days or a fine; in graver cases five to ten days. No minimum number of views or reposts.', '处五日以下拘留或者罚款；情节较重的，处五日以上十日以下拘留。没有浏览、转发次数门槛。'),
    bearers: ['member', 'publisher'],
    limits: w('After six months without discovery no penalty follows.', '六个月内未被公安机关发现的，不再处罚。'),
  }, renumbered(PSAPL, TURN, w('art 42', '第四十二条'), w('art 50', '第五十条'))),
  article({ ...PSAPL, from: TURN.first, limits: w('The revision was adopted on 27 June 2025.', '2025年6月27日修订通过。') }, {
    id: 'cn.psapl.pi',
    art: w('art 56', '第五十六条'),
    title: w('Unlawful selling, providing or obtaining of personal information', '非法出售、提供、获取个人信息'),
    gist: w('Ten to fifteen days of detention, up to five days in lighter cases. No minimum count.', '处十日以上十五日以下拘留；情节较轻的，处五日以下拘留。没有条数门槛。'),
    bearers: ['member', 'publisher'],
    limits: w('New in 2026: earlier conduct is outside.', '2026年新增，此前的行为不适用。'),
  }),
  article({ ...CRIMINAL, from: '1997-10-01' }, {
    id: 'cn.cl.246',
    art: w('art 246', '第二百四十六条'),
    title: w('Insult and defamation', '侮辱罪、诽谤罪'),
    gist: w('Insult by violence or otherwise in public, or fabricated facts that defame, in grave circumstances; as a rule prosecuted by the person concerned.', '以暴力或者其他方法公然侮辱他人或者捏造事实诽谤他人，情节严重的；一般告诉的才处理。'),
    bearers: ['member', 'publisher'],
    limits: w('Fabrication and knowledge cannot be read off a record. The paragraph on police help with evidence came in 2015.', '是否捏造、是否明知无法从记录中读出；关于公安机关协助取证的第三款系2015年增加。'),
  }),
  article(CRIMINAL, {
    id: 'cn.cl.253-1',
    art: w('art 253-1', '第二百五十三条之一'),
    title: w('Infringing citizens’ personal information', '侵犯公民个人信息罪'),
    gist: w('Selling or providing personal information against state rules in grave circumstances; heavier where it was got in duty or service.', '违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的；在履行职责或者提供服务中获得的，从重。'),
    bearers: ['member', 'publisher'],
    limits: w('The numbers are in Fa Shi [2017] No. 10. A narrower article stood here from 2009.', '数量标准见法释〔2017〕10号；2009年起曾有范围较窄的条文。'),
  }),
  article(CRIMINAL, {
    id: 'cn.cl.286-1',
    art: w('art 286-1', '第二百八十六条之一'),
    title: w('Refusal to perform network security duties', '拒不履行信息网络安全管理义务罪'),
    gist: w('A provider that neglects statutory security duties, is ordered by the authority to correct and refuses, with one of the listed results.', '网络服务提供者不履行法定的信息网络安全管理义务，经监管部门责令采取改正措施而拒不改正，并有所列情形之一的。'),
    bearers: ['provider'],
    limits: w('Order and refusal are never part of a chat export: context only.', '责令与拒不改正不会出现在聊天导出文件中，仅供了解。'),
  }),
];
