import type { Candidate, Verdict } from '../model/detector.ts';
import { international, national, northAmerican } from './_callings.ts';
import { before, cueReason, findCue, type Cue } from './_context.ts';
import { countryNear, namesCountry } from './_phone-countries.ts';

const ENGLISH = /(?<![a-z])(?:tel|phone|mobile|mob|cell|call|text|sms|whatsapp|number|num|dial|ring|reach|hp|ph)(?![a-z])/g;
const TRADITIONAL = /電話|手機|號碼|門號|撥|致電|聯絡|聯繫|手提(?![电電])|搵|揾|俾|畀|打比|佢|唔|哋|嘅|whatsapp/g;
const ANY = new RegExp(`${ENGLISH.source}|${TRADITIONAL.source}|手机|电话|号码|号|門號|打|联系|致电|拨|打给|打到|短信|微信`, 'g');
const DIRECT = /(?:手机|电话)(?:号码?)?(?:是|为|:|：)?\s?$/g;

/** How a number is written at home, of which country that is, and the words that must stand near where no country is named. */
const SHAPES: readonly { readonly shape: RegExp; readonly country: string; readonly words: RegExp; readonly confidence: number }[] = [
  { shape: /^09\d\d[- ]?\d{3}[- ]?\d{3}$/, country: 'TW', words: ANY, confidence: 0.8 },
  { shape: /^0[789]0-\d{4}-\d{4}$/, country: 'JP', words: ANY, confidence: 0.82 },
  { shape: /^01\d-\d{3,4}[- ]?\d{4}$/, country: 'MY', words: ANY, confidence: 0.8 },
  { shape: /^07\d{3} ?\d{3} ?\d{3}$/, country: 'GB', words: ENGLISH, confidence: 0.8 },
  { shape: /^04\d\d ?\d{3} ?\d{3}$/, country: 'AU', words: ENGLISH, confidence: 0.8 },
  { shape: /^[2-9]\d{3}[- ]?\d{4}$/, country: 'HK', words: TRADITIONAL, confidence: 0.85 },
  { shape: /^[569]\d{3}[- ]?\d{4}$/, country: 'HK', words: DIRECT, confidence: 0.6 },
  { shape: /^[89]\d{3}[- ]?\d{4}$/, country: 'SG', words: ENGLISH, confidence: 0.6 },
];
/** Dates and rows of years. */
const DATED = /^(?:19|20)\d\d[- ]?(?:0\d|1[0-2]|(?:19|20)\d\d$)/;

/** With `+` or `00`: the longest run of groups that is a number of its country; what follows may be another number. */
export function judgeInternational(candidate: Candidate, raw: string, cue: Cue | null): Verdict | null {
  const cued = cue === null ? [] : [cueReason(cue)];
  const plus = raw.startsWith('+');
  // `+1` agrees, and a date follows.
  if (/^\+1 (?:19|20)\d\d-[01]\d-[0-3]\d/.test(raw)) return null;
  for (let end = raw.length; end > 0; end = Math.max(raw.lastIndexOf(' ', end - 1), raw.lastIndexOf('-', end - 1), raw.lastIndexOf('.', end - 1))) {
    const digits = raw.slice(0, end).replace(/[^0-9]/g, '').replace(/^00/, '');
    const found = digits.startsWith('86') || digits.length < 8 ? null : international(digits);
    if (found === null) continue;
    if (found.standing === 'service') return null;
    const valid = found.standing === 'valid';
    if (cue === null && !(plus && valid) && !((plus || valid) && /[- (]/.test(raw))) return null;
    return { value: `+${found.digits}`, confidence: valid ? (cue === null ? 0.85 : 0.95) : cue === null ? 0.65 : 0.85, reasons: ['calling-code', ...cued], end: candidate.start + end };
  }
  return null;
}

/** Cheap: whether `judgeNational` may find one. */
export function mayBeNational(candidate: Candidate, raw: string): boolean {
  return SHAPES.some(({ shape }) => shape.test(raw)) || candidate.previous !== '' || namesCountry(candidate.text);
}

/** Written as at home: where a country is named, by its plan; else by shape and words. */
export function judgeNational(candidate: Candidate, raw: string, cue: Cue | null): Verdict | null {
  const digits = raw.replace(/[^0-9]/g, '');
  if (DATED.test(raw)) return null;
  const named = namesCountry(candidate.text) || candidate.previous !== '' ? countryNear(candidate) : null;
  if (named !== null) {
    const found = national(named.country, digits);
    if (found !== null && found.standing !== 'service') {
      const close = named.distance >= 0 && named.distance <= 3 && /^(?:0|[5-9])\d[^]*[- ]|^[569]\d{7}$/.test(raw);
      if (cue !== null || (close && found.standing === 'valid')) {
        const confidence = found.standing === 'possible' ? 0.8 : cue === null ? 0.8 : 0.96;
        return { value: `+${found.digits}`, confidence, reasons: [`country:${named.country.toLowerCase()}`, ...(cue === null ? [] : [cueReason(cue)])] };
      }
    }
  }
  for (const { shape, country, words, confidence } of SHAPES) {
    if (!shape.test(raw)) continue;
    const word = findCue(candidate, words, 16);
    const found = word === null ? null : national(country, digits);
    if (word !== null && found !== null && found.standing !== 'service') {
      return { value: `+${found.digits}`, confidence: found.standing === 'valid' ? confidence : Math.min(confidence, 0.7), reasons: ['shape', cueReason(word)] };
    }
  }
  return null;
}

/** What a bare run of ten digits must stand behind. */
const UNSHAPED = /(?:电话|手机|電話|手機|(?<![a-z])(?:tel|phone|mobile|cell|call|text|sms|dial|ring))(?:号码?|號碼?| me| us| him| her| them| at| on| is| number| no\.?|[:：是为#\s])*$|(?:my|his|her|their|our|new) (?:num|number)(?: is)?[:\s]*$/i;

/** Ten digits as in the United States and Canada; without separators only behind a word that says phone. */
export function judgeAmerican(candidate: Candidate, raw: string, digits: string, cue: Cue | null): Verdict | null {
  const number = digits.replace(/^1(?=\d{10}$)/, '');
  if (!northAmerican(number)) return null;
  const shaped = /[-.)]/.test(raw);
  if (!shaped && !(cue !== null && /\d \d/.test(raw)) && !UNSHAPED.test(before(candidate, 28))) return null;
  return { value: digits, confidence: cue === null ? 0.7 : shaped ? 0.93 : 0.8, reasons: ['area-code', ...(cue === null ? [] : [cueReason(cue)])] };
}
