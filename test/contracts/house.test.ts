import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, it } from 'node:test';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');

interface SourceFile { readonly path: string; readonly text: string; readonly lines: number; readonly code: string }

const FILES: readonly SourceFile[] = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((path) => {
    const text = readFileSync(join(SRC, path), 'utf8');
    return { path, text, lines: text.trimEnd().split('\n').length, code: withoutComments(text) };
  });

/** Without comments: what they say is not done. Strings stay. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').replace(/(?<=[;{}),]) \/\/ .*$/gm, '');
}

/** Folders in the order in which imports may point back; those in one row never import each other. */
const LAYERS: readonly (readonly string[])[] = [
  ['model'], ['text'], ['formats', 'detectors', 'law', 'store', 'reports', 'facts', 'schema', 'picture'], ['checks', 'liability'], ['leak'], ['app'], ['cli'], ['bin'],
];
const layerOf = (folder: string) => LAYERS.findIndex((row) => row.includes(folder));
const folderOf = (path: string) => path.split('/')[0] ?? '';

function importsOf(file: SourceFile): string[] {
  const found = [...file.code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
  return found.map((target) => relative(SRC, resolve(SRC, dirname(file.path), target)));
}

describe('the house', () => {
  it('is not empty, and every folder has its place', () => {
    assert.ok(FILES.length > 100);
    for (const file of FILES) if (file.path.includes('/')) assert.ok(layerOf(folderOf(file.path)) >= 0, file.path);
  });

  it('imports point one way, and siblings do not know each other', () => {
    const wrong: string[] = [];
    for (const file of FILES) {
      if (!file.path.includes('/')) continue; // The library's door sees all.
      for (const target of importsOf(file)) {
        const [from, to] = [folderOf(file.path), folderOf(target)];
        if (from !== to && layerOf(to) >= layerOf(from)) wrong.push(`${file.path} → ${target}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('every relative import names the file that is there, with its ending', () => {
    const known = new Set(FILES.map((file) => file.path));
    for (const file of FILES) for (const target of importsOf(file)) assert.ok(known.has(target), `${file.path} → ${target}`);
  });

  it('no file has more than 300 lines, half of them no more than 65', () => {
    for (const file of FILES) assert.ok(file.lines <= 300, `${file.path} has ${file.lines} lines`);
    const sorted = FILES.map((file) => file.lines).sort((a, b) => a - b);
    assert.ok((sorted[sorted.length >> 1] ?? 0) <= 65);
  });

  it('nothing ends the process, and nothing writes to the console', () => {
    for (const file of FILES) assert.doesNotMatch(file.code, /\bprocess\s*\.\s*(?:exit|abort|kill)\s*\(|\bconsole\s*[.[]/, file.path);
  });

  it('only the command line touches the standard streams', () => {
    for (const file of FILES) if (folderOf(file.path) !== 'cli') assert.doesNotMatch(file.code, /\bprocess\s*\.\s*(?:stdout|stderr|stdin)\b/, file.path);
  });

  it('the clock of the machine is asked in one place', () => {
    const askers = FILES.filter((file) => /\bDate\.now\(|\bnew Date\(\)/.test(file.code)).map((file) => file.path);
    assert.deepEqual(askers, ['cli/settings.ts']);
  });

  it('no order depends on a locale', () => {
    for (const file of FILES) assert.doesNotMatch(file.code, /\blocaleCompare\b|\bIntl\.Collator\b|\btoLocale[A-Z]/, file.path);
  });

  it('no value of a user is pasted into SQL outside the store', () => {
    for (const file of FILES) if (folderOf(file.path) !== 'store') assert.doesNotMatch(file.code, /\.(?:prepare|exec|pragma)\(\s*`[^`]*\$\{/, file.path);
  });

  it('no network, no shell, no evaluation', () => {
    for (const file of FILES) assert.doesNotMatch(file.code, /'node:(?:https?|http2|net|tls|dgram|dns|child_process|vm|inspector)[/']|\bfetch\(|\beval\(|\bnew Function\(/, file.path);
  });
});

describe('parts', () => {
  const FOLDERS = { formats: 'id', detectors: 'id', checks: 'id', facts: 'id', reports: 'id' } as const;
  for (const folder of Object.keys(FOLDERS)) {
    it(`every file of src/${folder} is one part, named by its id`, async () => {
      const parts = readdirSync(join(SRC, folder)).filter((name) => name.endsWith('.ts') && !name.startsWith('_'));
      assert.ok(parts.length > 0);
      for (const name of parts) {
        const part = (await import(pathToFileURL(join(SRC, folder, name)).href)) as { default?: { id?: string } };
        assert.equal(part.default?.id, basename(name, '.ts'), `${folder}/${name}`);
      }
    });
  }
});

describe('the suite', () => {
  it('runs every test file: in a folder that npm test names, or together with its like', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const alone = /\{([a-z,]+)\}/.exec(scripts['test'] ?? '')?.[1]?.split(',') ?? [];
    const together = ['units', 'formats'].flatMap((name) => /globSync\('\{?([a-z,]+)/.exec(readFileSync(join(ROOT, `test/together/${name}.test.ts`), 'utf8'))?.[1]?.split(',') ?? []);
    const folders = new Set(readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts')).map((name) => name.split('/')[0] ?? ''));
    assert.deepEqual([...folders].toSorted(), [...alone, ...together].toSorted());
  });
});
