import type { ExcerptLine } from '../../../src/model/excerpt.ts';
import type { Truth } from './truth.ts';

/** What a reader without any mistake would give: shows what the matching alone gets wrong. */
export function idealLines({ lines }: Truth): ExcerptLine[] {
  return lines.map(({ kind, name, nameState, nameConcealedBy, own, text, concealed, quoted, media, shownTime, box }) => ({
    kind, name, nameState, nameConcealedBy, own, text, concealed, quoted, media, at: null, shownTime, confidence: 0.97, place: { file: 0, line: null, bytes: null, box },
  }));
}
