import type { Alternatives, Category, Lexicon, LexiconEntry, Section } from '../text/lexicon.ts';
import { READ, reading, SIGN } from './_conduct-fold.ts';

/** An entry as it is looked for: spellings as `reading` writes them. */
export interface Entry {
  /** Its place among the entries of a run. */
  readonly index: number;
  readonly category: Category;
  readonly section: Section;
  readonly directed: boolean;
  /** Where it stands, for people: `fraud.txt:12`. */
  readonly from: string;
  readonly parts: readonly Alternatives[];
  /** Index of the part by which it is found; where what stands beside is rarer, `beside` is its index in `also`. */
  readonly anchor: number;
  readonly beside: number | null;
  readonly also: readonly Alternatives[];
  readonly not: Alternatives;
}

export interface Anchor {
  readonly index: number;
  readonly text: string;
  /** Without spacers, for the raw text. */
  readonly bare: string;
  readonly entries: readonly Entry[];
}

export interface Words {
  readonly entries: number;
  readonly spellings: number;
  /** 1 where two code units may begin an anchor; index by `pair`. */
  readonly gate: Uint8Array;
  /** Anchors by their first two code units without spacers (`first * 65536 + second`). */
  readonly anchors: ReadonlyMap<number, readonly Anchor[]>;
  readonly exceptions: ReadonlyMap<Category, readonly Entry[]>;
}

/** Place of a pair of code units in the gate. */
export const pair = (first: number, second: number): number => ((first * 0x9e35) ^ (second * 0x61)) & 0xffff;

const known = new Map<string, string>();
/** Sets make the same spelling stand in many entries. */
function read(text: string): string {
  let found = known.get(text);
  if (found === undefined) known.set(text, (found = text.startsWith('<') ? text : reading(text).text));
  return found;
}

const bareOf = (text: string): string => [...text].filter((c) => SIGN[c.charCodeAt(0)] !== 1 && READ[c.charCodeAt(0)] !== 0).join('');

/** How many messages a part may open: two Chinese characters are common, four are rare. Infinity: it cannot be looked for. */
const openness = (part: Alternatives): number => part.reduce((sum, each) => {
  const { length } = each.startsWith('<') ? '' : bareOf(each);
  return sum + (length < 2 ? Infinity : 6 ** (2 - length));
}, 0);
const rarest = (parts: readonly Alternatives[]): number => {
  const open = parts.map(openness);
  return open.indexOf(Math.min(...open));
};

function entryOf(lexicon: Lexicon, { line, section, directed, parts, also, not }: LexiconEntry, index: number): Entry {
  const folded = parts.map((part) => [...new Set(part.map(read))]);
  const others = also.map((part) => [...new Set(part.map(read))]);
  const anchor = rarest(folded);
  const beside = section !== 'except' && others.length > 0 ? rarest(others) : null;
  return {
    index, category: lexicon.category, section, directed, from: `${lexicon.name}:${line}`, parts: folded, anchor,
    beside: beside !== null && openness(others[beside] ?? []) < openness(folded[anchor] ?? []) ? beside : null, also: others, not: not.map(read),
  };
}

export function compile(all: readonly Lexicon[]): Words {
  const gate = new Uint8Array(0x10000);
  const byText = new Map<string, Entry[]>();
  const exceptions = new Map<Category, Entry[]>();
  let entries = 0;
  for (const lexicon of all) {
    for (const given of lexicon.entries) {
      const entry = entryOf(lexicon, given, entries++);
      if (entry.section === 'except') {
        exceptions.set(entry.category, [...(exceptions.get(entry.category) ?? []), entry]);
        continue;
      }
      for (const text of (entry.beside === null ? entry.parts[entry.anchor] : entry.also[entry.beside]) ?? []) {
        const list = byText.get(text);
        if (list) list.push(entry);
        else byText.set(text, [entry]);
      }
    }
  }
  const anchors = new Map<number, Anchor[]>();
  let spellings = 0;
  for (const [text, found] of byText) {
    const bare = bareOf(text);
    const [first, second] = [bare.charCodeAt(0), bare.charCodeAt(1)];
    gate[pair(first, second)] = 1;
    const key = first * 0x10000 + second;
    const list = anchors.get(key);
    const anchor = { index: spellings++, text, bare, entries: found };
    if (list) list.push(anchor);
    else anchors.set(key, [anchor]);
  }
  known.clear();
  return { entries, spellings, gate, anchors, exceptions };
}
