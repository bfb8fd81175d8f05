import { compilePaths, type PathNode } from './json-paths.ts';
import { isSpace, JsonSkip } from './json-skip.ts';
import { parseJson, type JsonObject } from './json-value.ts';

/** Where a splitter puts what it finds. Offsets are stream offsets in bytes, ranges half-open, `path` as it was asked for. */
export interface JsonSplitHandler {
  /** A value nothing deeper was asked of: its text, keeping numbers as written. */
  value(path: string, text: string, start: number, end: number): void;
  /**
   * An element of a list that is an object and was parsed on the way, as `parseJson` does: comes instead of `value` where
   * there is a shortcut. Only with this method is it looked for.
   */
  parsed?(path: string, object: JsonObject, start: number, end: number): void;
  /**
   * Says that of an object in `[from, end)` of `bytes` a last part is of no interest: the index of the comma in front of
   * it, or -1. That part is then not parsed, so it must have been seen to be valid.
   */
  dull?(bytes: Buffer, from: number, end: number): number;
  /** A container that is walked into because something inside it was asked for. */
  open?(path: string, start: number): void;
  /** `end` lies behind its closing bracket. */
  close?(path: string, end: number): void;
  /** A value longer than the cap: skipped, not held. */
  oversize?(path: string, start: number, end: number): void;
  /** The input ends inside this value. */
  cut?(path: string, start: number, end: number): void;
  /** Bytes between values that no JSON has there; passed over. */
  fault?(start: number, end: number): void;
}

const VALUE = 0;
const KEY = 1;
const IN_KEY = 2;
const COLON = 3;
const IN_VALUE = 4;
const COMMA = 5;
const DONE = 6;

const LF = 0x0a;
/** What a wrong guess costs beyond the bytes it looked at, in bytes. */
const MISS = 512;
/** Bytes that guesses may waste at the start; later a quarter of what was read. */
const WASTE = 1 << 20;

/** Lists of paths are constants of their formats: compiled once. */
const compiled = new WeakMap<readonly string[], PathNode>();

function rootOf(paths: readonly string[]): PathNode {
  let root = compiled.get(paths);
  if (root === undefined) compiled.set(paths, (root = compilePaths(paths)));
  return root;
}

interface Frame {
  readonly node: PathNode;
  readonly array: boolean;
}

/**
 * Walks a JSON document of any size and reports the values at a few shallow paths without building the document. Holds at
 * most one wanted value of up to `cap` bytes. A missing or doubled comma and a comma before a closing bracket are passed over.
 */
export class JsonSplit {
  readonly #handler: JsonSplitHandler;
  readonly #cap: number;
  readonly #skip = new JsonSkip();
  readonly #frames: Frame[] = [];
  #state = VALUE;
  #at = -1;
  /** Where the key or value being read starts. */
  #start = 0;
  /** From here on bytes are still needed; -1: from none. */
  #held = -1;
  /** Node of the value to come or being read; null: nobody asked. */
  #node: PathNode | null;
  #faultStart = -1;
  #faultEnd = -1;
  /** How objects of the list end in this file: a line feed, the indent and the bracket. Null: not seen, or not on lines. */
  #closing: Buffer | null = null;
  #wasted = 0;

  constructor(paths: readonly string[], handler: JsonSplitHandler, cap: number) {
    this.#node = rootOf(paths);
    this.#handler = handler;
    this.#cap = cap;
  }

  /** True once the outermost value is closed. */
  get complete(): boolean {
    return this.#state === DONE;
  }

