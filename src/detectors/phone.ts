import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { foreignNumber, northAmerican } from './_callings.ts';
import { after, before, cueReason, findCue, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { mobileKind } from './_mobile.ts';
import { NUMBERS } from './_prefilters.ts';

const CUES = new RegExp(
  '手机|手機|电话|電話|联系|聯繫|联络|号码|號碼|热线|来电|致电|打给|打我|拨打?|呼叫|短信|私号|新号|旧号|小号|大号|微信|薇信|威信|同号|加我|加[vVＶ]|[vV]信|电联|机主|收件人|快递员|外卖|房东|中介|'
  + '(?<![a-z])(?:tel|phone|mobile|cell|call|text|sms|whatsapp|number|num|contact|reach|dial|ring|fax|wx|vx|v|m|t|ph|hp|tele)(?![a-z])',
  'g',
);
const MOBILE = '(?:[(（]?(?:\\+|00)?86[)）]?[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}';
const ABROAD = '(?:\\+|00)[1-9]\\d{0,2}[- .]?(?:\\(\\d{1,4}\\)[- .]?)?\\d{1,5}(?:[- .]?\\d{2,5}){1,4}';
const AMERICAN = '(?:\\+?1[- .]?)?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[- .]?)[2-9]\\d\\d[- .]?\\d{4}';
const TAIWAN_OR_HONG_KONG = '09\\d\\d[- ]?\\d{3}[- ]?\\d{3}|[4-9]\\d{3}[- ]?\\d{4}';

/** Mobile numbers of the mainland, and numbers abroad in their usual shapes. */
export default {
  id: 'phone',
  jurisdiction: 'any',
  pattern: `(?<![0-9])(?:${MOBILE}|${ABROAD}|${AMERICAN}|${TAIWAN_OR_HONG_KONG})(?![0-9])`,
  prefilter: NUMBERS,
  rank: 60,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const digits = raw.replace(/[^0-9]/g, '');
    const mainland = /^(?:[(（]?(?:\+|00)?86[)）]?[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})$/.exec(raw)?.[1]?.replace(/[- ]/g, '');
    if (mainland !== undefined) return judgeMainland(candidate, mainland, raw);
    const plus = /^(?:\+|00)/.test(raw);
    const american = northAmerican(digits.replace(/^1(?=\d{10}$)/, ''));
    if (!plus && !american && !alone(candidate, digits)) return null;
    if (embedded(candidate) || otherLabel(candidate) !== null) return null;
    const cue = findCue(candidate, CUES, 24);
    const cued = cue === null ? [] : [cueReason(cue)];
    const value = digits;
    if (plus) return abroad(candidate, raw, cue === null ? 0.8 : 0.95, cued);
    if (american) {
      const shaped = /[-.)]/.test(raw);
      if (!shaped && (cue === null || !/电话|手机|tel|phone|mobile|cell|call|text|sms|dial|ring/i.test(cue.word))) return null;
      return { value, confidence: cue === null ? 0.7 : shaped ? 0.93 : 0.8, reasons: ['area-code', ...cued] };
    }
    return regional(candidate) ? { value, confidence: 0.8, reasons: ['shape', ...cued] } : null;
  },
  examples: {
    hit: [
      '我手机号[[13812345678]]，有事打我', '打 [[+86 139 1234 5678]] 找老板', '[[18600001111]]', '新号[[178-1234-5678]]存一下', 'text me at [[415-555-0142]]',
      'my num [[+44 20 7946 0958]]', '我的号码：[[(212) 555-0187]]', '香港手机[[+852 9123 4567]]', 'tel:[[13700001234]]', '加v[[13512340987]]', 'a[[13700000001]]', 'call me again[[15812340001]]', 'tel[[13800138000]]', '微信v[[13800138000]]',
    ],
    miss: [
      '订单号13812345678', '流水981381234567812', '编号10012345678', 'https://weibo.com/13812345678', '时间戳1712345678901', '打10086', '拨400-800-1234',
      '腾讯会议 138-123-456', '0.13812345678', '转账13812345678元', 'sha 13812345678abcdef', 'commit a13812345678', 'a13812345678b', 'f3a13812345678', 'SF13812345678', '/img/a13812345678', 'sn13812345678', 'a13812345678.jpg', 'user13812345678', 'deadbeef13812345678', 'd13812345678 is the commit', '账号wang13812345678', 'password qwe13812345678', '13812345678@qq.com', '版本 10.0.19045.3570',
    ],
  },
} satisfies Detector;

/** With `+`: the longest run of groups that is a number of its country; what follows may be another number. */
function abroad(candidate: Candidate, raw: string, confidence: number, cued: readonly string[]): Verdict | null {
  for (let end = raw.length; end > 0; end = Math.max(raw.lastIndexOf(' ', end - 1), raw.lastIndexOf('-', end - 1))) {
    const digits = raw.slice(0, end).replace(/[^0-9]/g, '').replace(/^00/, '');
    if (foreignNumber(digits)) return { value: `+${digits}`, confidence, reasons: ['calling-code', ...cued], end: candidate.start + end };
  }
  return null;
}

