import type { ReportFinding, ReportGroup } from '../model/report.ts';
import { html, type Markup } from './_html.ts';
import type { PageWords } from './_html-words.ts';
import { minute } from './_phrases.ts';
import { picture, px } from './_svg.ts';

type Response = ReportGroup['liability']['ownerResponse'];

/** What was said to owner or managers, or what they did. */
type Entry = Response['notices'][number] | Response['measures'][number];

/** One mark of a lane: where its number in the table is, and whether it is drawn hollow. */
interface Mark { readonly at: string; readonly number: number | null; readonly hollow: boolean }

const LEFT = 84;
const RIGHT = 632;
const LANE = 30;
const HEAD = 8;
/** Marks closer than this are drawn as one, solid where one of them is, with the numbers of all; numbers need more room. */
const APART = 3;
const NUMBERED = 16;
const HOUR = 3_600_000;

/** Findings, notices and measures along the time of the record, and how long the first measure took. Null when there is nothing to draw. */
export function timelinePicture(w: PageWords, id: string, response: Response, findings: readonly ReportFinding[]): Markup | null {
  const { notices, measures, hoursToFirstMeasure: hours } = response;
  const sent = findings.flatMap(({ message, bearer }) => (message === null || bearer === 'provider' || bearer === 'record' ? [] : message.sentAt)).toSorted((a, b) => clock(a) - clock(b));
  const times = [...notices, ...measures].map(({ at }) => at).concat(sent).map(clock).filter(Number.isFinite);
  if (notices.length + measures.length === 0 || times.length === 0) return null;
  const [first, last] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
  const margin = Math.max((last - first) * 0.02, HOUR / 2);
  const [from, to] = [first - margin, last + margin];
  const at = (time: number): number => LEFT + ((time - from) / (to - from)) * (RIGHT - LEFT);
  const order = new Map(inOrder(response).map((one, i): [Entry, number] => [one, i + 1]));
  const lanes: { name: string; marks: Mark[]; shape: (x: number, y: number, hollow: boolean) => Markup }[] = [
    { name: w.timeline.findings, shape: tick, marks: sent.map((time) => ({ at: time, number: null, hollow: false })) },
    { name: w.timeline.notices, shape: circle, marks: notices.map((one) => ({ at: one.at, number: order.get(one) ?? null, hollow: !one.clear })) },
    { name: w.timeline.measures, shape: square, marks: measures.map((one) => ({ at: one.at, number: order.get(one) ?? null, hollow: false })) },
  ];
  const shown = lanes.filter(({ marks }) => marks.length > 0);
  const start = response.from === 'notice' ? notices.find(({ clear }) => clear)?.at : undefined;
  const bar = hours === null || start === undefined || Number.isNaN(clock(start)) ? null : { from: at(clock(start)), to: Math.min(at(clock(start) + hours * HOUR), RIGHT) };
  const axis = HEAD + (shown.length + (bar === null ? 0 : 1)) * LANE;
  const drawn = shown.map(({ name, marks, shape }, i) => lane(name, marks, shape, at, HEAD + i * LANE + LANE / 2));
  const until = bar === null ? null : untilOf(w, bar, hours ?? 0, HEAD + shown.length * LANE + LANE / 2);
  const desc = w.timeline.desc(minute(wall(first)), minute(wall(last)), sent.length, notices.length, measures.length);
  return picture(id, w.timeline.title, desc, RIGHT + 8, axis + 22, [...drawn, until, axisOf(from, to, at, axis)]);
}

/** Notices and measures in the order of their table. By the instant: offsets differ where summer time begins. */
export function inOrder({ notices, measures }: Response): Entry[] {
  return [...notices, ...measures].toSorted((a, b) => (Date.parse(a.at) || 0) - (Date.parse(b.at) || 0));
}

function lane(name: string, marks: readonly Mark[], shape: (x: number, y: number, hollow: boolean) => Markup, at: (time: number) => number, y: number): Markup {
  const merged: { x: number; hollow: boolean; numbers: number[] }[] = [];
  for (const { at: time, number, hollow } of marks) {
    const x = at(clock(time));
    if (!Number.isFinite(x)) continue;
    const last = merged.at(-1);
    const near = last !== undefined && x - last.x < APART;
    if (!near) merged.push({ x, hollow, numbers: number === null ? [] : [number] });
    else if (number !== null) last.numbers.push(number);
    if (near && !hollow) last.hollow = false;
  }
  let lastNumber = -Infinity;
  const drawn = merged.map(({ x, hollow, numbers }) => {
    const numbered = numbers.length > 0 && x - lastNumber >= NUMBERED;
    if (numbered) lastNumber = x;
    return html`${shape(x, y, hollow)}${numbered && html`<text x="${px(x)}" y="${y - 7}" text-anchor="middle">${numbers.length > 1 ? `${numbers[0]}–${numbers.at(-1)}` : numbers[0]}</text>`}`;
  });
  return html`<text x="${LEFT - 8}" y="${y + 3}" text-anchor="end">${name}</text><path class="line" d="M${LEFT} ${y}H${RIGHT}"/>${drawn}\n`;
}

function untilOf(w: PageWords, { from, to }: { from: number; to: number }, hours: number, y: number): Markup {
  const end = Math.max(to, from + 2);
  const said = w.timeline.hours(String(Math.round(hours * 10) / 10));
  const beside = end + 90 < RIGHT ? { x: end + 6, anchor: 'start' } : { x: from - 6, anchor: 'end' };
  return html`<text x="${LEFT - 8}" y="${y + 3}" text-anchor="end">${w.timeline.until}</text><path class="hatch" d="M${px(from)} ${y - 4}H${px(end)}v8H${px(from)}z"/><text x="${px(beside.x)}" y="${y + 3}" text-anchor="${beside.anchor}">${said}</text>\n`;
}

function axisOf(from: number, to: number, at: (time: number) => number, y: number): Markup {
  const short = to - from < 120 * HOUR;
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => from + share * (to - from));
  const names = ticks.map((time, i) => html`<text x="${px(at(time))}" y="${y + 15}" text-anchor="${i === 0 ? 'start' : i === 4 ? 'end' : 'middle'}">${short ? minute(wall(time)).slice(5) : wall(time).slice(0, 10)}</text>`);
  return html`<path class="axis" d="M${LEFT} ${y}H${RIGHT}${ticks.map((time) => `M${px(at(time))} ${y}v4`)}"/>${names}\n`;
}

/** Milliseconds of the wall clock that the instant shows: the axis is read as the table is. */
function clock(instant: string): number {
  const found = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(instant);
  return found === null ? Number.NaN : Date.parse(`${found[0]}Z`);
}

function wall(time: number): string {
  return new Date(time).toISOString();
}

function tick(x: number, y: number): Markup {
  return html`<path class="axis" d="M${px(x)} ${y - 6}v12"/>`;
}

function circle(x: number, y: number, hollow: boolean): Markup {
  return html`<circle class="${hollow ? 'hollow' : 'ink'}" cx="${px(x)}" cy="${y}" r="4.5"/>`;
}

function square(x: number, y: number): Markup {
  return html`<path class="ink" d="M${px(x - 4.5)} ${y - 4.5}h9v9h-9z"/>`;
}
