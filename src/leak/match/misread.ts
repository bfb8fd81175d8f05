import { isAlnum, isDigit } from '../../store/excerpt-fold.ts';
import type { Step } from './compare.ts';
import type { Change, Written } from './difference.ts';
import { changesSense, type Reading } from './sense.ts';
import { ABOUT, NEGATIONS, NUMERALS, opposed, otherPerson, SURNAMES, TURNING, twoSurnames } from './sense-words.ts';

/** How much a change says. `doubtful`: the reading may have made it, and so may whoever made the picture. */
export type Weight = 'none' | 'doubtful' | 'firm';

/** A small picture among words, as an export writes it or as a sign of its own. */
const FACE = /\[(?:[\u4e00-\u9fff]{1,4}|[A-Za-z]{2,12})\]|\p{Extended_Pictographic}/gu;
/** Signs read in the place of one small picture. */
const SIGNS_A_FACE = 2;
const MOST_OF_FACES = 4;
/** A time with ticks, or ticks alone, as some platforms print them at the end of a bubble. */
const TIME_AT_END = /^\s*\d{1,2}\s?[:：.]\s?(\d{2})\s*(?:[AaPp]\.?[Mm]\.?)?[\s✓✔√/\\VvWwYyJj]{0,5}$/;
const TICKS_AT_END = /^\s*[✓✔√/\\VvWwYy]{1,2}$/;
const QUARTER = 15;

/** What a change says against a line: in a picture, after what readers are known to do. `steps`: of the whole comparison. */
export function weightOf(change: Change, steps: readonly Step[], line: Written, record: Written, reading: Reading): Weight {
  if (!reading.image) return changesSense(change, line, record, reading) ? 'firm' : 'none';
  const core = trimmed(change);
  const own = core.flatMap((step) => (step.line >= 0 && step.how !== 'equal' ? [step.line] : []));
  if (core.every((step) => step.record < 0)) {
    const gap = placeOf(core, steps);
    if (ofFace(own, gap, line, record) || (gap === record.signs.codes.length && atEnd(own, line, reading)) || readTwice(own, line)) return 'none';
  }
  const unread = unknownOnly(core, own, line, record);
  if (unread !== null) return unread;
  if (amount(core, line, record)) return 'firm';
  const speaks = (step: Step): boolean => step.how !== 'unread' || (step.line >= 0 && (turning(line, step.line) || another(step, line, record)));
  const dumb = core.filter((step) => !speaks(step));
  if (!changesSense(dumb.length > 0 ? core.filter(speaks) : change, line, record, reading)) return dumb.length > 0 && (own.length > 1 || losesSense(dumb, record)) ? 'doubtful' : 'none';
  return loneLetter(core, line) || nameCovered(core, record, reading) ? 'doubtful' : 'firm';
}

/** Without the signs at both ends that agree. */
function trimmed(change: Change): Change {
  const agrees = (step: Step): boolean => step.how === 'equal';
  const from = change.findIndex((step) => !agrees(step));
  return from < 0 ? change : change.slice(from, change.findLastIndex((step) => !agrees(step)) + 1);
}

/** Index of the message's sign before which something was put in. */
function placeOf(core: Change, steps: readonly Step[]): number {
  const at = steps.indexOf(core[0]!);
  return (steps.slice(0, at).findLast((step) => step.record >= 0)?.record ?? (steps.find((step) => step.record >= 0)?.record ?? 0) - 1) + 1;
}

const codeAt = ({ signs }: Written, at: number): number => signs.codes[at] ?? 0;
const charAt = (of: Written, at: number): string => String.fromCharCode(codeAt(of, at));
const counts = (of: Written, at: number): boolean => isDigit(codeAt(of, at)) || NUMERALS.has(charAt(of, at)) || codeAt(of, at) === 0x25;
const turning = (of: Written, at: number): boolean => counts(of, at) || NEGATIONS.has(charAt(of, at)) || TURNING.has(charAt(of, at)) || charAt(of, at) === '吗';
const between = ({ text, signs }: Written, at: number): string => text.slice(signs.ends[at - 1] ?? 0, signs.starts[at] ?? text.length);

