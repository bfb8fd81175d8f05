import { common, commonTogether } from './_units.ts';

/** A word to look for. `exact`: in just this case, else without regard to the case of letters. */
export interface Word {
  readonly text: string;
  readonly exact: boolean;
  /** Who waits for it. */
  readonly owners: readonly number[];
}

/** Finds which of many words stand in a text, in one pass. */
export interface WordTable {
  /** Per code unit: 0 when it is in no word, else a number that upper and lower case share. */
  readonly classes: Uint16Array;
  /** A bit for each `slotOf` two neighbouring classes by which a word is found, 32 to the element: small enough to stay in the nearest cache. */
  readonly slots: Int32Array;
  /** Calls `found` with the owners of each word of `slot` that stands in `text` with the second code unit of its pair at `at`. */
  look(slot: number, text: string, at: number, found: (owners: readonly number[]) => void): void;
}

const SLOTS = 1 << 16;

/** `a`, `b`: classes of neighbours. Several pairs may share a slot: what is found there is compared in full. */
export function slotOf(a: number, b: number): number {
  return (Math.imul(a, 0x9e5) + b) & (SLOTS - 1);
}

/** Words are two to 255 code units long. */
export function wordTable(words: readonly Word[]): WordTable {
  const classes = classesOf(words);
  const entries = words.map((word) => entryOf(word.text, classes)).map((entry, at) => ({ ...entry, word: words[at] as Word })).sort((a, b) => a.slot - b.slot);
  const slots = new Int32Array(SLOTS / 32);
  // Entries of one slot stand together.
  const starts = new Map<number, number>();
  entries.forEach(({ slot }, at) => {
    if (!starts.has(slot)) starts.set(slot, at);
    slots[slot >> 5] = (slots[slot >> 5] ?? 0) | (1 << (slot & 31));
  });
  const own = Uint16Array.from(entries, ({ slot }) => slot);
  const pairs = Uint8Array.from(entries, ({ pair }) => pair + 1);
  const rares = Uint8Array.from(entries, ({ rare }) => rare);
  const rareClasses = Uint16Array.from(entries, ({ own, rare }) => own[rare] ?? 0);
  const lengths = Uint8Array.from(entries, ({ own }) => own.length);

  function whole(index: number, text: string, start: number): boolean {
    const { own, word } = entries[index] as (typeof entries)[number];
    if (word.exact) return text.startsWith(word.text, start);
    for (let i = 0; i < own.length; i++) if (classes[text.charCodeAt(start + i)] !== own[i]) return false;
    return true;
  }

  function look(slot: number, text: string, at: number, found: (owners: readonly number[]) => void): void {
    for (let index = starts.get(slot) ?? own.length; own[index] === slot; index++) {
      const start = at - (pairs[index] as number);
      if (start < 0 || start + (lengths[index] as number) > text.length) continue;
      if (classes[text.charCodeAt(start + (rares[index] as number))] === rareClasses[index] && whole(index, text, start)) found(entries[index]?.word.owners ?? []);
    }
  }
  return { classes, slots, look };
}

function classesOf(words: readonly Word[]): Uint16Array {
  const classes = new Uint16Array(0x10000);
  let last = 0;
  for (const { text } of words) {
    for (let at = 0; at < text.length; at++) {
      const same = forms(text.charAt(at));
      const known = same.find((form) => classes[form] !== 0);
      const own = known === undefined ? ++last : (classes[known] ?? 0);
      for (const form of same) classes[form] = own;
    }
  }
  return classes;
}

/** `pair`: where the neighbours stand that lead to the word, the least common ones; `rare`: the least common other code unit, looked at first. */
function entryOf(text: string, classes: Uint16Array): { own: Uint16Array; pair: number; rare: number; slot: number } {
  const own = Uint16Array.from({ length: text.length }, (_, at) => classes[text.charCodeAt(at)] ?? 0);
  const share = (at: number): number => common(text.charCodeAt(at));
  const pair = rarest(text.length - 1, (at) => commonTogether(text.charCodeAt(at), text.charCodeAt(at + 1)));
  const rare = rarest(text.length, (at) => (text.length > 2 && (at === pair || at === pair + 1) ? Infinity : share(at)));
  return { own, pair, rare, slot: slotOf(own[pair] ?? 0, own[pair + 1] ?? 0) };
}

function forms(char: string): number[] {
  return [char, char.toLowerCase(), char.toUpperCase()].filter((form) => form.length === 1).map((form) => form.charCodeAt(0));
}

/** The index below `count` with the least `share`. */
function rarest(count: number, share: (at: number) => number): number {
  let [best, least] = [0, Infinity];
  for (let at = 0; at < count; at++) {
    if (share(at) < least) [best, least] = [at, share(at)];
  }
  return best;
}
