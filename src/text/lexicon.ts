import { AuditError } from '../model/errors.ts';

export const CATEGORIES = ['harassment', 'violence', 'fraud', 'gambling', 'obscenity', 'rumour'] as const;
export type Category = (typeof CATEGORIES)[number];

/** `strong`: enough alone; `weak`: two different entries of one message are; `threat`: as strong, and graver; `except`: where it stands near, nothing else counts than `threat` and `always`. */
export const SECTIONS = ['strong', 'weak', 'threat', 'always', 'except'] as const;
export type Section = (typeof SECTIONS)[number];

/** Spellings of which one must stand there. `<link>` is a web address, `<digits>` a row of digits, also within a spelling: `充<digits>`. */
export type Alternatives = readonly string[];

export interface LexiconEntry {
  /** 1-based, in its file. */
  readonly line: number;
  readonly section: Section;
  /** Counts only where it is said to somebody. */
  readonly directed: boolean;
  /** One after the other, in one sentence. */
  readonly parts: readonly Alternatives[];
  /** Most characters between a part and the next. */
  readonly gaps: readonly number[];
  /** Each must stand near too, in whatever order. */
  readonly also: readonly Alternatives[];
  /** None may stand in the same sentence, or right behind it. */
  readonly not: Alternatives;
}

/** One file of words. */
export interface Lexicon {
  readonly name: string;
  readonly category: Category;
  /** What it does to the entries of its category that were there before. */
  readonly mode: 'extend' | 'replace';
  readonly entries: readonly LexiconEntry[];
}

