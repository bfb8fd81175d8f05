import type { Excerpt, ExcerptLine } from '../../../src/model/excerpt.ts';
import type { Piece } from '../../../src/leak/excerpt/stitch.ts';

/** A line of a picture, filled in; `name: null` is a bubble without one. */
export function line(text: string, given: Partial<ExcerptLine> = {}): ExcerptLine {
  const name = given.name ?? null;
  return {
    kind: 'message', name, nameState: name === null ? 'absent' : 'shown', nameConcealedBy: null, own: null, text, concealed: [], quoted: null, media: false, at: null,
    shownTime: null, confidence: 0.9, place: { file: 0, line: null, bytes: null, box: null }, ...given,
  };
}

/** A piece whose lines are `name: text`, `= title`, `@ time`, or `~ frame`. */
export function piece(file: number, rows: readonly string[], given: Partial<Piece> = {}): Piece {
  const lines = rows.map((row) => {
    const place = { file, line: null, bytes: null, box: null };
    const mark = { '=': 'title', '@': 'time', '~': 'other' }[row.charAt(0)] as ExcerptLine['kind'] | undefined;
    if (mark !== undefined) return line(row.slice(2), { kind: mark, place });
    const [, name = '', text = row] = /^(.+?): (.*)$/.exec(row) ?? [];
    return line(text, { place, ...(name === '' ? {} : { name }) });
  });
  const title = lines.find(({ kind }) => kind === 'title')?.text ?? null;
  return { file, lines, title, members: null, ...given };
}

export function excerptOf(lines: readonly ExcerptLine[], given: Partial<Excerpt> = {}): Excerpt {
  return { files: [], lines, title: null, members: null, ...given };
}
