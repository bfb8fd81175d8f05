import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const FOLDER = import.meta.dirname;
const read = (name: string): string => readFileSync(join(FOLDER, 'lists', name), 'utf8');
export const lines = (name: string): string[] => read(name).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
export const items = (name: string): string[] => lines(name).flatMap((line) => line.trim().split(/\s+/));
/** The words of each line apart. */
export const rows = (name: string): string[][] => lines(name).map((line) => line.trim().split(/\s+/));

/** Everything that the training text and the weights are made from, for the hash in the file. */
export const SOURCES = ['lists/chat.txt', 'lists/clubs.txt', 'lists/foreign.txt', 'lists/given.txt', 'lists/news.txt', 'lists/orgs.txt', 'lists/places.txt', 'lists/places2.txt', 'lists/plain.txt', 'lists/plain2.txt', 'lists/press.txt', 'lists/short.txt', 'lists/social.txt', 'lists/talk.txt', 'lists/titles.txt', 'lists/words.txt', 'lexicon.txt.gz', 'surnames.ts', 'lists.ts', 'tables.ts', 'generator.ts', 'names.ts'];

export interface Word { readonly word: string; readonly level: number; readonly letter: string }
/** `[surname, first, second, alone, foreign first, inner, last, word]` counts per character. */
export type CharCounts = ReadonlyMap<string, readonly number[]>;

/** The kept word list. */
export function lexicon(): { words: Word[]; chars: CharCounts } {
  const [head = '', body = ''] = gunzipSync(readFileSync(join(FOLDER, 'lexicon.txt.gz'))).toString('utf8').split('\n\n');
  const chars = new Map(head.split('\n').map((line) => {
    const [char = '', ...counts] = line.split(' ');
    return [char, counts.map(Number)] as const;
  }));
  const words = body.trim().split('\n').map((line) => ({ word: line.slice(0, -2), level: Number.parseInt(line.at(-2) ?? '0', 16), letter: line.at(-1) ?? 'n' }));
  return { words, chars };
}
