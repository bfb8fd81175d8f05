import { RECORD_CAP, type Head, type Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { countOf, FACT_PATHS, TOTAL, type Facts } from './_qq-chat-exporter-facts.ts';

/** One part of a chat that was written in parts. */
export interface Chunk {
  /** File name without folders; null when none is given. */
  readonly file: string | null;
  /** Path from the list's own folder; null when none is given. */
  readonly path: string | null;
  /** Records it should hold. */
  readonly count: number | null;
}

export const CHUNK_PATHS = ['chunked.chunks[*]', 'chunks[*]'] as const;
export const CHUNKS_DIR = 'chunked.chunksDir';
const MOST_NAMED = 20;

/** One entry of the list of chunks, in the newer or the older wording. */
export function chunkOf(entry: JsonObject): Chunk {
  const path = textOf(field(entry, 'relativePath')) ?? textOf(field(entry, 'path'));
  const file = textOf(field(entry, 'fileName')) ?? textOf(field(entry, 'file')) ?? path;
  return { file: file === null ? null : file.slice(file.lastIndexOf('/') + 1), path, count: countOf(field(entry, 'count') ?? field(entry, 'messages')) };
}

/** The list of chunks beside a part: facts about the chat, and the entry for that part. Null when it is no such list. */
export function readManifest(text: string, name: string): { readonly facts: Facts; readonly chunk: Chunk | null } | null {
  const facts: Facts = new Map();
  let chunk: Chunk | null = null;
  let listed = false;
  const split = new JsonSplit([...FACT_PATHS, ...CHUNK_PATHS], {
    value(path, value) {
      const parsed = parseJson(value);
      if (!parsed.ok) return;
      if (!(CHUNK_PATHS as readonly string[]).includes(path)) return void facts.set(path, parsed.value);
      listed = true;
      const entry = isObject(parsed.value) ? chunkOf(parsed.value) : null;
      if (entry?.file === name) chunk ??= entry;
    },
  }, RECORD_CAP);
  split.push(Buffer.from(text), 0, true);
  return listed || facts.has('chatInfo.name') || facts.has('chatInfo.type') ? { facts, chunk } : null;
}

/** A relative path that stays in its folder. Anything else in such a list was not put there by the exporter. */
function isSafe(path: string): boolean {
  return /^[^/\\:\0][^\\:\0]{0,500}$/.test(path) && path.split('/').every((step) => step !== '' && step !== '.' && step !== '..');
}

/** Names go into a report: only those that look like the exporter's are printed. */
const shown = (path: string): string => (/^[\w./-]{1,100}$/.test(path) ? path : '(another name)');

/** Compares a list of chunks with what lies beside it and with what it declares. */
export class ChunkCheck {
  readonly #head: Head;
  readonly #missing: string[] = [];
  #chunks = 0;
  #absent = 0;
  #unsafe = 0;
  #uncounted = 0;
  #sum = 0;

  constructor(head: Head) {
    this.#head = head;
  }

  get any(): boolean {
    return this.#chunks > 0;
  }

  take(value: Json, dir: string | null): void {
    this.#chunks++;
    const chunk = isObject(value) ? chunkOf(value) : { file: null, path: null, count: null };
    if (chunk.count === null) this.#uncounted++;
    else this.#sum += chunk.count;
    const path = chunk.path ?? (chunk.file === null ? '' : `${dir ?? 'chunks'}/${chunk.file}`);
    if (!isSafe(path)) this.#unsafe++;
    else if (!this.#head.beside.has(path)) {
      this.#absent++;
      if (this.#missing.length < MOST_NAMED) this.#missing.push(shown(path));
    }
  }

  end(sink: Sink, facts: Facts): void {
    if (this.#absent > 0) {
      const more = this.#absent > this.#missing.length ? ` and ${this.#absent - this.#missing.length} more` : '';
      sink.truncated(`${this.#absent} of the ${this.#chunks} parts that it lists are not beside it: ${this.#missing.join(', ')}${more}`);
    }
    if (this.#unsafe > 0) sink.truncated(`${this.#unsafe} of the ${this.#chunks} parts that it lists have a path that leads elsewhere; they were not looked for`);
    const total = countOf(facts.get(TOTAL));
    if (total !== null && this.#uncounted === 0 && total !== this.#sum) {
      sink.note({ en: `the parts are said to hold ${this.#sum} records together, the whole ${total}`, zh: `各分块所称条数合计${this.#sum}，而总数称为${total}` });
    }
  }
}
