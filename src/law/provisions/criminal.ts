import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act } from './_article.ts';

const CRIMINAL_LAW: Act = {
  name: w('Criminal Law', '刑法'),
  from: '2015-11-01',
  to: null,
  verified: 'text',
  limits: w('The starting day is from memory. A criminal matter is for police, prosecutors and courts.', '起始日期凭记忆。刑事问题由公安机关、检察机关、法院判断。'),
};

export const CRIMINAL = [
  article({ ...CRIMINAL_LAW, from: '1997-10-01' }, {
    id: 'cn.cl.246',
    art: w('art 246', '第二百四十六条'),
    title: w('Insult and defamation', '侮辱罪、诽谤罪'),
    key: w('fabricates facts to defame another, in grave circumstances', '「捏造事实诽谤他人，情节严重」'),
    gist: w('Insult by violence or otherwise in public, or fabricated facts that defame, in grave circumstances; as a rule prosecuted by the person concerned.', '以暴力或者其他方法公然侮辱他人或者捏造事实诽谤他人，情节严重的；一般告诉的才处理。'),
    bearers: ['member', 'publisher'],
    limits: w('Fabrication and knowledge cannot be read off a record. The paragraph on police help with evidence came in 2015.', '是否捏造、是否明知无法从记录中读出；关于公安机关协助取证的第三款系2015年增加。'),
  }),
  article(CRIMINAL_LAW, {
    id: 'cn.cl.253-1',
    art: w('art 253-1', '第二百五十三条之一'),
    title: w('Infringing citizens’ personal information', '侵犯公民个人信息罪'),
    key: w('sells or provides citizens’ personal information to others', '「向他人出售或者提供公民个人信息」'),
    gist: w('Selling or providing personal information against state rules in grave circumstances; heavier where it was got in duty or service.', '违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的；在履行职责或者提供服务中获得的，从重。'),
    bearers: ['member', 'publisher'],
    limits: w('The numbers are in Fa Shi [2017] No. 10. A narrower article stood here from 2009.', '数量标准见法释〔2017〕10号；2009年起曾有范围较窄的条文。'),
  }),
  article(CRIMINAL_LAW, {
    id: 'cn.cl.286-1',
    art: w('art 286-1', '第二百八十六条之一'),
    title: w('Refusal to perform network security duties', '拒不履行信息网络安全管理义务罪'),
    key: w('ordered to correct by the authority and refuses', '「经监管部门责令采取改正措施而拒不改正」'),
    gist: w('A provider that neglects statutory security duties, is ordered by the authority to correct and refuses, with one of the listed results.', '网络服务提供者不履行法定的信息网络安全管理义务，经监管部门责令采取改正措施而拒不改正，并有所列情形之一的。'),
    bearers: ['provider'],
    limits: w('Order and refusal are never part of a chat export: context only.', '责令与拒不改正不会出现在聊天导出文件中，仅供了解。'),
  }),
  article(CRIMINAL_LAW, {
    id: 'cn.cl.287-1',
    art: w('art 287-1', '第二百八十七条之一'),
    title: w('Using information networks for crime', '非法利用信息网络罪'),
    key: w('sets up communication groups for fraud and the like', '「设立用于实施诈骗、传授犯罪方法、制作或者销售违禁物品、管制物品等违法犯罪活动的网站、通讯群组」'),
    gist: w('Setting up groups for fraud, teaching of crime or trade in forbidden goods, or publishing for it, in grave circumstances.', '设立用于诈骗、传授犯罪方法、制作或者销售违禁物品等活动的网站、通讯群组，或者为其发布信息，情节严重的。'),
    bearers: ['owner', 'manager', 'member'],
    limits: w('What a group is for is labelled by a person, never inferred from words.', '群组用途由人标注，不从用词推断。'),
  }),
];
