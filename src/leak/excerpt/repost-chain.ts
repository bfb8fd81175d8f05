import { MOST, Shaping } from './_shaping.ts';
import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { mayHead } from './names.ts';
import type { Shaped } from './shapes.ts';

const LINK = /\/\/@([^\s@:：/]{1,30})\s?[:：]\s?/gu;
const REACH = 20_000;

/** `words//@name:words//@name:words`, as short posts that were passed on carry what was said before; latest first. */
export function repostChain(lines: readonly RawLine[]): Shaped | null {
  if (lines.length > MOST || !lines.some(({ text }) => text.length <= REACH && text.search(LINK) >= 0)) return null;
  const shaping = new Shaping();
  for (const line of lines) {
    const found = line.text.length > REACH ? [] : [...line.text.matchAll(LINK)].filter(([, name = '']) => mayHead(name));
    if (found.length === 0) {
      if (isBlank(line.text)) shaping.keep(line);
      else shaping.say(line, null, line.text);
      continue;
    }
    const place = (from: number, to: number): RawLine => ({ ...line, start: line.start + Buffer.byteLength(line.text.slice(0, from)), end: line.start + Buffer.byteLength(line.text.slice(0, to)) });
    const first = found[0]?.index ?? 0;
    if (plain(line.text.slice(0, first)).trim() !== '') shaping.say(place(0, first), null, line.text.slice(0, first));
    found.forEach(({ 0: head, 1: name = '', index }, i) => {
      const end = found[i + 1]?.index ?? line.text.length;
      shaping.say(place(index, end), name, line.text.slice(index + head.length, end));
    });
  }
  return shaping.done();
}
