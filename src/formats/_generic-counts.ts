import { COUNTS, type Count } from '../model/format.ts';
import type { Field } from './_generic-headings.ts';

const PRINTED = /^(\d{1,15}(?:\.\d{1,6})?)\s?(千|万|萬|亿|億|[kKwWmM])?(\+|＋|以上)?$/;
const UNITS: ReadonlyMap<string, number> = new Map([['千', 1e3], ['k', 1e3], ['万', 1e4], ['萬', 1e4], ['w', 1e4], ['m', 1e6], ['亿', 1e8], ['億', 1e8]]);

/** `3,456`, `1.2万`, `10万+`; null for what is no number (platforms print a word for nought). */
function countOf(cell: string): Omit<Count, 'what'> | null {
  const text = cell.trim();
  if (text === '' || text.length > 24) return null;
  const found = PRINTED.exec(text.replace(/(?<=\d)[,，](?=\d{3})/g, ''));
  if (!found) return null;
  const unit = found[2] === undefined ? 1 : (UNITS.get(found[2].toLowerCase()) ?? 1);
  const value = Math.round(Number(found[1]) * unit);
  if (!Number.isSafeInteger(value) || (unit === 1 && !Number.isInteger(Number(found[1])))) return null;
  return { value, atLeast: unit > 1 || found[3] !== undefined };
}

/** What a row says about how often it was seen and passed on. */
export function countsOf(cells: readonly string[], columns: ReadonlyMap<Field, number>): Count[] {
  const counts: Count[] = [];
  for (const what of COUNTS) {
    const at = columns.get(what);
    const count = at === undefined ? null : countOf(cells[at] ?? '');
    if (count !== null) counts.push({ what, ...count });
  }
  return counts;
}
