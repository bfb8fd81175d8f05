import type { Entry } from 'yauzl';
import { fromRandomAccessReaderPromise } from 'yauzl';
import { AuditError } from '../../model/errors.ts';
import type { Raw } from './zip-raw.ts';
import { WindowReader } from './zip-raw.ts';

/** What an archive says of one entry. */
export interface Packed extends Pick<Entry, 'fileNameRaw' | 'extraFields' | 'generalPurposeBitFlag' | 'compressionMethod' | 'crc32' | 'compressedSize' | 'uncompressedSize' | 'relativeOffsetOfLocalHeader'> {
  /** The archive ends inside it; `uncompressedSize` may be -1: not known. */
  readonly cut?: boolean;
}

export interface Directory {
  readonly found: readonly Packed[];
  /** Why there may be more than was found; null when this is all. */
  readonly damage: string | null;
}

/** Entries beyond this number are not looked at. */
const MOST_ENTRIES = 200_000;
const TOO_MANY = `an archive of more than ${MOST_ENTRIES} files: those beyond are not read. Unpack it and load the folder`;

/** Lists an archive: by its directory, else by what stands before each file. Throws `incomplete` when neither finds a file. */
export async function readDirectory(raw: Raw): Promise<Directory> {
  try {
    const found: Entry[] = [];
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: false } as const;
    const zip = await fromRandomAccessReaderPromise(new WindowReader(raw), raw.size, options);
    for await (const entry of zip.eachEntry()) {
      if (found.length === MOST_ENTRIES) return { found, damage: TOO_MANY };
      found.push(entry);
    }
    return { found, damage: null };
  } catch (error) {
    const why = String((error as { message?: unknown }).message ?? error).replace(/\. .*/s, '').slice(0, 120);
    const found = withoutDirectory(raw);
    if (!found.length) throw new AuditError('incomplete', `the archive is cut or damaged (${why}), and no file was found in it`);
    return { found, damage: found.length === MOST_ENTRIES ? TOO_MANY : `the archive is cut or damaged (${why}): the files that were still found in it were read` };
  }
}

const HEADER = 30;
const LOCAL = 0x04034b50;
const DESCRIPTOR = Buffer.from('PK\x07\x08');
const BLOCK = 1 << 20;
const UNKNOWN = 0xffffffff;

/** The entries in the order in which they lie there, as far as they follow one another. */
function withoutDirectory(raw: Raw): Packed[] {
  const found: Packed[] = [];
  for (let at = 0; found.length < MOST_ENTRIES; ) {
    const header = raw.read(at, HEADER);
    if (header.length < HEADER || header.readUInt32LE(0) !== LOCAL) break;
    const name = header.readUInt16LE(26);
    const rest = raw.read(at + HEADER, name + header.readUInt16LE(28));
    const extraFields = fieldsOf(rest.subarray(name));
    const start = at + HEADER + name + header.readUInt16LE(28);
    let sizes: Sizes | null = { crc32: header.readUInt32LE(14), compressedSize: header.readUInt32LE(18), uncompressedSize: header.readUInt32LE(22), next: 0 };
    const wide = extraFields.find((field) => field.id === 1 && field.data.length >= 16)?.data;
    if (wide && sizes.compressedSize === UNKNOWN) {
      sizes = { ...sizes, uncompressedSize: Number(wide.readBigUInt64LE(0)), compressedSize: Number(wide.readBigUInt64LE(8)) };
    }
    sizes = header.readUInt16LE(6) & 8 && sizes.compressedSize === 0 ? behind(raw, start) : { ...sizes, next: start + sizes.compressedSize };
    const cut = sizes === null || sizes.next > raw.size;
    const { next, ...known } = sizes ?? { crc32: 0, compressedSize: 0, uncompressedSize: -1, next: raw.size };
    found.push({
      ...known, compressedSize: Math.min(sizes ? known.compressedSize : raw.size, Math.max(0, raw.size - start)), cut, extraFields, fileNameRaw: rest.subarray(0, name),
      generalPurposeBitFlag: header.readUInt16LE(6), compressionMethod: header.readUInt16LE(8), relativeOffsetOfLocalHeader: at,
    });
    if (cut) break;
    at = next;
  }
  return found;
}

type Sizes = Pick<Packed, 'crc32' | 'compressedSize' | 'uncompressedSize'> & { readonly next: number };

/** Sizes that stand behind the data: the mark counts only where the size fits the way to it. Null: not found. */
function behind(raw: Raw, start: number): Sizes | null {
  for (let from = start; from < raw.size; from += BLOCK) {
    const block = raw.read(from, BLOCK + 24);
    for (let i = block.indexOf(DESCRIPTOR); i >= 0 && i < BLOCK; i = block.indexOf(DESCRIPTOR, i + 1)) {
      const length = from + i - start;
      const crc32 = i + 16 <= block.length ? block.readUInt32LE(i + 4) : 0;
      if (i + 16 <= block.length && block.readUInt32LE(i + 8) === length) {
        const following = i + 20 <= block.length ? block.toString('latin1', i + 16, i + 18) : 'PK';
        if (following === 'PK') return { crc32, compressedSize: length, uncompressedSize: block.readUInt32LE(i + 12), next: from + i + 16 };
      }
      if (i + 24 <= block.length && block.readBigUInt64LE(i + 8) === BigInt(length)) {
        return { crc32, compressedSize: length, uncompressedSize: Number(block.readBigUInt64LE(i + 16)), next: from + i + 24 };
      }
    }
  }
  return null;
}

function fieldsOf(bytes: Buffer): Packed['extraFields'] {
  const fields: Packed['extraFields'] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    fields.push({ id: bytes.readUInt16LE(at), data: bytes.subarray(at + 4, at + 4 + bytes.readUInt16LE(at + 2)) });
  }
  return fields;
}
