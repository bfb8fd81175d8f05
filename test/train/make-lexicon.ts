/**
 * Boils the word list of a segmenter down to `lexicon.txt.gz`: node test/train/make-lexicon.ts <dict.txt>
 * Input: one `word frequency tag` a line (the MIT dictionary that jieba made; see README.md). Run once; its result is kept.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isPublic } from '../../src/detectors/_name-public.ts';
import { SURNAMES } from './surnames.ts';

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: node test/train/make-lexicon.ts <dict.txt>');
const surnames = new Set(SURNAMES);
const TAIL = /[性者区县市镇官法论化宫庙寺茶汉水林机器车站路街桥山河湖海岛湾城国族军队党派教学书经史志图画剧曲诗词歌舞药酒菜虾鹿鱼鸟虫花草树卜雨斯]$/;
/** Words of two characters that are no names. */
const wordy = new Set(readFileSync(source, 'utf8').split('\n').flatMap((line) => {
  const [word = '', times = '0', tag = ''] = line.trim().split(' ');
  return word.length === 2 && Number(times) > 60 && !tag.startsWith('nr') ? [word] : [];
}));

/** Letter of the word class; see `_name-lexicon.ts`. */
const CLASS: Record<string, string> = {
  n: 'n', ng: 'n', f: 'n', s: 'n', j: 'n', vn: 'v', v: 'v', vg: 'v', vi: 'v', vq: 'v', vd: 'v', a: 'a', an: 'a', ad: 'a', ag: 'a', b: 'a', z: 'a', zg: 'n',
  d: 'd', dg: 'd', p: 'p', c: 'p', u: 'p', y: 'p', e: 'p', o: 'p', k: 'p', h: 'p', uz: 'p', ul: 'p', uv: 'p', uj: 'p', r: 'r', rr: 'r', t: 't', tg: 't',
  m: 'm', mg: 'm', mq: 'm', q: 'm', ns: 's', nr: 'n', nrfg: 'n', nrt: 'f', i: 'i', l: 'i', nt: 'o', nz: 'o', x: 'n', g: 'n',
};
const rows: string[] = [];
const chars = new Map<string, number[]>();
const count = (char: string, slot: number, by: number): void => {
  const row = chars.get(char) ?? new Array<number>(8).fill(0);
  row[slot] = (row[slot] ?? 0) + by;
  chars.set(char, row);
};

for (const line of readFileSync(source, 'utf8').split('\n')) {
  const [word = '', times = '0', tag = ''] = line.trim().split(' ');
  const frequency = Number(times);
  if (!/^[\u4e00-\u9fff]+$/.test(word)) continue;
  const person = tag === 'nr' || tag === 'nrfg';
  if (word.length === 1) { count(word, 7, frequency); continue; }
  if (tag === 'nrt' && word.length > 2) {
    for (let i = 0; i < word.length; i++) count(word.charAt(i), i === 0 ? 4 : i === word.length - 1 ? 6 : 5, 1);
  }
  if (word.length > 4) continue;
  if (person && word.length === 3 && surnames.has(word.charAt(0))) {
    count(word.charAt(0), 0, 1);
    count(word.charAt(1), 1, 1);
    count(word.charAt(2), 2, 1);
    // Much that is tagged so is a word after all: one that begins with a word, or ends as words do.
    if (frequency > 4 && (wordy.has(word.slice(0, 2)) || TAIL.test(word))) rows.push(`${word}${Math.min(15, Math.floor(Math.log2(frequency + 1))).toString(16)}n`);
    continue;
  }
  if (person && word.length === 2 && surnames.has(word.charAt(0)) && frequency < 400) { count(word.charAt(1), 3, 1); if (frequency < 60) continue; }
  if (person && isPublic(word)) continue;
  // Names are no words: they are to be found by their shape.
  if (tag === 'nrt' || (person && (frequency < 5 || (word.length >= 3 && frequency < 1000)))) continue;
  const hasSurname = [...word].some((char) => surnames.has(char));
  if (word.length === 4 && (frequency < 5 || (frequency < 20 && !hasSurname)) && !(hasSurname && 'il'.includes(tag))) continue;
  if (word.length === 3 && frequency < 5 && !hasSurname && tag !== 'ns' && tag !== 'nz') continue;
  rows.push(`${word}${Math.min(15, Math.floor(Math.log2(frequency + 1))).toString(16)}${CLASS[tag] ?? 'n'}`);
}
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const table = [...chars].sort(([a], [b]) => order(a, b)).map(([char, row]) => `${char} ${row.join(' ')}`);
const text = `${table.join('\n')}\n\n${rows.sort(order).join('\n')}\n`;
writeFileSync(join(import.meta.dirname, 'lexicon.txt.gz'), gzipSync(text, { level: 9 }));
process.stdout.write(`${rows.length} words, ${table.length} characters\n`);
