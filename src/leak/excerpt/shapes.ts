import { bracketed } from './bracketed.ts';
import type { RawLine } from './decode.ts';
import { namesAbove } from './names-above.ts';
import { quoteCopies } from './quote-copies.ts';
import { quotedSpeech } from './quoted-speech.ts';
import { repostChain } from './repost-chain.ts';
import { trailingTimes } from './trailing-times.ts';
import type { Turn } from './turns.ts';

/** Lines written anew, so that each message begins with a line of its own; offsets are those of the file. */
export interface Shaped {
  readonly lines: readonly RawLine[];
  /** By the text of the line. */
  readonly turns: ReadonlyMap<string, Turn>;
  /** Texts of lines that are no part of the talk. */
  readonly besides: ReadonlySet<string>;
}

/** Tried in this order on a file in which nothing heads a message. */
const SHAPES: readonly ((lines: readonly RawLine[]) => Shaped | null)[] = [quoteCopies, bracketed, repostChain, trailingTimes, namesAbove];

/** Ways of writing a talk down in which no line is `name: text` and no time stands beside a name. Null: none of them. */
export function shapeOf(lines: readonly RawLine[]): Shaped | null {
  for (const shape of SHAPES) {
    const found = shape(lines);
    if (found !== null) return found;
  }
  return null;
}

/** What is left to try where no turns were found either: somebody's words inside a sentence of somebody else. */
export const proseOf = (lines: readonly RawLine[]): Shaped | null => quotedSpeech(lines);
