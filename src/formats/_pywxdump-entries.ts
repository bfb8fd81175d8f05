import { isSpace, JsonSkip } from '../text/json-skip.ts';
import { parseJson, type Json } from '../text/json-value.ts';

/** Where the members of the outermost object go. Offsets are stream offsets in bytes, ranges half-open, from the key on. */
export interface EntryHandler {
  entry(key: string, value: Json, start: number, end: number): void;
  /** A member that is no valid JSON, longer than the cap, or cut by the end of the input. */
  bad(code: 'bad-json' | 'record-too-large' | 'record-cut', start: number, end: number): void;
}

const BEFORE = 0;
const KEY = 1;
const IN_KEY = 2;
const COLON = 3;
const IN_VALUE = 4;
const DONE = 5;

/**
 * Walks `{"<any key>": value, …}` of any size, one member at a time: the keys need not be known before. Holds at most one member
 * of up to `cap` bytes. Bytes between members that no JSON has there are passed over.
 */
export class JsonEntries {
  readonly #handler: EntryHandler;
  readonly #cap: number;
  readonly #skip = new JsonSkip();
  #state = BEFORE;
  #at = -1;
  /** Stream offset of the key of the member being read. */
  #start = -1;
  #key = '';
  #valueStart = -1;
  #released = false;

  constructor(handler: EntryHandler, cap: number) {
    this.#handler = handler;
    this.#cap = cap;
  }

  /** True once the outermost object is closed. */
  get complete(): boolean {
    return this.#state === DONE;
  }

  /** As `Reader.push`. */
  push(input: Uint8Array, base: number, last: boolean): number {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    const n = bytes.length;
    let i = this.#at < 0 ? 0 : this.#at - base;
    while (i < n) {
      if (this.#state === IN_KEY || this.#state === IN_VALUE) {
        i = this.#skip.run(bytes, i, base);
        if (i < 0) break;
        if (this.#state === IN_KEY) this.#keyEnds(bytes, base);
        else this.#valueEnds(bytes, base);
      } else if (this.#step(bytes[i]!, base + i)) i++;
    }
    this.#at = base + n;
    if (this.#start >= 0 && this.#at - this.#start > this.#cap) this.#released = true;
    if (last) {
      if (this.#start >= 0) this.#handler.bad('record-cut', this.#start, this.#at);
      return n;
    }
    return (this.#start < 0 || this.#released ? this.#at : this.#start) - base;
  }

  /** One byte between keys and values; true when it is used up. */
  #step(c: number, at: number): boolean {
    if (this.#state === BEFORE) {
      if (c === 0x7b) this.#state = KEY;
    } else if (this.#state === KEY) {
      if (c === 0x7d) this.#state = DONE;
      else if (c === 0x22) {
        this.#start = at;
        this.#released = false;
        this.#skip.begin(c);
        this.#state = IN_KEY;
      }
    } else if (this.#state === COLON && !isSpace(c) && c !== 0x3a) {
      this.#valueStart = at;
      this.#state = IN_VALUE;
      return this.#skip.begin(c);
    }
    return true;
  }

  #keyEnds(bytes: Buffer, base: number): void {
    const parsed = this.#released ? null : parseJson(bytes.toString('utf8', this.#start - base, this.#skip.end - base));
    this.#key = parsed?.ok && typeof parsed.value === 'string' ? parsed.value : '';
    this.#state = COLON;
  }

  #valueEnds(bytes: Buffer, base: number): void {
    const { end } = this.#skip;
    const start = this.#start;
    const released = this.#released || end - start > this.#cap;
    this.#start = -1;
    this.#state = KEY;
    if (released) return this.#handler.bad('record-too-large', start, end);
    const parsed = parseJson(bytes.toString('utf8', this.#valueStart - base, end - base));
    if (parsed.ok) this.#handler.entry(this.#key, parsed.value, start, end);
    else this.#handler.bad('bad-json', start, end);
  }
}
