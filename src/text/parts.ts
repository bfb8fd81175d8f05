import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The parts that stand one per file in a folder, by name: each file's default export is a value whose `id` is the file's
 * name. A file that is not a part of its own starts with `_`. Works on sources and on what is built from them.
 */
export async function loadParts<T extends { readonly id: string }>(folder: string): Promise<T[]> {
  const files = readdirSync(folder).filter((name) => /^[a-z].*\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const parts: T[] = [];
  for (const file of files.sort()) {
    const { default: part } = (await import(pathToFileURL(join(folder, file)).href)) as { default?: T };
    if (part?.id !== basename(file, extname(file))) throw new TypeError(`${basename(folder)}/${file}: the default export is not a part of that name`);
    parts.push(part);
  }
  return parts;
}
