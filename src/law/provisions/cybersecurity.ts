import { w } from '../_words.ts';
import { article, at, renumbered } from './_article.ts';
import type { Act, Article } from './_article.ts';

export const CYBERSECURITY_ACT: Act = {
  name: w('Cybersecurity Law', '网络安全法'),
  from: '2017-06-01',
  to: null,
  verified: 'text',
  limits: w('The amendment of 28 October 2025 moved the article from 1 January 2026.', '2025年10月28日修正，自2026年1月1日起条号变动。'),
};
export const TURN = { last: '2025-12-31', first: '2026-01-01' };
const MOVED = w('', '');

type Duty = Omit<Article, 'art'>;

const moved = (before: readonly [string, string], after: readonly [string, string], row: Duty) =>
  article(CYBERSECURITY_ACT, { ...row, art: MOVED }, renumbered(CYBERSECURITY_ACT, TURN, at(...before), at(...after)));

export const CYBERSECURITY = [
  moved(['12(2)', '十二条第二款'], ['13(2)', '十三条第二款'], {
    id: 'cn.csl.use',
    title: w('Lawful use of the network', '依法使用网络'),
    key: w('infringing others’ reputation, privacy, intellectual property and other lawful rights', '「侵害他人名誉、隐私、知识产权和其他合法权益」'),
    gist: w('Nobody may use the network for what the paragraph lists, infringing another’s reputation or privacy among it.', '任何个人和组织使用网络不得从事该款所列活动，其中包括侵害他人名誉、隐私等合法权益。'),
    bearers: ['member', 'publisher'],
    limits: w('Refers to other laws for what follows.', '后果适用其他法律。'),
  }),
  moved(['21(3)', '二十一条(三)'], ['23(3)', '二十三条(三)'], {
    id: 'cn.csl.log',
    title: w('Monitoring and network logs', '监测记录与网络日志'),
    key: w('keep the related network logs for not less than six months', '「按照规定留存相关的网络日志不少于六个月」'),
    gist: w('Network operators monitor and record running state and security events and keep the related network logs for at least six months.', '网络运营者应监测、记录网络运行状态和网络安全事件，并按规定留存相关网络日志不少于六个月。'),
    bearers: ['provider'],
    limits: w('About network logs, not about what members wrote.', '针对网络日志，而非成员的聊天内容。'),
  }),
  moved(['24', '二十四条'], ['26', '二十六条'], {
    id: 'cn.csl.realname',
    title: w('Real identity for publishing and messaging', '信息发布、即时通讯的真实身份'),
    key: w('information publishing, instant messaging and other services', '「信息发布、即时通讯等服务」'),
    gist: w('Operators that offer information publishing or instant messaging ask users for their real identity, and do not serve those who give none.', '网络运营者为用户提供信息发布、即时通讯等服务，应要求用户提供真实身份信息；不提供的，不得为其提供相关服务。'),
    bearers: ['provider'],
    limits: w('The voluntary state network identity leaves the platform without a plaintext identity; that is not a lack of verification.', '采用自愿的国家网络身份认证时平台可不持有明文身份，不等于未认证。'),
  }),
  moved(['42', '四十二条'], ['44', '四十四条'], {
    id: 'cn.csl.protect',
    title: w('Operators protect personal information', '网络运营者保护个人信息'),
    key: w('processed so that a given person cannot be identified and it cannot be restored', '「经过处理无法识别特定个人且不能复原的除外」'),
    gist: w('Operators do not leak, alter or damage the personal information they collect and provide none without consent, save where it can no longer identify anyone.', '网络运营者不得泄露、篡改、毁损其收集的个人信息，未经同意不得向他人提供，经处理无法识别且不能复原的除外。'),
    bearers: ['provider'],
    limits: w('Leaks on the operator’s side do not show in a chat export.', '运营者一侧的泄露不会出现在聊天导出文件中。'),
  }),
  moved(['44', '四十四条'], ['46', '四十六条'], {
    id: 'cn.csl.pi',
    title: w('Nobody obtains, sells or provides personal information unlawfully', '不得非法获取、出售、提供个人信息'),
    key: w('any person and organisation', '「任何个人和组织」'),
    gist: w('No person or organisation may steal or otherwise unlawfully obtain personal information, or unlawfully sell or provide it to others.', '任何个人和组织不得窃取或者以其他非法方式获取个人信息，不得非法出售或者非法向他人提供个人信息。'),
    bearers: ['publisher', 'member'],
    limits: w('Whether the providing was unlawful depends on consent and on legal grounds, which a record seldom shows.', '是否“非法”取决于同意与法定事由，记录中通常看不出。'),
  }),
  moved(['46', '四十六条'], ['48', '四十八条'], {
    id: 'cn.csl.groups',
    title: w('No groups set up for fraud, contraband and the like', '不得设立用于实施诈骗等活动的通讯群组'),
    key: w('websites and communication groups for fraud, teaching of crime methods, making or selling contraband', '「用于实施诈骗，传授犯罪方法，制作或者销售违禁物品、管制物品」的「网站、通讯群组」'),
    gist: w('Nobody may set up communication groups for fraud, teaching how crimes are done or trading forbidden goods, or publish information for it.', '任何个人和组织不得设立用于实施诈骗、传授犯罪方法、制作或者销售违禁物品等活动的通讯群组，也不得利用网络发布涉及此类活动的信息。'),
    bearers: ['owner', 'manager', 'member', 'publisher'],
    limits: w('What a group is for is not inferred from words; a person has to say it.', '群组的用途不从用词推断，须由人认定。'),
  }),
  moved(['47', '四十七条'], ['49', '四十九条'], {
    id: 'cn.csl.content',
    title: w('Stop, remove, keep records, report', '停止传输、消除、保存记录、报告'),
    key: w('stop at once, remove and otherwise deal with it, keep records and report', '「立即停止传输该信息，采取消除等处置措施，防止信息扩散，保存有关记录」'),
    gist: w('Operators that find prohibited information among users’ posts stop its transmission, remove it, prevent spread, keep records and report.', '网络运营者发现用户发布法律法规禁止的信息，应立即停止传输、消除、防止扩散，保存有关记录并报告。'),
    bearers: ['provider'],
    limits: w('What the provider did is not in a chat export; it needs the moderation log.', '提供者是否处置须看处置记录，聊天导出文件无法反映。'),
  }),
  moved(['49', '四十九条'], ['51', '五十一条'], {
    id: 'cn.csl.complaints',
    title: w('Complaint and report system', '投诉、举报制度'),
    key: w('accept and handle complaints and reports in time', '「及时受理并处理有关网络信息安全的投诉和举报」'),
    gist: w('Operators keep a system for complaints and reports on information security, publish how to use it, and handle them in time.', '网络运营者应建立网络信息安全投诉、举报制度，公布投诉、举报方式等信息，及时受理并处理。'),
    bearers: ['provider'],
    limits: w('Complaints inside the app do not show in an export; no penalty clause of its own was seen.', '应用内的投诉不在导出文件中；未见专门罚则。'),
  }),
];
