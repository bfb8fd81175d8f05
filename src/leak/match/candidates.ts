import { gramsOf } from '../../store/excerpt-grams.ts';
import type { ExcerptLookup } from '../../store/excerpt-lookup.ts';
import { signsOf } from '../../store/excerpt-fold.ts';
import type { Sought } from './lines.ts';
import { MOST_LINE } from './signs.ts';
import { gramBits, MOST_BITS, SHARED_PAIR, SHARED_TRIPLE } from './weights.ts';

/** Messages that share grams with a line. */
export interface Candidates {
  /** Evidence of a whole match. */
  readonly bits: number;
  /** Row ids and the share of the line's weight that each has, 0..1, best first. */
  readonly found: readonly { readonly id: number; readonly share: number }[];
}

/** Grams of a line that are looked up: its rarest. */
const MOST_GRAMS = 64;
/** Messages gathered for a line from its rarest grams; the rest of its grams only tells these apart. */
const SEEDS = 20_000;
const SEEDS_AT_LEAST = 2;
/** Postings read for one line, and for the whole excerpt. */
const LINE_POSTINGS = 250_000;
const ALL_POSTINGS = 8_000_000;
const LEAST_SHARE = 0.3;
/** What shares less than this with a line, of what the best one does, is another message. */
const LEAST_OF_BEST = 0.45;
const MOST_FOUND = 3000;

/** For each line what may be its message, by the index alone. Lines alike are looked up once; bounded for any excerpt. */
export function findCandidates(lines: readonly Sought[], lookup: ExcerptLookup): Map<number, Candidates> {
  const known = new Map<string, Candidates>();
  const all = new Map<number, Candidates>();
  const weights = new Float32Array(lookup.last + 1);
  let left = ALL_POSTINGS;
  for (const line of lines) {
    let one = known.get(line.key);
    if (!one) {
      const written = signsOf(line.text.slice(0, MOST_LINE * 16), MOST_LINE, true).codes;
      const variants = String.fromCharCode(...written) === line.key ? [line.signs.codes] : [line.signs.codes, written];
      const looked = variants.map((codes) => lookUp(codes, lookup, Math.min(LINE_POSTINGS, left), weights));
      left -= looked.reduce((sum, { read }) => sum + read, 0);
      one = looked.length === 1 ? looked[0]! : merged(looked);
      known.set(line.key, one);
    }
    all.set(line.index, one);
  }
  return all;
}

/** `weights`: a zero for every row id; left so. */
function lookUp(codes: readonly number[], lookup: ExcerptLookup, budget: number, weights: Float32Array): Candidates & { readonly read: number } {
  const grams = [...new Set(gramsOf(codes))].map((gram) => ({ gram, frequency: lookup.frequency(gram) }));
  const weighed = grams
    .map(({ gram, frequency }) => ({ gram, frequency, bits: gramBits(gram, frequency, lookup.messages) * (gram < 2 ** 32 ? SHARED_PAIR : SHARED_TRIPLE) }))
    .sort((a, b) => b.bits - a.bits || a.gram - b.gram)
    .slice(0, MOST_GRAMS);
  const bits = weighed.reduce((sum, one) => sum + one.bits, 0);
  const touched: number[] = [];
  let read = 0;
  let seeded = 0;
  let looked = 0;
  for (const { gram, frequency, bits: worth } of weighed) {
    if (read + frequency > budget) continue;
    const seeding = seeded < SEEDS_AT_LEAST || touched.length + frequency <= SEEDS;
    if (!seeding && touched.length === 0) continue;
    const ids = lookup.ids(gram, budget - read);
    read += ids.length;
    looked += worth;
    if (frequency > 0) seeded++;
    for (const id of ids) {
      const weight = weights[id] ?? 0;
      if (weight === 0 && !seeding) continue;
      if (weight === 0) touched.push(id);
      weights[id] = weight + worth;
    }
  }
  let most = 0;
  for (const id of touched) most = Math.max(most, weights[id] ?? 0);
  const least = Math.max(LEAST_SHARE * looked, LEAST_OF_BEST * most);
  const found: { id: number; share: number }[] = [];
  for (const id of touched) {
    const weight = weights[id] ?? 0;
    if (weight >= least) found.push({ id, share: Math.min(1, weight / looked) });
    weights[id] = 0;
  }
  found.sort((a, b) => b.share - a.share || a.id - b.id);
  return { bits: Math.min(MOST_BITS, bits), found: found.slice(0, MOST_FOUND), read };
}

function merged(several: readonly Candidates[]): Candidates {
  const best = new Map<number, number>();
  for (const { found } of several) for (const { id, share } of found) best.set(id, Math.max(best.get(id) ?? 0, share));
  const found = [...best].map(([id, share]) => ({ id, share })).sort((a, b) => b.share - a.share || a.id - b.id);
  return { bits: Math.max(...several.map(({ bits }) => bits)), found };
}
