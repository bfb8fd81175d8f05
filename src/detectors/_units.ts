/** A set of UTF-16 code units as ranges, both ends included, in order, none touching. */
export type Units = readonly (readonly [first: number, last: number])[];

/** One code unit of `first` and right behind it one of `second`; with `ANY` as the second any, or the end. */
export interface Pair {
  readonly first: Units;
  readonly second: Units;
}

export const ANY: Units = [[0, 0xffff]];

export function setOf(unit: number): Units {
  return [[unit, unit]];
}

export function union(a: Units, b: Units): Units {
  const out: [number, number][] = [];
  for (const [first, last] of [...a, ...b].sort((x, y) => x[0] - y[0])) {
    const open = out.at(-1);
    if (open !== undefined && first <= open[1] + 1) open[1] = Math.max(open[1], last);
    else out.push([first, last]);
  }
  return out;
}

/** Every code unit that is not in `units`. */
export function difference(units: Units): Units {
  const out: [number, number][] = [];
  let next = 0;
  for (const [first, last] of units) {
    if (first > next) out.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= 0xffff) out.push([next, 0xffff]);
  return out;
}

const DIGITS: Units = [[0x30, 0x39]];
const WORD: Units = [[0x30, 0x39], [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const SPACE: Units = [
  [0x09, 0x0d], [0x20, 0x20], [0xa0, 0xa0], [0x1680, 0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f, 0x202f], [0x205f, 0x205f], [0x3000, 0x3000], [0xfeff, 0xfeff],
];
/** What a letter after a backslash stands for in a regular expression. */
export const PLAIN: Readonly<Record<string, Units>> = {
  d: DIGITS, D: difference(DIGITS), w: WORD, W: difference(WORD), s: SPACE, S: difference(SPACE),
  n: setOf(0x0a), r: setOf(0x0d), t: setOf(0x09), f: setOf(0x0c), v: setOf(0x0b), 0: setOf(0),
};

/** The commonest characters of Chinese chat and the letters of English, each from common to rare. */
const CHINESE = '的我了是不你一有在这就吧好个么人吗没啊什都说来要去也大那他到子上还们会看天时可以得里想过家能下多小自后为对开她点起和呢给让心现用然道生面还发年今最事很太出样怎真明经回当成中打间候知明快见做手己方前意话号同哈所因如';
const LETTERS = 'etaoinshrdlucmfwypvbgkqjxz';
const SHARE = new Float64Array(0x10000).fill(0.02);
SHARE.fill(0.5, 0x4e00, 0xa000);
[...CHINESE].forEach((char, at) => (SHARE[char.charCodeAt(0)] = 200 / (at + 4)));
[...LETTERS].forEach((char, at) => {
  SHARE[char.charCodeAt(0)] = 160 / (at + 2);
  SHARE[char.toUpperCase().charCodeAt(0)] = 10;
});
SHARE.fill(8, 0x30, 0x3a);
for (const char of ' ，。！？,.!?~…:：') SHARE[char.charCodeAt(0)] = char === ' ' ? 150 : 20;

/** How common a code unit, or one of a set of them, is in chat; a rough scale of its own. */
export function common(units: Units | number): number {
  if (typeof units === 'number') return SHARE[units] ?? 0;
  let sum = 0;
  for (const [first, last] of units) {
    // A wide range is common as a whole; its exact sum does not matter.
    for (let unit = first; unit <= Math.min(last, first + 2_000); unit++) sum += SHARE[unit] ?? 0;
  }
  return sum;
}

/** How common two code units are as neighbours. Chinese next to anything else is rare. */
export function commonTogether(left: number, right: number): number {
  return common(left) * common(right) * ((left >= 0x4e00) === (right >= 0x4e00) ? 1 : 0.05);
}

/** Roughly the sum of `common` over all code units. */
const ALL = 2_500;
const share = (units: Units): number => (units === ANY ? 1 : Math.min(1, common(units) / ALL));

/** How likely two neighbours of a chat are such a pair, roughly. */
export function pairShare({ first, second }: Pair): number {
  return share(first) * share(second);
}
