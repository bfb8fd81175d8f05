import type { Detector } from '../model/detector.ts';
import { after, before, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { NUMBERS } from './_prefilters.ts';

const NAME = '(?<![a-z])q ?q(?![a-z])|(?<![a-z])qq(?=[\\u4e00-\\u9fff])|扣扣|企鹅|秋秋|球球|抠抠|叩叩|蔻蔻|扣号|(?<![a-z])q(?=号|是|：|:|\\s|我|$)';
/** What the name of the messenger is part of when it is not somebody's number. */
const PRODUCT = /^\s?(?:音乐|空间|飞车|炫舞|邮箱|浏览器|管家|会员|币|红包|游戏|群|堂|阅读|农场|宠物|输入法|钱包|支付|提到|版本|影音|秀|\.com|糖|公仔|会议|课堂)/;
const names = new RegExp(NAME, 'gi');
/** Everything Chinese that may stand between the name of the messenger and the number. */
const FILLER = /[号码是的为我他她你您加叫搜索账帐户名同也可以就这个小大工作私人新老联系方式找到吧呢哦啊一下里本都给发换成改直接填写有事聊备注看常用长期在上多少几什么呢吗啥来报和跟添微信]/g;
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
    const right = after(candidate, 20);
    if (!/[qQ扣企秋球抠叩蔻]/.test(left + right + candidate.previous)) return null;
    if (/[0-9a-pr-zA-PR-Z_][.\-_/]?$|[¥$€£#]\s?$|\d,$/.test(left) || /^(?:[A-Za-z_@]|[.,/:-]\d|\s?(?:元|块|万|亿|个|次|%|人|年|级|岁|分钟|[kw](?![a-z])))/i.test(right)) return null;
    // `PN QQ481351`: the letters belong to a part number.
    const glued = /qq?$/i.exec(left)?.[0].length ?? 0;
    if (otherLabel({ ...candidate, start: candidate.start - glued }) !== null || insideLink(candidate)) return null;
    const word = named(left, 14) ?? namedAfter(right) ?? (candidate.text.trim() === value ? named(candidate.previous.slice(-40), 40) : null);
    if (word === null) return null;
    // Eleven digits that are a mobile number are one, whatever account they are also the name of.
    return { value, confidence: /^1[3-9]\d{9}$/.test(value) ? 0.6 : 0.92, reasons: [`cue:${word}`] };
  },
  examples: {
    hit: ['我QQ [[123456789]]', 'qq号[[10001234]]加我', '扣扣[[987654321]]', '加我企鹅[[2233445566]]', '我的q是[[34567890]]', 'my qq is [[88776655]]', '[[778899001]]是我QQ', 'q[[55667788]]'],
    miss: ['QQ群：123456789', '群号987654321', 'QQ音乐会员到期了 12345', '加群 778899001', '123456789', 'QQ号 12345678@qq.com', '我QQ有12345个好友', 'QQ会议 123456789', '零件QQ4890809-A', 'PN QQ481351'],
  },
} satisfies Detector;

/** The last name of the messenger in `text`, when nothing but filler of at most `reach` code units follows it. */
function named(text: string, reach: number): string | null {
  names.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let found = names.exec(text); found !== null; found = names.exec(text)) last = found;
  if (last === null || /群\s?$/.test(text.slice(0, last.index))) return null;
  const rest = text.slice(last.index + last[0].length);
  if (/[\u4e00-\u9fff]/.test(rest.replace(FILLER, ''))) return null;
  if (rest.length > reach || PRODUCT.test(rest) || /[0-9。；！？!?\n]/.test(rest) || GROUP.test(rest)) return null;
  return last[0];
}

function namedAfter(text: string): string | null {
  const found = /^\s?(?:[，,]?\s?这?是(?:我|他|她|俺)?的?|[，,]?\s?(?:我|他|她|俺)的?|[（(])\s?(qq|扣扣|企鹅|q号)|^\s(qq|扣扣|企鹅)(?=同?号|[）)，。]|\s?$)/i.exec(text);
  if (found === null) return null;
  const rest = text.slice(found[0].length);
  return PRODUCT.test(rest) || /^[号码是为:：\s]{0,4}\d/.test(rest) ? null : (found[1] ?? found[2] ?? null);
}
