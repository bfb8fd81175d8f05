import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { leakRendererIds, loadLeakRenderer } from '../../src/reports/leak/_load.ts';
import { LEAK_CASES } from './leak-cases.ts';
import { renderLeak } from './leak-render.ts';

/** Both languages of the richest report; one is enough of the others, and of what machines read. */
const langsOf = (name: string, id: string) => (name === 'many' && id !== 'json' ? (['en', 'zh'] as const) : (['en'] as const));

describe('every leak report prints what its golden file holds', () => {
  for (const id of leakRendererIds()) {
    for (const [name, build] of Object.entries(LEAK_CASES)) {
      for (const lang of langsOf(name, id)) {
        test(`${id}: ${name}, ${lang}`, async () => {
          const extension = (await loadLeakRenderer(id))?.extension ?? '';
          const file = join(import.meta.dirname, 'leak-golden', `${name}.${lang}${extension}`);
          const printed = await renderLeak(id, build(lang));
          if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, printed);
          assert.equal(printed, readFileSync(file, 'utf8'));
        });
      }
    }
  }
});
