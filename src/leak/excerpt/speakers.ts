import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { surelyNamed } from './names.ts';
import { looksLikeOptions, turnIn, type Turn } from './turns.ts';
import { timeLine } from './when.ts';

/** Lines looked at to learn who speaks. */
const LOOKED = 20_000;

/** Decides over the whole file whose names stand before colons; the function takes a line's turn, or null where it is none. */
export function speakersOf(lines: readonly RawLine[]): (line: string) => Turn | null {
  const counts = new Map<string, number>();
  let filled = 0;
  let turns = 0;
  let sides = 0;
  for (const { text } of lines.slice(0, LOOKED)) {
    if (isBlank(text) || (text.length <= 60 && timeLine(plain(text).trim()) !== null)) continue;
    filled++;
    const turn = turnIn(text);
    if (turn === null) continue;
    turns++;
    if (turn.named === 'name') counts.set(turn.name, (counts.get(turn.name) ?? 0) + 1);
    else sides++;
  }
  const names = [...counts.keys()];
  const share = turns / Math.max(1, filled);
  const repeated = names.filter((name) => (counts.get(name) ?? 0) > 1);
  const sure = names.filter(surelyNamed);
  const options = looksLikeOptions(names);
  // One who is named again, or sides of a retelling, or names that need no second sighting.
  const short = share >= 0.9 && turns > 1 && sure.length > 0 && names.every((name) => !/\s/.test(name));
  const talk = !options && (short || (repeated.length > 0 && names.length + Math.min(1, sides) > 1) || sides > 1 || (sides > 0 && turns > 1) || sure.length > 1);
  const every = talk && share >= 0.6 && (repeated.length > 0 || sides > 0 || short || sure.length * 2 >= names.length);
  const alone = names.length === 1 && repeated.length === 1 && share >= 0.5;
  return (line) => {
    const turn = turnIn(line);
    if (turn === null || options) return null;
    if (turn.named !== 'name') return talk || filled === 1 || share >= 0.5 ? turn : null;
    const again = (counts.get(turn.name) ?? 0) > 1;
    return every || surelyNamed(turn.name) || (again && (talk || alone)) ? turn : null;
  };
}
