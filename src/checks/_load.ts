import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from '../model/check.ts';

/** Every check in this folder, by id. A file that is not a check of its own starts with `_`. */
export async function loadChecks(): Promise<Check[]> {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((name) => /^[a-z].*\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const checks: Check[] = [];
  for (const file of files.sort()) {
    const part = (await import(pathToFileURL(join(folder, file)).href)) as { default?: Check };
    const id = basename(file, extname(file));
    if (part.default?.id !== id) throw new Error(`src/checks/${file} does not export a check called ${id}`);
    checks.push(part.default);
  }
  return checks;
}
