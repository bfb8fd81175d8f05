import { rowOf, rowsEither, rowsInRow, rowsRepeated, type Row } from './_regex-rows.ts';
import { NOTHING, textsEither, textsInRow, textsOf, textsRepeated, wordsOf, type Texts } from './_regex-texts.ts';
import { ANY, difference, pairShare, PLAIN, setOf, union, type Pair, type Units } from './_units.ts';

/** What every text must hold in which a regular expression matches: necessary, not sufficient. */
export interface Needs {
  /** Each of these neighbours. The rarest ones only. */
  readonly pairs: readonly Pair[];
  /** One of these words, in lower case, without regard to case; null when no such list is known. */
  readonly words: readonly string[] | null;
  /** The very strings that it matches, wherever they stand; null when they are many or depend on what stands around. */
  readonly exact: readonly string[] | null;
  /** So many digits 0–9 in all, so many of them in one row, and so many digits and letters of ASCII in one row. */
  readonly digits: number;
  readonly run: number;
  readonly row: number;
  /** Longest match in UTF-16 code units; Infinity when a repeat has no bound. */
  readonly longest: number;
}

interface Part {
  readonly pairs: readonly Pair[];
  /** What a match that is not empty begins and ends with, and whether there is an empty one. */
  readonly first: Units;
  readonly last: Units;
  readonly empty: boolean;
  readonly texts: Texts;
  /** Without conditions on what stands around it. */
  readonly plain: boolean;
  readonly digits: Row;
  readonly letters: Row;
  readonly longest: number;
}

const DIGITS: Units = [[0x30, 0x39]];
const LETTERS: Units = [[0x30, 0x39], [0x41, 0x5a], [0x61, 0x7a]];
const NO_ROW: Row = { count: 0, longest: 0, head: 0, tail: 0, pure: true };
const EMPTY: Part = { pairs: [], first: [], last: [], empty: true, plain: true, texts: NOTHING, digits: NO_ROW, letters: NO_ROW, longest: 0 };
const CONDITION: Part = { ...EMPTY, plain: false };
const UNKNOWN: Needs = { pairs: [], words: null, exact: null, digits: 0, run: 0, row: 0, longest: Infinity };
/** More of one expression rule out hardly any more texts. */
const MOST_PAIRS = 2;

/** What the expression with this source (no flags) needs; nothing at all where the source holds something unknown to this reader. */
export function needsOf(source: string): Needs {
  const reader = new Reader(source);
  const { pairs, texts, plain, digits, letters, longest } = reader.choice();
  return reader.done() ? { pairs, words: wordsOf(texts), exact: plain ? texts.all : null, digits: digits.count, run: digits.longest, row: letters.longest, longest } : UNKNOWN;
}

function inRow(a: Part, b: Part): Part {
  const touching = a.empty || b.empty ? [] : [{ first: a.last, second: b.first }];
  return {
    pairs: rarest([...a.pairs, ...b.pairs, ...touching]),
    first: a.empty ? union(a.first, b.first) : a.first,
    last: b.empty ? union(a.last, b.last) : b.last,
    empty: a.empty && b.empty,
    plain: a.plain && b.plain,
    texts: textsInRow(a.texts, b.texts),
    digits: rowsInRow(a.digits, b.digits),
    letters: rowsInRow(a.letters, b.letters),
    longest: a.longest + b.longest,
  };
}

function either(a: Part, b: Part): Part {
  const [one, other] = [a.pairs[0], b.pairs[0]];
  return {
    pairs: one === undefined || other === undefined ? [] : [{ first: union(one.first, other.first), second: union(one.second, other.second) }],
    first: union(a.first, b.first),
    last: union(a.last, b.last),
    empty: a.empty || b.empty,
    plain: a.plain && b.plain,
    texts: textsEither(a.texts, b.texts),
    digits: rowsEither(a.digits, b.digits),
    letters: rowsEither(a.letters, b.letters),
    longest: Math.max(a.longest, b.longest),
  };
}

function repeated(part: Part, least: number, most: number): Part {
  const again = least > 1 && !part.empty ? [{ first: part.last, second: part.first }] : [];
  return {
    ...part,
    pairs: least === 0 ? [] : rarest([...part.pairs, ...again]),
    empty: part.empty || least === 0,
    texts: textsRepeated(part.texts, least, most),
    digits: rowsRepeated(part.digits, least),
    letters: rowsRepeated(part.letters, least),
    longest: part.longest === 0 || most === 0 ? 0 : part.longest * most,
  };
}

