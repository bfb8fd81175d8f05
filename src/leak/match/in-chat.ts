import type { Excerpt, LineMatch } from '../../model/excerpt.ts';
import { type Placed, unshown } from './chain.ts';
import { fillIn } from './fill.ts';
import { judge, type Judged } from './judge.ts';
import { type Sought, touchesEdge } from './lines.ts';
import type { ChatSpots } from './near-by.ts';
import type { ChatRecord } from './record.ts';
import type { Reading } from './sense.ts';
import { timeFits, underHeadings, zoneShift } from './times.ts';
import { writerStates } from './writers.ts';

/** A line with what one chat has for it. */
export interface Found extends Judged {
  readonly line: Sought;
  readonly placed: Placed;
  readonly name: LineMatch['name'];
  /** The line is shown as somebody's who did not write it, as far as the record tells. */
  readonly otherWriter: boolean;
  readonly time: LineMatch['time'];
  readonly others: number;
}

export interface InChat {
  readonly chat: number;
  /** By index of the line. */
  readonly found: ReadonlyMap<number, Found>;
  /** What the words of its longer lines say for this chat, bits; and what tells it from other chats, names and times included. */
  readonly evidence: number;
  readonly total: number;
  /** Milliseconds that the excerpt's clock is ahead; 0 where they agree. */
  readonly shift: number;
  /** Indexes of lines of a picture that are a name of the chat, seen as a line of its own. */
  readonly names: ReadonlySet<number>;
}

const HINT = 3;
/** Lines of so few signs are in every chat. */
const SHORT = 3;

/** Everything that one chat has for the lines of an excerpt. `placed`: those that the index led to; changed. */
export function matchInChat(excerpt: Excerpt, lines: readonly Sought[], spots: ChatSpots, placed: Map<number, Placed>, bits: (line: number) => number, record: ChatRecord): InChat {
  fillIn(lines, placed, record);
  const headings = underHeadings(excerpt.lines);
  const shift = zoneShift([...placed].map(([index, { held }]) => ({ line: excerpt.lines[index]!, at: held.at, heading: headings[index] ?? false })));
  const covered = new Set(excerpt.lines.flatMap(({ concealed, nameState, place }) => (concealed.length > 0 || nameState === 'concealed' ? [place.file] : [])));
  const names = new Set(lines.flatMap((line) => (line.image && record.names.has(line.text) ? [line.index] : [])));
  const judged = new Map<number, Judged>();
  lines.forEach((line, at) => {
    const one = placed.get(line.index);
    if (!one) return;
    const state = judge(line, one.record, one.comparison, readingOf(excerpt, line, one, covered.has(line.line.place.file), record), edgesOf(lines, placed, at, one));
    if (state.state === 'missing' || (state.state === 'differs' && names.has(line.index))) placed.delete(line.index);
    else judged.set(line.index, state);
  });
  const writers = writerStates(lines, placed, record.names);
  const found = new Map<number, Found>();
  let total = 0;
  let evidence = 0;
  for (const line of lines) {
    const one = placed.get(line.index);
    const state = judged.get(line.index);
    const writer = writers.get(line.index);
    if (!one || !state || !writer) continue;
    const fits = timeFits(line.line, one.held.at, headings[line.index] ?? false, shift);
    const time = fits === null ? 'absent' : fits ? 'same' : 'differs';
    const others = (spots.spots.get(line.index)?.length ?? 0) > 0 ? Math.max(0, (spots.equals.get(line.index) ?? 1) - 1) : 0;
    found.set(line.index, { ...state, ...writer, line, placed: one, time, others });
    if (line.legible > SHORT) evidence += bits(line.index) * speaksFor(state, one);
    total += Math.max(2, bits(line.index)) * (state.state === 'same' ? 1 : state.state === 'near' ? 0.9 : 0.4);
    total += (writer.name === 'same' ? HINT : writer.otherWriter ? -HINT : 0) + (time === 'same' && shift === 0 ? HINT : 0);
  }
  return { chat: spots.chat, found, evidence, total, shift, names };
}

function readingOf(excerpt: Excerpt, line: Sought, { held }: Placed, covered: boolean, { names }: ChatRecord): Reading {
  const { confidence } = line.line;
  if (!line.image) return { image: false, confidence };
  return { image: true, confidence, minute: Math.floor(held.at / 60_000) % 60, torn: touchesEdge(excerpt, line), ...(covered ? { covered: names.has } : {}) };
}

/** A line that differs a little is evidence too: a number was changed perhaps. One that shares a phrase is none. */
function speaksFor({ state }: Judged, placed: Placed): number {
  const shown = 1 - 0.4 * unshown(placed);
  return shown * (state === 'same' ? 1 : state === 'near' ? placed.comparison.similarity : Math.max(0, (placed.comparison.similarity - 0.8) / 0.2));
}

/** Where a line may end before its message does: at the border of its file, where it says so, or where its neighbour goes on with it. */
function edgesOf(lines: readonly Sought[], placed: ReadonlyMap<number, Placed>, at: number, one: Placed): Parameters<typeof judge>[4] {
  const line = lines[at]!;
  const before = placed.get(lines[at - 1]?.index ?? -1);
  const after = placed.get(lines[at + 1]?.index ?? -1);
  const joins = before?.held.id === one.held.id && before.comparison.to === one.comparison.from;
  const goesOn = after?.held.id === one.held.id && after.comparison.from === one.comparison.to;
  return {
    start: joins ? 'covered' : (line.first && (line.image || line.line.nameState !== 'shown')) || line.line.quoted !== null || /^\s*(?:…|\.{3})/.test(line.text) ? 'cut' : 'whole',
    end: goesOn ? 'covered' : line.last || /(?:…|\.{3})\s*$/.test(line.text) ? 'cut' : 'whole',
  };
}
