import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Format } from '../model/format.ts';

/** Every format in this folder, by id. A file that is not a format of its own starts with `_`. */
export async function loadFormats(): Promise<Format[]> {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((name) => /^[a-z].*\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const formats: Format[] = [];
  for (const file of files.sort()) {
    const part = (await import(pathToFileURL(join(folder, file)).href)) as { default?: Format };
    const id = basename(file, extname(file));
    if (part.default?.id !== id) throw new Error(`src/formats/${file} does not export a format called ${id}`);
    formats.push(part.default);
  }
  return formats;
}
