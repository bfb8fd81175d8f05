import { isTalk, MOST, Shaping, WIDEST } from './_shaping.ts';
import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import type { Shaped } from './shapes.ts';
import { turnIn } from './turns.ts';
import { readWhen, WHEN } from './when.ts';

/** A time alone, or in parentheses, behind the words. */
const ENDS = new RegExp(`\\s[(（[]?(${WHEN})[)）\\]]?\\s?[✓✔]{0,2}$`, 'i');
const SHARE = 0.8;

/** `name: words 21:03` on most lines, as bubbles print the time in their corner. */
export function trailingTimes(lines: readonly RawLine[]): Shaped | null {
  if (lines.length > MOST) return null;
  const filled = lines.filter(({ text }) => !isBlank(text)).length;
  const found = lines.map(({ text }) => {
    const turn = text.length > WIDEST ? null : turnIn(text);
    const rest = turn === null ? '' : plain(text.slice(turn.rest)).trimEnd();
    const time = rest.length < 6 ? null : ENDS.exec(rest.slice(-60));
    if (turn === null || turn.named === 'nobody' || time === null || readWhen(time[1] ?? '').clock === null) return null;
    return { name: turn.name, time: time[1] ?? '', text: rest.slice(0, rest.length - time[0].length).trimEnd() };
  });
  const said = found.filter((one) => one !== null && one.text !== '').flatMap((one) => one ?? []);
  if (said.length < 2 || said.length < filled * SHARE || !isTalk(said)) return null;
  const shaping = new Shaping();
  lines.forEach((line, i) => {
    const one = found[i] ?? null;
    shaping.keep(one === null || one.text === '' ? line : { ...line, text: `[${one.time}] ${one.name}: ${one.text}` });
  });
  return shaping.done();
}
