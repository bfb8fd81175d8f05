/** Makes the weights of the name tagger: node test/train/names.ts. Reads only this folder; the same bytes every time. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidates } from '../../src/detectors/_name-candidates.ts';
import { FEATURES, GENERAL, generalFeatures, particularFeatures } from '../../src/detectors/_name-features.ts';
import { foldInto } from '../../src/text/han-fold.ts';
import { Lattice } from '../../src/detectors/_name-lattice.ts';
import { pack, WEIGHT_BITS } from '../../src/detectors/_name-weights.ts';
import { generator } from './generator.ts';
import { sourceHash } from './source.ts';
import { tables } from './tables.ts';

const SAMPLES = 150_000;
const ROUNDS = 6;
/** Rounds before this one do not count. */
const FIRST_KEPT = 2;
const RATE = 0.15;
const DECAY = 1e-6;

/** Weights by logistic regression over all candidates (AdaGrad). */
function train(): Uint8Array {
  const whole = tables(sourceHash());
  // Half of the texts are read with words missing from the list, as words are missing from any list.
  let spin = 1;
  const missing = tables('', () => (spin = Math.imul(spin, 1664525) + 1013904223 | 0) >>> 0 < 0x0f000000);
  const lattices = [new Lattice(whole), new Lattice(missing)] as const;
  const next = generator(20261122);
  const rowsOf: number[] = [0];
  let data = new Int32Array(1 << 24);
  let used = 0;
  const labels: number[] = [];
  const out = new Int32Array(FEATURES);
  for (let n = 0; n < SAMPLES; n++) {
    const { text, names } = next();
    const lattice = n % 5 < 3 ? lattices[0] : lattices[1];
    lattice.room(text.length);
    foldInto(text, lattice.codes);
    lattice.cut();
    const gold = new Set(names.map(([start, end]) => start * 65536 + end));
    candidates(lattice, (kind, start, end, margin, cost) => {
      generalFeatures(lattice, kind, start, end, margin, cost, out);
      const count = particularFeatures(lattice, kind, start, end);
      if (used + count > data.length) { const more = new Int32Array(data.length * 2); more.set(data); data = more; }
      data.set(out.subarray(0, count), used);
      used += count;
      rowsOf.push(used);
      labels.push(gold.has(start * 65536 + end) ? 1 : 0);
    });
  }
  const weights = new Float64Array(1 << WEIGHT_BITS);
  const squares = new Float64Array(1 << WEIGHT_BITS).fill(1e-3);
  const sums = new Float64Array(1 << WEIGHT_BITS);
  const turn = generatorOrder(labels.length);
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < labels.length; k++) {
      const row = turn(k);
      const from = rowsOf[row] ?? 0;
      // Most of the time without the words themselves: what matters in any words is to be learned first.
      const to = (row + round) % 3 === 0 ? rowsOf[row + 1] ?? 0 : from + GENERAL;
      let sum = 0;
      for (let i = from; i < to; i++) sum += weights[data[i] ?? 0] ?? 0;
      const error = 1 / (1 + Math.exp(-sum)) - (labels[row] ?? 0);
      if (Math.abs(error) < 0.003) continue;
      for (let i = from; i < to; i++) {
        const at = data[i] ?? 0;
        const slope = error + DECAY * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 0) + slope * slope;
        weights[at] = (weights[at] ?? 0) - RATE * slope / Math.sqrt(squares[at] ?? 1);
      }
    }
    if (round >= FIRST_KEPT) for (let at = 0; at < sums.length; at++) sums[at] = (sums[at] ?? 0) + (weights[at] ?? 0);
  }
  // The mean over the later rounds is steadier than the last state.
  for (let at = 0; at < weights.length; at++) weights[at] = (sums[at] ?? 0) / (ROUNDS - FIRST_KEPT);
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = 127 / Math.min(most, 4);
  const small = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
  process.stdout.write(`${SAMPLES} texts, ${labels.length} candidates, ${labels.reduce((a, b) => a + b, 0)} names, largest weight ${most.toFixed(2)}\n`);
  return pack({ ...whole, weights: small, scale });
}

/** A fixed order of training that is not that of generation. */
function generatorOrder(length: number): (index: number) => number {
  let stride = Math.floor(length * 0.618) | 1;
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  while (common(stride, length) !== 1) stride += 2;
  return (index) => (index * stride) % length;
}

if (process.argv[1] === import.meta.filename) writeFileSync(join(import.meta.dirname, '../../src/detectors/_name-weights.bin'), train());
