import { w } from '../_words.ts';
import { NO_LIMITS, article } from './_article.ts';
import { CIVIL_CODE } from './_civil.ts';

/** The reputation track, apart from privacy and personal information. */
export const CIVIL_REPUTATION = [
  article(CIVIL_CODE, {
    id: 'cn.civil.1020',
    art: w('art 1020', '第一千零二十条'),
    title: w('Reasonable use of a likeness', '肖像的合理使用'),
    gist: w('Without consent: study and teaching within need, unavoidable use in news, public bodies, showing a public place, public interest.', '无需同意的合理使用：必要的学习教学科研、不可避免的新闻报道、国家机关履职、展示公共环境、公共利益等。'),
    bearers: ['publisher'],
    limits: w('Grounds in defence.', '属抗辩事由。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1024',
    art: w('art 1024', '第一千零二十四条'),
    title: w('Reputation', '名誉权'),
    key: w('by insult, defamation or other means', '「以侮辱、诽谤等方式侵害他人的名誉权」'),
    gist: w('Nobody may harm another’s reputation by insult, defamation or otherwise; reputation is how society sees character, standing, ability and credit.', '不得以侮辱、诽谤等方式侵害他人名誉；名誉是对民事主体品德、声望、才能、信用等的社会评价。'),
    bearers: ['publisher', 'member'],
    limits: w('Whether a statement is true, and whether standing fell, cannot be read off a record.', '言论真伪、社会评价是否降低，无法从记录中读出。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1025',
    art: w('art 1025', '第一千零二十五条'),
    title: w('Reporting and supervision in the public interest', '新闻报道、舆论监督'),
    gist: w('No liability for it, save fabricated or distorted facts, serious falsehood from others left unverified, or insulting words.', '为公共利益实施的不承担责任，但捏造、歪曲事实，对他人提供的严重失实内容未尽合理核实义务，或者使用侮辱性言辞的除外。'),
    bearers: ['publisher'],
    limits: w('A ground in defence with exceptions.', '属抗辩事由，并有例外。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1026',
    art: w('art 1026', '第一千零二十六条'),
    title: w('Was it checked with reasonable care', '合理核实义务的认定'),
    gist: w('Six factors: trustworthiness of the source, what was looked into, urgency, link to public order, likelihood of harm, means and cost of checking.', '考虑来源可信度、调查、时限性、与公序良俗的关联、名誉受贬损的可能性、核实能力和成本六项因素。'),
    bearers: ['publisher'],
    limits: NO_LIMITS,
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1027',
    art: w('art 1027', '第一千零二十七条'),
    title: w('Stories about real people', '以真人真事为对象的作品'),
    gist: w('A published story or artwork that describes a real person with insult or defamation may be answered for; a mere likeness of plot is not enough.', '发表的文学、艺术作品以真人真事或者特定人为描述对象并含侮辱、诽谤内容的，受害人可依法请求承担责任；仅情节相似的不承担。'),
    bearers: ['publisher'],
    limits: w('A made-up story in a chat may look like a statement of fact.', '聊天中的虚构故事可能形似事实陈述。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1028',
    art: w('art 1028', '第一千零二十八条'),
    title: w('Correction by media', '媒体更正'),
    gist: w('Who shows that what a newspaper, website or other medium reported of him or her is untrue may ask for correction or removal in time.', '有证据表明报刊、网络等媒体报道内容失实、侵害名誉的，可以请求及时更正或者删除。'),
    bearers: ['publisher', 'account_operator'],
    limits: NO_LIMITS,
  }),
];
