import type { Detector } from '../model/detector.ts';
import { bitsFor, type Mask } from './_gate-bits.ts';
import { byKind } from './_gate-kinds.ts';
import { gateParts, type Shape } from './_gate-parts.ts';
import { slotOf, wordTable } from './_gate-words.ts';
import { needsOf, type Needs } from './_regex-needs.ts';
import { ANY, setOf, union, type Units } from './_units.ts';

/** What one pass over a text saw. */
export interface Reading {
  /** Indices of the detectors whose gate opens, ascending. */
  readonly open: readonly number[];
  /** The pairs of neighbours that the text holds. */
  readonly pairs: Mask;
  /** Digits 0–9 in all, and in the longest row. */
  readonly digits: number;
  readonly run: number;
  /** Digits and letters of ASCII in the longest row. */
  readonly row: number;
}

/** What a reading must show before it is worth running a regular expression. */
export interface Condition {
  readonly pairs: Mask;
  readonly digits: number;
  readonly run: number;
  /** Digits and letters of ASCII in the longest row. */
  readonly row: number;
}

export interface Gate {
  read(text: string): Reading;
  /** By index of the detector: without this its pattern cannot match. Nothing is asked for one without a pattern. */
  readonly patterns: readonly Condition[];
}

const NOBODY: readonly number[] = [];
const ANYTHING: Condition = { pairs: { low: 0, high: 0 }, digits: 0, run: 0, row: 0 };
/** Code units that are read before the places noted on the way are looked at. */
const CHUNK = 1024;

const has = (all: Mask, some: Mask): boolean => (all.low & some.low) === some.low && (all.high & some.high) === some.high;

export function meets(reading: Reading, condition: Condition | undefined): boolean {
  if (condition === undefined) return true;
  const { pairs, digits, run, row } = condition;
  return has(reading.pairs, pairs) && reading.digits >= digits && reading.run >= run && reading.row >= row;
}

