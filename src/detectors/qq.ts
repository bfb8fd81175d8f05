import type { Detector } from '../model/detector.ts';
import { after, before, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { NUMBERS } from './_prefilters.ts';

const NAME = '(?<![a-z])q ?q(?![a-z])|(?<![a-z])qq(?=[\\u4e00-\\u9fff])|扣扣|企鹅|秋秋|球球|抠抠|叩叩|蔻蔻|扣号|(?<![a-z])q(?=号|是|：|:|\\s|我|$)';
/** What the name of the messenger is part of when it is not somebody's number. */
const PRODUCT = /^\s?(?:音乐|空间|飞车|炫舞|邮箱|浏览器|管家|会员|币|红包|游戏|群|堂|阅读|农场|宠物|输入法|钱包|支付|提到|版本|影音|秀|\.com|糖|公仔|会议|课堂)/;
const names = new RegExp(NAME, 'gi');
const GROUP = /群|group|频道|讨论组/i;

/** QQ account numbers: five to eleven digits that the text calls one. Group numbers are not a person. */
export default {
  id: 'qq',
  jurisdiction: 'cn',
  pattern: '(?<![0-9])[1-9]\\d{4,10}(?![0-9])',
  prefilter: NUMBERS,
  rank: 55,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end);
    const left = before(candidate, 20);
    const right = after(candidate);
    if (/[0-9a-pr-zA-PR-Z_][.\-_/]?$|[¥$€£#]\s?$|\d,$/.test(left) || /^(?:[A-Za-z_@]|[.,/:\-]\d|\s?(?:元|块|万|亿|个|次|%|人|年|级|岁|分钟|[kw](?![a-z])))/i.test(right)) return null;
    if (otherLabel(candidate) !== null || insideLink(candidate)) return null;
    const word = named(left, 14) ?? namedAfter(right) ?? (candidate.text.trim() === value ? named(candidate.previous.slice(-40), 40) : null);
    if (word === null) return null;
    return { value, confidence: 0.92, reasons: [`cue:${word}`] };
  },
  examples: {
    hit: ['我QQ [[123456789]]', 'qq号[[10001234]]加我', '扣扣[[987654321]]', '加我企鹅[[2233445566]]', '我的q是[[34567890]]', 'my qq is [[88776655]]', '[[778899001]]是我QQ', 'q[[55667788]]'],
    miss: ['QQ群：123456789', '群号987654321', 'QQ音乐会员到期了 12345', '加群 778899001', '123456789', 'QQ号 12345678@qq.com', '我QQ有12345个好友', 'QQ会议 123456789'],
  },
} satisfies Detector;

/** The last name of the messenger in `text`, when nothing but filler of at most `reach` code units follows it. */
function named(text: string, reach: number): string | null {
  names.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let found = names.exec(text); found !== null; found = names.exec(text)) last = found;
  if (last === null || /群\s?$/.test(text.slice(0, last.index))) return null;
  const rest = text.slice(last.index + last[0].length);
  if (rest.length > reach || PRODUCT.test(rest) || /[0-9。；！？!?\n]/.test(rest) || GROUP.test(rest)) return null;
  return last[0];
}

function namedAfter(text: string): string | null {
  const found = /^\s?[，,（(]?\s?(?:这?是)?(?:我的?|他的?|她的?|俺的?)?\s?(qq|扣扣|企鹅|q号)/i.exec(text);
  return found === null || PRODUCT.test(text.slice(found[0].length)) ? null : (found[1] ?? null);
}
