import { AuditError } from '../../model/errors.ts';
import type { Bytes, Where } from './bytes.ts';
import { fileBytes } from './bytes.ts';
import type { Mail } from './mail.ts';
import { readMail } from './mail.ts';
import type { Zip } from './zip.ts';
import { openZip } from './zip.ts';

/** Archives that stay open at a time: a folder of day files is read entry after entry. */
const KEPT = 4;
/** A zip inside an archive has no random access: it is held in memory up to this size, bytes. */
const HELD = 256 << 20;

interface Kept<T> {
  readonly it: T;
  close(): void;
}

/** Opens what lies in archives without unpacking anything to disk. One per thread; `close` when done. */
export class Archives {
  readonly #zips = new Map<string, Promise<Kept<Zip>>>();
  readonly #mails = new Map<string, Promise<Kept<Mail>>>();

  /** The caller closes what it gets. Throws what the file system throws, and `incomplete` for damaged archives. */
  async open(where: Where): Promise<Bytes> {
    const last = where.inside.at(-1);
    if (!last) return fileBytes(where.file);
    const outer = { file: where.file, inside: where.inside.slice(0, -1) };
    return last.kind === 'zip' ? (await this.zip(outer)).open(last.index) : (await this.mail(outer)).part(last.index);
  }

  zip(where: Where): Promise<Zip> {
    return kept(this.#zips, keyOf(where), async () => {
      const bytes = await this.open(where);
      if ('fd' in bytes) return { it: await openZip(bytes.fd as number), close: () => bytes.close() };
      const held = await hold(bytes);
      bytes.close();
      return { it: await openZip(held), close() {} };
    });
  }

  mail(where: Where): Promise<Mail> {
    return kept(this.#mails, keyOf(where), async () => {
      const bytes = await this.open(where);
      return { it: await readMail(bytes), close: () => bytes.close() };
    });
  }

  async close(): Promise<void> {
    for (const map of [this.#zips, this.#mails]) {
      for (const one of map.values()) await one.then((open) => open.close(), () => {});
      map.clear();
    }
  }
}

function keyOf(where: Where): string {
  return `${where.file}\0${where.inside.map((step) => `${step.kind}${step.index}`).join('/')}`;
}

/** Gets from a map, or opens; the one not used for longest is closed when there are too many. */
async function kept<T>(map: Map<string, Promise<Kept<T>>>, key: string, open: () => Promise<Kept<T>>): Promise<T> {
  const known = map.get(key) ?? open();
  map.delete(key);
  map.set(key, known);
  if (map.size > KEPT) {
    const [oldest] = map;
    if (oldest) {
      map.delete(oldest[0]);
      void oldest[1].then((one) => one.close(), () => {});
    }
  }
  return (await known).it;
}

async function hold(bytes: Bytes): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let count = 0;
  for await (const chunk of bytes.chunks()) {
    parts.push(chunk);
    count += chunk.length;
    if (count > HELD) throw new AuditError('incomplete', `an archive inside an archive, larger than ${HELD >> 20} MB: unpack it and load the file`);
  }
  return Buffer.concat(parts);
}

