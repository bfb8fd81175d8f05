import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Beside, COMPANION_CAP } from '../../model/format.ts';
import { detectEncoding } from '../../text/encoding.ts';
import { Transcoder } from '../../text/transcode.ts';
import type { Archives } from './archives.ts';
import type { Where } from './bytes.ts';

/** Name under which the top headers of an enclosing mail can be asked for, one `Name: value` a line. */
const MAIL_HEADERS = 'mail-headers.txt';
/** Decoded companions that stay in memory for the next file of the same folder. */
const KEPT = 8;

/** The files around one file, on disk or in its archive. */
export class Surroundings {
  readonly #archives: Archives;
  readonly #texts = new Map<string, string | null>();

  constructor(archives: Archives) {
    this.#archives = archives;
  }

  /** `wanted` are read now; `has` answers for any path. */
  async beside(where: Where, wanted: readonly string[]): Promise<Beside> {
    const find = await this.#finder(where);
    const texts = new Map<string, string | null>();
    for (const path of wanted) texts.set(path, await this.#text(where, path, find));
    return { text: (path) => texts.get(path) ?? null, has: (path) => find(path) !== null };
  }

  async #text(where: Where, path: string, find: (path: string) => Where | null): Promise<string | null> {
    if (path.endsWith(`../${MAIL_HEADERS}`)) return this.#headers(where);
    const found = find(path);
    if (!found) return null;
    const key = JSON.stringify(found);
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const text = await this.#read(found);
    this.#texts.set(key, text);
    for (const old of this.#texts.keys()) {
      if (this.#texts.size <= KEPT) break;
      this.#texts.delete(old);
    }
    return text;
  }

  async #read(where: Where): Promise<string | null> {
    const bytes = await this.#archives.open(where);
    try {
      const parts: Uint8Array[] = [];
      let count = 0;
      for await (const chunk of bytes.chunks()) {
        parts.push(chunk);
        count += chunk.length;
        if (count > COMPANION_CAP) return null;
      }
      const detected = await detectEncoding(() => parts);
      if (!detected) return null;
      return Buffer.from(new Transcoder(detected).push(Buffer.concat(parts), true)).toString('utf8');
    } finally {
      bytes.close();
    }
  }

  /** Where a path relative to the file's folder leads; null when nothing is there or it leads too far. */
  async #finder(where: Where): Promise<(path: string) => Where | null> {
    const last = where.inside.at(-1);
    if (!last) {
      const folder = dirname(where.file);
      return (path) => {
        const file = within(path) ? join(folder, path) : null;
        return file !== null && existsSync(file) ? { file, inside: [] } : null;
      };
    }
    if (last.kind === 'mail') return () => null;
    const outer = { file: where.file, inside: where.inside.slice(0, -1) };
    const { entries } = await this.#archives.zip(outer);
    const byName = new Map(entries.map((entry) => [entry.name, entry.index]));
    const own = entries.find((entry) => entry.index === last.index)?.name.split('/').slice(0, -1) ?? [];
    return (path) => {
      if (!within(path)) return null;
      const up = path.startsWith('../');
      if (up && own.length === 0) return null;
      const index = byName.get([...(up ? own.slice(0, -1) : own), up ? path.slice(3) : path].join('/'));
      return index === undefined ? null : { ...outer, inside: [...outer.inside, { kind: 'zip', index }] };
    };
  }

  async #headers(where: Where): Promise<string | null> {
    const at = where.inside.findLastIndex((step) => step.kind === 'mail');
    if (at < 0) return null;
    const { headers } = await this.#archives.mail({ file: where.file, inside: where.inside.slice(0, at) });
    return [...headers].map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]+/g, ' ')}\n`).join('');
  }
}

/** One step up at most, and nothing absolute: paths may come out of a file. */
function within(path: string): boolean {
  const steps = path.split('/');
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !/^[A-Za-z]:/.test(path) && !steps.slice(1).includes('..') && !path.includes('\0');
}
