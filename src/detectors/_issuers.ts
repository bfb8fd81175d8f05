/** Card number prefixes (ISO/IEC 7812 issuer ranges) with the lengths they come in. */
const ISSUERS: readonly (readonly [first: number, last: number, lengths: readonly number[], scheme: string])[] = [
  [620000, 629999, [16, 17, 18, 19], 'unionpay'],
  [955880, 955999, [19], 'unionpay'],
  [940000, 940099, [16, 17, 18, 19], 'unionpay'],
  [436742, 436745, [16, 19], 'ccb'],
  [400000, 499999, [16], 'visa'],
  [510000, 559999, [16], 'mastercard'],
  [222100, 272099, [16], 'mastercard'],
  [352800, 358999, [16], 'jcb'],
  [340000, 349999, [15], 'amex'],
  [370000, 379999, [15], 'amex'],
  [600000, 609999, [16, 17, 18, 19], 'local'],
  [680000, 689999, [16, 17, 18, 19], 'local'],
];

/** The scheme whose range and length fit, or null. `digits` without separators. */
export function cardScheme(digits: string): string | null {
  const prefix = Number(digits.slice(0, 6));
  const row = ISSUERS.find(([first, last, lengths]) => prefix >= first && prefix <= last && lengths.includes(digits.length));
  return row?.[3] ?? null;
}
