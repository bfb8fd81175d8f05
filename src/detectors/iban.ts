import type { Detector, Placed } from '../model/detector.ts';

/** Length by country, SWIFT IBAN registry. */
const LENGTHS = new Map(
  ('AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 '
    + 'MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30').split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))] as const),
);
const HEADS = /(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ -]?[A-Za-z0-9]{2})/g;

/** International bank account numbers, ISO 13616: country, check digits mod 97, length of the country. */
export default {
  id: 'iban',
  jurisdiction: 'any',
  prefilter: '[A-Z]{2}[0-9]{2}[ -]?[A-Z0-9]{4}[ -]?[A-Z0-9]{4}[ -]?[0-9]',
  needs: { digits: 3 },
  words: ['iban'],
  rank: 79,
  find(text) {
    const out: Placed[] = [];
    HEADS.lastIndex = 0;
    for (let head = HEADS.exec(text); head !== null; head = HEADS.exec(text)) {
      const length = LENGTHS.get(head[0].slice(0, 2).toUpperCase());
      const end = length === undefined ? -1 : reach(text, head.index, length);
      if (end < 0) continue;
      const value = text.slice(head.index, end).replace(/[ -]/g, '').toUpperCase();
      if (mod97(value)) out.push({ start: head.index, end, value, confidence: 0.97, reasons: ['checksum', 'length'] });
      else if (/(?<![a-z])iban(?![a-z])[^a-z0-9]{0,6}(?:(?:is|no|number|号码?|是)[^a-z0-9]{0,3})?$/i.test(text.slice(Math.max(0, head.index - 20), head.index))) out.push({ start: head.index, end, value, confidence: 0.58, reasons: ['checksum-wrong', 'cue:iban'] });
    }
    return out;
  },
  examples: {
    hit: ['IBAN [[DE89370400440532013000]]', 'my iban: [[GB29 NWBK 6016 1331 9268 19]]', '[[FR1420041010050500013M02606]] 这个账户', 'wire to [[NL91ABNA0417164300]]', 'iban号 [[DE89370400440532013001]] 好像抄错了', '[[CH93 0076 2011 6238 5295 7]] please'],
    miss: ['DE89370400440532013001', 'SF12345678901234567890', 'order GB29NWBK60161331926818', 'iban number please', 'XX89370400440532013000', 'AB12 CD34 EF56 7890', 'iPhone 12 IT12 9999'],
  },
} satisfies Detector;

/** End of `length` letters and digits with at most one space or hyphen between two of them, -1 when they are not there. */
function reach(text: string, from: number, length: number): number {
  let at = from;
  for (let count = 0; count < length; at++) {
    const code = text.charCodeAt(at);
    if ((code > 47 && code < 58) || (code > 64 && code < 91) || (code > 96 && code < 123)) count++;
    else if (!((code === 32 || code === 45) && /[A-Za-z0-9]/.test(text.charAt(at + 1)))) return -1;
  }
  return /[A-Za-z0-9]/.test(text.charAt(at)) ? -1 : at;
}

/** ISO 7064 mod 97-10: the first four characters moved to the end, letters as 10 to 35, remainder one. */
function mod97(value: string): boolean {
  let rest = 0;
  for (const char of value.slice(4) + value.slice(0, 4)) {
    const number = Number.parseInt(char, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}
