import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FactKind } from '../model/facts.ts';

/** Every kind of fact file in this folder, by id. */
export async function loadFactKinds(): Promise<FactKind[]> {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((name) => /^[a-z].*\.[jt]s$/.test(name) && !name.endsWith('.d.ts'));
  const kinds: FactKind[] = [];
  for (const file of files.sort()) {
    const part = (await import(pathToFileURL(join(folder, file)).href)) as { default?: FactKind };
    if (part.default?.id !== basename(file, extname(file))) throw new Error(`src/facts/${file} does not export a fact kind of that name`);
    kinds.push(part.default);
  }
  return kinds;
}

/** The contract's fact files that this version recognises without using them yet. */
export const UNUSED_FACTS: readonly string[] = ['moderation', 'complaints', 'consents', 'logs', 'accounts'];
