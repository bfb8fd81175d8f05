import type { Excerpt, ExcerptLine } from '../../model/excerpt.ts';
import { WILD } from '../../store/excerpt-fold.ts';
import type { Written } from './difference.ts';
import type { NameReading } from './names.ts';
import { keyOf, lineSigns } from './signs.ts';

/** A line of an excerpt that is looked for. */
export interface Sought extends Written {
  /** Index into `Excerpt.lines`. */
  readonly index: number;
  readonly line: ExcerptLine;
  readonly key: string;
  /** Signs that can be read. */
  readonly legible: number;
  readonly image: boolean;
  /** First or last talk of its file: what stands there may be cut by the screen, or by whoever copied it. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Share of a picture's height that is its edge. */
const EDGE = 0.02;

/** Whether the upper or lower edge of its picture goes through a line, as far as its place tells. */
export function touchesEdge({ files }: Excerpt, { first, last, line }: Sought): boolean {
  const height = files[line.place.file]?.picture?.height;
  if (height === undefined || line.place.box === null) return false;
  const [, top, , bottom] = line.place.box;
  return (first && top <= height * EDGE) || (last && bottom >= height * (1 - EDGE));
}

/** What is seen of a line in a picture is not as sure as what was pasted. */
const POOR_NAME = 0.9;

export const nameReading = ({ image, line }: Sought): NameReading => (!image ? 'text' : line.confidence < POOR_NAME ? 'poor' : 'image');

/** Lines beyond are not looked for: two thousand bubbles are more than a day of anybody's screenshots. */
export const MOST_LINES = 2000;
/** Signs of lines that are looked for together; what stands behind is not. */
const MOST_SIGNS = 60_000;

/** Words that somebody said and that can be read, in part at least, in order. */
export function soughtLines(excerpt: Excerpt): Sought[] {
  const talk = excerpt.lines.flatMap((line, index) => (line.kind === 'message' ? [{ line, index }] : [])).slice(0, MOST_LINES);
  const found: Sought[] = [];
  let total = 0;
  talk.forEach(({ line, index }, at) => {
    if (total >= MOST_SIGNS || line.media) return;
    const signs = lineSigns(line.text);
    const legible = signs.codes.filter((code) => code !== WILD).length;
    total += legible;
    if (legible === 0) return;
    const file = line.place.file;
    found.push({
      index, line, signs, text: line.text, key: keyOf(signs), legible, image: excerpt.files[file]?.from === 'image',
      first: talk[at - 1]?.line.place.file !== file, last: talk[at + 1]?.line.place.file !== file,
    });
  });
  return found;
}
