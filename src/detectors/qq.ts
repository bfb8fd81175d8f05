import type { Detector } from '../model/detector.ts';
import { bareAnswer, isFiller, lastOf, leadBehind } from './_account-words.ts';
import { after, before, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';

const NAME = '(?<![a-z])q ?q ?(?:hao|号码)|(?<=^|[\\s，,。])扣(?=\\s$)|扣(?=我|[:：])|(?<![a-z])q[ .·]?q(?![a-z])|(?<![a-z])qq(?=[\\u4e00-\\u9fff])|扣扣|口口号|企鹅|秋秋|球球|抠抠|叩叩|蔻蔻|扣号|加扣|🐧|(?<![a-z])q(?=号|號|是|：|:|\\s|我|多少|发|给|$)';
/** What the name of the messenger is part of when it is not somebody's number. */
const PRODUCT = /^\s?(?:音乐|空间|飞车|炫舞|邮箱|浏览器|管家|会员|币|红包|游戏|群|堂|阅读|农场|宠物|输入法|钱包|支付|提到|版本|影音|秀|\.com|糖|公仔|会议|课堂|等级|好友|消息|客服|表情|登录|登陆)/;
const names = new RegExp(NAME, 'gi');
const behind = /^(?:q ?q|扣扣|企鹅|秋秋|q(?![a-z])|🐧)(?!音乐|空间|群|邮箱|\.com)/iu;
const GROUP = /群|group|频道|讨论组/i;
/** A number given as a WeChat account is a QQ number: WeChat's own ids begin with a letter. */
const AS_WECHAT = /(?:(?:微信|薇信|威信|[vw]x|v信)(?:号|id)(?:是|为)?|加我?(?:微信|薇信|威信|[vw]x|v信|v)|(?:微信|薇信|威信|[vw]x|v信)(?:号?是|[:：]))[\s:：]{0,3}$/i;
const UNIT = /^\s?(?:粉|元|块|万|亿|个|次|%|人|年|级|岁|分钟|只|头(?!像)|条|瓶|盒|件|枚|颗|米|步|首|张|天|小时|分(?!之)|[kw](?![a-z]))/i;
const DATED = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** QQ account numbers: five to eleven digits that the text calls one. Group numbers are not a person. */
export default {
  id: 'qq',
  jurisdiction: 'cn',
  pattern: '(?<![0-9])[1-9]\\d{4,10}(?![0-9])',
  words: ['qq', 'q q', 'q.q', 'q·q', '扣扣', '口口号', '企鹅', '秋秋', '球球', '抠抠', '叩叩', '蔻蔻', '扣号', '加扣', '扣我', '扣：', '扣:', '扣 ', 'q号', 'q號', 'q是', 'q：', 'q:', '微信', '薇信', '威信', 'vx', 'wx', 'v信', '加v', '加我v'],
  starts: 'number',
  prefilter: '(?<![A-Za-z])[qQ] ?[1-9][0-9]{4}|[\\u4e00-\\u9fff][qQ](?![A-Za-z])|\\ud83d\\udc27',
  needs: { chars: 'qQ\udc27' },
  rank: 55,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end);
    const left = before(candidate, 20);
    const right = after(candidate, 20);
    if (!/[qQ扣口企秋球抠叩蔻🐧信xXvV]/u.test(left + right + candidate.previous)) return null;
    if (/[0-9a-pr-uy-zA-PR-UY-Z_][.\-_/]?$|[¥￥$€£#]\s?$|\d,$/.test(left.replace(/(?:微信|wechat|wei ?xin)?(?:id|is|no|num|number|account)[ .:：]*$/i, '')) || /^(?:[A-Za-z_@]|[.,/:-]\d)/.test(right) || UNIT.test(right)) return null;
    // `PN QQ481351`: the letters belong to a part number.
    const glued = /qq?$/i.exec(left)?.[0].length ?? 0;
    if (otherLabel({ ...candidate, start: candidate.start - glued }) !== null || insideLink(candidate)) return null;
    if ((/(?<![A-Za-z])q$/i.test(left) && value.length < 6) || (/扣\s$/.test(left) && /^(\d)\1+$/.test(value))) return null;
    const mobile = /^1[3-9]\d{9}$/.test(value);
    const word = named(left, 14) ?? namedBehind(right) ?? (bareAnswer(candidate) ? named(candidate.previous.slice(-40), 40) : null);
    // Eleven digits that are a mobile number are one, whatever account they are also the name of.
    if (word !== null) return { value, confidence: mobile ? 0.6 : 0.92, reasons: [`cue:${word}`] };
    const wechat = mobile || value.length < 6 || DATED.test(value) ? null : AS_WECHAT.exec(left);
    return wechat === null ? null : { value, confidence: 0.65, reasons: ['as-wechat'] };
  },
  examples: {
    hit: [
      '我QQ [[123456789]]', 'qq号[[10001234]]加我', '扣扣[[987654321]]', '加我企鹅[[2233445566]]', '我的q是[[34567890]]', 'my qq is [[88776655]]', '[[778899001]]是我QQ', 'q[[55667788]]', '联系[[281211923]]，QQ',
      '他QQ号好像是[[112233445]]', '加扣[[778899001]]', '🐧[[345678901]]', '微信号：[[987612345]]',
    ],
    miss: [
      'QQ群：123456789', '群号987654321', 'QQ音乐会员到期了 12345', '加群 778899001', '123456789', 'QQ号 12345678@qq.com', '我QQ有12345个好友', 'QQ会议 123456789', '零件QQ4890809-A', 'PN QQ481351',
      '企鹅 12345 只', '微信步数 23456', '微信支付1234567', 'qq was slow, 12345 users left',
    ],
  },
} satisfies Detector;

/** The last name of the messenger in `text`, when nothing but filler of at most `reach` code units follows it. */
function named(text: string, reach: number): string | null {
  const last = lastOf(names, text);
  if (last === null || /群\s?$/.test(text.slice(0, last.index))) return null;
  const rest = text.slice(last.index + last[0].length);
  // A question here is answered by somebody else, not by the number that follows.
  if (reach < 20 && rest.includes('吗')) return null;
  if (rest.length > reach || PRODUCT.test(rest) || GROUP.test(rest)) return null;
  return isFiller(reach > 20 ? rest.replace(/[?？!！。]+\s?$/, '') : rest) ? last[0] : null;
}

function namedBehind(right: string): string | null {
  const lead = leadBehind(right);
  if (lead === null) return /^\s?[，,]\s?(?:q ?q|扣扣|企鹅)(?:号)?(?=$|[\s，,。！!）)])/i.exec(right)?.[0].replace(/[\s，,]/g, '') ?? null;
  const found = behind.exec(right.slice(lead.length));
  if (found === null) return null;
  const rest = right.slice(lead.length + found[0].length);
  // A space alone: the name must end what is said, or the next number is the one it names.
  if (/^q$/i.test(found[0]) && lead.trim() === '') return null;
  if (lead === ' ' && !/^(?:同?号|[）)，。,]|\s?$)/.test(rest)) return null;
  return PRODUCT.test(rest) || /^[号码是为:：\s]{0,4}\d/.test(rest) ? null : found[0];
}
