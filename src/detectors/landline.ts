import type { Detector } from '../model/detector.ts';
import { areaLength } from './_areas.ts';
import { national } from './_callings.ts';
import { after, before, cueReason, findCue, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { NUMBERS } from './_prefilters.ts';

const CUES = /座机|座機|固话|固話|室内电话|宅电|固定电话|总机|家里电话|家电|办公电话|办公室|电话|電話|联系|传真|傳真|号码|號碼|老家|单位|公司|前台|财务|打给|打到|拨打?|找我|分机|(?<![a-z])(?:tel|phone|landline|fax|call|home|office)(?![a-z])/g;
const WITHOUT_AREA = /家電|屋企電話|屋企电话|宅電|室內電話|(?:电话|固话|[座坐]机)(?:号码?)?(?:是|为)?[:：\s]{0,2}$|座机|座機|固话|固定电话|家里电话|办公电话|办公室电话|单位电话|宅电|传真|landline|home phone|office phone/g;

/** What leads to one desk behind a switchboard (`转802`, `ext 802`) may follow; the number itself is the datum. */
const EXTENSION = /^(?:\s?(?:转|轉)?(?:分机号?|分機號?)[:：\s]{0,2}|\s?(?:转|轉)\s?|[,，]?\s?(?:extension|extn?|x)[.:]?\s?|[-—–－](?=\d{2,4}(?!\d)))\d{1,5}(?![0-9A-Za-z])/i;

/** Taiwan's area codes share their first digits with the mainland's: only where the words are of the place. */
const TAIWAN = /電話|家電|住家|家裡|屋企|室話|市話|室內|公司|台北|臺北|台中|臺中|台南|臺南|高雄|新竹|桃園|台灣|臺灣|台湾|傳真/g;

/** Fixed-line numbers of the mainland: area code and 7 or 8 digits; without area code only where the text says so. */
export default {
  id: 'landline',
  jurisdiction: 'cn',
  pattern: '(?<![0-9])(?:[(（]0[2-8]\\d{0,2}[)）][- ]?\\d{3,4}[- ]?\\d{4}(?![0-9])|0[2-8]\\d{0,2}-\\d{3,4}-\\d{4}(?![0-9])|(?:[(（]?(?:(?:\\+|00)86[)）]?[-—–－ ]?)?[(（]?(?:0?10|0?2\\d|0?[3-9]\\d\\d)[)）]?[-—–－ ]{0,3})?[2-8]\\d{2,3}[-－ ]?\\d{4}(?![0-9]))',
  starts: 'number',
  prefilter: NUMBERS,
  needs: { digits: 5 },
  rank: 50,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const prefixed = /^[(（]?(?:\+|00)86/.test(raw);
    let digits = raw.replace(/[^0-9]/g, '').replace(/^(?:0086|86(?=0?[1-9]\d{9,10}$))/, '');
    if (prefixed && !digits.startsWith('0')) digits = `0${digits}`;
    const area = areaLength(digits);
    const local = digits.slice(area);
    const bare = area === 0;
    if (/^[(（]?0[2-8]\d{0,2}[)）]?[- ]?\d{3,4}[- ]?\d{4}$/.test(raw) && !/^02\d{9}$/.test(digits)) {
      const there = findCue(candidate, TAIWAN);
      if (there !== null && otherLabel(candidate) === null && national('TW', digits)?.standing === 'valid') return { value: digits, confidence: 0.97, reasons: ['area-code', 'country:tw', cueReason(there)] };
    }
    if (!/^[2-8]\d{6,7}$/.test(local) || (area === 3 && local.length !== 8) || /^(?:400|800)/.test(digits)) return null;
    const left = before(candidate, 3);
    const right = after(candidate).replace(EXTENSION, '');
    if (/[0-9A-Za-z][.\-_/,]?$|[0-9]:$|[¥$€£]\s?$/.test(left) || /^(?:[A-Za-z_@]|[.,:/_]\d|-\d{5}|\s?(?:元|万|亿|次|%|个|块))/.test(right)) return null;
    if (bare && (/\d[ -]$/.test(left) || /^[ -]\d/.test(right))) return null;
    if (otherLabel(candidate) !== null || insideLink(candidate)) return null;
    const cue = findCue(candidate, bare ? WITHOUT_AREA : CUES);
    if (bare && cue === null) return null;
    const separated = /[-—–－ )）]/.test(raw);
    const base = bare ? 0.75 : separated || prefixed ? 0.8 : 0.6;
    return {
      value: digits,
      confidence: cue === null ? base : Math.min(0.95, base + 0.15),
      reasons: [...(bare ? [] : ['area-code']), ...(cue === null ? [] : [cueReason(cue)])],
    };
  },
  examples: {
    hit: ['家里座机[[010-62345678]]', '办公室电话[[0755 26543210]]找小王', '总机[[057188776655]]转806', '[[0755-88886666]]转802', '电话[[0755-88886666]] ext 802', '总机[[0755-88886666]]-802', '传真 [[(021)5432 1098]]', '固话[[0311—87654321]]', '我家座机[[62345678]]', '办公室[[028－87654321]]', '台北公司電話[[02-2712-3456]]'],
    miss: ['客服400-820-8820', '拨95588', '日期 2026-05-02', '订单号 010-62345678', '房间 0305', '12345', '编号02012345678', '0.0213456789', '流水0571887766550'],
  },
} satisfies Detector;
