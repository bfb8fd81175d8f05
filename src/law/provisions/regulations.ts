import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act } from './_article.ts';

const NETDATA: Act = {
  name: w('Network Data Security Management Regulations', '网络数据安全管理条例'),
  from: '2025-01-01',
  to: null,
  verified: 'text',
  limits: w('', ''),
};
const MINORS: Act = {
  name: w('Regulations on the Protection of Minors in Cyberspace', '未成年人网络保护条例'),
  from: '2024-01-01',
  to: null,
  verified: 'text',
  limits: w('The starting day is from memory. Whether a person is a minor comes from a roster, never from this tool’s guess.', '施行日期凭记忆。是否未成年以名册为准，本工具不作推测。'),
};
const IIS: Act = {
  name: w('Measures for Internet Information Services', '互联网信息服务管理办法'),
  from: '2000-09-25',
  to: null,
  verified: 'text',
  limits: w('Read in the text of 8 January 2011; later amendments were not compared, and the first day is from memory.', '所读为2011年1月8日文本，未与其后修订比对；施行日期凭记忆。'),
};

export const REGULATIONS = [
  article(NETDATA, {
    id: 'cn.netdata.12',
    art: w('art 12', '第十二条'),
    title: w('Records of providing personal information', '提供、委托处理个人信息的记录'),
    gist: w('A handler that provides personal information to another or entrusts its handling keeps the records of it for at least three years.', '网络数据处理者向其他处理者提供、委托处理个人信息的，处理情况记录至少保存三年。'),
    bearers: ['pi_handler'],
    limits: w('A second clock, apart from the six months for network logs.', '与网络日志六个月相互独立的另一期限。'),
  }),
  article(NETDATA, {
    id: 'cn.netdata.21',
    art: w('art 21', '第二十一条'),
    title: w('Notice with the retention period', '告知保存期限'),
    gist: w('The notice to persons states, among other things, how long their information is kept, or how that is decided.', '向个人告知的内容应包括个人信息保存期限及到期后的处理方式，或者确定期限的方法。'),
    bearers: ['pi_handler'],
    limits: w('The notice is no part of a chat export.', '告知文本不在聊天导出文件中。'),
  }),
  article(NETDATA, {
    id: 'cn.netdata.22',
    art: w('art 22', '第二十二条'),
    title: w('Separate consent for sensitive kinds', '敏感个人信息的单独同意'),
    gist: w('Handling of sensitive personal information on the ground of consent asks for separate consent.', '基于同意处理敏感个人信息的，应取得个人的单独同意。'),
    bearers: ['pi_handler'],
    limits: w('Consent is seldom visible in a record.', '同意在记录中通常看不到。'),
  }),
  article(MINORS, {
    id: 'cn.minors.26',
    art: w('art 26', '第二十六条'),
    title: w('Network bullying of minors', '对未成年人的网络欺凌'),
    gist: w('Nobody may insult, defame, threaten or hurt the image of minors through networks by text, pictures, sound or video.', '任何组织和个人不得通过网络以文字、图片、音视频等形式对未成年人实施侮辱、诽谤、威胁或者恶意损害形象等网络欺凌行为。'),
    bearers: ['member', 'publisher', 'provider'],
    limits: w('', ''),
  }),
  article(MINORS, {
    id: 'cn.minors.31',
    art: w('art 31', '第三十一条'),
    title: w('Real identity of minors', '未成年人的真实身份信息'),
    gist: w('Providers of publishing and messaging services ask minors or their guardians for the minor’s real identity.', '网络服务提供者提供信息发布、即时通讯等服务，应依法要求未成年人或者其监护人提供未成年人真实身份信息。'),
    bearers: ['provider'],
    limits: w('', ''),
  }),
  article(MINORS, {
    id: 'cn.minors.38',
    art: w('art 38', '第三十八条'),
    title: w('Private information of minors', '未成年人的私密信息'),
    gist: w('A provider that finds a minor’s private information being published warns the minor and stops its spread.', '网络服务提供者发现未成年人私密信息或者未成年人通过网络发布的个人信息涉及私密信息的，应及时提示并采取停止传输等必要保护措施。'),
    bearers: ['provider'],
    limits: w('', ''),
  }),
  article(IIS, {
    id: 'cn.iis.14',
    art: w('art 14', '第十四条'),
    title: w('Sixty days of content records', '内容备份记录六十日'),
    gist: w('Providers of news, publishing and bulletin services record what is published and when, and keep the backup for sixty days.', '从事新闻、出版以及电子公告等服务的提供者应记录提供的信息内容及其发布时间，备份保存六十日。'),
    bearers: ['provider'],
    limits: w('Names certain services; whether a private group chat is among them is open.', '针对特定类型的服务，是否涵盖私人群聊并不明确。'),
  }),
  article(IIS, {
    id: 'cn.iis.15',
    art: w('art 15', '第十五条'),
    title: w('Content that may not be spread', '禁止传播的内容'),
    key: w('insulting or defaming others, infringing others’ lawful rights', '「侮辱或者诽谤他人，侵害他人合法权益」'),
    gist: w('Nine items; of them this tool looks at insult, defamation and infringement of others’ rights (item 8), and at words of obscenity, gambling, violence and false alarm only as cues (items 6, 7).', '共九项；本工具仅关注第八项“侮辱或者诽谤他人，侵害他人合法权益”，对第六、七项所涉谣言、淫秽、赌博、暴力等仅提示用词。'),
    bearers: ['provider', 'member'],
    limits: w('Whether a message is such content needs a person’s judgement; political items are left out.', '是否属于所列内容须由人判断；不涉及政治类项目。'),
  }),
];
