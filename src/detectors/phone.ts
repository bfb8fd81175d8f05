import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { after, before, cueReason, findCue, type Cue } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { mobileKind } from './_mobile.ts';
import { judgeAmerican, judgeInternational, judgeNational, mayBeNational } from './_phone-abroad.ts';
import { embedded, spaceless } from './_phone-beside.ts';
import { NUMBERS } from './_prefilters.ts';

const CUES = new RegExp(
  '手机|手機|手提(?![电電包袋])|电话|電話|联系|聯繫|联络|聯絡|号码|號碼|热线|来电|來電|致电|致電|打给|打我|打俾|打畀|搵|揾|拨打?|撥|呼叫|短信|簡訊|門號|私号|新号|旧号|小号|大号|微信|薇信|威信|同号|加我|加[vVＶ]|[vV]信|电联|機主|机主|收件人|快递员|外卖|房东|中介|dianhua|shouji|haoma|번호|전화|핸드폰|携帯|番号|'
  + '(?<![a-z])(?:tel|phone|mobile|mob|cell|call|text|sms|whatsapp|viber|signal|number|num|contact|reach|dial|ring|fax|wx|vx|v|m|t|ph|hp|tele)(?![a-z])',
  'g',
);
const MOBILE = '(?:[(（]?(?:\\+|00)?86[)）]?[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}';
const ABROAD = '(?:\\+|00)[1-9]\\d{0,2}[- .]?(?:\\(\\d{1,4}\\)[- .]?)?\\d{1,5}(?:[- .]?\\d{2,5}){1,4}';
const AMERICAN = '(?:\\+?1[- .]?)?(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[- .]?)[2-9]\\d\\d[- .]?\\d{4}';
const REVERSED = '\\d{9}[3-9]1';
const HOME = '0\\d{7,10}|\\(?0\\d{1,4}\\)?(?:[- ]\\d{2,8}){1,4}|[2-9]\\d{3}[- ]?\\d{4}|[1-9]\\d{2,4}[- ]\\d{3,5}(?:[- ]\\d{2,4})?|[1-9]\\d{8,9}';
const BACKWARDS = /倒(?:过来|過來|着|著|序|写|寫|念|读)|反(?:过来|過來|着|著)(?!说|讲)|逆序|反序|backwards?|reversed?/g;

/** Mobile numbers of the mainland, and numbers abroad: with a calling code, or as written at home where the text says so. */
export default {
  id: 'phone',
  jurisdiction: 'any',
  pattern: `(?<![0-9])(?:${MOBILE}|${ABROAD}|${AMERICAN}|${REVERSED}|${HOME})(?![0-9])`,
  starts: 'number',
  prefilter: `${NUMBERS}|\\+[1-9][0-9]{0,2}[- .(][0-9]`,
  needs: { digits: 5 },
  rank: 60,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const digits = raw.replace(/[^0-9]/g, '');
    const mainland = /^(?:[(（]?(?:\+|00)?86[)）]?[- ]?)?(1[3-9]\d[- ]?\d{4}[- ]?\d{4})$/.exec(raw)?.[1]?.replace(/[- ]/g, '');
    if (mainland !== undefined) return judgeMainland(candidate, mainland, raw) ?? judgeReversed(candidate, raw);
    if (/^\d{9}[3-9]1$/.test(raw)) return judgeReversed(candidate, raw);
    const international = /^(?:\+|00)/.test(raw);
    const american = !international && /^1?[2-9]\d{9}$/.test(digits);
    if (!international && !american && !mayBeNational(candidate, raw)) return null;
    if (embedded(candidate) || crowded(candidate, raw) || otherLabel(candidate) !== null) return null;
    const near = findCue(candidate, CUES, 24);
    // `T`, `m`, `v` lead to a number; behind one they are anything.
    const cue = (near?.where === 'after' && /^[a-z]$/.test(near.word) ? null : near) ?? said(candidate);
    if (international) return judgeInternational(candidate, raw, cue);
    return (american ? judgeAmerican(candidate, raw, digits, cue) : null) ?? judgeNational(candidate, raw, cue);
  },
  examples: {
    hit: [
      '我手机号[[13812345678]]，有事打我', '打 [[+86 139 1234 5678]] 找老板', '[[18600001111]]', '新号[[178-1234-5678]]存一下', 'text me at [[415-555-0142]]',
      'my num [[+44 20 7946 0958]]', '我的号码：[[(212) 555-0187]]', '香港手机[[+852 9123 4567]]', 'tel:[[13700001234]]', '加v[[13512340987]]', 'a[[13700000001]]', 'call me again[[15812340001]]', 'tel[[13800138000]]', '微信v[[13800138000]]',
      '台湾手机[[0912-345-678]]', 'HK [[9123 4567]]', '[[07700 900123]] is my UK number', '日本电话[[090-1234-5678]]', '打俾佢啦 [[9123 4567]] 佢手機', '倒过来念 [[87654321831]]',
    ],
    miss: [
      '订单号13812345678', '流水981381234567812', '编号10012345678', 'https://weibo.com/13812345678', '时间戳1712345678901', '打10086', '拨400-800-1234', '13812345678.jpg', '13812345678票',
      '腾讯会议 138-123-456', '0.13812345678', '转账13812345678元', 'sha 13812345678abcdef', 'commit a13812345678', 'a13812345678b', 'f3a13812345678', 'SF13812345678', '/img/a13812345678', 'sn13812345678', 'a13812345678.jpg', 'user13812345678', 'deadbeef13812345678', 'd13812345678 is the commit', '账号wang13812345678', 'password qwe13812345678', '13812345678@qq.com', '版本 10.0.19045.3570',
      'call 1-800-555-0199', '日本 2024-11-22', '香港 20241122', '9123 4567', '0912345678', '87654321831', '美国人口 331 449 281',
    ],
  },
} satisfies Detector;

