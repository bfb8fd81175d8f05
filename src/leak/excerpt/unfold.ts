import { pastedRecords, type Turn } from '../../detectors/_chat-record-speakers.ts';
import type { Excerpt, ExcerptLine } from '../../model/excerpt.ts';

/** Longest bubble that is looked into, UTF-16 code units. */
const LONGEST = 20_000;
/** Turns from which a bubble pastes a talk; a single one is a quotation. */
const LEAST = 2;

/** The turns of another talk that a bubble pastes, in order; empty where it pastes none. Offsets are UTF-16 code units of the text. */
export function pastedTurns(text: string): readonly Turn[] {
  if (text.length > LONGEST) return [];
  const turns = pastedRecords(text).flatMap((record) => record.turns);
  return turns.length < LEAST ? [] : turns;
}

/**
 * Where most of what an excerpt shows is a talk that one of its bubbles pastes, that talk is what was leaked and the rest shows
 * the posting of it: the pasted turns become lines of their own and every other bubble is told apart from the talk. The bubble
 * itself stays before its turns, with the name of whoever posted it and what was written above them.
 */
export function unfold(excerpt: Excerpt): Excerpt {
  const folded = excerpt.lines.map((line) => (line.kind === 'message' ? pastedTurns(line.text) : []));
  const inner = folded.flat();
  const outside = excerpt.lines.filter(({ kind }, i) => kind === 'message' && (folded[i] ?? []).length === 0).reduce((sum, { text }) => sum + text.length, 0);
  if (inner.length === 0 || inner.reduce((sum, { said }) => sum + said.length, 0) < outside) return excerpt;
  const lines = excerpt.lines.flatMap((line, i): ExcerptLine[] => {
    const turns = folded[i] ?? [];
    if (line.kind !== 'message') return [line];
    if (turns.length === 0) return [{ ...line, kind: 'other' }];
    const [first] = turns;
    const head = line.text.slice(0, first?.start ?? 0).trim();
    return [{ ...line, kind: 'other', text: head, concealed: within(line, 0, head.length) }, ...turns.map((turn) => turnOf(line, turn))];
  });
  // What stands above the posting is not the name of the chat that the turns come from.
  return { ...excerpt, lines, title: null, members: null };
}

function turnOf(line: ExcerptLine, { name, said, start, end }: Turn): ExcerptLine {
  const from = Math.max(start, line.text.lastIndexOf(said, end));
  return { ...line, name, nameState: 'shown', nameConcealedBy: null, own: null, text: said, concealed: within(line, from, from + said.length), quoted: null, media: false, at: null, shownTime: null };
}

const within = ({ concealed }: ExcerptLine, from: number, to: number): ExcerptLine['concealed'] =>
  concealed.filter(({ start, end }) => start >= from && end <= to).map((one) => ({ ...one, start: one.start - from, end: one.end - from }));
