import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act } from './_article.ts';
import { EXCERPT, PUBLIC_ONLY } from './_public-accounts.ts';

const IM: Act = {
  name: w('Interim Provisions on Public Information Services of Instant Messaging Tools', '即时通信工具公众信息服务发展管理暂行规定'),
  from: '2014-08-07',
  to: null,
  verified: 'excerpt',
  limits: w(`${EXCERPT.en} No repeal was found, which does not settle that there was none.`, `${EXCERPT.zh}未检索到废止文件，但不能据此认定未废止。`),
};

/** The ten articles of 2014 for public accounts and other publishing to the public. */
export const IM_2014 = [
  article(IM, {
    id: 'cn.im2014.2',
    art: w('art 2', '第二条'),
    title: w('Public information services only', '仅限公众信息服务'),
    key: w('public information services', '「公众信息服务」'),
    gist: w('Governs publishing to the public through public accounts and in other forms on instant messaging tools.', '适用于即时通信工具的公众账号及其他形式向公众发布信息的活动。'),
    bearers: ['provider', 'account_operator'],
    limits: PUBLIC_ONLY,
  }),
  article(IM, {
    id: 'cn.im2014.4',
    art: w('art 4', '第四条'),
    title: w('Qualification and news licence', '资质与新闻信息服务许可'),
    gist: w('Providers hold the qualifications that law asks for; news services need a licence.', '服务提供者应取得法律法规规定的相关资质；从事新闻信息服务的，应取得许可。'),
    bearers: ['provider'],
    limits: w(`${PUBLIC_ONLY.en} A licence is no part of an export.`, `${PUBLIC_ONLY.zh}导出文件不含许可证件。`),
  }),
  article(IM, {
    id: 'cn.im2014.5',
    art: w('art 5', '第五条'),
    title: w('Safety, privacy of users, reports', '安全管理、保护隐私与处理举报'),
    key: w('protect users’ information and citizens’ privacy', '「保护用户信息及公民个人隐私」'),
    gist: w('Providers keep safety systems and staff, protect users’ information and citizens’ privacy, and handle reports in time.', '服务提供者应落实安全管理责任，建立制度、配备人员，保护用户信息及公民个人隐私，及时处理举报信息。'),
    bearers: ['provider'],
    limits: w(`${PUBLIC_ONLY.en} Shown by the provider’s papers.`, `${PUBLIC_ONLY.zh}须看提供者的材料。`),
  }),
  article(IM, {
    id: 'cn.im2014.6',
    art: w('art 6', '第六条'),
    title: w('Real identity and the seven bottom lines', '真实身份与“七条底线”'),
    key: w('real name at the back end, free choice in front; the seven bottom lines', '「后台实名、前台自愿」、「七条底线」'),
    gist: w('Users register with their real identity, may show another name, and undertake in the agreement to keep seven bottom lines, lawful rights of citizens among them.', '使用者按“后台实名、前台自愿”注册，并在协议中承诺遵守“七条底线”，其中包括公民合法权益。'),
    bearers: ['provider', 'account_operator'],
    limits: PUBLIC_ONLY,
  }),
  article(IM, {
    id: 'cn.im2014.7',
    art: w('art 7', '第七条'),
    title: w('Review of public accounts, news accounts', '公众账号审核与新闻类账号'),
    gist: w('Public accounts are reviewed by the provider and filed by category; accounts of news units may publish and repost news of current politics, others within their approval, and labels are asked for.', '公众账号须经提供者审核并分类备案；新闻单位等开设的账号可以发布、转载时政类新闻，其他账号未经批准不得发布、转载，并应加注标识。'),
    bearers: ['provider', 'account_operator'],
    limits: w(`${PUBLIC_ONLY.en} What counts as such news is left to people.`, `${PUBLIC_ONLY.zh}何为时政类新闻由人判断，本工具不作分类。`),
  }),
  article(IM, {
    id: 'cn.im2014.8',
    art: w('art 8', '第八条'),
    number: 'order',
    title: w('Measures for breach of the agreement', '违反协议约定的处置'),
    key: w('warn, limit publishing, suspend updates, up to closing the account', '「警示、限制发布、暂停更新直至关闭账号」'),
    gist: w('By degree the provider warns, limits publishing, suspends updates or closes the account; it keeps records and reports.', '视情节采取警示、限制发布、暂停更新直至关闭账号等措施，保存有关记录并报告。'),
    bearers: ['provider'],
    limits: PUBLIC_ONLY,
  }),
  article(IM, {
    id: 'cn.im2014.9',
    art: w('art 9', '第九条'),
    number: 'order',
    title: w('Consequences', '法律后果'),
    gist: w('Breaches are dealt with by the departments under the laws that apply.', '违反规定的，由有关部门依照相关法律法规处理。'),
    bearers: ['provider', 'account_operator'],
    limits: PUBLIC_ONLY,
  }),
];