  /** As `Reader.push`: returns how many bytes are not needed again; all of them with `last`. */
  push(input: Uint8Array, base: number, last: boolean): number {
    const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    const n = bytes.length;
    let i = this.#at < 0 ? 0 : this.#at - base;
    while (i < n) {
      const state = this.#state;
      if (state === IN_VALUE || state === IN_KEY) {
        i = this.#skip.run(bytes, i, base);
        if (i < 0) break;
        if (state === IN_VALUE) this.#valueEnds(bytes, base);
        else this.#keyEnds(bytes, base);
        continue;
      }
      const c = bytes[i]!;
      if (isSpace(c)) i++;
      else if (state === DONE) this.#fault(base + i++);
      else if (c === 0x7d || c === 0x5d) this.#close(c === 0x5d, base + i++);
      else if (c === 0x2c) {
        this.#state = this.#nextInFrame();
        i++;
      } else if (state === VALUE && c !== 0x3a) {
        const end = c === 0x7b && this.#closing !== null ? this.#guess(bytes, i, base) : -1;
        if (end >= 0) i = end;
        else if (this.#valueStarts(c, base + i)) i++;
      } else if (state === COMMA) {
        this.#state = this.#nextInFrame();
      } else if (state === KEY && c === 0x22) {
        this.#start = this.#held = base + i++;
        this.#skip.begin(c);
        this.#state = IN_KEY;
      } else if (state === COLON && c === 0x3a) {
        this.#state = VALUE;
        i++;
      } else this.#fault(base + i++);
    }
    this.#at = base + n;
    if (this.#held >= 0 && this.#at - this.#held > this.#cap) this.#held = -1;
    if (last) {
      this.#finish(bytes, base);
      return n;
    }
    return (this.#held < 0 ? this.#at : this.#held) - base;
  }

  #nextInFrame(): number {
    const frame = this.#frames.at(-1);
    if (!frame) return this.#state;
    this.#node = frame.array ? frame.node.item : null;
    return frame.array ? VALUE : KEY;
  }

  /**
   * In an indented document the end of an element can be searched for: the next line that closes with the same indent.
   * The guess counts only when everything up to there parses as it stands, because no JSON object begins with another.
   * Returns the index behind the element; -1: to be read the long way.
   */
  #guess(bytes: Buffer, from: number, base: number): number {
    const node = this.#node;
    const closing = this.#closing;
    if (closing === null || node === null || node.path === null || node.keys.size > 0 || this.#wasted > WASTE + (base + from) / 4) return -1;
    if (this.#frames.at(-1)?.array !== true) return -1;
    const found = bytes.indexOf(closing, from);
    const end = found + closing.length;
    if (found >= 0 && end - from <= this.#cap) {
      const dull = this.#handler.dull?.(bytes, from, end) ?? -1;
      const parsed = parseJson(dull < 0 ? bytes.toString('utf8', from, end) : `${bytes.toString('utf8', from, dull)}}`);
      if (parsed.ok && !parsed.repaired) {
        this.#flushFault();
        this.#state = COMMA;
        this.#handler.parsed?.(node.path, parsed.value as JsonObject, base + from, base + end);
        return end;
      }
    }
    this.#wasted += MISS + (found < 0 ? bytes.length : end) - from;
    return -1;
  }

  /** Learns how an element closes: `end` is the index behind its bracket. */
  #learn(bytes: Buffer, start: number, end: number): void {
    if (bytes[start] !== 0x7b || bytes[end - 1] !== 0x7d) return;
    let at = end - 2;
    while (at > start && (bytes[at] === 0x20 || bytes[at] === 0x09)) at--;
    if (bytes[at] === LF) this.#closing = Buffer.from(bytes.subarray(at, end));
  }

  /** True when the byte is used up. */
  #valueStarts(c: number, start: number): boolean {
    const node = this.#node;
    const array = c === 0x5b;
    if (node && (array ? node.item : c === 0x7b && node.keys.size > 0)) {
      this.#flushFault();
      this.#frames.push({ node, array });
      this.#state = this.#nextInFrame();
      if (node.path !== null) this.#handler.open?.(node.path, start);
      return true;
    }
    this.#start = start;
    this.#held = node === null || node.path === null ? -1 : start;
    this.#state = IN_VALUE;
    return this.#skip.begin(c);
  }

  #valueEnds(bytes: Buffer, base: number): void {
    const path = this.#node?.path ?? null;
    const end = this.#skip.end;
    const start = this.#start;
    const released = this.#held < 0;
    this.#held = -1;
    this.#state = this.#frames.length === 0 ? DONE : COMMA;
    if (path === null) return;
    this.#flushFault();
    if (released || end - start > this.#cap) this.#handler.oversize?.(path, start, end);
    else {
      if (this.#handler.parsed && this.#frames.at(-1)?.array === true) this.#learn(bytes, start - base, end - base);
      this.#handler.value(path, bytes.toString('utf8', start - base, end - base), start, end);
    }
  }

  #keyEnds(bytes: Buffer, base: number): void {
    const end = this.#skip.end;
    this.#state = COLON;
    this.#node = null;
    const released = this.#held < 0;
    this.#held = -1;
    const keys = this.#frames.at(-1)!.node.keys;
    if (released) return;
    const quoted = bytes.toString('utf8', this.#start - base, end - base);
    if (!quoted.includes('\\')) {
      this.#node = keys.get(quoted.slice(1, -1)) ?? null;
      return;
    }
    const key = parseJson(quoted);
    if (key.ok && typeof key.value === 'string') this.#node = keys.get(key.value) ?? null;
  }

  /** A bracket of the wrong shape closes what it fits further out, or nothing. */
  #close(array: boolean, at: number): void {
    const frames = this.#frames;
    const fits = frames.findLastIndex((frame) => frame.array === array);
    if (fits < frames.length - 1 || fits < 0) this.#fault(at);
    if (fits < 0) return;
    this.#flushFault();
    while (frames.length > fits) {
      const path = frames.pop()!.node.path;
      if (path !== null) this.#handler.close?.(path, at + 1);
    }
    this.#state = frames.length === 0 ? DONE : COMMA;
  }

  #fault(at: number): void {
    if (this.#faultStart >= 0 && at !== this.#faultEnd) this.#flushFault();
    if (this.#faultStart < 0) this.#faultStart = at;
    this.#faultEnd = at + 1;
  }

  #flushFault(): void {
    if (this.#faultStart < 0) return;
    const start = this.#faultStart;
    this.#faultStart = -1;
    this.#handler.fault?.(start, this.#faultEnd);
  }

  #finish(bytes: Buffer, base: number): void {
    if (this.#state === IN_VALUE) {
      const path = this.#node?.path ?? null;
      const root = this.#frames.length === 0;
      if (this.#skip.atClosedString || (root && this.#skip.inScalar)) {
        if (this.#skip.inScalar) this.#skip.end = this.#at;
        this.#valueEnds(bytes, base);
      } else if (path !== null) {
        this.#flushFault();
        this.#handler.cut?.(path, this.#start, this.#at);
      }
    }
    this.#flushFault();
  }
}
