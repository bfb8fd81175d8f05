import type { Head } from '../model/format.ts';
import { lookAt, type Look } from './_generic-look.ts';
import { readTime } from './_generic-time.ts';

const PRESET = 0.75;
const PLAIN = 0.57;
/** A worksheet whose texts lie elsewhere in the workbook: what it holds shows when it is opened. */
const UNSEEN = 0.55;
const UNSEEN_CELLS = 3;

/** 0..1, see `Format.sniff`. Plain headings alone are not enough: a time must stand below. */
export function sniffTable(head: Head): number {
  const look = lookAt(head, null);
  if (!('layout' in look)) return look.unseen >= UNSEEN_CELLS ? UNSEEN : 0;
  if (look.layout.preset.id !== 'plain') return PRESET;
  return look.sample.some((cells) => isTimed(look, cells)) ? PLAIN : 0;
}

function isTimed({ layout, table }: Look, cells: readonly string[]): boolean {
  const serials = table.is === 'xlsx' ? { date1904: table.book.date1904 } : null;
  return ['at' as const, 'day' as const].some((field) => {
    const when = readTime(cells[layout.columns.get(field) ?? -1] ?? '', { serials });
    return when !== null && (when.is === 'instant' || when.day !== null);
  });
}
