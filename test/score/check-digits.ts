import { createHash } from 'node:crypto';

const sum = (text: string, weights: readonly number[], value: (char: string) => number = Number): number =>
  [...text].reduce((total, char, at) => total + value(char) * (weights[at] ?? 0), 0);

/** GB 11643: 17 digits and their check character. */
export function residentId(first17: string): string {
  return first17 + '10X98765432'.charAt(sum(first17, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) % 11);
}

/** ISO/IEC 7812: digits and their check digit. */
export function luhn(digits: string): string {
  const total = [...digits].reverse().reduce((all, char, at) => {
    const doubled = Number(char) * (at % 2 === 0 ? 2 : 1);
    return all + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits + String((10 - (total % 10)) % 10);
}

const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: 17 characters and their check character. */
export function creditCode(first17: string): string {
  const total = sum(first17, [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28], (char) => CREDIT.indexOf(char));
  return first17 + CREDIT.charAt((31 - (total % 31)) % 31);
}

/** Hong Kong: letter and six digits, with the check digit in brackets. */
export function hongKongId(first7: string): string {
  const total = 36 * 9 + sum(first7, [8, 7, 6, 5, 4, 3, 2], (char) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55));
  const check = (11 - (total % 11)) % 11;
  return `${first7}(${check === 10 ? 'A' : check})`;
}

/** Taiwan: letter and eight digits, with the check digit. */
export function taiwanId(first9: string): string {
  const region = 'ABCDEFGHJKLMNPQRSTUVXYWZIO'.indexOf(first9.charAt(0)) + 10;
  const total = Math.floor(region / 10) + (region % 10) * 9 + sum(first9.slice(1), [8, 7, 6, 5, 4, 3, 2, 1]);
  return first9 + String((10 - (total % 10)) % 10);
}

/** ISO 3779: 17 characters; the ninth is replaced by the check character. */
export function vin(seventeen: string): string {
  const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
  const values = [1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9];
  const rest = sum(seventeen, [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2],
    (char) => (/\d/.test(char) ? Number(char) : values[letters.indexOf(char)] ?? 0)) % 11;
  return `${seventeen.slice(0, 8)}${rest === 10 ? 'X' : rest}${seventeen.slice(9)}`;
}

/** ISO 13616: country and account, with the two check digits between. */
export function iban(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((char) => Number.parseInt(char, 36)).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

/** Universal Postal Union S10: service, eight digits, check digit, country. */
export function postal(service: string, eight: string, country: string): string {
  const check = 11 - (sum(eight, [8, 6, 4, 2, 3, 5, 9, 7]) % 11);
  return `${service}${eight}${check === 10 ? 0 : check === 11 ? 5 : check}${country}`;
}

/** Base58 with four bytes of double SHA-256 behind: addresses of Bitcoin (version 0) and Tron (version 0x41). */
export function base58Check(version: number, payload: Buffer): string {
  const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
  const hash = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
  const body = Buffer.concat([Buffer.from([version]), payload]);
  let rest = BigInt(`0x${Buffer.concat([body, hash(hash(body)).subarray(0, 4)]).toString('hex')}`);
  let text = '';
  for (; rest > 0n; rest /= 58n) text = alphabet.charAt(Number(rest % 58n)) + text;
  for (const byte of body) {
    if (byte !== 0) break;
    text = `1${text}`;
  }
  return text;
}
