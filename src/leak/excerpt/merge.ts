import type { ExcerptLine } from '../../model/excerpt.ts';
import { folded, isPartOf } from './alike.ts';
import type { Overlap } from './overlap.ts';

/** Of two readings of one line: the whole one before the one that is cut, then the surer one, then the first. */
export function better(a: ExcerptLine, b: ExcerptLine): ExcerptLine {
  const [fa, fb] = [folded(a.text), folded(b.text)];
  const cut = isPartOf(fa, fb) ? b : isPartOf(fb, fa) ? a : null;
  const chosen = cut ?? (b.confidence > a.confidence ? b : a);
  const other = chosen === a ? b : a;
  const named = chosen.nameState === 'absent' && other.nameState !== 'absent' ? { name: other.name, nameState: other.nameState, nameConcealedBy: other.nameConcealedBy } : {};
  return { ...chosen, ...named, at: chosen.at ?? other.at, shownTime: chosen.shownTime ?? other.shownTime, own: chosen.own ?? other.own };
}

const isTalk = ({ kind }: ExcerptLine): boolean => kind === 'message' || kind === 'system';
/** Digits of a clock in a status bar run on. */
const keyOf = (line: ExcerptLine): string => `${line.kind} ${folded(line.text).replace(line.kind === 'other' ? /\d/g : /^$/, '')}`;

/** Two parts as one. What is no talk in the second stands once where the first, or what it now follows, has it. */
export function merged(a: readonly ExcerptLine[], b: readonly ExcerptLine[], { pairs }: Overlap): ExcerptLine[] {
  const result: ExcerptLine[] = [];
  const seen = new Set(a.filter((line) => !isTalk(line)).map(keyOf));
  const add = (line: ExcerptLine): void => {
    if (!isTalk(line)) {
      const key = keyOf(line);
      if (seen.has(key)) return;
      seen.add(key);
    }
    result.push(line);
  };
  let [i, j] = [0, 0];
  for (const [x, y] of pairs) {
    result.push(...a.slice(i, x));
    // What stands above the first line in common is the frame of the picture, or a line that it cuts.
    for (const line of b.slice(j, y)) if (j > 0 || !isTalk(line)) add(line);
    result.push(better(a[x] as ExcerptLine, b[y] as ExcerptLine));
    [i, j] = [x + 1, y + 1];
  }
  const [restA, restB] = [a.slice(i), b.slice(j)];
  // Below the last line in common, one of the two goes on; of the other only its frame is left, or a cut line.
  const talkB = restB.some(isTalk);
  result.push(...restA.filter((line) => !talkB || !isTalk(line) || restA.filter(isTalk).length > 1 || !restB.some((other) => isTalk(other) && isPartOf(folded(line.text), folded(other.text)))));
  for (const line of restB) add(line);
  return result;
}
