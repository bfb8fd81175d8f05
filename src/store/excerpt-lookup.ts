import { indexPlace } from './excerpt-index.ts';
import { eachId } from './excerpt-postings.ts';
import type { Db } from './open.ts';

/** The index of a case, open for looking up. */
export interface ExcerptLookup {
  /** Messages that it covers. */
  readonly messages: number;
  /** Row id of the last of them. */
  readonly last: number;
  /** About how many messages hold a gram. */
  frequency(gram: number): number;
  /** Row ids of the messages that hold a gram, by part and ascending; at most `most`. */
  ids(gram: number, most: number): readonly number[];
}

/** A byte of steps stands for rather less than one message. */
const IDS_A_BYTE = 0.7;

/** Null where no index was built. */
export function openLookup(db: Db): ExcerptLookup | null {
  const where = indexPlace(db);
  if (where === null) return null;
  const parts = db.prepare(`SELECT id FROM ${where}.excerpt_part ORDER BY first`).pluck().all() as number[];
  const size = db.prepare<[number, number], number>(`SELECT coalesce(sum(length(steps)), 0) + count(*) FROM ${where}.excerpt_gram WHERE part = ? AND gram = ?`).pluck();
  const rows = db.prepare<[number, number], [number, Buffer]>(`SELECT first, steps FROM ${where}.excerpt_gram WHERE part = ? AND gram = ? ORDER BY first`).raw();
  const sizes = new Map<number, number>();
  return {
    messages: db.prepare(`SELECT coalesce(sum(messages), 0) FROM ${where}.excerpt_part`).pluck().get() as number,
    last: db.prepare(`SELECT coalesce(max(last), 0) FROM ${where}.excerpt_part`).pluck().get() as number,
    frequency(gram) {
      let known = sizes.get(gram);
      if (known === undefined) {
        let bytes = 0;
        for (const part of parts) bytes += size.get(part, gram) ?? 0;
        sizes.set(gram, (known = bytes <= 2 ? bytes : Math.ceil(bytes * IDS_A_BYTE)));
      }
      return known;
    },
    ids(gram, most) {
      const found: number[] = [];
      for (const part of parts) {
        for (const [first, steps] of rows.iterate(part, gram)) {
          eachId(first, steps, (id) => found.push(id));
          if (found.length >= most) return found.slice(0, most);
        }
      }
      return found;
    },
  };
}
