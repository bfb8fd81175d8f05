import { birthDay } from './_checks.ts';

/**
 * Identity card of Hong Kong: one or two letters, six digits, check character `0`–`9` or `A`; letters count from 10, a missing
 * first letter as 36, weights 9 to 1, sum divisible by 11. Upper case, no brackets.
 */
export function hongKongId(value: string): boolean {
  const whole = value.padStart(9, ' ');
  let sum = 0;
  for (let i = 0; i < 9; i++) {
    const code = whole.charCodeAt(i);
    const number = code === 32 ? 36 : code < 58 ? code - 48 : code - 55;
    sum += number * (9 - i);
  }
  return sum % 11 === 0;
}

/** Identity card of Macau: begins with 1, 5 or 7; its check digit is not published. */
export function macauId(digits: string): boolean {
  return /^[157]\d{7}$/.test(digits);
}

const TAIWAN_LETTERS = 'ABCDEFGHJKLMNPQRSTUVXYWZIO';

/** National identity number of Taiwan and the residence number of 2021 (second character 8 or 9): letter, nine digits, mod 10. */
export function taiwanId(value: string): boolean {
  const letter = TAIWAN_LETTERS.indexOf(value.charAt(0)) + 10;
  let sum = Math.floor(letter / 10) + (letter % 10) * 9;
  for (let i = 1; i < 9; i++) sum += Number(value[i]) * (9 - i);
  return (sum + Number(value[9])) % 10 === 0;
}

/** Permanent residence card of foreigners up to 2023: country letters, four digits of place, two more, birth yymmdd. */
export function permanentCard(value: string): boolean {
  const at = (from: number): boolean => birthDay(2000, Number(value.slice(from + 2, from + 4)), Number(value.slice(from + 4, from + 6)));
  return at(7) || at(9);
}
