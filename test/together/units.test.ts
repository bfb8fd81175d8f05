import { globSync } from 'node:fs';
import { join } from 'node:path';

// As for the formats: one process for what needs none of its own.
const root = join(import.meta.dirname, '..');
for (const file of globSync('{text,detectors,law,liability,checks,reports,leak,picture}/**/*.test.ts', { cwd: root }).sort()) await import(join(root, file));
