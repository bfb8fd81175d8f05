import type { Renderer } from '../model/report.ts';
import { harmless } from './_steering.ts';

/** Report, its groups, one group, the findings of it: below that a value is small enough to be written in one piece. */
const OPENED = 4;

/**
 * The report as `JSON.stringify(report, null, 2)` prints it, and a line break; what a terminal obeys is spelled `\u202e`.
 * Handed out in small pieces, since the whole of a large report would not fit one string.
 */
export default {
  id: 'json',
  mediaType: 'application/json',
  extension: '.json',
  write(out, report) {
    writeValue(out, report, 0);
    out('\n');
  },
} satisfies Renderer;

function writeValue(out: (text: string) => void, value: unknown, depth: number): void {
  const margin = `\n${'  '.repeat(depth)}`;
  const array = Array.isArray(value);
  const entries = depth < OPENED && typeof value === 'object' && value !== null ? entriesOf(value) : [];
  if (entries.length === 0) return out(harmless(JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', margin));
  out(array ? '[' : '{');
  entries.forEach(([key, inner], i) => {
    out(`${i > 0 ? ',' : ''}${margin}  ${array ? '' : `${harmless(JSON.stringify(key))}: `}`);
    writeValue(out, inner, depth + 1);
  });
  out(`${margin}${array ? ']' : '}'}`);
}

function entriesOf(value: object): (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((inner: unknown, i) => [String(i), inner]);
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}
