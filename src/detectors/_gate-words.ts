/**
 * Words of many detectors, to be found in one pass. A word is looked for by the rarest pair of neighbours in it; one of Latin
 * letters by the rarest three, since two of them stand in every English line.
 */
interface WordTable {
  /** A bit for each `slotOf` a pair or three neighbours by which some word is found, in whatever case: small enough to stay in the nearest cache. */
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  /** The words by that slot. */
  readonly byPair: ReadonlyMap<number, readonly Entry[]>;
  readonly byTriple: ReadonlyMap<number, readonly Entry[]>;
  /** Words of one code unit: they are few. */
  readonly singles: readonly { readonly unit: string; readonly owners: readonly number[] }[];
}

export interface Entry {
  /** In lower case. */
  readonly word: string;
  /** Where the last of the pair or three stands in the word. */
  readonly last: number;
  readonly owners: readonly number[];
}

/** Units of ordinary chat from the most to the less common: a pair of these is met all the time. */
const COMMON = '的一是不了我在有人你这他们来个上大到说就要么会去好那着看吃没都也可以什吗今天里和还得过出对时为中下后生能子自己想家发年起开多地小哈啊吧呢用把做事'
  + 'etaoinshrdlucmfwypvbgk';

/** `lists`: the words of each owner, in lower case. */
export function wordTable(lists: readonly (readonly string[])[]): WordTable {
  const owners = new Map<string, number[]>();
  lists.forEach((words, owner) => {
    for (const word of new Set(words)) {
      const known = owners.get(word);
      if (known === undefined) owners.set(word, [owner]);
      else known.push(owner);
    }
  });
  const pairs = new Int32Array(SLOTS / 32);
  const triples = new Int32Array(SLOTS / 32);
  const byPair = new Map<number, Entry[]>();
  const byTriple = new Map<number, Entry[]>();
  const singles: { unit: string; owners: number[] }[] = [];
  for (const [word, list] of owners) {
    if (word.length === 1) {
      singles.push({ unit: word, owners: list });
      continue;
    }
    const three = rarest(word, 3, (part) => /^[ -~]{3}$/.test(part));
    const size = three < 0 ? 2 : 3;
    const from = three < 0 ? rarest(word, 2, () => true) : three;
    const [bits, slots] = size === 2 ? [pairs, byPair] : [triples, byTriple];
    for (const slot of slotsOf(word.slice(from, from + size))) {
      bits[slot >> 5] = (bits[slot >> 5] as number) | (1 << (slot & 31));
      const entry = { word, last: from + size - 1, owners: list };
      const known = slots.get(slot);
      if (known === undefined) slots.set(slot, [entry]);
      else known.push(entry);
    }
  }
  return { pairs, triples, byPair, byTriple, singles };
}

/** Of two or three neighbours, in every mixture of cases. */
function slotsOf(part: string): Set<number> {
  let slots: readonly number[] = bothCases(part.charAt(0));
  for (let i = 1; i < part.length; i++) slots = slots.flatMap((slot) => bothCases(part.charAt(i)).map((unit) => slotOf(slot, unit)));
  return new Set(slots);
}

const bothCases = (unit: string): number[] => [unit.charCodeAt(0), ...(/[a-z]/.test(unit) ? [unit.toUpperCase().charCodeAt(0)] : [])];

/** Where the rarest stretch of `size` units that is `fit` begins; -1: none is. */
function rarest(word: string, size: number, fit: (part: string) => boolean): number {
  let best = -1;
  let least = -1;
  for (let i = 0; i + size <= word.length; i++) {
    const part = word.slice(i, i + size);
    if (!fit(part)) continue;
    let score = 0;
    for (const unit of part) score += rarity(unit);
    if (score > least) [best, least] = [i, score];
  }
  return best;
}

function rarity(unit: string): number {
  const rank = COMMON.indexOf(unit);
  return rank < 0 ? (unit === ' ' ? 0 : 200) : rank;
}

const SLOTS = 1 << 17;

/** Of a unit, or the slot of a pair, and the unit behind it. Several may share a slot: what is found there is compared in full. */
export const slotOf = (before: number, unit: number): number => (Math.imul(before, 0x9e5) + unit) & (SLOTS - 1);

/** Whether `word` (lower case) stands in the text from there, without regard to the case of Latin letters. */
export function stands(text: string, from: number, word: string): boolean {
  if (from < 0 || from + word.length > text.length) return false;
  for (let i = 0; i < word.length; i++) {
    const unit = text.charCodeAt(from + i);
    if ((unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit) !== word.charCodeAt(i)) return false;
  }
  return true;
}
