import type { Detector } from '../model/detector.ts';
import { before, cueReason, findCue, insideLink } from './_context.ts';
import { otherwiseNamed } from './_labels.ts';
import { NUMBERS } from './_prefilters.ts';

const CUES = /护照|護照|签证|机票|值机|出境|出国|登机|订票|(?<![a-z])(?:passport|visa application|pp ?no|boarding|flight)(?![a-z])/g;
const DIRECT = /护照|護照|passport/g;
const LINK = /(?:护照|護照|passport)(?:号码?|编号|no\.?|number|num|id|is|are|是|为|[:：#\s]){0,5}$/i;

/**
 * Passport numbers: ordinary G or E and eight digits, E, letter and seven digits, official kinds, Hong Kong and Macau, and any
 * foreign one where the word passport stands next to it. There is no check digit, so a cue is needed.
 */
export default {
  id: 'passport',
  jurisdiction: 'any',
  pattern: '(?<![0-9A-Za-z_-])(?:[EeGg]\\d{8}|[Ee][A-HJ-NP-Za-hj-np-z]\\d{7}|[DSPdsp][Ee]?\\d{7,8}|1[45]\\d{7}|[KkHh][Jj]?\\d{7,8}|[Mm][AaBb]\\d{7}|[A-Za-z]{0,2}\\d{7,9})(?![0-9A-Za-z_-])',
  prefilter: NUMBERS,
  rank: 70,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end).toUpperCase();
    const chinese = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E?\d{7,8}|1[45]\d{7}|[KH]J?\d{7,8}|M[AB]\d{7})$/.test(value);
    const cue = findCue(candidate, chinese ? CUES : DIRECT, 20);
    if (cue === null || insideLink(candidate) || otherwiseNamed(candidate, cue)) return null;
    if (!chinese && (cue.where !== 'before' || !LINK.test(before(candidate, 20)))) return null;
    return { value, confidence: chinese ? 0.93 : 0.7, reasons: [chinese ? 'shape' : 'foreign-shape', cueReason(cue)] };
  },
  examples: {
    hit: ['护照号[[E12345678]]', '护照[[EA1234567]]帮我订机票', 'passport no. [[G87654321]]', '我的passport [[e12345678]]', '护照 [[K12345678]]', 'my passport is [[512345678]]'],
    miss: ['型号E12345678', 'PN G12345678', 'E12345678', '护照办好了', '取件码 E12345678', '零件EA1234567'],
  },
} satisfies Detector;
