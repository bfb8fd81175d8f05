import type { Detector } from '../model/detector.ts';
import { slotOf, stands, wordTable, type Entry } from './_gate-words.ts';

/** What one pass over a text saw. */
export interface Reading {
  /** Indices of the detectors whose gate opens, ascending. */
  readonly open: readonly number[];
  /** The first digits of rows of digits, UTF-16 code units, ascending. */
  readonly numbers: readonly number[];
  /** Something opened besides the shape of a modest detector. */
  readonly reason: boolean;
  /** A word of a modest detector stands there. */
  readonly named: boolean;
}

export interface Gate {
  read(text: string): Reading;
}

interface Shape {
  readonly regex: RegExp;
  readonly digits: number;
  readonly row: number;
  /** Bit in `marks` of the characters that it asks for; 0: of none. */
  readonly bit: number;
  readonly owners: readonly number[];
  readonly modest: boolean;
}

const NOTHING: readonly number[] = [];
/** Bits of `marks`; those above stand for the `chars` that shapes ask for. */
const DIGIT = 1;
const FIRST_SET = 1;
const SETS = 30;

/** One pass finds all words and sees which characters stand in the text; only shapes that may match are tried then. */
export function createGate(detectors: readonly Detector[]): Gate {
  const marks = new Int32Array(0x10000);
  for (let unit = 0x30; unit <= 0x39; unit++) marks[unit] = DIGIT;
  const { pairs, triples, byPair, byTriple, singles } = wordTable(detectors.map(({ words }) => words ?? []));
  const shapes = shapesOf(detectors, marks);
  const modest = detectors.flatMap((detector, index) => (detector.modest ? [index] : []));
  // Stamp of the text for which a detector was last found open.
  const opened = new Float64Array(detectors.length);
  let stamp = 0;
  const open = (owners: readonly number[]): void => {
    for (let i = 0; i < owners.length; i++) opened[owners[i] as number] = stamp;
  };
  const closed = (owners: readonly number[]): boolean => {
    for (let i = 0; i < owners.length; i++) if (opened[owners[i] as number] !== stamp) return true;
    return false;
  };

  /** Opens the owners of the words that stand there. */
  function standing(entries: readonly Entry[] = [], text: string, at: number): boolean {
    let any = false;
    for (let i = 0; i < entries.length; i++) {
      const { word, last, owners } = entries[i] as Entry;
      if (!stands(text, at - last, word)) continue;
      open(owners);
      any = true;
    }
    return any;
  }

  function read(text: string): Reading {
    stamp++;
    const { length } = text;
    let seen = 0;
    let before = 0;
    let pairBefore = 0;
    let reason = false;
    // Hardly a branch: which unit comes next cannot be foreseen, and a wrong guess costs more than the work.
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      seen |= marks[unit] as number;
      const pair = slotOf(before, unit);
      const triple = slotOf(pairBefore, unit);
      before = unit;
      pairBefore = pair;
      if ((((pairs[pair >> 5] as number) >>> (pair & 31)) & 1) !== 0) reason = standing(byPair.get(pair), text, at) || reason;
      if ((((triples[triple >> 5] as number) >>> (triple & 31)) & 1) !== 0) reason = standing(byTriple.get(triple), text, at) || reason;
    }
    for (let i = 0; i < singles.length; i++) {
      const { unit, owners } = singles[i] as (typeof singles)[number];
      if (!text.includes(unit)) continue;
      open(owners);
      reason = true;
    }
    const numbers = (seen & DIGIT) === 0 ? NO_NUMBERS : numbersIn(text);
    const named = reason && !closed(modest);
    let any = reason;
    for (let i = 0; i < shapes.length; i++) {
      const { regex, digits, row, bit, owners, modest } = shapes[i] as Shape;
      if ((bit !== 0 && (seen & bit) === 0) || numbers.digits < digits || numbers.row < row) continue;
      if (!closed(owners) || !regex.test(text)) continue;
      open(owners);
      any = true;
      reason ||= !modest;
    }
    return { open: any ? listOf(opened, stamp) : NOTHING, numbers: numbers.starts, reason, named };
  }

  return { read };
}

interface Numbers {
  readonly digits: number;
  /** The longest row of letters and digits that holds a digit. */
  readonly row: number;
  readonly starts: readonly number[];
}

const NO_NUMBERS: Numbers = { digits: 0, row: 0, starts: NOTHING };

function numbersIn(text: string): Numbers {
  const starts: number[] = [];
  let digits = 0;
  let row = 0;
  let longest = 0;
  let inNumber = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const digit = unit >= 0x30 && unit <= 0x39;
    if (digit) {
      digits++;
      if (!inNumber) starts.push(at);
    }
    inNumber = digit;
    if (digit || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a)) row++;
    else {
      if (row > longest) longest = row;
      row = 0;
    }
  }
  return { digits, row: Math.max(row, longest), starts };
}

/** Shapes, those of one source tried once; each set of characters that they ask for gets a bit as long as there are bits. */
function shapesOf(detectors: readonly Detector[], marks: Int32Array): Shape[] {
  const sets = new Map<string, number>();
  const bitOf = (chars: string): number => {
    if (chars === '') return 0;
    let bit = sets.get(chars);
    if (bit === undefined) {
      bit = sets.size < SETS ? 1 << (FIRST_SET + sets.size) : 0;
      sets.set(chars, bit);
      for (let i = 0; i < chars.length; i++) marks[chars.charCodeAt(i)] = (marks[chars.charCodeAt(i)] as number) | bit;
    }
    return bit;
  };
  const all = detectors.flatMap(({ prefilter, needs, shapes = [], modest = false }, owner) =>
    [...(prefilter === undefined ? [] : [{ source: prefilter, ...needs }]), ...shapes].map((shape) => ({ shape, owner, modest })));
  return [...Map.groupBy(all, ({ shape }) => JSON.stringify(shape)).values()].map((list): Shape => {
    const { source, digits = 0, row = 0, chars = '' } = (list[0] as (typeof list)[number]).shape;
    return { regex: new RegExp(source), digits, row, bit: bitOf(chars), owners: list.map(({ owner }) => owner), modest: list.every(({ modest }) => modest) };
  });
}

function listOf(opened: Float64Array, stamp: number): number[] {
  const list: number[] = [];
  for (let index = 0; index < opened.length; index++) if (opened[index] === stamp) list.push(index);
  return list;
}
