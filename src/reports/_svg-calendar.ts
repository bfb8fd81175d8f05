import { html, type Markup } from './_html.ts';
import type { Days } from './_html-days.ts';
import type { PageWords } from './_html-words.ts';
import { legendOf, sideOf, stepsOfCounts } from './_svg-calendar-key.ts';
import { dateText, picture } from './_svg.ts';

/** A stretch of days that a finding says is missing; ends are day numbers, inclusive. */
export interface Gap { readonly letter: string; readonly from: number; readonly to: number }

/** The days drawn, inclusive: the record and the window that has to be there. */
export interface Span { readonly from: number; readonly to: number }

const PITCH = 12;
/** Multiples of the pitch, so that the pattern of empty days falls on the days. */
const LEFT = 36;
const HEAD = 24;
const WEEKS = 53;
const MOST_DAYS = 1200;
const YEAR = 366;

export function spanOf({ first, counts, earlier, required }: Days): Span {
  const last = first + counts.length - 1;
  const to = Math.max(last, Math.min(required?.to ?? last, last + YEAR));
  return { from: Math.max(earlier > 0 ? first : Math.min(first, required?.from ?? first), to - MOST_DAYS + 1), to };
}

/**
 * Weeks as columns, Monday on top, one band per 53 weeks. A day with records holds a square that grows with them in four steps; the
 * required window is outlined, gaps are hatched and carry their letter.
 */
export function calendarPicture(w: PageWords, id: string, calendar: Days, gaps: readonly Gap[], desc: string): Markup {
  const days = spanOf(calendar);
  const monday = days.from - weekday(days.from);
  const weeks = Math.floor((days.to - monday) / 7) + 1;
  const bands = Math.ceil(weeks / WEEKS);
  const perBand = Math.ceil(weeks / bands);
  const steps = stepsOfCounts(calendar.counts);
  const height = HEAD + 8 * PITCH;
  const drawn = Array.from({ length: bands }, (_, band) => {
    const from = monday + band * perBand * 7;
    const shown = { from: Math.max(days.from, from), to: Math.min(days.to, from + perBand * 7 - 1) };
    return bandOf(w, calendar, gaps, steps, from, shown, HEAD + band * (height + PITCH - HEAD));
  });
  const bottom = HEAD + bands * (height + PITCH - HEAD);
  const width = Math.max(LEFT + perBand * PITCH + 2, 400);
  const legend = legendOf(w, calendar, gaps.length > 0, steps, { left: LEFT, width, top: bottom });
  return picture(id, w.calendar.title, desc, width, legend.bottom, [...drawn, legend.drawn]);
}

function bandOf(w: PageWords, calendar: Days, gaps: readonly Gap[], steps: readonly number[], monday: number, shown: Span, top: number): Markup {
  let squares = '';
  for (let day = Math.max(shown.from, calendar.first); day <= shown.to; day++) {
    const side = sideOf(calendar.counts[day - calendar.first] ?? 0, steps);
    if (side > 0) squares += `M${x(day, monday) + (PITCH - side) / 2} ${y(day, top) + (PITCH - side) / 2}h${side}v${side}h-${side}z`;
  }
  const within = gaps.flatMap((gap) => clip(gap, shown).map((part) => ({ ...part, letter: gap.letter })));
  const required = calendar.required === null ? [] : clip(calendar.required, shown);
  return html`<g>${monthsOf(w, monday, shown, top)}${w.calendar.weekdays.map((name, i) => html`<text x="${LEFT - 5}" y="${top + i * 2 * PITCH + 9}" text-anchor="end">${name}</text>`)}
<path d="${stairs(shown, monday, top)}" fill="url(#fill-days)"/><path class="ink" d="${squares}"/>
${within.map((gap) => html`<path class="hatch" d="${stairs(gap, monday, top)}"/>`)}${required.map((part) => html`<path class="window" d="${stairs(part, monday, top)}"/>`)}
${lettersOf(within, monday, top)}</g>
`;
}

/** Each at the first day of its gap that no other letter has taken. */
function lettersOf(gaps: readonly Gap[], monday: number, top: number): Markup[] {
  const taken = new Set<number>();
  return gaps.flatMap(({ letter, from, to }) => {
    let day = from;
    while (taken.has(day) && day < to) day++;
    if (taken.has(day)) return [];
    taken.add(day);
    return [html`<text class="letter" x="${x(day, monday) + PITCH / 2}" y="${y(day, top) + 9.5}" text-anchor="middle">${letter}</text>`];
  });
}

function monthsOf(w: PageWords, monday: number, shown: Span, top: number): Markup[] {
  const starts: { column: number; year: number; month: number }[] = [];
  for (let day = shown.from; day <= shown.to; day++) {
    const [year = 0, month = 0, date = 0] = dateText(day).split('-').map(Number);
    if (day === shown.from || date === 1) starts.push({ column: Math.floor((day - monday) / 7), year, month });
  }
  const end = Math.floor((shown.to - monday) / 7) + 1;
  const roomy = starts.filter(({ column }, i) => (starts[i + 1]?.column ?? end) - column > 2);
  const names = roomy.map(({ column, year, month }) => html`<text x="${LEFT + column * PITCH}" y="${top - 5}">${month === 1 && column > 0 ? `${year}-01` : w.calendar.month(month)}</text>`);
  return [html`<text class="strong" x="2" y="${top - 5}">${(roomy[0] ?? starts[0])?.year ?? ''}</text>`, ...names];
}

/** The outline of a stretch of days within one band: down the weeks, as a staircase. */
function stairs({ from, to }: Span, monday: number, top: number): string {
  if (x(from, monday) === x(to, monday)) return `M${x(from, monday)} ${y(from, top)}h12V${y(to, top) + PITCH}h-12z`;
  return `M${x(from, monday)} ${y(from, top)}h12V${top}H${x(to, monday) + PITCH}V${y(to, top) + PITCH}h-12V${top + 7 * PITCH}H${x(from, monday)}z`;
}

function clip({ from, to }: Span, shown: Span): Span[] {
  const part = { from: Math.max(from, shown.from), to: Math.min(to, shown.to) };
  return part.from <= part.to ? [part] : [];
}

function x(day: number, monday: number): number {
  return LEFT + Math.floor((day - monday) / 7) * PITCH;
}

function y(day: number, top: number): number {
  return top + weekday(day) * PITCH;
}

/** 0 is Monday: 1970-01-01 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
