import { fstatSync, readSync } from 'node:fs';
import { RandomAccessReader } from 'yauzl';

/** The packed bytes of an archive, on disk or in memory. */
export interface Raw {
  readonly size: number;
  /** A copy of what lies there; shorter where the archive ends. */
  read(position: number, length: number): Buffer;
}

export function rawOf(from: number | Buffer): Raw {
  if (typeof from !== 'number') return { size: from.length, read: (position, length) => Buffer.from(from.subarray(position, position + length)) };
  const { size } = fstatSync(from);
  return {
    size,
    read(position, length) {
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - position)));
      let count = 0;
      while (count < bytes.length) {
        const more = readSync(from, bytes, count, bytes.length - count, position + count);
        if (more === 0) break;
        count += more;
      }
      return bytes.subarray(0, count);
    },
  };
}

const WINDOW = 1 << 18;

/** The directory is read in many small steps: from one block in memory they take a tenth of the time. */
export class WindowReader extends RandomAccessReader {
  readonly #raw: Raw;
  #from = 0;
  #window: Buffer = Buffer.alloc(0);

  constructor(raw: Raw) {
    super();
    this.#raw = raw;
  }

  override read(buffer: Buffer, offset: number, length: number, position: number, callback: (error: Error | null) => void): void {
    let failed: Error | null = null;
    try {
      if (position < this.#from || position + length > this.#from + this.#window.length) {
        this.#window = this.#raw.read(position, Math.max(WINDOW, length));
        this.#from = position;
      }
      const count = this.#window.copy(buffer, offset, position - this.#from, position - this.#from + length);
      if (count < length) failed = new Error('it ends too early');
    } catch (error) {
      failed = error as Error;
    }
    callback(failed);
  }
}
