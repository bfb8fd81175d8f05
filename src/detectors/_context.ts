import type { Candidate } from '../model/detector.ts';

/** How many UTF-16 code units around a candidate are read for cues. */
const BEFORE = 16;
const AFTER = 8;
/** Text besides the candidate up to which a message counts as an answer to what stood before it. */
const ANSWER = 8;

export interface Cue {
  readonly word: string;
  readonly where: 'before' | 'after' | 'previous';
  /** Code units between cue and candidate; 0 for `previous`. */
  readonly distance: number;
}

export function before(candidate: Candidate, length = BEFORE): string {
  return candidate.text.slice(Math.max(0, candidate.start - length), candidate.start);
}

export function after(candidate: Candidate, length = AFTER): string {
  return candidate.text.slice(candidate.end, candidate.end + length);
}

/** True when the message is little more than the candidate: then the message before it may be its question. */
export function answers(candidate: Candidate): boolean {
  return candidate.text.trim().length - (candidate.end - candidate.start) <= ANSWER;
}

/** The nearest cue before, else after, else in the message before. `words` must be global; it is matched against lower case. */
export function findCue(candidate: Candidate, words: RegExp, window = BEFORE): Cue | null {
  // One more than the window, so that a word cut by it is not taken for a whole one.
  const left = before(candidate, window + 1).toLowerCase();
  const last = lastMatch(left, words, left.length > window ? 1 : 0);
  if (last !== null) return { word: last[0], where: 'before', distance: left.length - last.index - last[0].length };
  const right = after(candidate).toLowerCase();
  words.lastIndex = 0;
  const next = words.exec(right);
  if (next !== null && !/[，。；！？,;!?\n]/.test(right.slice(0, next.index))) {
    return { word: next[0], where: 'after', distance: next.index };
  }
  if (candidate.previous === '' || !answers(candidate)) return null;
  const asked = lastMatch(candidate.previous.slice(-40).toLowerCase(), words, 0);
  return asked === null ? null : { word: asked[0], where: 'previous', distance: 0 };
}

function lastMatch(text: string, words: RegExp, from: number): RegExpExecArray | null {
  words.lastIndex = from;
  let last: RegExpExecArray | null = null;
  for (let found = words.exec(text); found !== null; found = words.exec(text)) last = found;
  return last;
}

/** `cue:电话`, `cue-after:电话`, `cue-previous:电话`. */
export function cueReason(cue: Cue): string {
  return `cue${cue.where === 'before' ? '' : `-${cue.where}`}:${cue.word.trim()}`;
}

/**
 * A cell of a row: between commas, strokes or bars that part it from a name or from another long number. `张三,138…,6222…`,
 * `'张三','138…'`, `张三/138…/1101…`.
 */
export function inRow(candidate: Candidate): boolean {
  const { text, start, end } = candidate;
  const sign = text.charAt(end);
  const lead = text.charAt(start - 1);
  const right = /[,/|;]/.test(sign) ? sign : '';
  const left = /[,/|;]/.test(lead) ? lead : '';
  if (right === '' && left === '') return false;
  const before = left === '' ? '' : /[^\s,/|;]{0,40}$/.exec(text.slice(Math.max(0, start - 42), start - 1))?.[0] ?? '';
  const after = right === '' ? '' : /^[^\s,/|;]{0,40}/.exec(text.slice(end + 1, end + 42))?.[0] ?? '';
  return [before, after].some((cell) => /^["']?(?:[\u4e00-\u9fff·]{2,8}|\d{15,19}[0-9Xx]?|1[3-9]\d{9}|[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+)["']?$/.test(cell));
}

/** The characters of the address or path a candidate stands in, where it stands in one. */
export function insideLink(candidate: Candidate): boolean {
  const { text, start, end } = candidate;
  const left = text.slice(Math.max(0, start - 300), start);
  const head = left.slice(lastBreak(left) + 1);
  const right = text.slice(end, end + 60);
  const stop = right.search(/[^!-~]/);
  const word = head + text.slice(start, end) + (stop < 0 ? right : right.slice(0, stop));
  return /[a-z]:\/\/|^www\.|^[\w-]+(?:\.[\w-]+){0,3}\.(?:com|cn|net|org|io|me|cc|tv|dev|app|edu|gov|xyz|top)\//i.test(word)
    && !/^(?:tel|sms|mailto):/i.test(word);
}

function lastBreak(text: string): number {
  for (let i = text.length - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code <= 0x20 || code >= 0x7f || code === 0x22 || code === 0x3c || code === 0x3e) return i;
  }
  return -1;
}
