import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCES } from './lists.ts';

const DETECTORS = join(import.meta.dirname, '../../src/detectors');
/** The code that turns a text into features. */
const CODE = ['_name-candidates', '_name-features', '../text/han-fold', '_name-lattice', '_name-lexicon', '_name-public', '_name-weights'].map((part) => join(DETECTORS, `${part}.ts`));

/** SHA-256 (hex) of everything that the weights are made from. */
export function sourceHash(): string {
  const hash = createHash('sha256');
  for (const path of [...SOURCES.map((name) => join(import.meta.dirname, name)), ...CODE]) hash.update(readFileSync(path));
  return hash.digest('hex');
}
