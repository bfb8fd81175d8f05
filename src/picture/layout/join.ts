import { CONCEALED, type Concealment, type ExcerptLine } from '../../model/excerpt.ts';
import type { Cover } from './covers.ts';
import { rowsOf } from './header.ts';
import type { Piece } from './pieces.ts';
import { beside, centre, heightOf, holds, middle, type Rect } from './rect.ts';

/** Words with the stretches that cannot be read. */
export interface Said {
  readonly text: string;
  readonly concealed: ExcerptLine['concealed'];
}

/** A blank between two ends that were on two lines or apart: words of Latin letters have one, Chinese and cut numbers have none. */
function between(before: string, after: string, wrapped: boolean): string {
  if (/\s$/.test(before) || /^\s/.test(after)) return '';
  if (/[\p{Script=Latin}]$/u.test(before) && /^[\p{Script=Latin}\d('"£$€@#&]/u.test(after)) return ' ';
  if (/[,.;:!?)'"%…]$/.test(before) && /^[\p{Script=Latin}\d('"£$€]/u.test(after)) return ' ';
  if (/\d$/.test(before) && /^\p{Script=Latin}/u.test(after)) return ' ';
  return !wrapped && /\d$/.test(before) && /^\d/.test(after) ? ' ' : '';
}

/** Signs that lie under a cover are what the reader made of it: they are dropped. */
export function uncovered(pieces: readonly Piece[], covers: readonly Cover[]): Piece[] {
  if (covers.length === 0) return [...pieces];
  return pieces.flatMap((piece) => {
    const over = covers.filter(({ rect }) => beside(rect, piece.rect) > 0.45 && rect.left < piece.rect.right && rect.right > piece.rect.left);
    if (over.length === 0) return [piece];
    const runs: Piece[] = [];
    let run: Piece['signs'][number][] = [];
    const end = (): void => {
      const [first, last] = [run[0], run.at(-1)];
      if (first !== undefined && last !== undefined) runs.push({ panel: piece.panel, signs: run, rect: { ...piece.rect, left: first.x - 1, right: last.x + 1 } });
      run = [];
    };
    for (const sign of piece.signs) {
      if (over.some(({ rect }) => holds({ ...rect, top: piece.rect.top, bottom: piece.rect.bottom }, sign.x, middle(piece.rect)))) end();
      else run.push(sign);
    }
    end();
    return runs;
  });
}

/** A row of dots after Chinese, however many are counted. */
const DOTS = /(?<=[\p{Script=Han}]|^)[.·•・…⋯]{3,12}/gu;

/** Puts the pieces of one bubble into one text, each covered stretch as one sign. */
export function saidIn(pieces: readonly Piece[], covers: readonly Cover[]): Said {
  const left = uncovered(pieces, covers);
  const hidden = covers.flatMap((cover) => slices(cover, left));
  const rows = rowsOf([...left, ...hidden.map(({ piece }) => piece)]);
  const how = new Map<Piece, Concealment>(hidden.map(({ piece, cover }) => [piece, cover.how]));
  const concealed: { start: number; end: number; how: Concealment }[] = [];
  let text = '';
  for (const { pieces: side } of rows) {
    side.forEach((piece, at) => {
      const kind = how.get(piece);
      const before = side[at - 1];
      if (kind === undefined) {
        const more = piece.signs.map(({ sign }) => sign).join('').trim().replace(DOTS, '……');
        text += between(text, more, at === 0) + more;
      } else if (!text.endsWith(CONCEALED) || (before !== undefined && piece.rect.left - before.rect.right > heightOf(piece.rect) * 0.4)) {
        concealed.push({ start: text.length, end: text.length + 1, how: kind });
        text += CONCEALED;
      }
    });
  }
  return { text, concealed };
}

/** One piece for each line of text that a cover runs over, so that it stands where the words were. */
function slices(cover: Cover, pieces: readonly Piece[]): { piece: Piece; cover: Cover }[] {
  const make = (rect: Rect): { piece: Piece; cover: Cover } => ({ cover, piece: { rect, panel: null, signs: [{ sign: CONCEALED, confidence: 1, x: centre(rect) }] } });
  const lines = rowsOf(pieces.filter(({ rect }) => beside(rect, cover.rect) > 0.5)).map(({ rect }) => rect);
  if (lines.length <= 1) return [make(lines[0] === undefined ? cover.rect : { ...cover.rect, top: lines[0].top, bottom: lines[0].bottom })];
  return lines.map(({ top, bottom }) => make({ ...cover.rect, top, bottom }));
}
