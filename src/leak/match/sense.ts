import { isAlnum, isDigit, type Signs } from '../../store/excerpt-fold.ts';
import type { Change, Written } from './difference.ts';
import { digitsAlike, looksAlike } from './lookalikes.ts';
import { HARMLESS, HARMLESS_EN, NEGATIONS, NEGATIONS_EN, NUMERALS, opposed, isPronoun, otherPerson, PARTS, soundsAlike, TURNING, TURNING_EN, twoSurnames } from './sense-words.ts';

export interface Reading {
  readonly image: boolean;
  /** 0..1 */
  readonly confidence: number;
  /** Minute of the hour at which the message was sent. */
  readonly minute?: number;
  /** The edge of the picture goes through the line. */
  readonly torn?: boolean;
  /** Given where the same picture has something covered: whether a word is a name of the chat. */
  readonly covered?: (word: string) => boolean;
}

/** Below it a digit may have been misread, and two signs in a row too. */
const POOR = 0.8;
/** After an at sign stands a name, up to the next space. */
const MENTION = /[@＠][^\s@＠]{0,20}$/;

/** Whether what a line has in place of the message's words may change what is said. In a picture much is put down to the reading. */
export function changesSense(change: Change, line: Written, record: Written, reading: Reading): boolean {
  const own = change.filter((step) => step.line >= 0).map((step) => step.line);
  const held = change.filter((step) => step.record >= 0).map((step) => step.record);
  if (digitsIn(line.signs, own) || digitsIn(record.signs, held)) return numberChanged(line.signs, own, record.signs, held, reading);
  if (mentioned(line, own) || mentioned(record, held)) return !reading.image || reading.confidence >= POOR;
  const ownWords = wordsOf(line, own);
  const heldWords = wordsOf(record, held);
  return wordsChanged(ownWords.latin, heldWords.latin, reading) || signsChanged(ownWords.rest, heldWords.rest, change, reading);
}

const digitsIn = (signs: Signs, at: readonly number[]): boolean => at.some((i) => isDigit(signs.codes[i] ?? 0) || [0x25, 0x24, 0x20ac, 0xa3, 0xa5].includes(signs.codes[i] ?? 0));

/** A number is another one unless a picture was read badly in one digit, or letters were read for digits. */
function numberChanged(line: Signs, own: readonly number[], record: Signs, held: readonly number[], { image, confidence }: Reading): boolean {
  if (!image || own.length !== held.length) return true;
  let misread = 0;
  for (let i = 0; i < own.length; i++) {
    const a = line.codes[own[i] ?? 0] ?? 0;
    const b = record.codes[held[i] ?? 0] ?? 0;
    if (a === b || (looksAlike(a, b) && isDigit(a) !== isDigit(b))) continue;
    if (!digitsAlike(a, b) && !looksAlike(a, b)) return true;
    misread++;
  }
  return misread > 1 || (misread === 1 && confidence >= POOR);
}

function mentioned({ text, signs }: Written, at: readonly number[]): boolean {
  const start = signs.starts[at[0] ?? -1];
  return start !== undefined && MENTION.test(text.slice(Math.max(0, start - 24), start));
}

interface Words { readonly latin: readonly { readonly text: string; readonly proper: boolean }[]; readonly rest: readonly string[] }

function wordsOf({ text, signs }: Written, at: readonly number[]): Words {
  const latin: { text: string; proper: boolean }[] = [];
  const rest: string[] = [];
  let word = '';
  let start = 0;
  const end = (): void => {
    if (word !== '') latin.push({ text: word, proper: /[A-Z]/.test(text.charAt(start)) && /[\p{L}\p{N},]\s*$/u.test(text.slice(Math.max(0, start - 4), start)) });
    word = '';
  };
  at.forEach((i, k) => {
    const code = signs.codes[i] ?? 0;
    if (!isAlnum(code)) {
      end();
      rest.push(String.fromCharCode(code));
      return;
    }
    const before = at[k - 1];
    if (before === undefined || before !== i - 1 || !/^['’]?$/.test(text.slice(signs.ends[before], signs.starts[i]))) end();
    if (word === '') start = signs.starts[i] ?? 0;
    word += String.fromCharCode(code);
  });
  end();
  return { latin, rest };
}

function wordsChanged(own: Words['latin'], held: Words['latin'], { image }: Reading): boolean {
  if (own.length === 0 && held.length === 0) return false;
  if ([...own, ...held].some(({ text }) => NEGATIONS_EN.has(text))) return own.map(({ text }) => text).join() !== held.map(({ text }) => text).join();
  if (own.map(({ text }) => text).join('') === held.map(({ text }) => text).join('')) return false;
  if (own.length !== held.length) return [...own, ...held].some(({ text }) => !HARMLESS_EN.has(text));
  return own.some((word, i) => {
    const other = held[i] ?? word;
    const [a, b] = [word.text, other.text];
    if (a === b || (HARMLESS_EN.has(a) && HARMLESS_EN.has(b))) return false;
    if (TURNING_EN.has(a) && TURNING_EN.has(b)) return true;
    const longest = Math.max(a.length, b.length);
    const steps = distance(a, b);
    if (image) return steps > Math.max(1, longest * 0.3) || (longest < 4 && (TURNING_EN.has(a) || TURNING_EN.has(b)));
    return steps > 1 || longest < 5 || word.proper || other.proper;
  });
}

function signsChanged(own: readonly string[], held: readonly string[], change: Change, { image, confidence }: Reading): boolean {
  if (own.length === 0 && held.length === 0) return false;
  if (own.join('') === held.join('')) return false;
  if (own.length === held.length && own.every((sign, i) => sign === held[i] || (image && looksAlike(sign.charCodeAt(0), held[i]?.charCodeAt(0) ?? 0)))) return false;
  const signs = [...own, ...held];
  if (signs.some((sign) => NEGATIONS.has(sign) || NUMERALS.has(sign))) return true;
  if (signs.every((sign) => HARMLESS.has(sign))) return false;
  if (own.length === 1 && held.length === 1) {
    const [a, b] = [own[0] ?? '', held[0] ?? ''];
    if (soundsAlike(a, b)) return false;
    return !image || opposed(a, b) || otherPerson(a, b) || twoSurnames(a, b) || (TURNING.has(a) && TURNING.has(b));
  }
  if (!image) return true;
  const [few, many] = own.length <= held.length ? [own, held] : [held, own];
  if (few.length === 1 && isPronoun(few[0] ?? '') && !many.some((sign) => sign === few[0] || PARTS.has(sign))) return true;
  // One sign read as two, or two as one; else a word put in, left out or exchanged.
  if (own.length > 0 && held.length > 0 && Math.min(own.length, held.length) === 1 && change.length <= 2) return false;
  return Math.max(own.length, held.length) >= 2 && (confidence >= POOR || own.length === 0 || held.length === 0 || Math.max(own.length, held.length) > 3);
}

/** Least number of letters put in, left out, exchanged or swapped with a neighbour. Words of more than 40 letters: as many as they are long unless equal. */
function distance(a: string, b: string): number {
  if (a.length > 40 || b.length > 40) return a === b ? 0 : Math.max(a.length, b.length);
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
