import { CONCEALED, type ExcerptLine } from '../../model/excerpt.ts';

/** UTF-16 code units looked at when two lines are compared. */
const LOOKED = 400;
/** Shortest text that tells a line from another by itself, and one that nearly does, in code units of the folded text. */
const TELLING = 8;
const NEARLY = 5;
/** Least part of a text that counts as the same text cut off. */
const CUT = 4;

/** A line folded for comparison. */
export interface Folded {
  readonly text: string;
  readonly pairs: ReadonlyMap<string, number>;
  readonly size: number;
  readonly name: string | null;
}

export function fold(line: ExcerptLine): Folded {
  const text = folded(line.text);
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return { text, pairs, size: Math.max(0, text.length - 1), name: line.nameState === 'shown' && line.name !== null ? folded(line.name) : null };
}

/** Without blanks, punctuation and what is covered; letters folded. */
export function folded(text: string): string {
  return text.slice(0, LOOKED).normalize('NFKC').toLowerCase().replaceAll(CONCEALED, '').replace(/[\s\p{P}\p{S}\p{Cf}]/gu, '');
}

/** 0..1 how much two texts have in common, by pairs of neighbouring signs. */
export function common(a: Folded, b: Folded): number {
  if (a.text === b.text) return 1;
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of a.pairs) shared += Math.min(count, b.pairs.get(pair) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** One is the beginning or the end of the other. */
export const isPartOf = (part: string, whole: string): boolean => part.length >= CUT && part.length < whole.length && (whole.startsWith(part) || whole.endsWith(part));

/** 0..1 how hardly two people type the same. */
export const tells = ({ text }: Folded): number => (text.length >= TELLING ? 1 : text.length >= NEARLY ? 0.6 : 0.25);

const MINUTE = 60_000;

/** How well two lines are the same line, 0..1; 0 where anything speaks against it. `edge`: one of them may be cut. */
export function alike(a: ExcerptLine, b: ExcerptLine, fa: Folded, fb: Folded, edge: boolean): number {
  if (a.kind !== b.kind || a.media !== b.media) return 0;
  if (a.kind === 'time' || a.kind === 'title') return fa.text === fb.text ? 1 : 0;
  if (a.kind === 'other') return fa.text.replace(/\d/g, '') === fb.text.replace(/\d/g, '') ? 1 : 0;
  if (a.own !== null && b.own !== null && a.own !== b.own) return 0;
  if (a.at !== null && b.at !== null && Math.abs(a.at - b.at) > MINUTE) return 0;
  if (fa.name !== null && fb.name !== null && !sameName(fa.name, fb.name)) return 0;
  if (fa.text === fb.text) return 1;
  if (!edge && !sameDigits(fa.text, fb.text)) return 0;
  if (!edge && Math.min(fa.text.length, fb.text.length) * 2 < Math.max(fa.text.length, fb.text.length)) return 0;
  const shared = common(fa, fb);
  if (shared >= 0.7) return shared;
  return edge && (isPartOf(fa.text, fb.text) || isPartOf(fb.text, fa.text)) ? 0.8 : 0;
}

/** Equal but for one that reading got wrong: a number that differs more is another message. */
function sameDigits(a: string, b: string): boolean {
  const [x, y] = [a.replace(/\D/g, ''), b.replace(/\D/g, '')];
  if (x === y) return true;
  if (Math.abs(x.length - y.length) > 1) return false;
  let at = 0;
  while (at < x.length && x.charAt(at) === y.charAt(at)) at++;
  return x.slice(at + (x.length >= y.length ? 1 : 0)) === y.slice(at + (y.length >= x.length ? 1 : 0));
}

/** Equal, cut off by the edge of the bubble, or a sign or two misread. */
export function sameName(a: string, b: string): boolean {
  if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
  if (Math.abs(a.length - b.length) > 1 || a.length < 3) return false;
  let same = 0;
  for (let i = 0; i < a.length; i++) if (b.includes(a.charAt(i))) same++;
  return same >= a.length - 1;
}
