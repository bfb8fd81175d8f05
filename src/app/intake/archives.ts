import { AuditError } from '../../model/errors.ts';
import type { Bytes, Where } from './bytes.ts';
import { fileBytes, untilDamaged } from './bytes.ts';
import type { Mail } from './mail.ts';
import { readMail } from './mail.ts';
import type { Zip } from './zip.ts';
import { openZip } from './zip.ts';

/** Archives that stay open at a time: a folder of day files is read entry after entry. */
const KEPT = 4;
/** A zip inside an archive has no random access: those held in memory are no larger together, bytes. */
const HELD = 256 << 20;

interface Kept {
  readonly it: Zip;
  close(): void;
}

/** Opens what lies in archives without unpacking anything to disk. One per thread; `close` when done. */
export class Archives {
  readonly #zips = new Map<string, Promise<Kept>>();
  /** Bytes in memory of each zip that is held there, the oldest first. */
  readonly #held = new Map<string, number>();
  readonly #mails = new Map<string, Promise<Mail>>();
  readonly #pause: (() => Promise<void>) | null;

  /** `pause` is awaited between blocks; what it throws ends the reading. */
  constructor(pause: (() => Promise<void>) | null = null) {
    this.#pause = pause;
  }

  /** The caller closes what it gets. Throws `incomplete` for what cannot be opened, damaged archives included. */
  async open(where: Where): Promise<Bytes> {
    const pause = this.#pause;
    const bytes = await this.#open(where);
    if (!pause) return bytes;
    return { ...bytes, chunks: () => paced(bytes, pause) };
  }

  zip(where: Where): Promise<Zip> {
    const key = keyOf(where);
    return this.#kept(key, async () => {
      if (where.inside.length > 0) return { it: await this.#inMemory(key, where), close() {} };
      const bytes = fileBytes(where.file, where.stamp);
      try {
        return { it: await openZip(bytes.fd, () => bytes.changed()), close: () => bytes.close() };
      } catch (error) {
        bytes.close();
        throw error;
      }
    });
  }

  mail(where: Where): Promise<Mail> {
    const key = keyOf(where);
    const known = this.#mails.get(key) ?? readMail(() => this.open(where));
    this.#mails.delete(key);
    this.#mails.set(key, known);
    for (const old of this.#mails.keys()) {
      if (this.#mails.size <= KEPT) break;
      this.#mails.delete(old);
    }
    return known;
  }

  close(): void {
    for (const key of this.#zips.keys()) this.#forget(key);
    this.#mails.clear();
  }

  async #open(where: Where): Promise<Bytes> {
    const last = where.inside.at(-1);
    if (!last) return fileBytes(where.file, where.stamp);
    const outer = { ...where, inside: where.inside.slice(0, -1) };
    return last.kind === 'zip' ? (await this.zip(outer)).open(last.index) : (await this.mail(outer)).part(last.index);
  }

  /** Gets what is open, or opens; the one not used for longest is closed when there are too many. */
  async #kept(key: string, open: () => Promise<Kept>): Promise<Zip> {
    const known = this.#zips.get(key) ?? open();
    this.#zips.delete(key);
    this.#zips.set(key, known);
    for (const old of this.#zips.keys()) {
      if (this.#zips.size <= KEPT) break;
      this.#forget(old);
    }
    return (await known).it;
  }

  #forget(key: string): void {
    const one = this.#zips.get(key);
    this.#zips.delete(key);
    this.#held.delete(key);
    void one?.then((open) => open.close(), () => {});
  }

  async #inMemory(key: string, where: Where): Promise<Zip> {
    const bytes = await this.open(where);
    try {
      if (bytes.size > HELD) throw tooLarge();
      // Room for what the archive says: gathering blocks and joining them would take the memory twice.
      const whole = Buffer.allocUnsafeSlow(bytes.size < 0 ? HELD : bytes.size);
      this.#hold(key, whole.length);
      let damage: string | null = null;
      let count = 0;
      for await (const chunk of untilDamaged(bytes, (reason) => void (damage = reason))) {
        if (count + chunk.length > whole.length) throw tooLarge();
        whole.set(chunk, count);
        count += chunk.length;
      }
      const zip = await openZip(whole.subarray(0, count), () => bytes.changed());
      return { ...zip, damage: zip.damage ?? damage };
    } finally {
      bytes.close();
    }
  }

  /** Lets go of the oldest ones so that all together keep within what may be held. */
  #hold(key: string, size: number): void {
    let sum = size;
    for (const held of this.#held.values()) sum += held;
    for (const [old, held] of this.#held) {
      if (sum <= HELD) break;
      sum -= held;
      this.#forget(old);
    }
    this.#held.set(key, size);
  }
}

const tooLarge = () => new AuditError('incomplete', `an archive inside an archive, larger than ${HELD >> 20} MB: unpack it and load the file`);

function keyOf(where: Where): string {
  return `${where.file}\0${where.inside.map((step) => `${step.kind}${step.index}`).join('/')}`;
}

async function* paced(bytes: Bytes, pause: () => Promise<void>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes.chunks()) {
    await pause();
    yield chunk;
  }
}
