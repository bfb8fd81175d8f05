import type { Head } from '../model/format.ts';
import { buildOf } from './_line-columns.ts';
import { dateOf, dayLine } from './_line-day.ts';
import { isSaved, isTitle } from './_line-title.ts';

/** How surely the head is a LINE export, 0..1: by its title, else by a line with a date and records under it. */
export function sniff(head: Head): number {
  const lines = head.text.slice(0, 16_384).split('\n', 200).map((line) => line.trimEnd());
  const found = lines.filter((line) => line !== '');
  const [first = '', second = ''] = found;
  const day = lines.some((line) => {
    const one = dayLine(line);
    return one !== null && dateOf(one, null) !== null;
  });
  const records = buildOf(head.text.slice(0, 16_384));
  if (isTitle(first)) {
    if (first.startsWith('[LINE]')) return day || isSaved(second) ? 0.99 : found.length < 3 ? 0.7 : 0.6;
    return isSaved(second) || (day && records !== null) ? 0.95 : 0.3;
  }
  if (!day || records === null) return 0;
  if (records.build !== 'space') return records.build === 'tab' ? 0.95 : 0.8;
  // Diaries look like this too; the PC build sets points between the parts of a date.
  return found.some((line) => /^\d{4}\.\d{2}\.\d{2} /.test(line) && dayLine(line) !== null) ? 0.85 : 0.4;
}
