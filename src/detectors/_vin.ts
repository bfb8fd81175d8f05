const VALUES: Readonly<Record<string, number>> = {
  A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, J: 1, K: 2, L: 3, M: 4, N: 5, P: 7, R: 9, S: 2, T: 3, U: 4, V: 5, W: 6, X: 7, Y: 8, Z: 9,
};
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** GB 16735: weighted sum mod 11 is the ninth character, X for ten. 17 upper-case characters. */
export function vinCheck(vin: string): boolean {
  let sum = 0;
  for (let i = 0; i < 17; i++) sum += (VALUES[vin.charAt(i)] ?? Number(vin[i])) * (WEIGHTS[i] ?? 0);
  return vin[8] === '0123456789X'[sum % 11];
}

/** World manufacturer identifiers as they begin on the roads of Asia, Europe and America. */
const MAKERS = new RegExp(
  '^(?:L[A-Z0-9]{2}|J[ABFHKMNSTY8]|1[BCDFGHJLMNRYZ4]|2[BCFGHMT]|3[ACDFGHMNV]|4[STU]|5[FJLNTXY]|7[SF]|K[LMNPR]|M[AEHLMNPR]|S[ACJ]|T[MRSY]|V[FSW]|W[ABDFMPV0U]|X[LTW]|Y[KSTV]|Z[AFHL]|R[FKL]|9[BF])',
);

export function vinMaker(vin: string): boolean {
  return MAKERS.test(vin);
}
