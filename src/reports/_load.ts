import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Renderer } from '../model/report.ts';

/** `.ts` in a checkout, `.js` once compiled: as this file. */
const SUFFIX = extname(import.meta.filename);

/** Extensions that are not the id of the report. */
export const ALIASES: ReadonlyMap<string, string> = new Map([['md', 'markdown'], ['txt', 'table'], ['ndjson', 'jsonl']]);

/** Ids of the reports in this folder, in code-point order. */
export function rendererIds(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(SUFFIX) && !name.endsWith('.d.ts') && !name.startsWith('_'))
    .map((name) => basename(name, SUFFIX))
    .toSorted();
}

/** The report of that id; null when there is none. Throws when its file does not hold a renderer of that name. */
export async function loadRenderer(id: string): Promise<Renderer | null> {
  if (!rendererIds().includes(id)) return null;
  const file = join(import.meta.dirname, id + SUFFIX);
  const found = (await import(pathToFileURL(file).href)) as { default?: unknown };
  if (!isRenderer(found.default)) throw new TypeError(`reports/${id}: the default export is not a renderer`);
  if (found.default.id !== id) throw new TypeError(`reports/${id}: its id is ${JSON.stringify(found.default.id)}`);
  return found.default;
}

/** Which report a file of this name is to hold, by its extension; null when no report is written to such files. */
export function idForFile(path: string): string | null {
  const extension = extname(path).slice(1).toLowerCase();
  const id = ALIASES.get(extension) ?? extension;
  return rendererIds().includes(id) ? id : null;
}

export function isRenderer<T = Renderer>(value: unknown): value is T {
  if (typeof value !== 'object' || value === null) return false;
  const { id, mediaType, extension, write } = value as Record<string, unknown>;
  const texts = [id, mediaType, extension].every((text) => typeof text === 'string');
  return texts && typeof write === 'function' && (extension as string).startsWith('.');
}
