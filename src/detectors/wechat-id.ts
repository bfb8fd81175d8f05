import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { bareAnswer, isFiller, lastOf, leadBehind } from './_account-words.ts';
import { after, before, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { behindName, isProduct, wechatNames } from './_wechat-id-names.ts';

/** Words and device names that stand where an account would. */
const NO_ACCOUNT = /^(?:(?:iphone|ipad|windows|android|harmonyos|macos|macbook|huawei|xiaomi|version|redmi|galaxy|chrome|firefox|safari|python|github|wechat|weixin|whatsapp|telegram|twitter|facebook|instagram|discord|youtube|tiktok|alipay|paypal|skype|snapchat)[\d_-]*(?:pro|max|plus|mini|ultra|work|pay)?|please|thanks|thank|anytime|number|account|contact|search|online|offline|official|always|broken|better|working|because|before|friend|friends|thanks?you|message|messages|privately|instead|tomorrow|tonight|details|request|update|updated|secret|nothing|something|unknown|banned|blocked|hacked|installed|desktop|mobile|whatever|probably|already|really)$/i;
/** Laughter and the like: a syllable over and over. */
const CHANT = /^(.{1,4})\1+.?$/i;

/** A QQ number with its cue; an application id. */
const OTHER_CODE = /^(?:qq?\d{5,11}|wx[0-9a-f]{16})$/i;

/** WeChat ids: a letter and five to nineteen of letters, digits, `_`, `-`, where the text calls it one; `wxid_…` by itself. */
export default {
  id: 'wechat-id',
  jurisdiction: 'cn',
  pattern: '(?<![A-Za-z0-9_@./#-])(?:wxid_[0-9a-z]{6,24}|[A-Za-z][A-Za-z0-9_-]{5,27})(?![A-Za-z0-9_-])',
  words: [
    '微信', '薇信', '威信', '徽信', '维信', '葳信', '围信', '魏信', '微xin', '微芯', '薇芯', '微❤', '薇❤', '威❤', '徽❤', '微心', '薇心', '微x', '薇x', 'v信', 'vx', 'wx', 'wechat', 'we chat', 'weixin', 'wei信', 'wei xin', '绿泡泡', '绿色软件', '卫星',
    '加v', '加我v', '加薇', '加威', '加微', '加我薇', '加我微', '加我威', '我微', '我薇', '+v', '＋v', '➕v', '加➕', '加我➕', '加我+', '加我＋', '微：', '微:', '薇：', '薇:', '威：', '威:', '信号',
  ],
  prefilter: '[vVwW][ .·丶*＊_/-]{1,2}[xX](?![A-Za-z])|[微薇威][ .·丶、*＊_/|～-]{1,2}信|[vV] ?[:：]|[\\u4e00-\\u9fff][vV](?![A-Za-z])',
  needs: { chars: 'vVwW微薇威' },
  rank: 20,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end);
    const right = after(candidate, 20);
    const marked = /[0-9_]/.test(value);
    const wxid = /^wxid_[0-9a-z]{6,}$/.test(value);
    const found = wxid ? null : named(before(candidate, 24), marked, /[0-9]/.test(value));
    if (!wxid && !marked && found === null && candidate.previous === '' && !/^[a-z]{6,}/i.test(value)) return null;
    if (NO_ACCOUNT.test(value) || (!wxid && value.startsWith('wxid_')) || OTHER_CODE.test(value) || labelled(candidate) || /^(?:[@(/\\=]|\.[A-Za-z0-9]|:\/)/.test(right) || insideLink(candidate)) return null;
    if (wxid) return { value, confidence: 0.95, reasons: ['shape'] };
    if (!marked && CHANT.test(value)) return null;
    if (found !== null) return { value, confidence: marked ? 0.93 : 0.75, reasons: [`cue:${found}`] };
    const behind = marked ? namedBehind(right) : null;
    if (behind !== null) return { value, confidence: 0.85, reasons: [`cue-after:${behind}`] };
    return glued(candidate, value) ?? answered(candidate, value, marked);
  },
  examples: {
    hit: [
      '加我微信[[lucky_cat88]]', '我vx：[[panda-moon7]]', '薇信 [[wangstar2024]]', '微信号是[[xiaomingming]]', '加V [[neoecho12]]', '[[wxid_a1b2c3d4e5f6g7]]',
      'my wechat id is [[dashu_lily9]]', 'add me on wechat: [[kkyoyo77]]', '[[tiger_neo8]] 是我微信', '我的微信id：[[Sunny-99]]', '微 信 [[xxyyzz123]]', 'w x：[[xiaoyu_97]]', '薇❤：[[huahua5201314]]',
      '＋v[[mmzz7788]]', '加我➕[[nana_5566]]', '卫星号[[shop8899a]]',
    ],
    miss: [
      '微信支付WeChatPay2024', 'wx.request 报错', 'vx小程序打不开 error404', '装 wxGTK3', '微信群里 lucky99 说过了', '@lucky99 加我微信', 'WeChat Pay is down',
      '我微信 iphone13 登不上', 'my wechat is broken', 'lucky99', '微信读书好用 kindle2024', '威信扫地 abc123456', '卫星 chang_e5 发射',
    ],
  },
} satisfies Detector;

