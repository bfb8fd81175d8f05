import type { ExcerptLine } from '../../model/excerpt.ts';
import type { Frame } from './_frame.ts';

/** Who posted the lines as the excerpt itself shows it: the name of the bubble that they stood in; null: none, or several. */
export function posterShown({ scene }: Frame): string | null {
  const { lines } = scene.excerpt;
  const names = new Set(lines.flatMap((line, i) => {
    const next = lines[i + 1];
    return line.kind === 'other' && line.nameState === 'shown' && line.name !== null && next?.kind === 'message' && isOnePlace(line, next) ? [line.name] : [];
  }));
  const [only, ...more] = names;
  return more.length > 0 ? null : (only ?? null);
}

const isOnePlace = ({ place: a }: ExcerptLine, { place: b }: ExcerptLine): boolean => a.file === b.file && a.line === b.line && a.line !== null && a.bytes?.[0] === b.bytes?.[0];
