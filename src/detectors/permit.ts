import type { Detector } from '../model/detector.ts';
import { cueReason, findCue, insideLink } from './_context.ts';
import { otherwiseNamed } from './_labels.ts';
import { NUMBERS } from './_prefilters.ts';

const CUES = /回乡证|回鄉證|通行证|通行證|来往内地|往来港澳|往来台湾|往来臺灣|港澳居民|台胞证|臺胞證|台湾居民|港澳证|港澳签注|(?<![a-z])(?:home ?return permit|travel permit|mainland permit|hrp)(?![a-z])/g;
const TAIWAN = /台胞|臺胞|台湾居民/;

/** Permits to travel between the mainland and Hong Kong, Macau or Taiwan. No check digit, so a cue is needed. */
export default {
  id: 'permit',
  jurisdiction: 'cn',
  pattern: '(?<![0-9A-Za-z_-])(?:[HMhm]\\d{8}(?:\\d\\d)?|[Cc][A-Za-z]?\\d{7,8}|[WLTwlt]\\d{8}|\\d{8}(?:\\d\\d)?)(?![0-9A-Za-z_-])',
  prefilter: NUMBERS,
  rank: 72,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end).toUpperCase();
    const cue = findCue(candidate, CUES, 20);
    if (cue === null || insideLink(candidate) || otherwiseNamed(candidate, cue)) return null;
    if (/^\d/.test(value) && !TAIWAN.test(cue.word)) return null;
    return { value, confidence: 0.94, reasons: ['shape', cueReason(cue)] };
  },
  examples: {
    hit: ['回乡证[[H12345678]]', '港澳通行证号[[C12345678]]', '来往内地通行证 [[M1234567801]]', '往来港澳通行证：[[CA1234567]]', '台胞证号 [[12345678]]', '往来台湾通行证[[L12345678]]'],
    miss: ['H12345678', '型号C12345678', '通行证办好了', '航班 CA1234', '通行证 12345678', '零件H12345678'],
  },
} satisfies Detector;
