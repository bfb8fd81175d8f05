import type { Alternatives, Category } from '../text/lexicon.ts';
import { pair, type Entry, type Words } from './_conduct-compile.ts';
import type { Reading } from './_conduct-fold.ts';
import { quoted, sentenceAt } from './_conduct-sentence.ts';

/** A place where an entry fits; offsets are code units of the reading. */
export interface Match {
  readonly entry: Entry;
  readonly start: number;
  readonly end: number;
}

/** How far from the words what must stand near is looked for, and what an exception covers. */
const NEAR = 120;
const COVERS = 300;
/** So far behind its sentence a word still speaks of it: `…? haha`. */
const BEHIND = 8;
/** So often an entry is tried in one message, and so a spelling by which it is found; so many matches are handed on of one category. */
const TRIES = 5;
const MOST = 24;
/** So many spellings are looked for in one message: lines that people write need some thousands at most. */
const LOOKS = 5_000;
let looks = 0;

const LINK = /(?:https?:\/\/|www\.)[\w%-]|[\w-]\.(?:com|cn|net|top|xyz|vip|cc|club|shop|info|site|online|app|icu|bet|live|me)(?![a-z])|t\.me|t\.cn/;
const letter = (code: number): boolean => code > 0x60 && code < 0x7b;

const patterns = new Map<string, RegExp>();
/** A spelling with `<link>` or `<digits>` in it. */
function patternOf(spelling: string): RegExp {
  let made = patterns.get(spelling);
  if (made === undefined) {
    const source = spelling.split(/(<link>|<digits>)/).map((piece) => (piece === '<link>' ? `(?:${LINK.source})` : piece === '<digits>' ? ' ?\\d+ ?' : piece.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'))).join('');
    patterns.set(spelling, (made = new RegExp(source)));
  }
  return made;
}

/** Whether a spelling of Latin letters is a word of its own there. */
function whole(text: string, start: number, end: number): boolean {
  return !(letter(text.charCodeAt(start)) && letter(text.charCodeAt(start - 1))) && !(letter(text.charCodeAt(end - 1)) && letter(text.charCodeAt(end)));
}

/** The first place of any of the spellings in a stretch of text, or the last; null: none. */
function find(text: string, from: number, to: number, part: Alternatives, back: boolean): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  const stretch = text.slice(from, to);
  looks += part.length;
  for (const each of part) {
    let found: readonly [number, number] | null = null;
    if (each.includes('<')) {
      const at = patternOf(each).exec(stretch);
      if (at !== null) found = [from + at.index, from + at.index + at[0].length];
    } else {
      const at = back ? stretch.lastIndexOf(each) : stretch.indexOf(each);
      if (at !== -1 && whole(text, from + at, from + at + each.length)) found = [from + at, from + at + each.length];
    }
    if (found !== null && (best === null || (back ? found[1] > best[1] : found[0] < best[0]))) best = found;
  }
  return best;
}

/** Whether the whole entry stands around an anchor. */
function around(entry: Entry, text: string, start: number, end: number): Match | null {
  let [from, to] = [start, end];
  const longest = (part: Alternatives): number => part.reduce((most, each) => Math.max(most, each.includes('<link>') ? 40 : each.length), 0);
  const sentence = sentenceAt(text, start, end);
  for (let i = entry.anchor + 1; i < entry.parts.length; i++) {
    const part = entry.parts[i] ?? [];
    const gap = entry.gaps[i - 1] ?? 0;
    const found = find(text, to, Math.min(sentence.end, to + gap + longest(part)), part, false);
    if (found === null || found[0] - to > gap) return null;
    to = found[1];
  }
  for (let i = entry.anchor - 1; i >= 0; i--) {
    const part = entry.parts[i] ?? [];
    const gap = entry.gaps[i] ?? 0;
    const found = find(text, Math.max(sentence.start, from - gap - longest(part)), from, part, true);
    if (found === null || from - found[1] > gap) return null;
    from = found[0];
  }
  const [left, right] = [Math.max(0, from - NEAR), Math.min(text.length, to + NEAR)];
  if (!entry.also.every((each) => find(text, left, right, each, false) !== null)) return null;
  if (entry.not.length > 0 && find(text, sentence.start, Math.min(text.length, sentence.end + BEHIND), entry.not, false) !== null) return null;
  return { entry, start: from, end: to };
}

/** The first places where an anchor stands, as many as an entry is tried. */
function anchored({ gate, buckets }: Words, seen: Uint8Array, text: string, visit: (entry: Entry, start: number, end: number) => void): void {
  for (let i = 0; i + 1 < text.length && looks <= LOOKS; i++) {
    const first = text.charCodeAt(i);
    let second = text.charCodeAt(i + 1);
    if (second === 0x20 && i + 2 < text.length) second = text.charCodeAt(i + 2);
    const bucket = gate[pair(first, second)] as number;
    if (bucket === 0) continue;
    for (const anchor of buckets[bucket] ?? []) {
      const count = seen[anchor.index] ?? TRIES;
      // Most of a bucket differ in the third character already.
      if (count >= TRIES || (anchor.text.length > 2 && anchor.text.charCodeAt(2) !== text.charCodeAt(i + 2)) || !text.startsWith(anchor.text, i)) continue;
      const end = i + anchor.text.length;
      if (!whole(text, i, end)) continue;
      seen[anchor.index] = count + 1;
      for (const entry of anchor.entries) visit(entry, i, end);
    }
  }
}

/** The entry where its own anchor stands, or, found by what stands beside it, the first place near where it fits. */
function fits(entry: Entry, text: string, start: number, end: number): Match | null {
  if (entry.beside === null) return around(entry, text, start, end);
  const right = Math.min(text.length, end + NEAR);
  for (let at = Math.max(0, start - NEAR), n = 0; n < 3; n++) {
    const found = find(text, at, right, entry.parts[entry.anchor] ?? [], false);
    if (found === null) return null;
    const match = around(entry, text, found[0], found[1]);
    if (match !== null) return match;
    at = found[1];
  }
  return null;
}

/** Finds the places where entries fit, by category in the order they stand; quotations and what an exception covers left out. Bounded for any text. */
export function matcherOf(words: Words): (read: Reading) => Map<Category, Match[]> {
  const seen = new Uint8Array(words.spellings);
  const tried = new Uint8Array(words.entries);
  return ({ text }) => {
    const found = new Map<Category, Match[]>();
    looks = 0;
    seen.fill(0);
    tried.fill(0);
    anchored(words, seen, text, (entry, start, end) => {
      const count = tried[entry.index] ?? TRIES;
      if (count >= TRIES ) return;
      tried[entry.index] = count + 1;
      const list = found.get(entry.category);
      if (list !== undefined && list.length >= MOST) return;
      const match = fits(entry, text, start, end);
      if (match === null || quoted(text, match.start, match.end)) return;
      if (list === undefined) found.set(entry.category, [match]);
      else if (!list.some((each) => each.entry === entry && each.start === match.start)) list.push(match);
    });
    for (const [category, list] of found) {
      const exceptions = words.exceptions.get(category) ?? [];
      const left = list.filter((match) => match.entry.section === 'threat' || match.entry.section === 'always' || !excepted(exceptions, text, match));
      if (left.length > 0) found.set(category, left);
      else found.delete(category);
    }
    return found;
  };
}

function excepted(exceptions: readonly Entry[], text: string, { start, end }: Match): boolean {
  const [left, right] = [Math.max(0, start - COVERS), Math.min(text.length, end + COVERS)];
  return exceptions.some((entry) => {
    const part = entry.parts[entry.anchor] ?? [];
    for (let at = left, n = 0; n < 4; n++) {
      const found = find(text, at, right, part, false);
      if (found === null) return false;
      if (around(entry, text, found[0], found[1]) !== null) return true;
      at = found[1];
    }
    return false;
  });
}
