import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { surelyNamed } from './names.ts';
import { titleIn } from './title.ts';
import { timeLine } from './when.ts';

/**
 * Blocks parted by empty lines, each opened by a name on a line of its own. The lines with a colon behind each such name;
 * null where some block opens otherwise.
 */
export function namedBlocks(lines: readonly RawLine[]): readonly RawLine[] | null {
  const names = new Set<number>();
  let open: boolean = true;
  for (const [i, line] of lines.entries()) {
    const text = plain(line.text.slice(0, 100)).trim();
    const opens: boolean = open && !isBlank(line.text);
    open = isBlank(line.text) || (opens && (timeLine(text) !== null || (names.size === 0 && titleIn(line.text, true) !== null)));
    if (!opens || open) continue;
    if (line.text.length > 60 || !surelyNamed(text) || isBlank(lines[i + 1]?.text ?? '')) return null;
    names.add(i);
  }
  return names.size < 2 ? null : lines.map((line, i) => (names.has(i) ? { ...line, text: `${line.text.trimEnd()}：` } : line));
}
