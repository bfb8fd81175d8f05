import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { after, before, cueReason, findCue, type Cue } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { knownOffice, PROVINCES } from './_offices.ts';

const CUES = /车牌|車牌|牌照|牌号|牌號|车号|車號|号牌|號牌|我车|他车|她车|的车|的車|车是|这车|那车|辆车|台车|车主|挪车|挪下|挪一下|移车|移一下|开走|停在|停车|开的|追尾|剐蹭|刮蹭|尾随|肇事|违章|挡|堵|(?<![a-z])(?:plates?|car|license|licence|reg(?:istration)?)(?![a-z])/g;
const WITH_PROVINCE = new RegExp(`^[${PROVINCES}][A-Z]`);
/** Says outright that a plate follows. */
const NAMED = /(?:车牌|車牌|牌照|牌号|牌號|车号|車號|号牌|號牌|港牌|澳牌|军牌|车牌号码?)(?:号码?|號碼?)?(?:是|为|係|尾号|[:：])?\s?$|(?:licen[cs]e|number|reg(?:istration)?|car) ?plates?(?: (?:no\.?|number|is))*[:\s]*$|(?:'s|(?<![a-z])(?:my|his|her|their|our|car|van|truck|taxi|uber)) plates? $|(?<![a-z])(?<!steel |metal |base |back |face |hot |dinner )plates?(?: (?:no\.?|number))?(?: is\s|[:：]\s?| no\.? | number )$/i;
/** A province character that ends another word: 最新A…, 阿里云A…, 北京A…. */
const OTHER_WORD = /(?:[最更全创重刷翻崭出上][新]|[里讯为度多白乌]云|四川|江苏|北京|南京|东京|天津|年青|[太很好珍]贵|安宁|西藏|收藏|新疆|石川|大吉|江浙|上海)$/;
const SPACE = '[·•・. -]?';
const FREE = '[A-Z]{2}\\d{2} ?[A-Z]{3}|[A-Za-z]{2} ?\\d{1,4}|[A-Za-z]{2,3}-\\d{4}|\\d{4}-[A-Za-z]{2}|[Mm][A-Za-z]-?\\d\\d-?\\d\\d|[A-HJ-NP-Z]·?[A-HJ-NP-Z0-9]{5}|\\d[A-Z]{3}\\d{3}|[A-Z]{3} ?\\d{3,4}';

/**
 * Licence plates, GA 36: ordinary (five after the letter), new energy (six), trailer, coach, police, cross-border, embassy, temporary,
 * armed police, army; where the word plate stands before them those of Hong Kong, Macau, Taiwan and abroad.
 */
export default {
  id: 'plate',
  jurisdiction: 'any',
  pattern: `(?:[${PROVINCES}] ?[A-Za-z]${SPACE}(?:[A-HJ-NP-Za-hj-np-z0-9]{5,6}(?![A-Za-z0-9])|[A-HJ-NP-Za-hj-np-z0-9]{4,5}[挂学警港澳领临]|临[A-HJ-NP-Z0-9]{4,6}(?![A-Za-z0-9]))`
    + `|[${PROVINCES}] ?[A-Za-z] [A-HJ-NP-Za-hj-np-z0-9]{2,3}[ -][A-HJ-NP-Za-hj-np-z0-9]{2,3}(?![A-Za-z0-9])|使[A-Z0-9]?${SPACE}\\d{5,6}(?![0-9])|(?<![0-9])\\d{6}使`
    + `|(?<![A-Za-z])WJ ?[${PROVINCES}]?${SPACE}?(?:\\d\\d[- ])?\\d{4}[0-9A-Z](?![0-9A-Za-z])|(?<![A-Za-z0-9])[VKHBSLJNGC][A-HJ-NP-Z]${SPACE}\\d{5}(?![0-9A-Za-z])|[军空海北沈兰济南广成][A-HJ-NP-Z]${SPACE}\\d{5}(?![0-9A-Za-z])|(?<![A-Za-z0-9])(?:${FREE})(?![A-Za-z0-9]))`,
  prefilter: `[${PROVINCES}] ?[A-Za-z]${SPACE}临?[A-Za-z0-9]{2}|[使J]${SPACE}[${PROVINCES}]?${SPACE}\\d{2}`,
  needs: { chars: '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使J' },
  words: ['车牌', '車牌', '牌照', '牌号', '牌號', '车号', '車號', '号牌', '號牌', '港牌', '澳牌', '军牌', '军车', ' plate'],
  rank: 75,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const value = raw.replace(/[·•・. -]/g, '').toUpperCase();
    if (!WITH_PROVINCE.test(value)) return judgeOther(candidate, raw, value);
    const cue = findCue(candidate, CUES);
    const cued = cue === null ? [] : [cueReason(cue)];
    const serial = value.slice(2).replace('临', '');
    const digits = serial.replace(/[^0-9]/g, '').length;
    const tail = /[挂学警港澳领]$/.test(serial) || value.includes('临');
    if (serial.length === 6 && !tail && !/^(?:[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK])$/.test(serial) && ((cue === null && !raw.includes('·')) || digits < 4)) return null;
    const known = knownOffice(value.charAt(0), value.charAt(1));
    if (cue === null) {
      if (digits < 2 && !tail) return null;
      if (!known && digits < 3 && !/[·•・]/.test(raw)) return null;
      if (/[a-z]/.test(raw) && digits < 3) return null;
      if (OTHER_WORD.test(before(candidate, 2) + value.charAt(0)) || /^(?:\s?(?:元|万|型|号店|版|系列|上架|-\d)|股|这种|那种|这类|之类|靓号)/.test(after(candidate))) return null;
    } else if (digits < 1) return null;
    const base = known ? 0.88 : 0.65;
    return { value, confidence: cue === null ? base : base + 0.08, reasons: [...(known ? ['office'] : []), ...cued] };
  },
  examples: {
    hit: [
      '我车牌[[京A12345]]', '[[粤B·D12345]]麻烦挪下车', '尾随我的车是[[沪C 8K3Q1]]', '[[浙A12345F]]', '车号[[粤Z1234港]]停在楼下', '他开的[[川A9X2B7]]', '[[苏e88X66]]', '军牌[[VA·12345]]', '车牌 [[WJ京12345]]', '车牌号[[B·8K3Q1]]挡门口了',
      '港牌[[AB 1234]]', '車牌[[ABC-1234]]的車主', 'license plate [[7ABC123]]', "the driver's plate [[KX19 VBN]]", '临牌 [[粤B临12345]]',
    ],
    miss: ['京A是北京的', '沪C不能进外环', '去京东买A4纸', '粤B车牌多少钱', '最新A12345型', '阿里云B12345', '浙A限行吗', '京A4纸', '赣A股12345', '京ICP备12345678号', '车牌AB', '大使馆12345', 'plate number unknown', 'steel plate AB12', '车牌摇号第12345期'],
  },
} satisfies Detector;

/** Plates without a province: only where the text calls them one. */
function judgeOther(candidate: Candidate, raw: string, value: string): Verdict | null {
  if (/^(?:使|WJ)|使$/.test(value)) {
    const cue: Cue | null = findCue(candidate, CUES);
    if (cue === null && otherLabel(candidate) !== null) return null;
    return cue === null && !/^WJ.?(?:\d\d[- ]?)?\d{4}/.test(value) ? null : { value, confidence: cue === null ? 0.7 : 0.85, reasons: ['shape', ...(cue === null ? [] : [cueReason(cue)])] };
  }
  const left = before(candidate, 24);
  const named = /[牌号號]|plate/i.test(left) && NAMED.test(left);
  if (/^[军空海北沈兰济南广成]/.test(value)) return named || /军车|军牌/.test(left + after(candidate)) ? { value, confidence: 0.8, reasons: ['shape'] } : null;
  if (!named || !/\d/.test(value) || value.length < 4) return null;
  if (/^[A-Z]·?[A-Z0-9]{5}$/.test(raw) && (value.match(/\d/g)?.length ?? 0) < 2) return null;
  return { value, confidence: 0.82, reasons: ['shape', 'cue:plate'] };
}
