import type { Detector } from '../model/detector.ts';
import { after, before, cueReason, findCue } from './_context.ts';
import { knownOffice, PROVINCES } from './_offices.ts';

const CUES = /车牌|車牌|牌照|牌号|车号|我车|他车|她车|的车|车是|这车|那车|车主|挪车|挪下|挪一下|移车|开走|停在|停车|开的|追尾|剐蹭|尾随|肇事|违章|(?<![a-z])(?:plate|car|license|licence)(?![a-z])/g;
/** A province character that ends another word: 最新A…, 阿里云A…, 北京A…. */
const OTHER_WORD = /(?:[最更全创重刷翻崭][新]|[里讯为度多白乌]云|四川|江苏|北京|南京|东京|天津|年青|[太很好珍]贵|安宁|西藏|收藏|新疆|石川|大吉|江浙|上海)$/;
const SPACE = '[·•・. -]?';

/** Licence plates, GA 36: ordinary (five after the letter), new energy (six), and trailer, coach, police, cross-border, embassy, armed police. */
export default {
  id: 'plate',
  jurisdiction: 'cn',
  pattern: `(?:[${PROVINCES}] ?[A-Za-z]${SPACE}(?:[A-HJ-NP-Za-hj-np-z0-9]{5,6}(?![A-Za-z0-9])|[A-HJ-NP-Za-hj-np-z0-9]{4}[挂学警港澳领])|使[A-Z0-9]?${SPACE}\\d{5,6}(?![0-9])|(?<![A-Za-z])WJ ?[${PROVINCES}]?${SPACE}?\\d{4}[0-9A-Z](?![0-9A-Za-z]))`,
  prefilter: `[${PROVINCES}] ?[A-Za-z]${SPACE}[A-Za-z0-9]{4}|[使J]${SPACE}[${PROVINCES}]?\\d{4}`,
  rank: 75,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const value = raw.replace(/[·•・. -]/g, '').toUpperCase();
    const cue = findCue(candidate, CUES);
    const cued = cue === null ? [] : [cueReason(cue)];
    if (/^(?:使|WJ)/.test(value)) return cue === null ? null : { value, confidence: 0.8, reasons: ['shape', ...cued] };
    const serial = value.slice(2);
    const digits = serial.replace(/[^0-9]/g, '').length;
    const tail = /[挂学警港澳领]$/.test(serial);
    const energy = serial.length === 6;
    if (energy && !/^(?:[A-HJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[A-HJK])$/.test(serial)) return null;
    const known = knownOffice(value.charAt(0), value.charAt(1));
    if (cue === null) {
      if (digits < 2 && !tail) return null;
      if (!known && digits < 3 && !/[·•・]/.test(raw)) return null;
      if (/[a-z]/.test(raw) && digits < 3) return null;
      if (OTHER_WORD.test(before(candidate, 2) + value.charAt(0)) || /^\s?(?:元|万|型|号店|-\d)/.test(after(candidate))) return null;
    } else if (digits < 1) return null;
    const base = known ? 0.88 : 0.65;
    return { value, confidence: cue === null ? base : base + 0.08, reasons: [...(known ? ['office'] : []), ...cued] };
  },
  examples: {
    hit: ['我车牌[[京A12345]]', '[[粤B·D12345]]麻烦挪下车', '尾随我的车是[[沪C 8K3Q1]]', '[[浙A12345F]]', '车号[[粤Z1234港]]停在楼下', '他开的[[川A9X2B7]]', '[[苏e88X66]]'],
    miss: ['京A是北京的', '沪C不能进外环', '去京东买A4纸', '粤B车牌多少钱', '最新A12345型', '阿里云B12345', '浙A限行吗', '京A4纸', '赣A股12345'],
  },
} satisfies Detector;
