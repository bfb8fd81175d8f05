import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act } from './_article.ts';
import { EXCERPT, PUBLIC_ONLY } from './_public-accounts.ts';

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
  article(OLD, {
    id: 'cn.pubacct.2017.6',
    art: w('arts 6, 7', '第六条、第七条'),
    title: w('Identity, credit levels, classes (2017 text)', '身份、信用等级与分级分类（2017年文本）'),
    key: w('number of subscribers, reads of articles', '「账号订阅数、文章阅读量等」'),
    gist: w('The provider keeps credit levels of users, reviews and labels accounts, and classes them by who registered, what is published, subscribers and reads.', '提供者应建立使用者信用等级体系，审核并标识账号，按注册主体、发布内容、订阅数、阅读量等分级分类管理。'),
    bearers: ['provider'],
    limits: PUBLIC_ONLY,
  }),
  article(OLD, {
    id: 'cn.pubacct.2017.13',
    art: w('art 13', '第十三条'),
    title: w('Measures against public accounts (2017 text)', '对公众账号的处置（2017年文本）'),
    key: w('warn and correct, limit functions, suspend updates, close the account, etc.', '「警示整改、限制功能、暂停更新、关闭账号等」'),
    gist: w('The provider warns, limits functions, suspends updates or closes accounts, keeps records, reports, and blacklists grave cases.', '提供者采取警示整改、限制功能、暂停更新、关闭账号等措施，保存记录、报告，并对情节严重者列入黑名单。'),
    bearers: ['provider'],
    limits: PUBLIC_ONLY,
  }),
  article({ ...OLD, limits: w(`${EXCERPT.en} The article’s number is from memory, so none is cited.`, `${EXCERPT.zh}条号仅凭记忆，故不引具体条号。`) }, {
    id: 'cn.pubacct.2017.16',
    art: w('(records of content and logs)', '（内容和日志留存）'),
    title: w('Six months of content and logs (2017 text)', '发布内容和日志留存六个月（2017年文本）'),
    key: w('content published and logs, not less than six months', '「发布内容和日志信息」、「不少于六个月」'),
    gist: w('The provider records what public accounts publish, and their logs, and keeps both for not less than six months.', '提供者应记录公众账号发布内容和日志信息，并按规定留存不少于六个月。'),
    bearers: ['provider'],
    limits: w(`${PUBLIC_ONLY.en} The one text that asks for content; whether the revision of 2021 keeps it was not checked, so it is not applied to later conduct.`, `${PUBLIC_ONLY.zh}仅该文本要求留存内容；2021年修订是否保留未经核对，故不适用于其后的行为。`),
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