function judgeMainland(candidate: Candidate, digits: string, raw: string): Verdict | null {
  const kind = mobileKind(digits);
  if (kind === null || embedded(candidate) || otherLabel(candidate) !== null) return null;
  const cue = findCue(candidate, CUES);
  if (kind === 'machine' && cue === null) return null;
  const prefixed = /^[(（]?\+/.test(raw);
  const base = kind === 'machine' ? 0.6 : cue !== null ? 0.97 : prefixed ? 0.95 : 0.85;
  // `(138)12345678`: the bracket belongs to it.
  const opened = candidate.obfuscated && /[(（【[]/.test(candidate.text.charAt(candidate.start - 1)) && !/^[)）】\]]/.test(after(candidate, 1));
  // The number may still be the end of some id: not more than suspected.
  const confidence = spaceless(candidate) ? Math.min(base, 0.75) : base;
  return { value: digits, confidence, reasons: ['prefix', ...(cue === null ? [] : [cueReason(cue)])], start: candidate.start - (opened ? 1 : 0) };
}

/** A mobile number that the text says is to be read from its end. */
function judgeReversed(candidate: Candidate, raw: string): Verdict | null {
  if (!/^\d{9}[3-9]1$/.test(raw)) return null;
  const value = [...raw].reverse().join('');
  const cue = findCue(candidate, BACKWARDS, 16);
  if (cue === null || mobileKind(value) !== 'subscriber' || embedded(candidate) || otherLabel(candidate) !== null) return null;
  return { value, confidence: 0.85, reasons: ['prefix', 'reversed', cueReason(cue)] };
}

/** `… is my UK number`: English says afterwards what it was. */
function said(candidate: Candidate): Cue | null {
  const found = /^,? ?(?:is|was|'s|that's) (?:my|his|her|their|our|the|your) [a-z' ]{0,16}?(number|cell|phone|mobile|line)\b/i.exec(after(candidate, 36));
  return found === null ? null : { word: found[1] ?? '', where: 'after', distance: 0 };
}

/** Groups of digits go on at one side: a table, a list, a longer number. */
function crowded(candidate: Candidate, raw: string): boolean {
  return !/^[+(]|^00/.test(raw) && (/[0-9A-Za-z][-]$|[0-9] $/.test(before(candidate, 2)) || /^ \d|^-[\dA-Za-z]/.test(after(candidate, 2)));
}
