import { w } from '../_words.ts';
import { article } from './_article.ts';
import type { Act, Article } from './_article.ts';

const READ = w('Wording read in excerpts on public web pages.', '条文系据公开网页摘录核对。');

const act = (en: string, zh: string, from: string): Act => ({ name: w(en, zh), from, to: null, verified: 'excerpt', limits: READ });
const whole = (of: Act, row: Omit<Article, 'art'>) => article(of, { ...row, art: w('', '') });

/** Rules of departments since 2020 that speak of accounts, groups and what is said in them. */
export const DEPARTMENTAL = [
  whole(act('Measures for the National Network Identity Authentication Public Service', '国家网络身份认证公共服务管理办法', '2025-07-15'), {
    id: 'cn.netid.2025',
    title: w('Voluntary network identity', '自愿使用的网络身份'),
    key: w('network number, network certificate', '「网号、网证」'),
    gist: w('Users may register with a network number or certificate of the state; the platform then needs no plaintext identity.', '自然人可自愿申领网号、网证用于登记、核验；平台此时无需留存明文身份信息。'),
    bearers: ['provider'],
    limits: w('No identity number on file is therefore no sign of an unverified account.', '因此未留存身份证号不表示账号未认证。'),
  }),
  whole(act('Internet User Account Information Provisions', '互联网用户账号信息管理规定', '2022-08-01'), {
    id: 'cn.account-info.2022',
    title: w('Account information', '账号信息管理'),
    gist: w('Providers of publishing and messaging verify who registers, check what is registered or changed, and show where an account’s IP address belongs.', '提供信息发布、即时通讯等服务的，应进行真实身份认证，核验注册和变更的账号信息，并展示IP地址归属地。'),
    bearers: ['provider'],
    limits: w('Articles are cited by no number, as not each was read.', '条号未逐一核对，故不引具体条号。'),
  }),
  article(act('Network Information Content Ecology Governance Provisions', '网络信息内容生态治理规定', '2020-03-01'), {
    id: 'cn.ecology.2020',
    art: w('art 15(2)', '第十五条第二款'),
    title: w('Account credit', '用户账号信用管理'),
    key: w('services by the credit of the account', '「根据用户账号的信用情况提供相应服务」'),
    gist: w('Platforms keep a credit system for accounts and serve them by it.', '平台应建立用户账号信用管理制度，根据信用情况提供相应服务。'),
    bearers: ['provider'],
    limits: w('The platform’s own system, not this tool’s.', '指平台自己的制度，并非本工具的等级。'),
  }),
  article({ ...act('Network Information Content Ecology Governance Provisions', '网络信息内容生态治理规定', '2020-03-01'), verified: 'memory', limits: w('From memory, with its number: read the text before relying on it.', '条文及条号均凭记忆，使用前须核对。') }, {
    id: 'cn.ecology.2020.19',
    art: w('', ''),
    title: w('Founders and managers of groups and boards', '群组、版块建立者和管理者'),
    gist: w('Founders and managers of groups and boards carry a duty to manage what is posted there.', '群组、论坛社区版块的建立者和管理者应当履行管理责任，规范群组、版块内的信息发布。'),
    bearers: ['owner', 'manager'],
    limits: w('', ''),
  }),
  whole(act('Network Violence Information Governance Provisions', '网络暴力信息治理规定', '2024-08-01'), {
    id: 'cn.cyberviolence',
    title: w('Network violence', '网络暴力信息'),
    key: w('posted in concentration against an individual', '「集中发布」、「侮辱谩骂、造谣诽谤、煽动仇恨、威逼胁迫、侵犯隐私」'),
    gist: w('Insult, defamation, hate, threats or invasion of privacy concentrated on an individual; providers verify, watch, stop and help those concerned.', '针对个人集中发布侮辱谩骂、造谣诽谤、煽动仇恨、威逼胁迫、侵犯隐私等信息；提供者应认证身份、监测预警、及时处置并保护当事人。'),
    bearers: ['provider', 'member', 'publisher'],
    limits: w('Speaks of a concentration: a single message is seldom enough. Its clause on group founders and managers was not checked.', '以“集中发布”为特征，单条消息通常不足；有关群组建立者、管理者的条款未经核对。'),
  }),
];
