import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { after, before, cueReason, findCue, insideLink } from './_context.ts';
import { otherLabel } from './_labels.ts';
import { NUMBERS } from './_prefilters.ts';
import { knownRegion } from './_regions.ts';

const CUES = /身份[证證]|身份号|证件|證件|证号|一代证|二代证|实名|户口|驾驶?证|社保号?|居住证|永居|sfz|(?<![a-z])(?:id ?card|id ?(?:no|number|num)|identity|national id)(?![a-z])/g;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';
/** No clock here: births after this year are not believed. */
const LATEST_YEAR = 2030;

/** Resident identity numbers, GB 11643: 18 characters with check digit, and 15 digits of the first generation. */
export default {
  id: 'resident-id',
  jurisdiction: 'cn',
  pattern: '(?<![0-9])[1-9]\\d{5}[- ]?(?:\\d{4}[- ]?\\d{2}[- ]?\\d{2}[- ]?\\d{3}[- ]?[0-9Xx]|\\d{6}[- ]?\\d{3})(?![0-9A-Za-z])',
  prefilter: NUMBERS,
  rank: 90,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end).replace(/[- ]/g, '').toUpperCase();
    if (!knownRegion(value.startsWith('9') ? `${value.slice(1, 3)}0000` : value)) return null;
    const left = before(candidate, 4);
    if (/\d[.\-_/]$|[A-Za-z_]$/.test(left) && !/(?:id|no|card|sfz)$/i.test(left)) return null;
    if (/^(?:[.\-_/]\d|@)/.test(after(candidate)) || insideLink(candidate)) return null;
    return value.length === 18 ? judge18(candidate, value) : judge15(candidate, value);
  },
  examples: {
    hit: [
      '我身份证号是[[11010519491231002X]]', '实名用[[440524188001010014]]，名字你知道', '[[110105 19491231 002x]]这个是她的', '老身份证[[110105491231002]]',
      '身份证号110105 写错了，应该是[[110105194912310038]]', 'ID card no [[110105-19491231-002X]] for the booking',
    ],
    miss: [
      '编号110105194912310020', '订单号 110105199902301234', 'id=110105194912310021', '手机IMEI是863412045678907', '单号999999194912310025',
      'https://x.cn/11010519491231002X', '流水110105194912310', '身份证990105194912310026',
    ],
  },
} satisfies Detector;

function judge18(candidate: Candidate, value: string): Verdict | null {
  const permanent = value.startsWith('9');
  if (!realDate(Number(value.slice(6, 10)), Number(value.slice(10, 12)), Number(value.slice(12, 14)))) return null;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  const valid = CHECKS[sum % 11] === value[17];
  const cue = findCue(candidate, CUES);
  const cued = cue === null ? [] : [cueReason(cue)];
  if (valid && (!permanent || cue !== null)) return { value, confidence: cue === null ? 0.97 : 0.99, reasons: ['checksum', 'region', 'date', ...cued] };
  if (valid || cue === null || otherLabel(candidate) !== null) return null;
  return { value, confidence: 0.6, reasons: ['checksum-wrong', 'region', 'date', ...cued] };
}

function judge15(candidate: Candidate, value: string): Verdict | null {
  if (!realDate(1900 + Number(value.slice(6, 8)), Number(value.slice(8, 10)), Number(value.slice(10, 12)))) return null;
  const cue = findCue(candidate, CUES);
  if (cue === null || otherLabel(candidate) !== null) return null;
  return { value, confidence: 0.85, reasons: ['region', 'date', cueReason(cue)] };
}

function realDate(year: number, month: number, day: number): boolean {
  if (year < 1880 || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
