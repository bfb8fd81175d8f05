import { inflateSync } from 'node:zlib';

/** Samples of a point, by the colour type of the header. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** First column and row of each pass of an interlaced picture, and the steps between its columns and rows (PNG specification, Adam7). */
const PASSES = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;

/**
 * Throws RangeError where the points of a PNG are not as many as its header says. The decoder takes missing ones from memory that was never
 * written, and bounds the unpacking only where nothing is interlaced. `bytes`: with a whole header.
 */
export function complete(bytes: Buffer): void {
  const [width, height, depth, samples] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[24] ?? 8, SAMPLES[bytes[25] ?? 0] ?? 1];
  const size = (across: number, down: number): number => (across === 0 ? 0 : down * (1 + Math.ceil((across * samples * depth) / 8)));
  const passes = PASSES.map(([x, y, right, below]) => size(Math.max(0, Math.ceil((width - x) / right)), Math.max(0, Math.ceil((height - y) / below))));
  const owed = bytes[28] === 1 ? passes.reduce((sum, one) => sum + one, 0) : size(width, height);
  const data: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  if (inflateSync(Buffer.concat(data), { maxOutputLength: owed }).length < owed) throw new RangeError('points are missing');
}
