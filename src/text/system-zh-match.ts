/** `{a}邀请{t}(加入了群聊|加入群聊)`: slots and literals in turn, a literal with its alternatives. */
export type Pattern = readonly (Slot | Literal)[];
export interface Slot {
  readonly slot: string;
}
export interface Literal {
  readonly anyOf: readonly string[];
}

/** UTF-16 code units of the text, half-open. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function compilePattern(source: string): Pattern {
  return source
    .split(/(\{\w\}|\([^)]*\))/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.startsWith('{')) return { slot: piece[1]! };
      return { anyOf: piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece] };
    });
}

/** What may follow the last literal: a hint for the reader, never a word that goes on. */
const TAIL = ' \t\n　，,。.！!;；（($~';

/** First of several literals at or after `from`; of two at one place the longer. */
function find(anyOf: readonly string[], text: string, from: number): Span | null {
  let best: Span | null = null;
  for (const literal of anyOf) {
    const start = text.indexOf(literal, from);
    if (start < 0 || (best !== null && (start > best.start || (start === best.start && start + literal.length <= best.end)))) continue;
    best = { start, end: start + literal.length };
  }
  return best;
}

/** Slots by name where the whole text fits the pattern; null where it does not. No backtracking: each literal is taken where it first stands. */
export function matchPattern(pattern: Pattern, text: string): Map<string, Span> | null {
  const slots = new Map<string, Span>();
  let at = 0;
  let open: string | null = null;
  for (const piece of pattern) {
    if ('slot' in piece) {
      open = piece.slot;
      continue;
    }
    const found = find(piece.anyOf, text, open === null ? at : at + 1);
    if (found === null || (open === null && found.start !== at)) return null;
    if (open !== null) {
      if (text.slice(at, found.start).trim() === '') return null;
      slots.set(open, { start: at, end: found.start });
    }
    open = null;
    at = found.end;
  }
  if (open !== null) {
    if (text.slice(at).trim() === '') return null;
    slots.set(open, { start: at, end: text.length });
  } else if (at < text.length && !TAIL.includes(text[at]!)) return null;
  return slots;
}