const CHINESE: Readonly<Record<string, Category>> = {
  骚扰: 'harassment', 辱骂: 'harassment', 暴力: 'violence', 威胁: 'violence', 诈骗: 'fraud', 赌博: 'gambling', 淫秽: 'obscenity', 色情: 'obscenity', 谣言: 'rumour', rumor: 'rumour',
};
/** Most characters between two parts that `…` or `~` stands between. */
const GAP = { wide: 16, close: 4 } as const;
const MOST = { lines: 50_000, line: 4_000, alternatives: 1_000 } as const;
/** Of at least one part every spelling is so long: a single character stands everywhere. */
const LEAST = 2;
const BETWEEN = /…+|\.{3,}|[~～]/gu;
const BARE = /[\s*._\-~|·•^`\\\p{Cf}]/gu;

function categoryIn(text: string): Category | null {
  const low = text.toLowerCase();
  for (const category of CATEGORIES) if (low.includes(category)) return category;
  for (const word of Object.keys(CHINESE)) if (low.includes(word)) return CHINESE[word] ?? null;
  return null;
}

interface State {
  section: Section | null;
  directed: boolean;
  /** Of the section: what none of its entries may stand near. */
  not: Alternatives;
  category: Category | null;
  mode: 'extend' | 'replace';
  readonly sets: Map<string, Alternatives>;
  readonly entries: LexiconEntry[];
  /** Whether a spelling is long enough to be looked for: sets bring the same ones many times. */
  readonly long: Map<string, boolean>;
}

function longEnough(word: string, known: Map<string, boolean>): boolean {
  let long = known.get(word);
  if (long === undefined) known.set(word, (long = word.replace(BARE, '').length >= LEAST));
  return long;
}

/** Reads a file of words. `name`: the file's, for messages, and for its category where no `category:` line gives it. */
export function parseLexicon(name: string, text: string): Lexicon {
  const fail = (line: number, why: string): never => {
    throw new AuditError('usage', `${name}${line > 0 ? ` line ${line}` : ''}: ${why}`);
  };
  const state: State = { section: null, directed: false, not: [], category: categoryIn(name), mode: 'extend', sets: new Map(), entries: [], long: new Map() };
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (lines.length > MOST.lines) fail(0, `more than ${MOST.lines} lines`);
  lines.forEach((raw, index) => {
    if (raw.length > MOST.line) fail(index + 1, `longer than ${MOST.line} characters`);
    const line = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (line === '') return;
    const why = read(line, index + 1, state);
    if (why !== null) fail(index + 1, why);
  });
  const { category, mode, entries } = state;
  if (category === null) return fail(0, `no category: call the file after one of ${CATEGORIES.join(', ')}, or begin it with a line "category: …"`);
  return { name, category, mode, entries };
}

/** What is wrong with the line, or null. */
function read(line: string, number: number, state: State): string | null {
  const head = /^(category|mode|类别|方式)\s*[:：]\s*(\S.*)$/iu.exec(line);
  if (head) return readHead(head[1] ?? '', (head[2] ?? '').trim(), state);
  const section = /^\[\s*(\w+)(\s+directed)?\s*(?:\s[!！]\s*(\S.*))?\]$/i.exec(line);
  if (section) {
    const not = section[3] === undefined ? [] : alternatives(section[3], state.sets);
    if (typeof not === 'string') return not;
    const named = SECTIONS.find((each) => each === section[1]?.toLowerCase());
    if (named === undefined) return `no such section; there are ${SECTIONS.join(', ')}`;
    state.section = named;
    state.directed = section[2] !== undefined;
    state.not = not;
    return null;
  }
  const set = /^(\$[\p{L}\p{N}_-]+)\s*=\s*(\S.*)$/u.exec(line);
  if (set) {
    const spellings = alternatives(set[2] ?? '', state.sets);
    if (typeof spellings === 'string') return spellings;
    state.sets.set(set[1] ?? '', spellings);
    return null;
  }
  if (state.section === null) return 'an entry before the first section, such as [strong]';
  return readEntry(line, number, state, state.section);
}

function readHead(key: string, value: string, state: State): string | null {
  if (state.entries.length > 0) return 'stands behind the first entry';
  if (/^(?:category|类别)$/iu.test(key)) {
    const category = categoryIn(value);
    if (category === null) return `no such category; there are ${CATEGORIES.join(', ')}`;
    state.category = category;
    return null;
  }
  const mode = /^(?:extend|补充|追加)$/iu.test(value) ? 'extend' : /^(?:replace|替换)$/iu.test(value) ? 'replace' : null;
  if (mode === null) return 'the mode is extend or replace';
  state.mode = mode;
  return null;
}

function readEntry(line: string, number: number, state: State, section: Section): string | null {
  const directed = state.directed || line.startsWith('@');
  const [said = '', ...without] = line.replace(/^@\s*/, '').split(/\s+[!！]\s*/u);
  const [chain = '', ...beside] = said.split(/\s+[+＋]\s+/u);
  const parts: Alternatives[] = [];
  const also: Alternatives[] = [];
  const not: string[] = [...state.not];
  const into = (pieces: readonly string[], take: (one: Alternatives) => void): string | null => {
    for (const piece of pieces) {
      const one = alternatives(piece, state.sets);
      if (typeof one === 'string') return one;
      take(one);
    }
    return null;
  };
  const wrong = into(chain.split(BETWEEN), (one) => parts.push(one)) ?? into(beside, (one) => also.push(one)) ?? into(without, (one) => not.push(...one));
  if (wrong !== null) return wrong;
  if (!parts.some((part) => part.every((each) => !each.includes('<') && longEnough(each, state.long)))) {
    return `one part must have ${LEAST} characters or more in each spelling`;
  }
  // A word of Chinese is two characters, one of English six with its space.
  const gaps = [...chain.matchAll(BETWEEN)].map(([sign], i) => (/[~～]/.test(sign) ? GAP.close : GAP.wide) * (/^[a-z]/i.test(parts[i + 1]?.[0] ?? '') ? 2 : 1));
  state.entries.push({ line: number, section, directed, parts, gaps, also, not });
  return null;
}

function alternatives(text: string, sets: ReadonlyMap<string, Alternatives>): Alternatives | string {
  const found = new Set<string>();
  for (const raw of text.split('/')) {
    const word = raw.trim();
    if (word === '') return 'nothing stands between two signs';
    if (word.startsWith('$')) {
      const set = sets.get(word);
      if (set === undefined) return 'a $set that no line above defines';
      for (const each of set) found.add(each);
    } else if (/[<>]/.test(word.replace(/<(?:link|digits)>/g, ''))) return 'a sign in <> that is neither <link> nor <digits>';
    else if (word.replace(BARE, '') === '') return 'a spelling without a letter';
    else found.add(word);
  }
  return found.size > MOST.alternatives ? `more than ${MOST.alternatives} spellings in one place` : [...found];
}
