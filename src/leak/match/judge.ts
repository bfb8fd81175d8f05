import type { DiffPart, LineMatch } from '../../model/excerpt.ts';
import { isAlnum, WILD } from '../../store/excerpt-fold.ts';
import type { Comparison } from './compare.ts';
import { type Change, differenceOf, type Written } from './difference.ts';
import { type Weight, weightOf } from './misread.ts';
import type { Reading } from './sense.ts';
import { NEGATIONS, TURNING } from './sense-words.ts';

export interface Judged {
  readonly state: Extract<LineMatch['state'], 'same' | 'near' | 'differs' | 'missing'>;
  readonly difference: readonly DiffPart[];
  /** The reading of a picture may have made the difference. */
  readonly doubtful?: boolean;
}

/** What becomes of the ends of a message that a line lacks. `cut`: a screen may end there; `covered`: another line of the excerpt shows them. */
type Edge = 'whole' | 'cut' | 'covered';

export interface Edges {
  readonly start: Edge;
  readonly end: Edge;
}

/** Less than this in common is another message. */
const LEAST = 0.55;
const NEAR = { text: 0.75, image: 0.62 };
/** A cut close to one of these would turn the sense. */
const CLOSE = 3;
const SENTENCE_END = /[\n。！？!?；;…]\s*$/;
const SENTENCE_START = /^\s*[\n。！？!?；;…]/;

/** What a line says against the message that stands for it. */
export function judge(line: Written, record: Written, comparison: Comparison, reading: Reading, edges: Edges): Judged {
  const { changes, parts } = differenceOf(line, record, comparison, reading.image);
  const { state, doubtful } = stateOf(line, record, comparison, changes, reading, edges);
  return { state, difference: state === 'same' || state === 'missing' ? [] : parts, ...(doubtful ? { doubtful } : {}) };
}

function stateOf(line: Written, record: Written, comparison: Comparison, changes: readonly Change[], reading: Reading, edges: Edges): Pick<Judged, 'state' | 'doubtful'> {
  const { similarity, equal, from, to, length, steps } = comparison;
  if (similarity < LEAST || equal < 2) return { state: equal === length && changes.length === 0 ? 'same' : 'missing', doubtful: false };
  const shortStart = from > 0 && edges.start !== 'covered';
  const shortEnd = to < length && edges.end !== 'covered';
  const lostStart = shortStart && (edges.start === 'whole' || turns(record, from - CLOSE, from)) && !endsSentence(record, from);
  const lostEnd = shortEnd && (edges.end === 'whole' || turns(record, to, to + 1)) && !startsSentence(record, to);
  const lost = (start: number, end: number): Change => Array.from({ length: end - start }, (_, i) => ({ line: -1, record: start + i, how: reading.image && record.signs.unread?.has(start + i) ? 'unread' as const : 'other' as const }));
  const cuts = [...(lostStart ? [{ change: lost(0, from), edge: edges.start }] : []), ...(lostEnd ? [{ change: lost(to, length), edge: edges.end }] : [])];
  const all = [...changes, ...cuts.map(({ change }) => change)];
  const weigh = (change: Change): Weight => weightOf(change, steps, line, record, reading);
  const cutBy = ({ change, edge }: (typeof cuts)[number]): Weight => (edge === 'cut' && reading.torn === true && weigh(change) === 'firm' ? 'doubtful' : weigh(change));
  const firm = all.length > 0 && (similarity < (reading.image ? NEAR.image : NEAR.text) || swapped(line, record, all));
  const weights = new Set<Weight>(firm ? ['firm'] : [...changes.map(weigh), ...cuts.map(cutBy)]);
  if (weights.has('firm') || weights.has('doubtful')) return { state: 'differs', doubtful: !weights.has('firm') };
  const concealed = steps.some(({ how }) => how === 'wild');
  return { state: all.length > 0 || concealed || shortStart || shortEnd || asksOtherwise(line, record, reading) ? 'near' : 'same', doubtful: false };
}

/** The cut falls where a sentence ends, so that what is shown stands by itself. */
const endsSentence = ({ text, signs }: Written, at: number): boolean => SENTENCE_END.test(text.slice(signs.ends[at - 1] ?? 0, signs.starts[at] ?? text.length));
const startsSentence = ({ text, signs }: Written, at: number): boolean => SENTENCE_START.test(text.slice(signs.ends[at - 1] ?? 0, signs.starts[at] ?? text.length));

function turns({ signs }: Written, from: number, to: number): boolean {
  return signs.codes.slice(Math.max(0, from), to).some((code) => NEGATIONS.has(String.fromCharCode(code)));
}

/** The changes put the same signs in other places; letters that are out of order within one word are a slip. */
function swapped(line: Written, record: Written, changes: readonly Change[]): boolean {
  if (changes.length === 1 && changes[0]?.every((step) => step.line < 0 || isAlnum(line.signs.codes[step.line] ?? 0))) return false;
  const sides = changes.map((change) => ({
    own: change.flatMap((step) => (step.line >= 0 ? [line.signs.codes[step.line] ?? 0] : [])), held: change.flatMap((step) => (step.record >= 0 ? [record.signs.codes[step.record] ?? 0] : [])),
  }));
  const own = sides.flatMap((side) => side.own);
  const held = sides.flatMap((side) => side.held);
  const sorted = (codes: number[]): string => codes.toSorted((a, b) => a - b).join();
  if (own.length > 1 && own.join() !== held.join() && sorted(own) === sorted(held)) return true;
  return sides.some((a) => sides.some((b) => a !== b && a.own.some((code) => TURNING.has(String.fromCharCode(code)) && b.held.includes(code) && !a.held.includes(code) && !b.own.includes(code))));
}

/** A pasted line keeps its question marks; from a picture they are often lost. */
function asksOtherwise(line: Written, record: Written, { image }: Reading): boolean {
  const asks = (text: string): boolean => /[?？]/.test(text);
  return !image && asks(line.text) !== asks(record.text) && !line.signs.codes.includes(WILD);
}
