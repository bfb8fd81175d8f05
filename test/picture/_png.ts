import { crc32, deflateSync } from 'node:zlib';

/** A chunk of a PNG file, with its length and checksum. */
export function chunk(type: string, data: Uint8Array): Buffer {
  const made = Buffer.alloc(12 + data.length);
  made.writeUInt32BE(data.length);
  made.write(type, 4, 'latin1');
  made.set(data, 8);
  made.writeUInt32BE(crc32(made.subarray(4, 8 + data.length)), 8 + data.length);
  return made;
}

/** A PNG of eight bits a sample; `type` 0: grey, 6: colour with opacity. `rows`: each with the byte of its filter. `extra`: chunks before the picture. */
export function png(width: number, height: number, type: 0 | 6, rows: Uint8Array, extra: readonly Uint8Array[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = type;
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), ...extra, chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
