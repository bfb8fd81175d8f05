import type { ExcerptLine, LineMatch, Matching } from '../../../src/model/excerpt.ts';
import { folded, pairs, type Pair } from './pair.ts';
import type { Truth, TruthLine } from './truth.ts';

/** Counts of one row of the table: [right, of how many]; alarms are plain counts. */
export interface Tally {
  pictures: number;
  readonly lines: [number, number];
  /** Sums of shares. */
  readonly words: [number, number];
  readonly kinds: [number, number];
  readonly sides: [number, number];
  readonly names: [number, number];
  readonly hidden: [number, number];
  falselyHidden: number;
  readonly holes: [number, number];
  falseHoles: number;
  /** Messages read where there are none. */
  extra: number;
  readonly matched: [number, number];
  elsewhere: number;
  /** Forged lines taken for a message of the record. */
  readonly forged: [number, number];
  /** Untouched pictures called contradicted, or forged ones called matched. */
  readonly misjudged: [number, number];
}

export const emptyTally = (): Tally => ({
  pictures: 0, lines: [0, 0], words: [0, 0], kinds: [0, 0], sides: [0, 0], names: [0, 0], hidden: [0, 0], falselyHidden: 0, holes: [0, 0], falseHoles: 0, extra: 0,
  matched: [0, 0], elsewhere: 0, forged: [0, 0], misjudged: [0, 0],
});

/** What was read of one picture, and what the record has for it. */
export interface Reading {
  readonly lines: readonly ExcerptLine[];
  readonly matching: Matching | null;
}

/** A mistake, so that it can be looked up. */
export interface Mistake { readonly what: string; readonly truth: string; readonly read: string }

const count = (into: [number, number], right: boolean): void => {
  into[0] += right ? 1 : 0;
  into[1]++;
};

/** Adds one picture to the tallies and answers with its mistakes. `ids`: row of the message for a place in the export. */
export function add(tallies: readonly Tally[], truth: Truth, { lines, matching }: Reading, ids: (index: number) => number | null): Mistake[] {
  const mistakes: Mistake[] = [];
  const shown = lines.filter(({ kind }) => kind !== 'title' && kind !== 'other');
  const paired = pairs(truth.lines, shown);
  const say = (what: string, line: TruthLine | null, read: ExcerptLine | null, more = ''): void =>
    void mistakes.push({ what, truth: line === null ? '-' : `${line.name ?? '·'}|${line.text}`, read: `${read === null ? '-' : `${read.name ?? '·'}|${read.text}`}${more}` });
  for (const tally of tallies) {
    tally.pictures++;
    tally.extra += paired.extra.filter(({ kind }) => kind === 'message').length;
  }
  for (const read of paired.extra) if (read.kind === 'message') say('read where nothing is', null, read);
  for (const pair of paired.pairs) for (const tally of tallies) addPair(tally, pair, tally === tallies[0] ? say : () => undefined);
  if (matching !== null) for (const tally of tallies) addMatching(tally, truth, paired.pairs, { lines, matching, ids, say: tally === tallies[0] ? say : () => undefined });
  return mistakes;
}

type Say = (what: string, line: TruthLine | null, read: ExcerptLine | null, more?: string) => void;

function addPair(tally: Tally, { truth, read, right }: Pair, say: Say): void {
  const found = read !== null && (truth.media || truth.text === '█' || right >= 0.5);
  count(tally.lines, found);
  if (read === null || !found) {
    say('not found', truth, read);
    if (truth.nameState === 'concealed') count(tally.hidden, false);
    tally.holes[1] += truth.concealed.length;
    return;
  }
  if (!truth.media && !truth.cut && truth.text !== '█') {
    tally.words[0] += right;
    tally.words[1]++;
    if (right < 0.9) say('words', truth, read);
  }
  const kind = read.kind === truth.kind && read.media === truth.media;
  count(tally.kinds, kind);
  if (!kind) say('kind', truth, read, ` (${read.kind}${read.media ? ', media' : ''})`);
  if (truth.own !== null) {
    count(tally.sides, read.own === truth.own);
    if (read.own !== truth.own) say('side', truth, read);
  }
  addName(tally, truth, read, say);
  const holes = (read.text.match(/█/g) ?? []).length;
  tally.holes[0] += Math.min(holes, truth.concealed.length);
  tally.holes[1] += truth.concealed.length;
  tally.falseHoles += Math.max(0, holes - truth.concealed.length);
  if (holes !== truth.concealed.length) say(holes < truth.concealed.length ? 'hole missed' : 'false hole', truth, read);
}

function addName(tally: Tally, truth: TruthLine, read: ExcerptLine, say: Say): void {
  if (truth.kind !== 'message') return;
  if (truth.nameState === 'concealed') {
    count(tally.hidden, read.nameState === 'concealed');
    if (read.nameState !== 'concealed') say('hidden name missed', truth, read, ` (${read.nameState})`);
    return;
  }
  if (read.nameState === 'concealed') {
    tally.falselyHidden++;
    say('name called hidden', truth, read, ` (${read.nameConcealedBy ?? '?'})`);
  }
  if (truth.nameState !== 'shown') return;
  const right = folded(read.name ?? '') === folded(truth.name ?? '');
  count(tally.names, right);
  if (!right && read.nameState !== 'concealed') say('name', truth, read);
}

interface Found { readonly lines: readonly ExcerptLine[]; readonly matching: Matching; readonly ids: (index: number) => number | null; readonly say: Say }

function addMatching(tally: Tally, truth: Truth, paired: readonly Pair[], { lines, matching, ids, say }: Found): void {
  const of = new Map(matching.lines.map((match) => [lines[match.line], match]));
  let wrong = false;
  for (const { truth: line, read } of paired) {
    if (line.kind !== 'message' || line.media || line.text === '█') continue;
    const match = read === null ? undefined : of.get(read);
    const taken = match?.state === 'same' || match?.state === 'near';
    if (line.index === null) {
      wrong = true;
      tally.forged[1]++;
      if (taken) tally.forged[0]++;
      if (taken) say('forged line taken', line, read, explained(match));
      continue;
    }
    if (line.forged !== null) wrong = true;
    const right = match?.message != null && match.message === ids(line.index);
    count(tally.matched, right);
    if (match?.message != null && !right) tally.elsewhere++;
    if (!right) say(match?.message == null ? 'not matched' : 'matched elsewhere', line, read, explained(match));
  }
  const untouched = !wrong && !truth.damage.includes('rows left out');
  if (!wrong && !untouched) return;
  const misjudged = wrong ? matching.authenticity === 'matched' : matching.authenticity === 'contradicted';
  tally.misjudged[0] += misjudged ? 1 : 0;
  tally.misjudged[1]++;
  if (misjudged) say(`judged ${matching.authenticity}`, null, null, ` ${matching.lines.filter(({ state, name }) => state === 'differs' || state === 'missing' || name === 'differs').map((match) => `${lines[match.line]?.text ?? ''}${explained(match)}`).join(' ; ')}`);
}

function explained(match: LineMatch | undefined): string {
  if (match === undefined) return ' (no match)';
  const parts = match.difference.filter(({ op }) => op !== 'same').map(({ op, text }) => `${op === 'excerpt' ? '+' : '-'}${text}`);
  return ` (${match.state} ${match.score.toFixed(2)}, name ${match.name}${parts.length > 0 ? `, ${parts.join(' ')}` : ''})`;
}
