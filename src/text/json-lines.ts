/** Takes over a line that is too long to hold; fed like a `Reader`, `last` at the end of the line. */
export interface LongLine {
  push(bytes: Uint8Array, base: number, last: boolean): number;
  /** After the last push. `terminated`: a line feed followed. */
  end(start: number, end: number, terminated: boolean): void;
}

export interface LineHandler {
  /** One line without its line feed; `start` and `end` are stream offsets in bytes. */
  line(text: string, start: number, end: number, terminated: boolean): void;
  /** A line longer than the cap starts. */
  long(): LongLine;
}

/** Cuts UTF-8 blocks into lines of up to `cap` bytes; longer ones go to a `LongLine` piece by piece. */
export class JsonLines {
  readonly #handler: LineHandler;
  readonly #cap: number;
  #start = -1;
  #at = -1;
  #long: LongLine | null = null;

  constructor(handler: LineHandler, cap: number) {
    this.#handler = handler;
    this.#cap = cap;
  }

  /** As `Reader.push`. */
  push(input: Uint8Array, base: number, last: boolean): number {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    const n = bytes.length;
    if (this.#at < 0) this.#start = this.#at = base;
    let done = this.#long ? 0 : this.#start - base;
    for (;;) {
      const feed = bytes.indexOf(0x0a, this.#at - base);
      const terminated = feed >= 0;
      const end = terminated ? feed : n;
      this.#at = base + end;
      if (!this.#long && this.#at - this.#start > this.#cap) this.#long = this.#handler.long();
      const whole = terminated || last;
      if (this.#long) done += this.#long.push(input.subarray(done, end), base + done, whole);
      if (!whole) return done;
      if (this.#long) this.#long.end(this.#start, this.#at, terminated);
      else if (this.#at > this.#start) this.#handler.line(bytes.toString('utf8', done, end), this.#start, this.#at, terminated);
      this.#long = null;
      if (!terminated) return n;
      done = end + 1;
      this.#start = this.#at = base + done;
      if (done === n) return n;
    }
  }
}
