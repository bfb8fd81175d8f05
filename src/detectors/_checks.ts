/** Check digits that several kinds of numbers share. */

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** No clock here: births after this year are not believed. */
const LATEST_YEAR = 2030;

/** ISO 7064 mod 11-2 over 17 digits, the 18th character `0`–`9` or `X` (GB 11643). */
export function idCheck(value: string): boolean {
  const sum = ID_WEIGHTS.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  return '10X98765432'[sum % 11] === value[17];
}

/** A day that somebody living or lately dead may be born on. */
export function birthDay(year: number, month: number, day: number): boolean {
  if (year < 1880 || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `yyyymmdd`. */
export function birthDate(digits: string): boolean {
  return birthDay(Number(digits.slice(0, 4)), Number(digits.slice(4, 6)), Number(digits.slice(6, 8)));
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 32100: mod 31 over 17 characters; 18 characters, upper case. */
export function creditCheck(code: string): boolean {
  const sum = CREDIT_WEIGHTS.reduce((total, weight, at) => total + weight * CREDIT.indexOf(code[at] ?? ''), 0);
  return CREDIT[(31 - (sum % 31)) % 31] === code[17];
}
