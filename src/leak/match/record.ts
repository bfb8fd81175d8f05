import type { Held, Standing } from '../../store/excerpt-record.ts';
import type { Written } from './difference.ts';
import type { NameBook } from './names.ts';
import { recordSigns } from './signs.ts';

/** What matching asks of the record of one chat. */
export interface ChatRecord {
  held(id: number): Held | null;
  /** Nearest first. */
  beside(of: Standing, side: 'before' | 'after', most: number): readonly Held[];
  between(from: Standing, to: Standing, most: number): readonly Held[];
  readonly names: NameBook;
}

const written = new WeakMap<Held, Written>();

/** The message's text and signs; made once. */
export function writtenOf(held: Held): Written {
  let one = written.get(held);
  if (!one) written.set(held, (one = { text: held.text, signs: recordSigns(held.text) }));
  return one;
}

/** Order of the record. */
export const inOrder = (a: Standing, b: Standing): number => a.at - b.at || a.id - b.id;
