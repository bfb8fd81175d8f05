import { AuditError } from '../model/errors.ts';

export interface PictureKind {
  readonly kind: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

/** Pixels of the largest picture that is read: a phone's longest screenshots have half of it. */
export const MOST_PIXELS = 40_000_000;

/** What is a picture, and is not read. */
const OTHERS: readonly (readonly [string, (bytes: Uint8Array) => boolean])[] = [
  ['GIF', (bytes) => starts(bytes, 'GIF8')],
  ['WebP', (bytes) => starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)],
  ['HEIC', (bytes) => starts(bytes, 'ftyp', 4) && /^(?:hei[csx]|hev[cx]|mif1|msf1)/.test(text(bytes, 8, 12))],
  ['AVIF', (bytes) => starts(bytes, 'ftyp', 4) && /^avi[fs]/.test(text(bytes, 8, 12))],
  ['BMP', (bytes) => starts(bytes, 'BM') && bytes.length > 26 && view(bytes).getUint32(6, true) === 0],
  ['TIFF', (bytes) => starts(bytes, 'II*\0') || starts(bytes, 'MM\0*')],
];

/**
 * Kind and size of a picture by its first bytes, whatever its name; null: no picture. Throws `usage` for one that is not read: of another
 * kind, moving, or larger than any screenshot; `incomplete` where the header is damaged. Nothing is decoded.
 */
export function inspect(bytes: Uint8Array, path: string): PictureKind | null {
  const other = OTHERS.find(([, is]) => is(bytes))?.[0];
  if (other !== undefined) throw new AuditError('usage', `${path}: a ${other} picture; PNG and JPEG are read. Save it as PNG and give that, and keep the original`);
  const found = starts(bytes, '\x89PNG\r\n\x1a\n') ? png(bytes, path) : starts(bytes, '\xff\xd8\xff') ? jpeg(bytes, path) : null;
  if (found !== null && found.width * found.height > MOST_PIXELS) {
    throw new AuditError('usage', `${path}: ${found.width} × ${found.height} pixels, more than the ${MOST_PIXELS / 1e6} megapixels that are read; nothing was decoded. Cut it into screens`);
  }
  return found;
}

function png(bytes: Uint8Array, path: string): PictureKind {
  const data = view(bytes);
  if (bytes.length < 33 || !starts(bytes, 'IHDR', 12)) throw damaged(path, 'its header is cut off');
  const size = { kind: 'png', width: data.getUint32(16), height: data.getUint32(20) } as const;
  if (size.width === 0 || size.height === 0) throw damaged(path, 'its header gives no size');
  for (let at = 8; at + 8 <= bytes.length && !starts(bytes, 'IDAT', at + 4); at += 12 + data.getUint32(at)) {
    if (starts(bytes, 'acTL', at + 4)) throw new AuditError('usage', `${path}: a moving picture (animated PNG); only single screens are read. Save the pictures that matter one by one`);
  }
  return size;
}

/** Looks for the frame header among the segments; the picture itself begins behind it. */
function jpeg(bytes: Uint8Array, path: string): PictureKind {
  const data = view(bytes);
  for (let at = 2; at + 9 < bytes.length;) {
    if (bytes[at] !== 0xff) throw damaged(path, 'its segments do not follow one another');
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || (marker >= 0xd0 && marker <= 0xd8) || marker === 1) at += marker === 0xff ? 1 : 2;
    else if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      const size = { kind: 'jpeg', height: data.getUint16(at + 5), width: data.getUint16(at + 7) } as const;
      if (size.width === 0 || size.height === 0) throw damaged(path, 'its header gives no size');
      return size;
    } else if (marker === 0xd9 || marker === 0xda) break;
    else at += 2 + data.getUint16(at + 2);
  }
  throw damaged(path, 'it ends before the picture begins');
}

export function damaged(path: string, how: string): AuditError {
  return new AuditError('incomplete', `${path}: a damaged picture: ${how}. Nothing was read from it; ask for the original file`);
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const text = (bytes: Uint8Array, from: number, to: number): string => Buffer.from(bytes.subarray(from, to)).toString('latin1');
const starts = (bytes: Uint8Array, magic: string, at = 0): boolean => text(bytes, at, at + magic.length) === magic;
