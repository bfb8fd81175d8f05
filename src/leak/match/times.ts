import type { ExcerptLine } from '../../model/excerpt.ts';

const MINUTE = 60_000;
/** A time heading stands for what follows until the next one. */
const UNDER_HEADING = 60 * MINUTE;
/** Clocks of zones are a multiple of this apart, and no more than that. */
const ZONE_STEP = 15 * MINUTE;
const ZONE_MOST = 14 * 60 * MINUTE;


/** Whether a talk of the excerpt may have been sent at an instant of the record; null: it shows none. `heading`: the time shown is that of a heading above. */
export function timeFits(line: ExcerptLine, at: number, heading: boolean, shift: number): boolean | null {
  if (line.at === null) return null;
  const late = at + shift - line.at;
  return late > -MINUTE - 1 && late < (heading ? UNDER_HEADING : 2 * MINUTE);
}

/** Milliseconds that the excerpt's clock is ahead of the record's by, where lines of two different times agree on another zone; else 0. */
export function zoneShift(placed: readonly { readonly line: ExcerptLine; readonly at: number; readonly heading: boolean }[]): number {
  const votes = new Map<number, Set<number>>();
  let shown = 0;
  for (const { line, at, heading } of placed) {
    if (line.at === null) continue;
    shown++;
    if (timeFits(line, at, heading, 0)) return 0;
    const shift = Math.round((line.at - at) / ZONE_STEP) * ZONE_STEP;
    if (Math.abs(shift) > ZONE_MOST || !timeFits(line, at, heading, shift)) continue;
    votes.set(shift, (votes.get(shift) ?? new Set()).add(line.at));
  }
  const best = [...votes].toSorted((a, b) => b[1].size - a[1].size || a[0] - b[0])[0];
  return best && best[1].size >= 2 && shown > 1 ? best[0] : 0;
}

/** By index of the line: whether its time is that of a heading, which several lines share. */
export function underHeadings(lines: readonly ExcerptLine[]): boolean[] {
  let since = -1;
  return lines.map((line, index) => {
    if (line.kind === 'time') since = index;
    return since >= 0 && lines[since]?.at === line.at;
  });
}
