import { daysInMonth } from './calendar.ts';

/** Provincial prefixes of GB/T 2260; 81–83 are residence permits of Hong Kong, Macao and Taiwan residents. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' '),
);
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const MARKS = '10X98765432';

export type IdNumberFault = 'region' | 'date' | 'checksum';

/** What a value of a roster's id column is. `other`: another document, or nothing that can be judged. */
export type IdNumber =
  | { readonly kind: 'masked' | 'other' }
  | { readonly kind: 'valid'; readonly canonical: string }
  | { readonly kind: 'invalid'; readonly canonical: string; readonly fault: IdNumberFault };

function mark(digits: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += Number(digits[i]) * (WEIGHTS[i] ?? 0);
  return MARKS[sum % 11] ?? '';
}

function isDate(yyyymmdd: string, asOf: string): boolean {
  const [y, m, d] = [Number(yyyymmdd.slice(0, 4)), Number(yyyymmdd.slice(4, 6)), Number(yyyymmdd.slice(6))];
  return y >= 1850 && d >= 1 && d <= daysInMonth(y, m) && yyyymmdd <= asOf.replaceAll('-', '');
}

/** Folds full-width forms, drops spaces, separators and invisible marks, upper case. */
export function foldNumber(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}\p{Pd}'._]/gu, '').toUpperCase();
}

/** True where digits were replaced: `1101************12`, `138****1234`. */
export function isMasked(folded: string): boolean {
  return /[*#•●?]|XX/.test(folded);
}

/**
 * A resident identity number (GB 11643) of 18 characters or, in the old form, 15 digits. `asOf` is `YYYY-MM-DD`: a birth
 * after it is no date. `canonical` has 18 characters, so that both forms of one number are equal.
 */
export function readIdNumber(text: string, asOf: string): IdNumber {
  const folded = foldNumber(text.slice(0, 64));
  if (isMasked(folded)) return { kind: 'masked' };
  const old = /^\d{15}$/.test(folded);
  if (!old && !/^\d{17}[\dX]$/.test(folded)) return { kind: 'other' };
  const body = old ? `${folded.slice(0, 6)}19${folded.slice(6)}` : folded.slice(0, 17);
  const canonical = body + (old ? mark(body) : (folded[17] ?? ''));
  // A leading 9 marks the card of a foreign permanent resident; its province comes after it.
  const province = body.startsWith('9') ? body.slice(1, 3) : body.slice(0, 2);
  const fault: IdNumberFault | null =
    !PROVINCES.has(province) ? 'region'
    : !isDate(body.slice(6, 14), asOf) ? 'date'
    : mark(body) !== canonical[17] ? 'checksum'
    : null;
  return fault === null ? { kind: 'valid', canonical } : { kind: 'invalid', canonical, fault };
}
