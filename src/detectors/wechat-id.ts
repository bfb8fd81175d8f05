import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { after, before, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';

const NAME = '微信|薇信|威信|徽信|维信|葳信|微❤|微心|徽❤|微[xX]|(?<![a-z0-9_.])(?:v信|vx|wx|we ?chat|weixin|wei信)|绿泡泡|绿色软件|(?:加|\\+|＋|➕)[我他她个]?[vV薇威微]|(?<=[\\u4e00-\\u9fff])v(?=\\s?[:：]?\\s?$)|(?<![a-z0-9_.])v(?=\\s?[:：])|(?<![a-z0-9_.])v(?=号|同号|是)';
/** What the name is part of when it is the product and not somebody's account. */
const PRODUCT = /^\s?(?:支付|读书|群|小程序|公众号|视频号|朋友圈|客户端|运动|红包|开发|文档|输入法|电脑|网页|表情|版本|新版|更新|团队|官方|小店|商户|pay|web|official|mini|app|dev|sdk|open|\.)/i;
const names = new RegExp(NAME, 'gi');
const FILLER = /^(?:id|no|is|are|account|number|name|me|my|at|on|add|contact|handle|user|username|it|s|as|here)$/i;
/** Everything Chinese that may stand between the name of the messenger and the account. */
const CHINESE_FILLER = /[号码是的为我他她你您加叫搜索账帐户名同也可以就这个小大工作私人新老联系方式找到吧呢哦啊一下里本都给发换成改直接填写有事聊备注看常用长期在上多少几什么呢吗啥来报薇信微和跟]/g;
/** Words and device names that stand where an account would. */
const NO_ACCOUNT = /^(?:(?:iphone|ipad|windows|android|harmonyos|macos|macbook|huawei|version|redmi|galaxy|chrome|firefox|safari|python|github|wechat|weixin|whatsapp|telegram|twitter|facebook)[\d_-]*(?:pro|max|plus|mini|ultra|work)?|please|thanks|thank|anytime|number|account|contact|search|online|official|always|broken|better|working|because|before|friend|friends|thanks?you|message|privately|instead|tomorrow|tonight|details|request)$/i;

/** A QQ number with its cue; an application id. */
const OTHER_CODE = /^(?:qq?\d{5,11}|wx[0-9a-f]{16})$/i;

/** WeChat ids: a letter and five to nineteen of letters, digits, `_`, `-`, where the text calls it one; `wxid_…` by itself. */
export default {
  id: 'wechat-id',
  jurisdiction: 'cn',
  pattern: '(?<![A-Za-z0-9_@./#-])(?:wxid_[0-9a-z]{6,24}|[A-Za-z][A-Za-z0-9_-]{5,27})(?![A-Za-z0-9_-])',
  prefilter: '[微薇威徽维葳vV]信|微[❤心xX]|徽❤|[vVwW][xX]|[wW]e(?: ?[cC]hat|i(?:xin|信))|绿泡泡|绿色软件|[vV薇威微](?<=[\\u4e00-\\u9fff+＋➕].)|[vV] ?[:：]',
  rank: 20,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end);
    const right = after(candidate, 20);
    const marked = /[0-9_]/.test(value);
    const wxid = value.startsWith('wxid_');
    const found = wxid ? null : named(before(candidate, 24), marked);
    if (!wxid && !marked && found === null) return null;
    if (NO_ACCOUNT.test(value) || OTHER_CODE.test(value) || labelled(candidate) || /^(?:[@(/\\=]|\.[A-Za-z0-9]|:\/)/.test(right) || insideLink(candidate)) return null;
    if (wxid) return { value, confidence: 0.95, reasons: ['shape'] };
    if (found !== null) return { value, confidence: marked ? 0.93 : 0.75, reasons: [`cue:${found}`] };
    const behind = namedAfter(right);
    if (behind !== null) return { value, confidence: 0.85, reasons: [`cue-after:${behind}`] };
    if (candidate.previous !== '' && candidate.text.trim() === value) {
      const asked = named(candidate.previous.slice(-24), true);
      if (asked !== null) return { value, confidence: 0.8, reasons: [`cue-previous:${asked}`] };
    }
    return glued(candidate, value);
  },
  examples: {
    hit: [
      '加我微信[[lucky_cat88]]', '我vx：[[panda-moon7]]', '薇信 [[wangstar2024]]', '微信号是[[xiaomingming]]', '加V [[neoecho12]]', '[[wxid_a1b2c3d4e5f6g7]]',
      'my wechat id is [[dashu_lily9]]', 'add me on wechat: [[kkyoyo77]]', '[[tiger_neo8]] 是我微信', '我的微信id：[[Sunny-99]]',
    ],
    miss: [
      '微信支付WeChatPay2024', 'wx.request 报错', 'vx小程序打不开 error404', '装 wxGTK3', '微信群里 lucky99 说过了', '@lucky99 加我微信', 'WeChat Pay is down',
      '我微信 iphone13 登不上', 'my wechat is broken', 'lucky99', '微信读书好用 kindle2024',
    ],
  },
} satisfies Detector;

/** The last name of the messenger, when only filler stands between it and the end of `text`. */
function named(text: string, marked: boolean): string | null {
  names.lastIndex = 0;
  let last: RegExpExecArray | null = null;
  for (let found = names.exec(text); found !== null; found = names.exec(text)) last = found;
  if (last === null) return null;
  const rest = text.slice(last.index + last[0].length);
  if (rest.length > 14 || PRODUCT.test(rest) || /[。；！？!?\n@]/.test(rest) || /[\u4e00-\u9fff]/.test(rest.replace(CHINESE_FILLER, ''))) return null;
  if ((rest.match(/[A-Za-z]+/g) ?? []).some((word) => !FILLER.test(word)) || /[0-9]/.test(rest)) return null;
  if (!marked && !/(?:号|id|账号|account)?\s*(?:[:：]|是|=)\s*$|(?:号|id)\s*(?:is)?\s*$/i.test(rest)) return null;
  return last[0];
}

function namedAfter(text: string): string | null {
  const found = /^\s?(?:[，,]?\s?(?:这?是)(?:我|他|她|本人|俺)?的?|[，,]?\s?(?:我|他|她|本人|俺)的?|[（(])\s?(微信|薇信|威信|vx|wx|v信|wechat)|^\s(微信|薇信|vx|wx|v信)(?=同?号|[）)，。]|\s?$)/i.exec(text);
  return found === null || PRODUCT.test(text.slice(found[0].length)) ? null : (found[1] ?? found[2] ?? null);
}

/** Named as something else: `快递单号SF…`. An `id` alone may be the messenger's. */
function labelled(candidate: Candidate): boolean {
  const label = otherLabel(candidate);
  return label !== null && !/^[^A-Za-z]?(?:id|account)/i.test(label);
}

/** `加vxlucky99`: the cue written together with the id. */
function glued(candidate: Candidate, value: string): Verdict | null {
  const cue = /^(?:vx|wx|wechat|weixin)(?=[A-Za-z][A-Za-z0-9_-]{5,})/i.exec(value)?.[0];
  if (cue === undefined || !/[加我找她他聊]$|联系\s?$/.test(before(candidate, 4))) return null;
  return { value: value.slice(cue.length), confidence: 0.7, reasons: [`cue:${cue}`], start: candidate.start + cue.length };
}
