import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { loadRenderer, rendererIds } from '../../src/reports/_load.ts';
import { CASES } from './cases.ts';
import { render } from './render.ts';

/** Machines read the same words whatever the language, so one language is enough for them. */
const LANGS = { json: ['en'], jsonl: ['en'] } as const;

describe('every report prints what its golden file holds', () => {
  for (const id of rendererIds()) {
    for (const [name, build] of Object.entries(CASES)) {
      for (const lang of id in LANGS ? LANGS[id as keyof typeof LANGS] : (['en', 'zh'] as const)) {
        test(`${id}: ${name}, ${lang}`, async () => {
          const extension = (await loadRenderer(id))?.extension ?? '';
          const file = join(import.meta.dirname, 'golden', `${name}.${lang}${extension}`);
          const printed = await render(id, build(lang));
          if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, printed);
          assert.equal(printed, readFileSync(file, 'utf8'));
        });
      }
    }
  }
});
