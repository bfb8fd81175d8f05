import type { ReportFinding, ReportGroup } from '../model/report.ts';
import { html, type Markup, type Put } from './_html.ts';
import { putTable } from './_html-parts.ts';
import { day, daysOfGroup, type Days } from './_html-days.ts';
import type { PageWords } from './_html-words.ts';
import { dateText } from './_svg.ts';
import { calendarPicture, spanOf, type Gap } from './_svg-calendar.ts';

/** Rules about the record as a whole: their range is the record, no stretch of it. */
const WHOLE: ReadonlySet<string> = new Set(['retention.count-mismatch', 'retention.cap-reached', 'retention.export-moment', 'retention.clock-reversal', 'retention.truncated']);

const LETTERS = 26;

/** A finding about a stretch of the record, by the letter that it has in the calendar. */
export interface Lettered extends Gap { readonly finding: ReportFinding }

/** In order of time; what does not fit the alphabet is counted by `more`. Empty where there is no calendar to draw them in. */
export function gapsOf(group: ReportGroup, findings: readonly ReportFinding[]): { readonly gaps: readonly Lettered[]; readonly more: number } {
  const calendar = daysOfGroup(group);
  if (calendar === null) return { gaps: [], more: 0 };
  const { from: first, to: last } = spanOf(calendar);
  const found = findings.filter(({ rule, range }) => rule.startsWith('retention.') && !WHOLE.has(rule) && range !== undefined).flatMap((finding) => {
    const { from, to } = stretch(finding, calendar);
    return from === null || to === null || to < first || from > last ? [] : [{ from, to, finding }];
  });
  const sorted = found.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const gaps = sorted.slice(0, LETTERS).map((gap, i) => ({ ...gap, letter: String.fromCharCode(65 + i) }));
  return { gaps, more: sorted.length - gaps.length };
}

/** The days of a range; those at its ends that hold records are left out, since they bound what is missing. */
function stretch({ range }: ReportFinding, { first, counts }: Days): { from: number | null; to: number | null } {
  const [from, until] = [day(range?.from), day(range?.to)];
  if (from === null || until === null) return { from, to: until };
  const to = until > from && /T00:00(?::00)?/.test(range?.to ?? '') ? until - 1 : until;
  const held = (at: number): boolean => (counts[at - first] ?? 0) > 0;
  let [start, end] = [from, to];
  while (start < to && held(start)) start++;
  while (end > start && held(end)) end--;
  return held(start) && start === end ? { from, to } : { from: start, to: end };
}

/** The calendar as a picture, and the same in tables: records per month, and the gaps. */
export function putCalendar(put: Put, w: PageWords, id: string, group: ReportGroup, gaps: readonly Lettered[], more: number, link: (finding: string) => Markup | string): void {
  const calendar = daysOfGroup(group);
  if (calendar === null) return;
  const { first, counts, earlier, required } = calendar;
  const days = spanOf(calendar);
  const said = [
    w.calendar.desc(dateText(first), dateText(first + counts.length - 1), counts.reduce((a, b) => a + b, 0), counts.filter((count) => count > 0).length, counts.length),
    earlier > 0 ? w.calendar.earlier(earlier) : '',
    required === null ? '' : w.calendar.window(dateText(required.from), dateText(required.to)),
  ].filter((text) => text !== '').join(w.gap);
  put(html`<figure><figcaption><b>${w.calendar.title}</b> ${said}</figcaption>
${calendarPicture(w, id, calendar, gaps, said)}</figure>\n`);
  putTable(put, 'months', w.calendar.table, [w.calendar.year, ...Array.from({ length: 12 }, (_, i) => w.calendar.month(i + 1))], monthRows(calendar, days.from));
  if (gaps.length === 0) return;
  putTable(put, 'gaps', w.calendar.gapTable, [w.calendar.gapColumn, w.calendar.since, w.calendar.until, w.calendar.expected, w.calendar.missing, w.rule, w.number], gaps.map(({ letter, from, to, finding }) => [
    letter, dateText(from), dateText(to), numberText(finding.range?.expected), numberText(finding.range?.missing), finding.rule, link(finding.id),
  ]));
  if (more > 0) put(html`<p>${w.calendar.moreGaps(more)}</p>\n`);
}

function monthRows({ first, counts }: Days, from: number): (string | number)[][] {
  const years = new Map<string, (number | string)[]>();
  for (let at = Math.max(first, from); at < first + counts.length; at++) {
    const [year = '', month = '1'] = dateText(at).split('-');
    const row = years.get(year) ?? [year, ...Array.from({ length: 12 }, () => '–')];
    const told = row[Number(month)];
    row[Number(month)] = (typeof told === 'number' ? told : 0) + (counts[at - first] ?? 0);
    years.set(year, row);
  }
  return [...years.values()];
}

function numberText(value: number | null | undefined): string | number {
  return value ?? '–';
}
