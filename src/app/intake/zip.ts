import { isUtf8 } from 'node:buffer';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';
import { AuditError } from '../../model/errors.ts';
import type { Bytes } from './bytes.ts';

/** Entries beyond this number are not looked at. */
const MOST_ENTRIES = 200_000;
/** Unpacked size over packed size above which an entry of more than BOMB_SIZE bytes is taken for a zip bomb. */
const MOST_RATIO = 100;
const BOMB_SIZE = 8 << 20;

/** One file of a zip archive, which stays where it is. */
export interface ZipEntry {
  /** Position in the archive's directory. */
  readonly index: number;
  /** Decoded, with `/`. */
  readonly name: string;
  /** Bytes, unpacked, as the archive says. */
  readonly size: number;
  /** Why it cannot be read; null when it can. */
  readonly problem: string | null;
}

export interface Zip {
  readonly entries: readonly ZipEntry[];
  open(index: number): Bytes;
  close(): void;
}

/** Opens a zip by file descriptor or from memory. Throws an `AuditError` of code `incomplete` when it is no whole zip. */
export async function openZip(from: number | Buffer): Promise<Zip> {
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false, validateEntrySizes: true } as const;
  let zip: ZipFile;
  const found: Entry[] = [];
  try {
    zip = typeof from === 'number' ? await fromFdPromise(from, options) : await fromBufferPromise(from, options);
    for await (const entry of zip.eachEntry()) {
      found.push(entry);
      if (found.length > MOST_ENTRIES) throw new Error(`more than ${MOST_ENTRIES} entries`);
    }
  } catch (error) {
    throw new AuditError('incomplete', `the archive is cut or damaged (${reasonOf(error)})`);
  }
  const unpacked = found.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  const bomb = unpacked > BOMB_SIZE && unpacked > MOST_RATIO * zip.fileSize;
  const entries = found.map((entry, index): ZipEntry => {
    const name = nameOf(entry);
    return { index, name, size: entry.uncompressedSize, problem: problemOf(entry, name, bomb) };
  }).filter((entry) => !entry.name.endsWith('/'));
  return {
    entries,
    open(index) {
      const entry = found[index];
      if (!entry) throw new RangeError(`no entry ${index}`);
      return { size: entry.uncompressedSize, chunks: () => entryChunks(zip, entry), changed: () => false, close() {} };
    },
    close() {},
  };
}

/** Unpacks as it is read; the length and the checksum that the archive states are held against what comes out. */
async function* entryChunks(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0;
  let stream: Readable | null = null;
  try {
    stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw new AuditError('incomplete', `the entry is damaged inside the archive (${reasonOf(error)})`);
  } finally {
    stream?.destroy();
  }
  if (sum !== entry.crc32) throw new AuditError('incomplete', 'the entry is damaged inside the archive (its checksum does not match)');
}

/** Archives of Chinese Windows name their entries in GBK without saying so. */
function nameOf(entry: Entry): string {
  const raw = Buffer.from(entry.fileNameRaw);
  const unicode = entry.extraFields.find((field) => field.id === 0x7075 && field.data.length > 5 && field.data[0] === 1);
  if (unicode && unicode.data.readUInt32LE(1) === crc32(raw)) return unicode.data.subarray(5).toString('utf8').replaceAll('\\', '/');
  if (isUtf8(raw)) return raw.toString('utf8').replaceAll('\\', '/');
  return new TextDecoder('gb18030').decode(raw).replaceAll('\\', '/');
}

function problemOf(entry: Entry, name: string, bomb: boolean): string | null {
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name) || name.split('/').includes('..')) return 'its name leads out of the archive: refused';
  if (name.includes('\0')) return 'its name is not a file name: refused';
  if (entry.isEncrypted()) return 'encrypted with a password: unpack it and load the file';
  if (!entry.canDecodeFileData()) return `packed by a method (${entry.compressionMethod}) that is not read: unpack it and load the file`;
  if (bomb || (entry.uncompressedSize > BOMB_SIZE && entry.uncompressedSize > MOST_RATIO * entry.compressedSize)) {
    return `would unpack to more than ${MOST_RATIO} times its size: refused`;
  }
  return null;
}

function reasonOf(error: unknown): string {
  return String((error as { message?: unknown }).message ?? error).slice(0, 120);
}
