import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act } from './_article.ts';

const PUBLIC_ONLY = w('Governs public accounts and other publishing to the public; a private group chat is outside.', '仅适用于公众账号等面向公众的信息发布，不适用于私人群聊。');
const EXCERPT = w('Wording read in excerpts on public web pages.', '条文系据公开网页摘录核对。');

const IM: Act = {
  name: w('Interim Provisions on Public Information Services of Instant Messaging Tools', '即时通信工具公众信息服务发展管理暂行规定'),
  from: '2014-08-07',
  to: null,
  verified: 'excerpt',
  limits: w(`${EXCERPT.en} No repeal was found, which does not settle that there was none.`, `${EXCERPT.zh}未检索到废止文件，但不能据此认定未废止。`),
};

const ACCOUNTS = w('Internet Users’ Public Accounts Information Services Provisions', '互联网用户公众账号信息服务管理规定');

const OLD: Act = {
  name: w(`${ACCOUNTS.en} (2017)`, `${ACCOUNTS.zh}（2017年）`),
  from: '2017-10-08',
  to: '2021-02-21',
  verified: 'excerpt',
  limits: EXCERPT,
};

const NEW: Act = {
  name: w(`${ACCOUNTS.en} (2021 revision)`, `${ACCOUNTS.zh}（2021年修订）`),
  from: '2021-02-22',
  to: null,
  verified: 'excerpt',
  limits: w(`${EXCERPT.en} Article numbers are from memory, so none is cited.`, `${EXCERPT.zh}条号仅凭记忆，故不引具体条号。`),
};

export const PUBLIC_ACCOUNTS = [
  article(IM, {
    id: 'cn.im2014.6',
    art: w('art 6', '第六条'),
    title: w('Real identity and the seven bottom lines', '真实身份与“七条底线”'),
    gist: w('Users register with their real identity, may show another name, and undertake in the agreement to keep seven bottom lines, lawful rights of citizens among them.', '使用者按“后台实名、前台自愿”注册，并在协议中承诺遵守“七条底线”，其中包括公民合法权益。'),
    bearers: ['provider', 'account_operator'],
    limits: PUBLIC_ONLY,
  }),
  article(IM, {
    id: 'cn.im2014.8',
    art: w('art 8', '第八条'),
    title: w('Measures for breach of the agreement', '违反协议约定的处置'),
    gist: w('By degree the provider warns, limits publishing, suspends updates or closes the account; it keeps records and reports.', '视情节采取警示、限制发布、暂停更新直至关闭账号等措施，保存有关记录并报告。'),
    bearers: ['provider'],
    limits: w(`${PUBLIC_ONLY.en} The number follows from the order of the articles.`, `${PUBLIC_ONLY.zh}条号按条文顺序推定。`),
  }),
  article(OLD, {
    id: 'cn.pubacct.2017.13',
    art: w('art 13', '第十三条'),
    title: w('Measures against public accounts (2017 text)', '对公众账号的处置（2017年文本）'),
    gist: w('The provider warns, limits functions, suspends updates or closes accounts, keeps records, reports, and blacklists grave cases.', '提供者采取警示整改、限制功能、暂停更新、关闭账号等措施，保存记录、报告，并对情节严重者列入黑名单。'),
    bearers: ['provider'],
    limits: w(`${PUBLIC_ONLY.en} This text alone also asked that posted content be kept for six months; that is not carried over to later conduct.`, `${PUBLIC_ONLY.zh}仅该文本另要求留存发布内容六个月，不适用于其后的行为。`),
  }),
  article(NEW, {
    id: 'cn.pubacct.2021',
    art: w('', ''),
    title: w('Duties of platforms and account operators (2021)', '平台与公众账号生产运营者的义务（2021年修订）'),
    gist: w('Splits duties between platform and account operator; operators must not use false names, spread false news or incite network violence; platforms warn, limit, suspend, close and blacklist.', '区分平台与公众账号生产运营者的义务；运营者不得冒用名义、编造虚假信息、煽动网络暴力；平台可采取提醒、限制、暂停、关闭、列入黑名单等措施。'),
    bearers: ['provider', 'account_operator'],
    limits: w(`${PUBLIC_ONLY.en} Whether the six-month content clause lives on was not checked.`, `${PUBLIC_ONLY.zh}六个月内容留存条款是否保留未经核对。`),
  }),
];
