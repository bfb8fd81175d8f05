import { isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import type { Bytes } from './bytes.ts';
import { unpacked } from './zip-data.ts';
import type { Packed } from './zip-directory.ts';
import { readDirectory } from './zip-directory.ts';
import { rawOf } from './zip-raw.ts';

/** Unpacked size over packed size above which what unpacks to more than BOMB_SIZE bytes is taken for a zip bomb. */
const MOST_RATIO = 100;
const BOMB_SIZE = 8 << 20;
const BOMB = `would unpack to more than ${MOST_RATIO} times its size: refused. Unpack it yourself if you trust it`;

/** One file of a zip archive, which stays where it is. */
export interface ZipEntry {
  /** Position in the archive's directory. */
  readonly index: number;
  /** Decoded, with `/`. */
  readonly name: string;
  /** Bytes, unpacked, as the archive says; -1: it does not say. */
  readonly size: number;
  /** Why it cannot be read; null when it can. */
  readonly problem: string | null;
}

export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Why nothing in it is read. */
  readonly refused: string | null;
  /** Why there may be more in it than `entries`. */
  readonly damage: string | null;
  /** The entry of that name that can be read. */
  named(name: string): ZipEntry | undefined;
  nameOf(index: number): string;
  open(index: number): Bytes;
}

/** Opens a zip by file descriptor or from memory. Throws an `AuditError` of code `incomplete` when it is no zip. */
export async function openZip(from: number | Buffer, changed: () => boolean): Promise<Zip> {
  const raw = rawOf(from);
  const { found, damage } = await readDirectory(raw);
  const names = found.map(nameOf);
  const entries = found.map((entry, index): ZipEntry => {
    const name = names[index] ?? '';
    return { index, name, size: entry.uncompressedSize, problem: problemOf(entry, name) };
  }).filter((entry) => !(entry.name.endsWith('/') && entry.size <= 0));
  const sum = entries.reduce((total, entry) => total + (entry.problem === null ? Math.max(0, entry.size) : 0), 0);
  let byName: Map<string, ZipEntry> | null = null;
  return {
    entries, damage,
    refused: sum > BOMB_SIZE && sum > MOST_RATIO * raw.size ? BOMB : null,
    named(name) {
      byName ??= new Map(entries.filter((entry) => entry.problem === null).map((entry) => [entry.name, entry]));
      return byName.get(name);
    },
    nameOf: (index) => names[index] ?? '',
    open(index) {
      const entry = found[index];
      if (!entry) throw new RangeError(`no entry ${index}`);
      return { size: entry.uncompressedSize, chunks: () => unpacked(raw, entry), changed, close() {} };
    },
  };
}

/** Archives of Chinese Windows name their entries in GBK without saying so. */
function nameOf(entry: Packed): string {
  const raw = entry.fileNameRaw;
  const unicode = entry.extraFields.find((field) => field.id === 0x7075 && field.data.length > 5 && field.data[0] === 1);
  if (unicode && unicode.data.readUInt32LE(1) === crc32(raw)) return unicode.data.toString('utf8', 5).replaceAll('\\', '/');
  return (isUtf8(raw) ? raw.toString('utf8') : new TextDecoder('gb18030').decode(raw)).replaceAll('\\', '/');
}

function problemOf(entry: Packed, name: string): string | null {
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')) return 'its name leads out of the archive: refused';
  if (name === '' || name.includes('\0')) return 'its name is not a file name: refused';
  if (entry.generalPurposeBitFlag & 1) return 'encrypted with a password: unpack it and load the file';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return `packed by a method (${entry.compressionMethod}) that is not read: unpack it and load the file`;
  return entry.uncompressedSize > BOMB_SIZE && entry.uncompressedSize > MOST_RATIO * entry.compressedSize ? BOMB : null;
}