/** The last name of the messenger, when only filler stands between it and the end of `text`. */
function named(text: string, marked: boolean, digits: boolean): string | null {
  const last = lastOf(wechatNames, text);
  if (last === null) return null;
  const rest = text.slice(last.index + last[0].length);
  if (rest.length > 14 || isProduct(rest) || !isFiller(rest)) return null;
  // A bare `v:` stands before much else in code.
  if (/^v$/i.test(last[0]) && /^\s?:/.test(rest) && !/[\u4e00-\u9fff]$/.test(text.slice(0, last.index)) && !digits) return null;
  if (!marked && !/(?:号|號|id|账号|account)?\s*(?:[:：]|是|係|=)\s*["“'【]?$|(?:号|號|id)\s*(?:is)?\s*$/i.test(rest)) return null;
  return last[0];
}

function namedBehind(right: string): string | null {
  const lead = leadBehind(right);
  const found = lead === null ? null : behindName.exec(right.slice(lead.length));
  if (lead === null || found === null) return null;
  const rest = right.slice(lead.length + found[0].length);
  if (/^ ?$/.test(lead) && !/^(?:同?号|[）)，。,]|\s?$)/.test(rest)) return null;
  return isProduct(rest) || /^[号码是为id:：\s]{1,4}[A-Za-z0-9]/i.test(rest) ? null : found[0];
}

/** Named as something else: `快递单号SF…`. An `id` alone may be the messenger's. */
function labelled(candidate: Candidate): boolean {
  const label = otherLabel(candidate);
  return label !== null && !/^[^A-Za-z]?(?:id|account)/i.test(label);
}

/** `加vxlucky99`, `＋vmmzz7788`: the cue written together with the id. */
function glued(candidate: Candidate, value: string): Verdict | null {
  const left = before(candidate, 4);
  const cue = /^(?:vx|wx|wechat|weixin)(?=[A-Za-z][A-Za-z0-9_-]{5,})/i.exec(value)?.[0] ?? /^[vV](?=[A-Za-z][A-Za-z0-9_-]{5,})/.exec(value)?.[0];
  // A capital shows where the id begins.
  const shown = cue !== undefined && /^vx$/i.test(cue) && /^[A-Z][a-z]/.test(value.slice(2));
  if (cue === undefined || !/[0-9_]/.test(value)) return null;
  if (!shown && !(cue.length > 1 ? /[加我找她他聊+＋➕]$|联系\s?$/ : /(?:加我?|[+＋➕])$/).test(left)) return null;
  return { value: value.slice(cue.length), confidence: 0.7, reasons: [`cue:${cue}`], start: candidate.start + cue.length };
}

/** The bare answer to a question for it. */
function answered(candidate: Candidate, value: string, marked: boolean): Verdict | null {
  const asked = candidate.previous === '' || !bareAnswer(candidate) ? null : candidate.previous.slice(-32);
  const last = asked === null ? null : lastOf(wechatNames, asked);
  if (asked === null || last === null) return null;
  const rest = asked.slice(last.index + last[0].length).replace(/[?？!！。~～]+\s?$/, '');
  if (isProduct(rest) || !isFiller(rest) || (!marked && !/多少|[号號]|id|啥|什么|发|給|给/i.test(asked))) return null;
  return { value, confidence: marked ? 0.8 : 0.55, reasons: [`cue-previous:${last[0]}`] };
}
