import { width as columns } from '../text/width.ts';
import { html, type Markup } from './_html.ts';
import type { Days } from './_html-days.ts';
import type { PageWords } from './_html-words.ts';
import { dateText } from './_svg.ts';

/** Of the squares of the steps, smallest first; the last step has the largest one, however many there are. */
const SIDES = [3, 5, 7, 9];

/** Least records of each step, from few to many; fewer steps where there are few records a day. */
export function stepsOfCounts(counts: readonly number[]): number[] {
  const most = mostOf(counts);
  const ends = new Set([1, 2, 3, 4].map((step) => Math.floor(most ** (step / 4) + 1e-9)));
  return most < 1 ? [] : [1, ...[...ends].slice(0, -1).map((end) => end + 1)];
}

/** The side of a day's square: more records, larger square; 0 for none. */
export function sideOf(count: number, steps: readonly number[]): number {
  const step = steps.findLastIndex((from) => count >= from);
  return step < 0 ? 0 : (SIDES[step + SIDES.length - steps.length] ?? 0);
}

/** What the squares, the hatching and the outline stand for; on several lines where the calendar is narrow. */
export function legendOf(w: PageWords, calendar: Days, gaps: boolean, steps: readonly number[], { left: margin, width, top }: { left: number; width: number; top: number }): { drawn: Markup[]; bottom: number } {
  const ends = [...steps.slice(1).map((from) => from - 1), mostOf(calendar.counts)];
  const ranges = steps.map((from, i) => (ends[i] === from ? String(from) : `${from}–${ends[i] ?? from}`));
  const box = (left: number, line: number): string => `M${left} ${line}h11v11h-11z`;
  const items: { text: string; draw: (left: number, line: number) => Markup }[] = [
    { text: w.calendar.none, draw: (left, line) => html`<path class="day" d="${box(left, line)}"/>` },
    ...ranges.map((text, i) => {
      const side = sideOf(steps[i] ?? 0, steps);
      return { text, draw: (left: number, line: number) => html`<path class="day" d="${box(left, line)}"/><path class="ink" d="M${left + 5.5 - side / 2} ${line + 5.5 - side / 2}h${side}v${side}h-${side}z"/>` };
    }),
    ...(gaps ? [{ text: w.calendar.gaps, draw: (left: number, line: number) => html`<path class="hatch" d="${box(left, line)}"/><text class="letter" x="${left + 5.5}" y="${line + 9}" text-anchor="middle">A</text>` }] : []),
    ...(calendar.required === null ? [] : [{
      text: w.calendar.required(dateText(calendar.required.from), dateText(calendar.required.to)),
      draw: (left: number, line: number) => html`<path class="window" d="${box(left, line)}"/>`,
    }]),
  ];
  let [left, line] = [margin, top];
  const drawn = items.map(({ text, draw }) => {
    const room = 16 + columns(text) * 5.6 + 14;
    if (left + room > width && left > margin) [left, line] = [margin, line + 16];
    const item = html`${draw(left, line)}<text x="${left + 16}" y="${line + 9}">${text}</text>\n`;
    left += Math.round(room);
    return item;
  });
  return { drawn, bottom: line + 16 };
}

function mostOf(counts: readonly number[]): number {
  return counts.reduce((a, b) => Math.max(a, b), 0);
}
