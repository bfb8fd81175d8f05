import type { Bearer } from '../../model/check.ts';
import type { Provision } from '../../model/law.ts';
import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';
import { article, cite } from './_article.ts';
import type { Act } from './_article.ts';

const WHOLE = w('', '');

function act(en: string, zh: string, from: string, limits: Words): Act {
  return { name: w(`Fa Shi ${en}`, `法释${zh}`), from, to: null, verified: 'text', limits };
}

const NONE_FOUND = w('No replacement was found, which does not settle that there is none.', '未检索到替代文件，但不能据此认定没有。');

function whole(of: Act, id: string, title: Words, gist: Words, bearers: readonly Bearer[], limits: Words): Provision {
  return article(of, { id, art: WHOLE, title, gist, bearers, limits });
}

/** Cited by its title: its number is known from memory only. */
const F2014: Act = {
  ...act('', '', '2021-01-01', w('Its number, Fa Shi [2014] No. 11, and the day of the first text are from memory, so it is cited by title.', '文号“法释〔2014〕11号”及原文本施行日期凭记忆，故以名称引用。')),
  name: w('Supreme People’s Court Provisions on Civil Disputes over Personality Rights on Information Networks', '最高人民法院关于审理利用信息网络侵害人身权益民事纠纷案件适用法律若干问题的规定'),
};

export const INTERPRETATIONS = [
  whole(
    act('[2013] No. 21', '〔2013〕21号', '2013-09-10', NONE_FOUND),
    'cn.interp.2013-21',
    w('Defamation through information networks', '利用信息网络诽谤'),
    w('Names limbs of “grave”: the same defamatory information actually clicked or viewed 5,000 times or reposted 500 times, among others; unpunished acts within a year are added up.', '列明“情节严重”的情形：同一诽谤信息实际被点击、浏览次数达到五千次以上，或者被转发次数达到五百次以上等；一年内多次未经处理的累计计算。'),
    ['member', 'publisher'],
    w('Counts real views and reposts of the same information; the size of a group is no count of views.', '计算同一信息的实际点击、浏览、转发；群成员数不是浏览次数。'),
  ),
  article(F2014, {
    id: 'cn.interp.2014-11',
    art: w('arts 6, 7', '第六条、第七条'),
    title: w('Personality rights on information networks', '利用信息网络侵害人身权益'),
    gist: w('Factors for what a provider knew or should have known, and for a reposter’s fault: duty of care by nature and reach, how obvious, whether content was altered.', '列明认定网络服务提供者“知道或者应当知道”的因素，以及转载者过错的因素：注意义务、侵权的明显程度、是否作出实质性修改等。'),
    bearers: ['publisher', 'provider'],
    limits: w('Read as amended in December 2020; the articles stood under other numbers before.', '所读为2020年12月修正文本，修正前条号不同。'),
  }, [
    { from: '2014-10-10', to: '2020-12-31', cite: w(`${F2014.name.en} (text before the 2020 amendment)`, `${F2014.name.zh}（2020年修正前）`) },
    { from: '2021-01-01', to: null, cite: cite(F2014, w('arts 6, 7', '第六条、第七条')) },
  ]),
  article({ ...F2014, from: '2021-01-01' }, {
    id: 'cn.interp.2014-11.12',
    art: w('art 12', '第十二条'),
    title: w('Costs and amount of damages', '合理开支与赔偿数额'),
    key: w('up to 500,000 yuan', '「五十万元以下」'),
    gist: w('Reasonable costs of taking evidence and of lawyers may be claimed; where loss and gain are not clear a court fixes damages of up to 500,000 yuan.', '取证、律师等合理开支可以请求赔偿；损失和获益难以确定的，法院可以在五十万元以下确定赔偿数额。'),
    bearers: ['publisher', 'provider'],
    limits: w('For a court; read as amended in December 2020.', '由法院确定；所读为2020年12月修正文本。'),
  }),
  whole(
    act('[2017] No. 10', '〔2017〕10号', '2017-06-01', NONE_FOUND),
    'cn.interp.2017-10',
    w('Numbers for personal information', '侵犯公民个人信息的数量标准'),
    w('Publishing on a network is providing. Grave from 50 items of whereabouts, communication content, credit or property; 500 of lodging, communication records, health or transactions; 5,000 of other kinds; mixed kinds by proportion.', '通过信息网络发布属于“提供”。行踪轨迹、通信内容、征信、财产信息五十条以上，住宿、通信记录、健康生理、交易等信息五百条以上，其他五千条以上，或者按比例合计达到标准的，属“情节严重”。'),
    ['member', 'publisher'],
    w('What one “item” is, is disputed; source, purpose and consent cannot be read off a record.', '“条”如何计算有争议；来源、目的、同意无法从记录中读出。'),
  ),
  whole(
    act('[2019] No. 15', '〔2019〕15号', '2019-11-01', NONE_FOUND),
    'cn.interp.2019-15',
    w('Numbers for network security duties', '信息网络安全管理义务的数量标准'),
    w('Sets numbers for providers that refuse to correct after an order, among them logs not kept or identities not verified for the great majority of users; and for those who set up groups: five groups or 1,000 member accounts in total, or sending to groups of 3,000 members. Screenshots and links count as publishing.', '就经责令而拒不改正的提供者规定数量标准，其中包括对绝大多数用户日志未留存或者未落实真实身份信息认证义务；并规定设立群组五个以上或者成员账号累计一千以上、向成员累计三千以上的群组发布等标准；截图、链接亦属发布。'),
    ['provider', 'owner'],
    w('Needs an order and a refusal, which no chat export holds: context only.', '须有责令与拒不改正，聊天导出文件不含，仅供了解。'),
  ),
  whole(
    act('[2010] No. 3', '〔2010〕3号', '2010-02-04', w('The starting day is from memory.', '施行日期凭记忆。')),
    'cn.interp.2010-3',
    w('Groups used for obscene material', '用于传播淫秽电子信息的群组'),
    w('A group mainly used for spreading obscene material, of thirty members or more or with grave results: owner, manager and main spreaders may answer.', '利用群组传播淫秽电子信息，群组主要用于传播且成员达三十人以上或者造成严重后果的，追究建立者、管理者和主要传播者的责任。'),
    ['owner', 'manager', 'member'],
    w('“Mainly used for” has to be said by a person; the number of members is shown, nothing is concluded.', '是否“主要用于”须由人认定；本工具仅列人数，不作结论。'),
  ),
  whole(
    { name: w('Guiding cases 192 to 195', '最高人民法院第35批指导性案例（192号至195号）'), from: '2022-12-26', to: null, verified: 'excerpt', limits: w('Wording read in excerpts on public web pages; the day of publication is from memory.', '据公开网页摘录核对；发布日期凭记忆。') },
    'cn.cases.192-195',
    w('Face data, identity cards, social accounts, codes', '人脸信息、身份证信息、社交账号、验证码'),
    w('Face data (192) and identity card information (193) go with the kinds counted from 500; made-up social accounts with personal information (194) and phone numbers with codes (195) are personal information too.', '人脸信息（192号）、居民身份证信息（193号）归入五百条一类；含个人信息的社交账号（194号）、手机号码加验证码（195号）亦属公民个人信息。'),
    ['member', 'publisher'],
    w('Cases guide courts; they are no statute.', '指导性案例供法院参照，并非法律条文。'),
  ),
];
