import { globSync } from 'node:fs';
import { join } from 'node:path';

// Tests of pure functions share one process: starting Node is most of what each file would cost by itself.
const root = join(import.meta.dirname, '..');
for (const file of globSync('formats/**/*.test.ts', { cwd: root }).sort()) await import(join(root, file));