/** One surname, person or direction for another one, whatever the reader knows. */
function another(step: Step, line: Written, record: Written): boolean {
  if (step.line < 0 || step.record < 0) return false;
  const [a, b] = [charAt(line, step.line), charAt(record, step.record)];
  return opposed(a, b) || otherPerson(a, b) || twoSurnames(a, b);
}

/** Signs read in the place of a small picture; beside a number a digit is one. */
function ofFace(own: readonly number[], gap: number, line: Written, record: Written): boolean {
  const faces = between(record, gap).match(FACE)?.length ?? 0;
  if (faces === 0 || own.length > Math.min(MOST_OF_FACES, faces * SIGNS_A_FACE)) return false;
  const beside = counts(record, gap - 1) || counts(record, gap);
  return own.every((at) => (isAlnum(codeAt(line, at)) ? !beside || !isDigit(codeAt(line, at)) : own.length === 1 && !turning(line, at)));
}

function atEnd(own: readonly number[], line: Written, { minute }: Reading): boolean {
  if (own.at(-1) !== line.signs.codes.length - 1) return false;
  const tail = line.text.slice(line.signs.starts[own[0] ?? 0]);
  const time = TIME_AT_END.exec(tail);
  return time ? minute !== undefined && Number(time[1]) % QUARTER === minute % QUARTER : TICKS_AT_END.test(tail);
}

/** Where two stretches of one line overlap, the reader sees the signs at the seam again. */
function readTwice(own: readonly number[], line: Written): boolean {
  const [first = 0, n] = [own[0], own.length];
  if (n === 0 || n > 2 || own.at(-1) !== first + n - 1 || !isAlnum(codeAt(line, first))) return false;
  return [first, first + n].some((seam) => /\s/.test(between(line, seam)) && own.every((_, i) => codeAt(line, seam - n + i) === codeAt(line, seam + i)));
}

/** Of a change that lies in signs which the reader does not know: what it says; null where there is more to it. */
function unknownOnly(core: Change, own: readonly number[], line: Written, record: Written): Weight | null {
  const unread = core.filter(({ how }) => how === 'unread');
  const known = core.some((step) => step.record >= 0 && step.how === 'other');
  const extra = own.filter((at) => !core.some((step) => step.line === at && step.how === 'like'));
  if (unread.length === 0 || known || extra.length > unread.length + 1 || extra.some((at) => turning(line, at)) || unread.some((step) => another(step, line, record))) return null;
  return losesSense(unread, record) || (extra.length > 1 && unread.length > 1) ? 'doubtful' : 'none';
}

const losesSense = (unread: Change, record: Written): boolean => unread.some((step) => counts(record, step.record) || NEGATIONS.has(charAt(record, step.record)));

/** `多`, `约` and the like beside a number, there or not. */
function amount(core: Change, line: Written, record: Written): boolean {
  const [step] = core;
  if (core.length !== 1 || !step || step.how === 'like') return false;
  const [of, at] = step.record >= 0 ? [record, step.record] as const : [line, step.line] as const;
  return ABOUT.has(charAt(of, at)) && (counts(of, at - 1) || counts(of, at + 1));
}

/** One letter among characters, out of the edge of a sign perhaps. */
function loneLetter(core: Change, line: Written): boolean {
  const [step] = core;
  if (core.length !== 1 || !step || step.record >= 0) return false;
  const code = codeAt(line, step.line);
  const joined = (at: number, seam: number): boolean => isAlnum(codeAt(line, at)) && between(line, seam) === '';
  return isAlnum(code) && !isDigit(code) && !joined(step.line - 1, step.line) && !joined(step.line + 1, step.line + 1);
}

/** What is left out is a name, in a picture in which things are covered. */
function nameCovered(core: Change, record: Written, { covered }: Reading): boolean {
  if (!covered || core.length < 2 || core.length > 3 || core.some((step) => step.line >= 0)) return false;
  const word = core.map((step) => charAt(record, step.record)).join('');
  return covered(word) || SURNAMES.has(word.charAt(0));
}
