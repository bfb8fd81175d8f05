import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';
import { article, at, renumbered } from './_article.ts';
import type { Article, Numbered } from './_article.ts';
import { CYBERSECURITY_ACT, TURN } from './cybersecurity.ts';

const LIMITS = w('For the authority to apply; which text governs depends on the day of the conduct.', '由主管部门适用；适用哪一文本取决于行为发生之日。');

function penalty(id: string, title: Words, gist: Words, bearers: Article['bearers'], before: Numbered, after: Numbered) {
  return article(CYBERSECURITY_ACT, { id, art: w('', ''), title, gist, bearers, limits: LIMITS }, renumbered(CYBERSECURITY_ACT, TURN, before, after));
}

/** What follows, old and new: amounts in yuan. */
export const CYBERSECURITY_PENALTIES = [
  penalty(
    'cn.csl.log-penalty', w('Consequences: network security duties', '后果：网络安全保护义务'),
    w('Correction and warning first; fines on refusal or harm.', '责令改正、警告；拒不改正或者导致危害后果的，处罚款。'), ['provider'],
    at('59(1)', '五十九条第一款', w('Correction, warning; on refusal or harm 10,000 to 100,000, persons 5,000 to 50,000.', '责令改正，给予警告；拒不改正或者导致危害后果的，处一万元以上十万元以下罚款，对责任人员处五千元以上五万元以下罚款。')),
    at('61(1)', '六十一条第一款', w('Correction, warning, a fine of 10,000 to 50,000 possible; on refusal or harm 50,000 to 500,000, persons 10,000 to 100,000; graver harm up to two million.', '责令改正，给予警告，可以处一万元以上五万元以下罚款；拒不改正或者导致危害后果的，处五万元以上五十万元以下罚款，对责任人员处一万元以上十万元以下罚款；造成大量数据泄露等严重后果的，最高二百万元。')),
  ),
  penalty(
    'cn.csl.realname-penalty', w('Consequences: real identity', '后果：真实身份信息'),
    w('Correction; on refusal or in serious cases a fine, suspension, closing of site or app.', '责令改正；拒不改正或者情节严重的，处罚款，并可暂停业务、关闭网站或者应用程序等。'), ['provider'],
    at('61', '六十一条', w('On refusal or in serious cases 50,000 to 500,000, persons 10,000 to 100,000.', '拒不改正或者情节严重的，处五万元以上五十万元以下罚款，对责任人员处一万元以上十万元以下罚款。')),
    at('64', '六十四条', w('The same amounts; closing an app is named too.', '金额相同；增列关闭应用程序。')),
  ),
  penalty(
    'cn.csl.content-penalty', w('Consequences: prohibited content not stopped', '后果：未停止传输禁止信息'),
    w('Correction and warning; fines by degree.', '责令改正、警告等；按情节处罚款。'), ['provider'],
    at('68', '六十八条', w('On refusal or in serious cases 100,000 to 500,000.', '拒不改正或者情节严重的，处十万元以上五十万元以下罚款。')),
    at('69', '六十九条', w('Correction, warning, public criticism, 50,000 to 500,000 possible; on refusal or in serious cases 500,000 to two million; in specially serious ones up to ten million.', '责令改正，给予警告、通报批评，可以处五万元以上五十万元以下罚款；拒不改正或者情节严重的，处五十万元以上二百万元以下罚款；情节特别严重的，最高一千万元。')),
  ),
  penalty(
    'cn.csl.groups-penalty', w('Consequences: groups set up for fraud and the like', '后果：设立用于诈骗等活动的通讯群组'),
    w('Up to five days of detention and a fine of 10,000 to 100,000; in serious cases five to fifteen days and 50,000 to 500,000; the group is closed.', '处五日以下拘留，可以并处一万元以上十万元以下罚款；情节较重的，处五日以上十五日以下拘留，可以并处五万元以上五十万元以下罚款；关闭通讯群组。'),
    ['owner', 'manager', 'member'], at('67', '六十七条'), at('68', '六十八条'),
  ),
  penalty(
    'cn.csl.pi-penalty', w('Consequences: personal information', '后果：个人信息'),
    w('Operators that breach the rules on personal information, and those who obtain, sell or provide it unlawfully.', '针对违反个人信息规定的网络运营者，以及非法获取、出售、提供个人信息者。'), ['provider', 'publisher'],
    at('64', '六十四条', w('Sets fines of its own.', '自设罚款。')),
    at('71', '七十一条', w('Refers to the laws and regulations that apply, in substance the Personal Information Protection Law.', '适用有关法律、行政法规，实质上指向个人信息保护法。')),
  ),
];
