import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { birthDate, birthDay, idCheck } from './_checks.ts';
import { after, before, cueReason, findCue, inRow, insideLink, type Cue } from './_context.ts';
import { otherLabel, otherwiseNamed } from './_labels.ts';
import { NUMBERS } from './_prefilters.ts';
import { knownRegion } from './_regions.ts';
import { hongKongId, macauId, permanentCard, taiwanId } from './_resident-abroad.ts';

const CUES = /身[份分][证證]|[老旧]证|身份号|证件|證件|证号|證號|一代证|二代证|一代証|实名|實名|户口|驾驶?证|社保号?|居住证|居住證|永居|居留|公民号码|sfz|(?<![a-z])(?:id ?card|id ?(?:no|number|num)|identity|national id|hk ?id|identification)(?![a-z])/g;
const EIGHTEEN = '[1-9]\\d{5}[- ]?\\d{4}[- ]?\\d{2}[- ]?\\d{2}[- ]?\\d{3}[- ]?[0-9Xx]|[1-9]\\d{3}(?:[- ]\\d{4}){3}[- ]\\d[0-9Xx]|[1-9]\\d\\d[- ]\\d{3}[- ]\\d{4}[- ]?\\d{4}[- ]\\d{3}[0-9Xx]';
const ABROAD = '(?<![A-Za-z_-])[A-Za-z]{1,2}\\d{6} ?[(（][0-9Aa][)）]|(?<![A-Za-z_-])[A-Za-z]{1,2}\\d{6}[0-9Aa]|(?<![A-Za-z_-])[A-Za-z][1289]\\d{8}|[157]\\d{6} ?[(（/]\\d[)）]?|(?<![A-Za-z_-])[A-Za-z]{3}\\d{12}';

/**
 * Resident identity numbers, GB 11643: 18 characters with check digit (also the permits of residents from Hong Kong, Macau and
 * Taiwan, 81–83, and of foreigners, from 9), and 15 digits of the first generation; identity cards of Hong Kong, Macau and Taiwan.
 */
export default {
  id: 'resident-id',
  jurisdiction: 'cn',
  pattern: `(?<![0-9])(?:${EIGHTEEN}|[1-9]\\d{5}[- ]?\\d{6}[- ]?\\d{3}|${ABROAD})(?![0-9A-Za-z])`,
  starts: 'number',
  prefilter: NUMBERS,
  needs: { digits: 5 },
  rank: 90,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const row = inRow(candidate);
    if ((/^(?:[.\-_/]\d|@)/.test(after(candidate, 2)) && !row) || insideLink(candidate)) return null;
    const cue = findCue(candidate, CUES);
    const compact = raw.replace(/[- ]/g, '').toUpperCase();
    if (/^[A-Z]|[)）/]/.test(compact)) return /[-_./#]$/.test(before(candidate, 1)) ? null : judgeAbroad(candidate, compact, cue === null ? null : cueReason(cue));
    if (!knownRegion(compact.startsWith('9') ? `${compact.slice(1, 3)}0000` : compact)) return null;
    const left = before(candidate, 8);
    if (/\d[.\-_/]$|[A-Za-z_]$/.test(left) && !row && !/(?:id|no|card|sfz|is|num|number)$/i.test(left)) return null;
    return compact.length === 18 ? judge18(candidate, compact, cue) : judge15(candidate, compact, cue);
  },
  examples: {
    hit: [
      '我身份证号是[[11010519491231002X]]', '实名用[[440524188001010014]]，名字你知道', '[[110105 19491231 002x]]这个是她的', '老身份证[[110105491231002]]',
      '身份证号110105 写错了，应该是[[110105194912310038]]', 'ID card no [[110105-19491231-002X]] for the booking', '香港身份证[[A123456(3)]]', '港澳居民居住证 [[810000199408230021]]',
      '永居证号[[911156198903170019]]', '台灣身分證[[A123456789]]', '我的身分證字號：[[A123456789]]', '澳门身份证号码 [[1234567(8)]]',
    ],
    miss: [
      '编号110105194912310020', '订单号 110105199902301234', 'id=110105194912310021', '手机IMEI是863412045678907', '单号999999194912310025',
      'https://x.cn/11010519491231002X', '流水110105194912310', '身份证990105194912310026', '型号A123456789', 'A123456789', '房号A123456(1)', '第1234567(8)号',
    ],
  },
} satisfies Detector;

function judge18(candidate: Candidate, value: string, cue: Cue | null): Verdict | null {
  if (!birthDate(value.slice(6, 14))) return null;
  const cued = cue === null ? [] : [cueReason(cue)];
  if (idCheck(value)) {
    const permanent = value.startsWith('9');
    if (permanent && cue === null && otherLabel(candidate) !== null) return null;
    return { value, confidence: cue !== null ? 0.99 : permanent ? 0.75 : 0.97, reasons: ['checksum', 'region', 'date', ...cued] };
  }
  if (cue === null || otherwiseNamed(candidate, cue)) return null;
  return { value, confidence: 0.6, reasons: ['checksum-wrong', 'region', 'date', ...cued] };
}

function judge15(candidate: Candidate, value: string, cue: Cue | null): Verdict | null {
  if (!birthDay(1900 + Number(value.slice(6, 8)), Number(value.slice(8, 10)), Number(value.slice(10, 12)))) return null;
  if (cue === null || otherwiseNamed(candidate, cue)) return null;
  return { value, confidence: cue.where === 'before' && cue.distance <= 4 ? 0.93 : 0.85, reasons: ['region', 'date', cueReason(cue)] };
}

function judgeAbroad(candidate: Candidate, raw: string, cue: string | null): Verdict | null {
  const bracketed = /[(（]/.test(raw);
  const value = raw.replace(/[()（）/]/g, '');
  const cued = cue === null ? [] : [cue];
  if (/^[A-Z]{3}\d{12}$/.test(value)) return cue !== null && permanentCard(value) ? { value, confidence: 0.85, reasons: ['shape', cue] } : null;
  if (/^\d{8}$/.test(value)) return cue !== null && macauId(value) && /澳|bir|macau/i.test(candidate.text) ? { value, confidence: 0.85, reasons: ['shape', cue] } : null;
  if (/^[A-Z]{1,2}\d{6}[0-9A]$/.test(value)) {
    if (cue === null && (!bracketed || otherLabel(candidate) !== null)) return null;
    if (hongKongId(value)) return { value, confidence: cue !== null ? 0.96 : 0.8, reasons: ['checksum', ...cued] };
    return cue !== null && bracketed ? { value, confidence: 0.6, reasons: ['checksum-wrong', cue] } : null;
  }
  if (cue === null || !/^[A-Z]\d{9}$/.test(value)) return null;
  return taiwanId(value) ? { value, confidence: 0.95, reasons: ['checksum', cue] } : /身分|台|臺/.test(candidate.text) ? { value, confidence: 0.55, reasons: ['checksum-wrong', cue] } : null;
}
