import type { Policy } from '../model/check.ts';
import type { ModerationRow } from '../model/fact-rows.ts';

/** Measures that take the right to publish from an account; which of them `limited` stands for, no list says. */
const TAKES: ReadonlySet<string> = new Set(['mute', 'suspend', 'close', 'blacklist']);

/** From a measure to the line that lifts it; ms since 1970 UTC, half-open. */
export interface Limit {
  readonly from: number;
  readonly to: number;
  readonly row: ModerationRow;
}

/** When an account was limited, by dated lines of the moderation file about it; empty: nothing says when. */
export function limitsOf(rows: readonly ModerationRow[], { asOf }: Policy): readonly Limit[] {
  const dated = rows.filter(({ at, action }) => at !== null && at <= asOf && (TAKES.has(action) || action === 'restore')).toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const found: Limit[] = [];
  let open: ModerationRow | null = null;
  const close = (row: ModerationRow, lifted: number): void => {
    const from = latest(row);
    const to = Math.min(lifted, ends(row));
    if (to > from) found.push({ from, to, row });
  };
  for (const row of dated) {
    if (open && (row.action === 'restore' || latest(row) >= ends(open))) {
      close(open, row.at ?? 0);
      open = null;
    }
    if (row.action !== 'restore') open ??= row;
  }
  if (open) close(open, Infinity);
  return found;
}

/** A line with a day and no time limits from the end of that day on; one for some days until they are over. */
const latest = ({ at, until }: ModerationRow): number => until ?? at ?? 0;
const ends = (row: ModerationRow): number => (row.lasts == null ? Infinity : latest(row) + row.lasts);

export function isLimited(limits: readonly Limit[], at: number): boolean {
  return limits.some(({ from, to }) => at >= from && at < to);
}
