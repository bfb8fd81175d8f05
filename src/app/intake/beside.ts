import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AuditError } from '../../model/errors.ts';
import { type Beside, COMPANION_CAP } from '../../model/format.ts';
import { detectEncoding } from '../../text/encoding.ts';
import { Transcoder } from '../../text/transcode.ts';
import type { Archives } from './archives.ts';
import type { Where } from './bytes.ts';
import { untilDamaged } from './bytes.ts';

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

  /** Null also for what is damaged: that file itself is reported, the one beside it is read without it. */
  async #read(where: Where): Promise<string | null> {
    let damaged = false;
    const parts: Uint8Array[] = [];
    const bytes = await this.#archives.open(where).catch((error: unknown) => {
      if (!(error instanceof AuditError) || error.code !== 'incomplete') throw error;
      return null;
    });
    if (!bytes) return null;
    try {
      let count = 0;
      for await (const chunk of untilDamaged(bytes, () => void (damaged = true))) {
        parts.push(chunk);
        count += chunk.length;
        if (count > COMPANION_CAP) return null;
      }
    } finally {
      bytes.close();
    }
    const detected = damaged ? null : await detectEncoding(() => parts);
    return detected && Buffer.from(new Transcoder(detected).push(Buffer.concat(parts), true)).toString('utf8');
  }

  /** Where a path relative to the file's folder leads; null when nothing is there or it leads too far. */
  async #finder(where: Where): Promise<(path: string) => Where | null> {
    const last = where.inside.at(-1);
    if (!last) {
      const folder = dirname(where.file);
      return (path) => {
        const file = within(path) ? join(folder, path) : null;
        return file !== null && statSync(file, { throwIfNoEntry: false })?.isFile() ? { file, inside: [] } : null;
      };
    }
    const outer = { ...where, inside: where.inside.slice(0, -1) };
    if (last.kind === 'mail') {
      const { parts } = await this.#archives.mail(outer);
      return (path) => {
        const part = parts.find(({ name }) => name === path);
        return part ? { ...outer, inside: [...outer.inside, { kind: 'mail', index: part.index }] } : null;
      };
    }
    const zip = await this.#archives.zip(outer);
    const own = zip.nameOf(last.index).split('/').slice(0, -1);
    return (path) => {
      if (!within(path)) return null;
      const up = path.startsWith('../');
      if (up && own.length === 0) return null;
      const entry = zip.named([...(up ? own.slice(0, -1) : own), up ? path.slice(3) : path].join('/'));
      return entry ? { ...outer, inside: [...outer.inside, { kind: 'zip', index: entry.index }] } : null;
    };
  }

  async #headers(where: Where): Promise<string | null> {
    const at = where.inside.findLastIndex((step) => step.kind === 'mail');
    if (at < 0) return null;
    const { headers } = await this.#archives.mail({ ...where, inside: where.inside.slice(0, at) });
    return [...headers].map(([name, value]) => `${name}: ${value.replaceAll(/[\r\n]+/g, ' ')}\n`).join('');
  }
}

/** One step up at most, and nothing absolute: paths may come out of a file. */
function within(path: string): boolean {
  const steps = path.split('/');
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !/^[A-Za-z]:/.test(path) && !steps.slice(1).includes('..') && !path.includes('\0');
}
