import type { ExcerptLine } from '../../model/excerpt.ts';
import { type Piece, sureness } from './pieces.ts';
import type { Rect } from './rect.ts';
import type { Shown } from './times.ts';

/** A line before its place and its time are known in full; `rect` on the canvas. */
export interface Draft extends Pick<ExcerptLine, 'kind' | 'name' | 'nameState' | 'nameConcealedBy' | 'own' | 'text' | 'concealed' | 'quoted' | 'media' | 'confidence'> {
  readonly rect: Rect;
  /** Its own time. */
  readonly shown: Shown | null;
}

const PLAIN = { name: null, nameState: 'absent', nameConcealedBy: null, own: null, concealed: [], quoted: null, media: false, shown: null } as const;

export function draft(kind: Draft['kind'], rect: Rect, text: string, pieces: readonly Piece[], more: Partial<Draft> = {}): Draft {
  return { ...PLAIN, kind, rect, text, confidence: Math.round(sureness(pieces) * 1000) / 1000, ...more };
}
