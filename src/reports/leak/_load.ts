import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LeakRenderer } from '../../model/report-leak.ts';
import { ALIASES, isRenderer } from '../_load.ts';

/** `.ts` in a checkout, `.js` once compiled: as this file. */
const SUFFIX = extname(import.meta.filename);

/** Ids of the leak reports in this folder, in code-point order. */
export function leakRendererIds(): string[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith(SUFFIX) && !name.endsWith('.d.ts') && !name.startsWith('_'))
    .map((name) => basename(name, SUFFIX))
    .toSorted();
}

/** The leak report of that id; null when there is none. Throws when its file does not hold a renderer of that name. */
export async function loadLeakRenderer(id: string): Promise<LeakRenderer | null> {
  if (!leakRendererIds().includes(id)) return null;
  const found = (await import(pathToFileURL(join(import.meta.dirname, id + SUFFIX)).href)) as { default?: unknown };
  if (!isRenderer<LeakRenderer>(found.default)) throw new TypeError(`reports/leak/${id}: the default export is not a renderer`);
  if (found.default.id !== id) throw new TypeError(`reports/leak/${id}: its id is ${JSON.stringify(found.default.id)}`);
  return found.default;
}

/** Which leak report a file of this name is to hold, by its extension; null when none is written to such files. */
export function leakIdForFile(path: string): string | null {
  const extension = extname(path).slice(1).toLowerCase();
  const id = ALIASES.get(extension) ?? extension;
  return leakRendererIds().includes(id) ? id : null;
}
