import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconFile } from '../model/check.ts';
import { CATEGORIES, parseLexicon, type Category, type Lexicon } from '../text/lexicon.ts';
import { compile, type Words } from './_conduct-compile.ts';

/** The word lists of a run, ready to read with. */
export interface Lexicons {
  readonly words: Words;
  /** Entries and the beginning of the SHA-256 of the files, per category. */
  readonly versions: readonly { readonly category: Category; readonly entries: number; readonly hash: string }[];
}

let own: readonly LexiconFile[] | null = null;
let last: { readonly given: readonly LexiconFile[]; readonly lexicons: Lexicons } | null = null;

/** The files that come with the tool, in the order of the categories. */
export function ownLexicons(): readonly LexiconFile[] {
  return (own ??= CATEGORIES.map((category) => ({ name: `${category}.txt`, text: readFileSync(join(import.meta.dirname, 'lexicons', `${category}.txt`), 'utf8'), mode: 'extend' })));
}

const same = (a: readonly LexiconFile[], b: readonly LexiconFile[]): boolean =>
  a.length === b.length && a.every((file, i) => file.name === b[i]?.name && file.text === b[i].text && file.mode === b[i].mode);

/** The tool's own files and the user's beside or instead of them, in the order given. Compiled once for many groups. */
export function lexicons(given: readonly LexiconFile[] = []): Lexicons {
  if (last !== null && same(last.given, given)) return last.lexicons;
  const parsed = new Map<Category, { lexicon: Lexicon; text: string }[]>();
  for (const file of [...ownLexicons(), ...given]) {
    const lexicon = parseLexicon(file.name, file.text);
    const before = lexicon.mode === 'replace' || file.mode === 'replace' ? [] : (parsed.get(lexicon.category) ?? []);
    parsed.set(lexicon.category, [...before, { lexicon, text: file.text }]);
  }
  const versions = CATEGORIES.map((category) => {
    const files = parsed.get(category) ?? [];
    const hash = createHash('sha256');
    for (const { text } of files) hash.update(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')).update('\0');
    return { category, entries: files.reduce((sum, { lexicon }) => sum + lexicon.entries.length, 0), hash: hash.digest('hex').slice(0, 8) };
  });
  const words = compile(CATEGORIES.flatMap((category) => (parsed.get(category) ?? []).map(({ lexicon }) => lexicon)));
  last = { given: [...given], lexicons: { words, versions } };
  return last.lexicons;
}
