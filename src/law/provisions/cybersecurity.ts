import { w } from '../_words.ts';
import { article, renumbered } from './_article.ts';
import type { Act } from './_article.ts';

const ACT: Act = {
  name: w('Cybersecurity Law', '网络安全法'),
  from: '2017-06-01',
  to: null,
  verified: 'text',
  limits: w('The amendment of 28 October 2025 moved the article from 1 January 2026.', '2025年10月28日修正，自2026年1月1日起条号变动。'),
};
const TURN = { last: '2025-12-31', first: '2026-01-01' };

export const CYBERSECURITY = [
  article(ACT, {
    id: 'cn.csl.log',
    art: w('', ''),
    title: w('Monitoring and network logs', '监测记录与网络日志'),
    gist: w('Network operators monitor and record running state and security events and keep the related network logs for at least six months.', '网络运营者应监测、记录网络运行状态和网络安全事件，并按规定留存相关网络日志不少于六个月。'),
    bearers: ['provider'],
    limits: w('About network logs, not about what members wrote.', '针对网络日志，而非成员的聊天内容。'),
  }, renumbered(ACT, TURN, w('art 21(3)', '第二十一条(三)'), w('art 23(3)', '第二十三条(三)'))),
  article(ACT, {
    id: 'cn.csl.realname',
    art: w('', ''),
    title: w('Real identity for publishing and messaging', '信息发布、即时通讯的真实身份'),
    gist: w('Operators that offer information publishing or instant messaging ask users for their real identity, and do not serve those who give none.', '网络运营者为用户提供信息发布、即时通讯等服务，应要求用户提供真实身份信息；不提供的，不得为其提供相关服务。'),
    bearers: ['provider'],
    limits: w('The voluntary state network identity leaves the platform without a plaintext identity; that is not a lack of verification.', '采用自愿的国家网络身份认证时平台可不持有明文身份，不等于未认证。'),
  }, renumbered(ACT, TURN, w('art 24', '第二十四条'), w('art 26', '第二十六条'))),
  article(ACT, {
    id: 'cn.csl.content',
    art: w('', ''),
    title: w('Stop, remove, keep records, report', '停止传输、消除、保存记录、报告'),
    gist: w('Operators that find prohibited information among users’ posts stop its transmission, remove it, prevent spread, keep records and report.', '网络运营者发现用户发布法律法规禁止的信息，应立即停止传输、消除、防止扩散，保存有关记录并报告。'),
    bearers: ['provider'],
    limits: w('What the provider did is not in a chat export; it needs the moderation log.', '提供者是否处置须看处置记录，聊天导出文件无法反映。'),
  }, renumbered(ACT, TURN, w('art 47', '第四十七条'), w('art 49', '第四十九条'))),
  article(ACT, {
    id: 'cn.csl.pi',
    art: w('', ''),
    title: w('Nobody obtains, sells or provides personal information unlawfully', '不得非法获取、出售、提供个人信息'),
    gist: w('No person or organisation may steal or otherwise unlawfully obtain personal information, or unlawfully sell or provide it to others.', '任何个人和组织不得窃取或者以其他非法方式获取个人信息，不得非法出售或者非法向他人提供个人信息。'),
    bearers: ['publisher', 'member'],
    limits: w('Whether the providing was unlawful depends on consent and on legal grounds, which a record seldom shows.', '是否“非法”取决于同意与法定事由，记录中通常看不出。'),
  }, renumbered(ACT, TURN, w('art 44', '第四十四条'), w('art 46', '第四十六条'))),
];