function judgeMainland(candidate: Candidate, digits: string, raw: string): Verdict | null {
  const kind = mobileKind(digits);
  if (kind === null || embedded(candidate) || otherLabel(candidate) !== null) return null;
  const cue = findCue(candidate, CUES);
  if (kind === 'machine' && cue === null) return null;
  const prefixed = /^[(（]?\+/.test(raw);
  const base = kind === 'machine' ? 0.6 : cue !== null ? 0.97 : prefixed ? 0.95 : 0.85;
  // The number may still be the end of some id: not more than suspected.
  const confidence = spaceless(candidate) ? Math.min(base, 0.75) : base;
  return { value: digits, confidence, reasons: ['prefix', ...(cue === null ? [] : [cueReason(cue)])] };
}

/** Part of something longer: a decimal, an amount, a hash, an e-mail address, a link, a longer number. */
function embedded(candidate: Candidate): boolean {
  const left = before(candidate, 12);
  const right = after(candidate);
  if (/\d[.,\-—_/:]$|\+$|[¥$€£]\s?$|[&%]$/.test(left) || /^(?:[.,:/\-_]\d|@[\w-]|\s?(?:元|块钱|万元?|亿|字节|次|%|条|个))/.test(right)) return !/^(?:\+|00)[^]*[ -]\d+$/.test(candidate.text.slice(candidate.start, candidate.end));
  if (/^[A-Za-z_]/.test(right) && !/^(?:call|text|vx|wx|wechat|tel|or|and|please|thanks)/i.test(right)) return true;
  const word = /[A-Za-z0-9_]+[-_]?$/.exec(left)?.[0] ?? '';
  if (word !== '' && !LEADS.test(word) && !glued(candidate, word)) {
    if (!/^[A-Za-z]+-$/.test(word)) return true;
  }
  return insideLink(candidate);
}

/** Words that lead to a number, with or without a space. */
const LEADS = /^(?:tel|phone|mobile|mob|cell|call|wx|vx|v|wechat|whatsapp|m|t|p|ph|hp|sms|dial|no|num|number|q|qq)$/i;

function spaceless(candidate: Candidate): boolean {
  const word = /[A-Za-z0-9_]+$/.exec(before(candidate, 12))?.[0] ?? '';
  return word !== '' && !LEADS.test(word);
}

/**
 * `again13812345678`: a word in small letters with the space left out before a whole mainland number. Codes and ids
 * use capitals, digits, or more of either on the other side.
 */
function glued(candidate: Candidate, word: string): boolean {
  const { text, start, end } = candidate;
  if (!/^1\d{10}$/.test(text.slice(start, end)) || mobileKind(text.slice(start, end)) !== 'subscriber') return false;
  if (!/^(?:[A-Z]?[a-z]{2,9}|[a-z])$/.test(word) || /[0-9A-Za-z_.\-/\\=&?%@#+:~$]/.test(text.charAt(start - word.length - 1))) return false;
  if (/^[0-9A-Za-z_\-/.=&@#]/.test(text.slice(end, end + 1)) || NOT_A_WORD.test(word)) return false;
  const from = start - word.length;
  return !DIGEST.test(text.slice(Math.max(0, from - 24), end + 24)) && !ACCOUNT.test(text.slice(Math.max(0, from - 16), from)) && otherLabel({ ...candidate, start: from }) === null;
}

/** Letters that begin ids and names of files, or two and more that are hexadecimal. */
const NOT_A_WORD = /^(?:(?!add$)[a-f]{2,}|user|guest|admin|img|image|pic|photo|video|audio|file|page|doc|test|wxid|tb|jd|sf|yt|zto|sto)$/i;
/** What follows these is an account's name or a secret, whatever digits it ends in. */
const ACCOUNT = /(?:微信号?|薇信|威信|账号|帐号|帳號|用户名?|用戶名?|昵称|抖音号?|淘宝|微博|密码|(?<![a-z])(?:wx|vx|wechat|weixin|account|user(?:name)?|login|pass(?:word)?|pwd|branch|id))(?:号|是|为| is)?[\s:：=]{0,3}$/i;
const DIGEST = /(?<![a-z])(?:hash|sha-?\d|md5|commit|git|checksum|digest)|哈希|提交|校验/i;

const REGIONAL_SHAPE = /^(?:09\d{8}|[4-9]\d{7})$/;
const REGIONAL = /香港|澳门|澳門|台湾|臺灣|電話|手機|whatsapp/g;

function alone(candidate: Candidate, digits: string): boolean {
  return REGIONAL_SHAPE.test(digits) && !/[0-9A-Za-z][ -]?$/.test(before(candidate, 2)) && !/^[ -]?\d/.test(after(candidate, 2));
}

/** Taiwan mobiles and Hong Kong or Macau numbers: only right behind a cue that says so. */
function regional(candidate: Candidate): boolean {
  const cue = findCue(candidate, REGIONAL);
  return cue?.where === 'before' && cue.distance <= 6;
}
