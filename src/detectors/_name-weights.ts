import { readFileSync } from 'node:fs';

/** What the file of weights holds, all arrays views of one buffer. Costs are bits × 8; 255: never. */
export interface NameWeights {
  /** SHA-256 (hex) of everything the file was made from. */
  readonly source: string;
  /** Open-addressed word list: fingerprints and class (high four bits) with frequency (low four bits); 0 where empty. */
  readonly prints: Uint16Array;
  readonly infos: Uint8Array;
  /** One bit for each two and three characters that begin a word. */
  readonly pairs: Uint8Array;
  /** Per Han character, `SLOTS` costs each. */
  readonly chars: Uint8Array;
  /** Hashed feature weights; a score is their sum divided by `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
}

export const SLOTS = 8;
/** Places in a row of `chars`. */
export const SURNAME = 0;
export const FIRST = 1;
export const SECOND = 2;
export const ALONE = 3;
export const FOREIGN_FIRST = 4;
export const FOREIGN_INNER = 5;
export const FOREIGN_LAST = 6;
export const WORD = 7;

export const HAN_FIRST = 0x4e00;
export const HAN_COUNT = 0x9fff - 0x4e00 + 1;
export const WORD_BITS = 18;
export const PAIR_BITS = 20;
export const WEIGHT_BITS = 20;
export const MAGIC = 0x314d414e;
const HEADER = 48;

export const SIZES = { prints: 2 << WORD_BITS, infos: 1 << WORD_BITS, pairs: 1 << (PAIR_BITS - 3), chars: HAN_COUNT * SLOTS, weights: 1 << WEIGHT_BITS } as const;

/** Reads the layout that `pack` wrote: little endian, header, then the arrays one after another. */
export function unpack(file: Uint8Array): NameWeights {
  const bytes = new Uint8Array(file); // A copy, so that the 16-bit array is aligned.
  const head = new DataView(bytes.buffer);
  const total = HEADER + Object.values(SIZES).reduce((sum, size) => sum + size, 0);
  if (head.getUint32(0, true) !== MAGIC || bytes.length !== total) throw new Error('the weights of the name tagger are damaged');
  let at = HEADER;
  const next = (size: number): number => { at += size; return at - size; };
  const prints = new Uint16Array(bytes.buffer, next(SIZES.prints), SIZES.prints / 2);
  const infos = bytes.subarray(next(SIZES.infos), at);
  const pairs = bytes.subarray(next(SIZES.pairs), at);
  const chars = bytes.subarray(next(SIZES.chars), at);
  const weights = new Int8Array(bytes.buffer, next(SIZES.weights), SIZES.weights);
  return { source: Buffer.from(bytes.buffer, 8, 32).toString('hex'), scale: head.getFloat32(4, true), prints, infos, pairs, chars, weights };
}

export function pack(of: NameWeights): Uint8Array {
  const head = new Uint8Array(HEADER);
  const view = new DataView(head.buffer);
  view.setUint32(0, MAGIC, true);
  view.setFloat32(4, of.scale, true);
  head.set(Buffer.from(of.source, 'hex'), 8);
  return Buffer.concat([head, new Uint8Array(of.prints.buffer, of.prints.byteOffset, of.prints.byteLength), of.infos, of.pairs, of.chars, new Uint8Array(of.weights.buffer, of.weights.byteOffset, of.weights.byteLength)]);
}

let loaded: NameWeights | null = null;

/** The shipped weights, read when first asked for. */
export function nameWeights(): NameWeights {
  loaded ??= unpack(readFileSync(new URL('./_name-weights.bin', import.meta.url)));
  return loaded;
}
