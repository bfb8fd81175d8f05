import type { RosterRow } from '../model/timeline.ts';
import { foldNumber, isMasked, readIdNumber, type IdNumberFault } from '../text/id-number.ts';

export type NumberFault = IdNumberFault | 'length';

/** What a cell of the identity column is. `spoilt`: digits that a spreadsheet rounded away. `none`: empty, a filler, words. */
type CellNumber =
  | { readonly kind: 'none' | 'masked' | 'spoilt' }
  | { readonly kind: 'other' | 'valid'; readonly canonical: string }
  | { readonly kind: 'invalid'; readonly canonical: string; readonly fault: NumberFault };

/** Dots, ellipses and dashes in a row stand for what was left out; folding would drop them. */
const LEFT_OUT = /[.·…⋯_~\p{Pd}]{2,}|[×✕XxХх*#•●○◯□■?]{2,}|…|⋯/u;
const SCIENTIFIC = /^\d(?:\.\d{1,20})?E\+?\d{1,2}$/i;
/** Passports, permits and cards of other places, service cards with a word ahead. */
const OTHER = /^(?:[A-Z]{0,4}\d{6,16}[A-Z]?(?:\([\dA-Z]\))?|\p{Script=Han}{1,3}字第?\d{6,12}号?)$/u;
const OTHER_DOCUMENT = /护照|通行证|回乡证|台胞|居住证|永居|永久居留|军官|士兵|警官|执照|信用代码|passport|permit|licen[cs]e|military/i;

/** True for what stands in for a number: one character over and over, or digits that count up or down. */
export function isFiller(canonical: string): boolean {
  const digits = canonical.replace(/\D/g, '');
  if (digits.length < 6 || /(\d)\1{7,}$/.test(digits) || /^(\d)\1*$/.test(digits)) return true;
  const steps = new Set([...digits].slice(1).map((digit, i) => (Number(digit) - Number(digits[i]) + 10) % 10));
  return steps.size === 1;
}

function bare(cell: string): string {
  return cell.slice(0, 64).normalize('NFKC').replace(/^[^\d:]{1,12}:/, '').trim();
}

/** Reads the identity number of a line. `asOf` is `YYYY-MM-DD`: a birth after it is no date. */
export function numberOf(row: RosterRow, asOf: string): CellNumber {
  if (row.idNumber === null) return { kind: 'none' };
  const text = bare(row.idNumber);
  if (SCIENTIFIC.test(text)) return { kind: 'spoilt' };
  if (LEFT_OUT.test(text)) return { kind: 'masked' };
  const lettered = text.replace(/[×✕Ххχ]/gi, 'X');
  const read = readIdNumber(lettered, asOf);
  if (read.kind === 'masked') return { kind: 'masked' };
  if (read.kind === 'valid') return read;
  const another = row.method !== null && OTHER_DOCUMENT.test(row.method.slice(0, 200));
  if (read.kind === 'invalid') {
    // Tables of numbers keep fifteen digits and put zeros for the rest.
    if (read.fault !== 'region' && read.canonical.endsWith('000') && !isFiller(read.canonical)) return { kind: 'spoilt' };
    return another ? { kind: 'other', canonical: read.canonical } : read;
  }
  const folded = foldNumber(lettered);
  if (!another && /^(?:\d{16,17}|\d{16}X|\d{19,20}|\d{18}X)$/.test(folded) && !isFiller(folded)) return { kind: 'invalid', canonical: folded, fault: 'length' };
  return OTHER.test(folded) && !isFiller(folded) ? { kind: 'other', canonical: folded } : { kind: 'none' };
}

/** Day of birth `YYYY-MM-DD` that a fitting number bears. */
export function bornOn(read: CellNumber): string | null {
  return read.kind === 'valid' ? `${read.canonical.slice(6, 10)}-${read.canonical.slice(10, 12)}-${read.canonical.slice(12, 14)}` : null;
}

const MOBILE = /^1[3-9]\d{9}$/;

/** Phone numbers of a cell that can be compared: `mobile`, or another number in full. Service numbers are everybody's. */
export function phonesOf(cell: string): readonly { readonly value: string; readonly mobile: boolean }[] {
  return cell.slice(0, 128).normalize('NFKC').split(/[/|、,，;；\n]|\s{2,}|或/).flatMap((part) => {
    const text = part.replace(/^[^\d+]{1,12}:/, '').replace(/\((?:0)\)/, '').trim();
    if (LEFT_OUT.test(text)) return [];
    const folded = foldNumber(text).replace(/[()]/g, '');
    if (isMasked(folded) || !/^\+?\d{7,15}$/.test(folded)) return [];
    const national = folded.replace(/^(?:\+|00)?86(?=1\d{10}$)/, '').replace(/^\+|^00(?=[1-9]\d{8})/, '');
    if (isFiller(national) || /^[48]00\d{7}$/.test(national)) return [];
    return [{ value: national, mobile: MOBILE.test(national) }];
  });
}