/** One pass finds all words and counts what the shapes ask for; only shapes that may match are tried then. */
export function createGate(detectors: readonly Detector[]): Gate {
  const parts = gateParts(detectors);
  const shapes = shapeTable(parts.shapes, detectors.length);
  // The words of a shape do not open a detector, they only make the shape worth trying: its number follows those of the detectors.
  const words = wordTable([...parts.words, ...shapes.words]);
  const patternNeeds = detectors.map((one) => ('pattern' in one ? needsOf(one.pattern) : null));
  const opening = parts.units.map(({ set, owners }) => ({ pair: { first: set, second: ANY }, owners }));
  const bits = bitsFor([...opening, ...shapes.singles].map(({ pair }) => pair), shapes.all.flatMap(({ needs }) => (seldom(needs) ? [] : needs.pairs.slice(0, 1))),
    [...patternNeeds, ...shapes.all.map(({ needs }) => needs)].flatMap((needs) => needs?.pairs ?? []));
  const { kinds, small } = byKind(bits.firsts.low, bits.firsts.high, bits.seconds.low, bits.seconds.high, words.classes);
  const [firstLow, firstHigh, secondLow, secondHigh, classes] = small as [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];
  const { slots } = words;
  const { alone } = bits;
  const shapeMasks = shapes.all.map(({ needs }) => bits.of(needs.pairs));
  const [shapeLow, shapeHigh] = [Int32Array.from(shapeMasks, ({ low }) => low), Int32Array.from(shapeMasks, ({ high }) => high)];
  const direct = [...opening, ...shapes.singles].map(({ pair, owners }) => ({ mask: bits.of([pair]), owners }));
  // A shape whose single characters got no bit is tried without asking for its words.
  for (const { pair, owners } of shapes.singles) for (const owner of owners) if (has({ low: 0, high: 0 }, bits.of([pair]))) shapes.worded[owner - detectors.length] = 0;
  // By detector, then by shape: stamp of the text for which it was last found open.
  const opened = new Float64Array(detectors.length + shapes.all.length);
  let stamp = 0;
  let count = 0;
  const open = (owners: readonly number[]): void => {
    for (let i = 0; i < owners.length; i++) {
      const owner = owners[i] as number;
      if (opened[owner] === stamp) continue;
      opened[owner] = stamp;
      if (owner < detectors.length) count++;
    }
  };
  const closed = (owners: readonly number[]): boolean => {
    for (let i = 0; i < owners.length; i++) if (opened[owners[i] as number] !== stamp) return true;
    return false;
  };
  const places = new Int32Array(CHUNK);
  const found = new Uint16Array(CHUNK);

  function read(text: string): Reading {
    stamp++;
    count = 0;
    const { length } = text;
    let low = 0;
    let high = 0;
    let leftLow = 0;
    let leftHigh = 0;
    let digits = 0;
    let run = 0;
    let row = 0;
    let digitsNow = 0;
    let rowNow = 0;
    let before = 0;
    for (let chunk = 0; chunk < length; chunk += CHUNK) {
      const end = Math.min(length, chunk + CHUNK);
      let noted = 0;
      // Hardly a branch and no call: which units come next cannot be foreseen, and a wrong guess costs more than the work.
      for (let at = chunk; at < end; at++) {
        const kind = kinds[text.charCodeAt(at)] as number;
        low |= leftLow & (secondLow[kind] as number);
        high |= leftHigh & (secondHigh[kind] as number);
        leftHigh = firstHigh[kind] as number;
        const mask = firstLow[kind] as number;
        leftLow = mask;
        digits += mask >>> 31;
        digitsNow = (digitsNow + 1) & (mask >> 31);
        run = digitsNow > run ? digitsNow : run;
        rowNow = (rowNow + 1) & ((mask << 1) >> 31);
        row = rowNow > row ? rowNow : row;
        const here = classes[kind] as number;
        const slot = slotOf(before, here);
        before = here;
        if (((slots[slot >> 5] as number) & (1 << (slot & 31))) !== 0) {
          places[noted] = at;
          found[noted++] = slot;
        }
      }
      for (let i = 0; i < noted; i++) words.look(found[i] as number, text, places[i] as number, open);
    }
    const pairs = { low: low | (leftLow & alone.low), high: high | (leftHigh & alone.high) };
    for (const { mask, owners } of direct) if (has(pairs, mask)) open(owners);
    for (let i = 0; i < shapes.all.length && (digits > 0 || i < shapes.digitless); i++) {
      if (((shapeLow[i] as number) & ~pairs.low) !== 0 || ((shapeHigh[i] as number) & ~pairs.high) !== 0 || digits < (shapes.digits[i] as number) || run < (shapes.runs[i] as number) || row < (shapes.rows[i] as number)) continue;
      if (shapes.worded[i] !== 0 && opened[detectors.length + i] !== stamp) continue;
      const { regex, owners } = shapes.all[i] as Test;
      if (closed(owners) && regex.test(text)) open(owners);
    }
    return { open: count === 0 ? NOBODY : listOf(opened, detectors.length, stamp), pairs, digits, run, row };
  }

  const patterns = patternNeeds.map((needs): Condition => (needs === null ? ANYTHING : { pairs: bits.of(needs.pairs), digits: needs.digits, run: needs.run, row: needs.row }));
  return { read, patterns };
}

/** Asked for often enough by its other conditions. */
const seldom = ({ words, digits, row }: Needs): boolean => words !== null || digits >= 5 || row >= 12;

interface Test extends Shape {
  readonly regex: RegExp;
}

/** Shapes with their conditions in plain tables, because these are gone through for every text; those without digits first. */
function shapeTable(shapes: readonly Shape[], offset: number) {
  const all = shapes.toSorted((a, b) => Math.min(a.needs.digits, 1) - Math.min(b.needs.digits, 1)).map((shape): Test => ({ ...shape, regex: new RegExp(shape.source) }));
  const literals = all.flatMap(({ needs }, at) => (needs.words ?? []).map((text) => ({ text, exact: false, owners: [offset + at] })));
  return {
    all,
    words: literals.filter(({ text }) => text.length > 1),
    singles: all.flatMap(({ needs }, at) => {
      const set = (needs.words ?? []).filter((text) => text.length === 1).reduce<Units>((units, text) => union(units, setOf(text.charCodeAt(0))), []);
      return set.length === 0 ? [] : [{ pair: { first: set, second: ANY }, owners: [offset + at] }];
    }),
    worded: Uint8Array.from(all, ({ needs }) => (needs.words === null ? 0 : 1)),
    digitless: all.filter(({ needs }) => needs.digits === 0).length,
    digits: Int32Array.from(all, ({ needs }) => needs.digits),
    runs: Int32Array.from(all, ({ needs }) => needs.run),
    rows: Int32Array.from(all, ({ needs }) => needs.row),
  };
}

function listOf(opened: Float64Array, detectors: number, stamp: number): readonly number[] {
  const list: number[] = [];
  for (let index = 0; index < detectors; index++) if (opened[index] === stamp) list.push(index);
  return list;
}
