import type { Detector } from '../model/detector.ts';
import { before, cueReason, findCue, insideLink } from './_context.ts';
import { otherwiseNamed } from './_labels.ts';

const CUES = /护照|護照|旅行证|签证|簽證|机票|機票|值机|出境|出国|登机|订票|訂票|(?<![a-z])(?:passport|visa application|pp ?no|boarding|flight)(?![a-z])/g;
const DIRECT = /护照|護照|旅行证|passport/g;
const LINK = /(?:护照|護照|旅行证|passport)(?:本|证)?(?:号码?|號碼?|编号|編號|no\.?|number|num|#|id|is|are|was|=|是|为|為|[(（][^)）]{0,6}[)）]|[:：#\s]){0,6}$/i;

/**
 * Passport numbers: ordinary G or E and eight digits, E, letter and seven digits, official kinds, Hong Kong and Macau, and any
 * foreign one where the word passport stands next to it. There is no check digit, so a cue is needed.
 */
export default {
  id: 'passport',
  jurisdiction: 'any',
  pattern: '(?<![0-9A-Za-z_-])(?:[EeGg] ?\\d{8}|[Ee][A-HJ-NP-Za-hj-np-z] ?\\d{7}|[DSPdsp][Ee]?\\d{7,8}|1[45]\\d{7}|[KkHh][Jj]?\\d{7,8}|[Mm][AaBb]\\d{7}|[A-Za-z]{0,2}\\d{6,9}[A-Za-z]{0,2}|\\d\\d[A-Za-z]{2}\\d{5}|[CFGHJKLMNPRTVWXYZcfghjklmnprtvwxyz0-9]{9}|[MSRODmsrod]\\d{3}[A-Za-z]\\d{4})(?![0-9A-Za-z_-])',
  words: ['护照', '護照', '旅行证', '签证', '簽證', '机票', '機票', '值机', '出境', '出国', '登机', '订票', '訂票', 'passport', 'visa application', 'pp no', 'ppno', 'boarding', 'flight'],
  rank: 70,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end).replace(' ', '').toUpperCase();
    const digits = value.replace(/[^0-9]/g, '').length;
    if (digits < 4) return null;
    const chinese = /^(?:[EG]\d{8}|E[A-HJ-NP-Z]\d{7}|[DSP]E?\d{7,8}|1[45]\d{7}|[KH]J?\d{7,8}|M[AB]\d{7})$/.test(value);
    const cue = findCue(candidate, chinese ? CUES : DIRECT, 20);
    if (cue === null || insideLink(candidate) || otherwiseNamed(candidate, cue)) return null;
    // All digits are as often a date, a fee, a telephone: then the word must stand right before them.
    if (!chinese || digits === value.length) {
      if (cue.where === 'after' || (cue.where === 'before' && !LINK.test(before(candidate, 24)))) return null;
      if (/^(?:19|20)\d{6}$/.test(value) || (value.length < 8 && digits < 6) || /^1[3-9]\d{9}$/.test(value)) return null;
    }
    return { value, confidence: chinese ? 0.93 : 0.75, reasons: [chinese ? 'shape' : 'foreign-shape', cueReason(cue)] };
  },
  examples: {
    hit: [
      '护照号[[E12345678]]', '护照[[EA1234567]]帮我订机票', 'passport no. [[G87654321]]', '我的passport [[e12345678]]', '护照 [[K12345678]]', 'my passport is [[512345678]]', '護照號碼：[[EJ3456781]]', '[[E98123456]] 这是我护照号',
      'passport number: [[C01X00T47]]', '他的日本护照[[TK1234567]]',
    ],
    miss: ['型号E12345678', 'PN G12345678', 'E12345678', '护照办好了', '取件码 E12345678', '零件EA1234567', '护照有效期20310512', '护照费用 120', 'flight CA1234567', '护照到期前6个月', '护照2026年到期'],
  },
} satisfies Detector;
