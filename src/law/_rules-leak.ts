import type { Rule } from '../model/law.ts';
import { w } from './_words.ts';

export const LEAK_RULES: readonly Rule[] = [
  {
    id: 'leak.suspected-infringement',
    title: w('Spreading an excerpt of a chat: suspected infringement of privacy or personal information', '传播聊天摘录：疑似侵害隐私或者个人信息'),
    severity: 'high',
    basis: ['cn.civil.1032', 'cn.civil.1033', 'cn.civil.1034', 'cn.civil.1035', 'cn.civil.1036', 'cn.civil.998', 'cn.civil.1165', 'cn.pipl.4', 'cn.pipl.10', 'cn.pipl.25', 'cn.pipl.69', 'cn.interp.2014-11'],
    looksAt: w(
      'One excerpt, as text or picture, compared with the chat that it comes from: for each act of spreading and each person concerned it asks what was disclosed, whether it is private, what speaks for fault, whether the audience of that act could tell who is meant, what followed, and what speaks for each defence; two tables (explain civil-code, explain three-factor) lead from there to an outcome for privacy and for personal information.',
      '将一份摘录（文字或者图片）与其来源聊天比对：就每一次传播行为、每一位涉及之人，看公开了什么、是否私密、有无过错线索、该次受众能否知悉所指、有何后果、各项抗辩有何依据；再依两张表（explain civil-code、explain three-factor）分别得出隐私与个人信息两方面的结果。',
    ),
    limits: w(
      'What stays unknown counts neither way. An excerpt that matches the record shows that the words stand there, not that the picture is genuine or whole. Purpose, consent given elsewhere, who else saw it and what the audience knew from outside the record have to be told by people; intent is read from words, which are cues.',
      '不明之处不作有利或者不利的推断。摘录与记录相符只说明记录中有该内容，不说明图片真实、完整。目的、其他场合的同意、还有谁看到、受众从记录之外知道什么，须由人说明；是否故意系依言辞提示，仅为线索。',
    ),
    rebuttal: w(
      'Consent that reaches the act, a recipient who may be told (court, police, lawyer, regulator), the person’s own earlier disclosure to the same circle, reasonable use in the public interest, a redaction that leaves nobody recognisable, a matter that is not private, or an excerpt that was not spread or says something else in the original.',
      '有涵盖该行为的同意、接收者系法院、公安、律师、监管部门、本人此前已向同一范围公开、为公共利益合理使用、遮盖后无人可被识别、事项并非私密，或者摘录并未传播、与原件内容不符。',
    ),
  },
];
