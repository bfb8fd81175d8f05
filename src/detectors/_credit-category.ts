import { knownRegion } from './_regions.ts';

/** Registering office and kind of body, GB 32100 table 1, the first two characters. */
const KINDS = /^(?:1[1239]|2[1-9]|3[1-59]|4[1-9]|5[1-39]|6[1-9]|7[129]|8[1-9]|9[1-3]|A[19]|N[1239]|Y1)/;

/** Whether 18 upper-case characters begin like a unified social credit code: kind and region (national bodies have 100000). */
export function creditCategory(code: string): boolean {
  const region = code.slice(2, 8);
  return KINDS.test(code) && (region === '100000' || (/^\d{6}$/.test(region) && knownRegion(region)));
}