function rarest(pairs: readonly Pair[]): readonly Pair[] {
  return pairs.length <= 1 ? pairs : pairs.toSorted((a, b) => pairShare(a) - pairShare(b)).slice(0, MOST_PAIRS);
}

function one(units: Units): Part {
  return {
    pairs: [{ first: units, second: ANY }], first: units, last: units, empty: false,
    plain: true, texts: textsOf(units), digits: rowOf(units, DIGITS), letters: rowOf(units, LETTERS), longest: 1,
  };
}

/** The alternatives of an expression at its top. One only where the source holds something unknown. */
export function alternativesOf(source: string): readonly string[] {
  const reader = new Reader(source);
  const cuts = [-1];
  do {
    reader.row();
    cuts.push(reader.position);
  } while (reader.take('|'));
  return reader.done() ? cuts.slice(1).map((end, at) => source.slice((cuts[at] ?? 0) + 1, end)) : [source];
}

/** Reads the source of an expression without flags. Stops at what it does not know. */
class Reader {
  private at = 0;
  private readonly source: string;
  constructor(source: string) {
    this.source = source;
  }

  done(): boolean {
    return this.at === this.source.length;
  }

  choice(): Part {
    let part = this.row();
    while (this.take('|')) part = either(part, this.row());
    return part;
  }

  get position(): number {
    return this.at;
  }

  row(): Part {
    let part = EMPTY;
    while (!this.done() && !/[|)]/.test(this.source.charAt(this.at))) {
      const from = this.at;
      const next = this.term();
      if (next === null) {
        this.at = from;
        return part;
      }
      part = inRow(part, next);
    }
    return part;
  }

  private term(): Part | null {
    if (this.match(/\^|\$|\\[bB]/y) !== null) return CONDITION;
    const look = this.match(/\(\?<?[=!]/y);
    if (look !== null) {
      this.choice();
      return this.take(')') ? CONDITION : null;
    }
    const atom = this.atom();
    if (atom === null) return null;
    const repeat = this.match(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
    if (repeat === null) return atom;
    const [least = 0, most = least] = repeat.startsWith('*') ? [0, Infinity] : repeat.startsWith('+') ? [1, Infinity] : repeat.startsWith('?') ? [0, 1]
      : repeat.slice(1, repeat.indexOf('}')).split(',').map((n) => (n === '' ? Infinity : Number(n)));
    return repeated(atom, least, most);
  }

  private atom(): Part | null {
    if (this.match(/\((?:\?:|\?<[A-Za-z]\w*>|(?!\?))/y) !== null) {
      const part = this.choice();
      return this.take(')') ? part : null;
    }
    if (this.take('.')) return one(difference([[0x0a, 0x0a], [0x0d, 0x0d], [0x2028, 0x2029]]));
    if (this.take('[')) {
      const units = this.group();
      return units === null ? null : one(units);
    }
    if (this.match(/\\[1-9k]/y) !== null || this.match(/\(/y) !== null) return null;
    const units = this.unit();
    return units === null ? null : one(units);
  }

  private group(): Units | null {
    const not = this.take('^');
    let units: Units = [];
    while (!this.take(']')) {
      const first = this.match(/\\b/y) === null ? this.unit() : setOf(8);
      if (first === null) return null;
      const from = first[0]?.[0] ?? 0;
      if (first.length !== 1 || from !== first[0]?.[1] || !/^-[^\]]/.test(this.source.slice(this.at, this.at + 2))) {
        units = union(units, first);
        continue;
      }
      this.at++;
      const last = this.unit();
      const to = last?.[0]?.[0] ?? 0;
      if (last?.length !== 1 || to !== last[0]?.[1] || to < from) return null;
      units = union(units, [[from, to]]);
    }
    return not ? difference(units) : units;
  }

  /** One code unit or one escape. */
  private unit(): Units | null {
    if (this.done()) return null;
    if (!this.take('\\')) return setOf(this.source.charCodeAt(this.at++));
    const coded = this.match(/u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}/y);
    if (coded !== null) return setOf(Number.parseInt(coded.slice(1), 16));
    const char = this.source.charAt(this.at++);
    const known = PLAIN[char];
    if (known !== undefined) return known;
    return /[A-Za-z0-9]|^$/.test(char) ? null : setOf(char.charCodeAt(0));
  }

  take(char: string): boolean {
    if (this.source.charAt(this.at) !== char) return false;
    this.at++;
    return true;
  }

  private match(what: RegExp): string | null {
    what.lastIndex = this.at;
    const found = what.exec(this.source)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }
}
