import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `.ts` in a checkout, `.js` once compiled: as this file. */
const SUFFIX = extname(import.meta.filename);

/** Extensions that are not the id of the report. */
const ALIASES: ReadonlyMap<string, string> = new Map([['md', 'markdown'], ['txt', 'table'], ['ndjson', 'jsonl']]);

/** The forms of one kind of report, one file each. */
export interface RendererFolder<R> {
  /** Ids of the reports in this folder, in code-point order. */
  ids(): string[];
  /** The report of that id; null when there is none. Throws when its file does not hold a renderer of that name. */
  load(id: string): Promise<R | null>;
  /** Which report a file of this name is to hold, by its extension; null when no report is written to such files. */
  forFile(path: string): string | null;
}

export function rendererFolder<R extends { readonly id: string }>(folder: string): RendererFolder<R> {
  const ids = (): string[] => readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX) && !name.endsWith('.d.ts') && !name.startsWith('_'))
    .map((name) => basename(name, SUFFIX))
    .toSorted();
  return {
    ids,
    async load(id) {
      if (!ids().includes(id)) return null;
      const found = (await import(pathToFileURL(join(folder, id + SUFFIX)).href)) as { default?: unknown };
      if (!isRenderer<R>(found.default)) throw new TypeError(`${basename(folder)}/${id}: the default export is not a renderer`);
      if (found.default.id !== id) throw new TypeError(`${basename(folder)}/${id}: its id is ${JSON.stringify(found.default.id)}`);
      return found.default;
    },
    forFile(path) {
      const extension = extname(path).slice(1).toLowerCase();
      const id = ALIASES.get(extension) ?? extension;
      return ids().includes(id) ? id : null;
    },
  };
}

function isRenderer<R>(value: unknown): value is R {
  if (typeof value !== 'object' || value === null) return false;
  const { id, mediaType, extension, write } = value as Record<string, unknown>;
  const texts = [id, mediaType, extension].every((text) => typeof text === 'string');
  return texts && typeof write === 'function' && (extension as string).startsWith('.');
}
