import type { RawLine } from './decode.ts';
import { mayBeNick, namedBy } from './names.ts';
import type { Shaped } from './shapes.ts';
import { nickOf } from './strangers.ts';
import { soundsSaid, talkLevel } from './talk.ts';
import type { Turn } from './turns.ts';

/** UTF-16 code units of a file's lines beyond which no shape is looked for in one. */
export const WIDEST = 4000;
/** Lines of a file in which shapes are looked for. */
export const MOST = 5000;

/** Collects lines written anew. */
export class Shaping {
  readonly #lines: RawLine[] = [];
  readonly #turns = new Map<string, Turn>();
  readonly #besides = new Set<string>();

  /** What whoever spread the talk wrote around it. */
  beside(line: RawLine): void {
    this.#besides.add(line.text);
    this.#lines.push(line);
  }

  keep(line: RawLine): void {
    this.#lines.push(line);
  }

  /** `name` null: nobody's name stands beside the words. `until`: the last line that the words come from. */
  say(line: RawLine, name: string | null, text: string, until = line): void {
    const named = name === null ? 'nobody' : (namedBy(name) ?? 'name');
    const head = `${name ?? ''}：`;
    const written = head + text;
    this.#turns.set(written, { name: name ?? '', named, rest: head.length });
    this.#lines.push({ ...line, text: written, end: Math.max(line.end, until.end) });
  }

  done(): Shaped {
    return { lines: this.#lines, turns: this.#turns, besides: this.#besides };
  }
}

/**
 * Whether names and what each of them says, read out of some layout, are a talk: every name may be one, most come back or are sure, and enough of
 * the words sound said. `strangers`: names that are seen once and are not sure may do.
 */
export function isTalk(pairs: readonly { readonly name: string; readonly text: string }[], strangers = true): boolean {
  const counts = new Map<string, number>();
  for (const { name } of pairs) counts.set(name, (counts.get(name) ?? 0) + 1);
  const side = (name: string): boolean => ['self', 'other'].includes(namedBy(name) ?? '');
  const names = [...counts.keys()];
  if (pairs.length < 2 || names.some((name) => !side(name) && (counts.get(name) === 1 ? nickOf(name) : mayBeNick(name)) === null)) return false;
  const levels = pairs.map(({ text }) => talkLevel(text));
  const strong = levels.filter((level) => level === 2).length;
  const values = levels.filter((level) => level < 0).length;
  const again = [...counts.values()].some((count) => count > 1);
  const known = names.every((name) => side(name) || mayBeNick(name) === 'certain');
  if (values * 3 > levels.length || (!strangers && !again && !known)) return false;
  return strong * (again || known ? 4 : 2) >= levels.length && (again || known || (levels.every((level) => level > 0) && pairs.every(({ text }) => soundsSaid(text) || talkLevel(text) < 2) && pairs.some(({ text }) => soundsSaid(text))));
}
