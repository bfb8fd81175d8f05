import { w } from '../_words.ts';
import { article } from './_article.ts';
import { CIVIL_CODE } from './_civil.ts';

export const CIVIL_TORT = [
  article(CIVIL_CODE, {
    id: 'cn.civil.200-203',
    art: w('arts 200–203', '第二百条至第二百零三条'),
    title: w('How periods are counted', '期间计算'),
    gist: w('Periods run by calendar years, months and days; the first day is not counted; a period ends on the corresponding day, or on the month’s last day where there is none, at midnight.', '期间按公历年、月、日计算；开始当日不计入；到期月的对应日为最后一日，没有对应日的为月末日，截止于二十四时。'),
    bearers: [],
    limits: w('Binds civil periods. For an administrative retention floor it is used by analogy; no text on the point was found.', '适用于民事期间；用于行政留存期限系类推，未见明文。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1165',
    art: w('art 1165', '第一千一百六十五条'),
    title: w('Liability for fault', '过错责任'),
    gist: w('Whoever by fault infringes another’s civil rights and causes damage is liable; ordinary negligence is enough, and fault is presumed only where a law says so.', '因过错侵害他人民事权益造成损害的，应承担侵权责任；一般过失即可，推定过错须有法律规定。'),
    bearers: ['publisher'],
    limits: w('Fault is seldom shown by a record alone.', '仅凭记录通常难以反映过错。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1194',
    art: w('art 1194', '第一千一百九十四条'),
    title: w('Infringement through networks', '利用网络侵害权益'),
    gist: w('Network users and providers who infringe another’s civil rights through a network are liable.', '网络用户、网络服务提供者利用网络侵害他人民事权益的，应当承担侵权责任。'),
    bearers: ['publisher', 'provider'],
    limits: w('The starting point; the elements come from other articles.', '仅为基础条款，构成要件见其他条文。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1195',
    art: w('art 1195', '第一千一百九十五条'),
    title: w('Notice to the provider', '通知与必要措施'),
    gist: w('A notice holds prima facie evidence and the real identity of the person concerned; the provider passes it on and takes measures, and answers jointly for the part that grew by its delay.', '通知应包括初步证据及权利人真实身份信息；提供者应及时转送并采取必要措施，未及时采取的，对损害扩大部分承担连带责任。'),
    bearers: ['provider'],
    limits: w('Whether a notice reached the provider is not in a chat export.', '提供者是否收到通知，聊天导出文件无法反映。'),
  }),
  article(CIVIL_CODE, {
    id: 'cn.civil.1197',
    art: w('art 1197', '第一千一百九十七条'),
    title: w('Provider that knew or should have known', '知道或者应当知道'),
    gist: w('A provider that knew or should have known of an infringement and took no measures is jointly liable.', '网络服务提供者知道或者应当知道用户侵害他人权益而未采取必要措施的，承担连带责任。'),
    bearers: ['provider'],
    limits: w('Knowledge is a question for a court.', '是否“知道或者应当知道”由法院认定。'),
  }),
];
