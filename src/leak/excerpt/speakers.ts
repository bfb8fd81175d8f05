import { isBlank, LONGEST_HEADING, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { FLAT, mayHead, namedBy, surelyNamed } from './names.ts';
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
  const heads = headsOfBlocks(lines);
  const flats = names.filter((name) => FLAT.test(name)).length > 1 && share >= 0.9;
  const alone = names.length === 1 && repeated.length === 1 && share >= 0.5;
  return (line) => {
    const turn = turnIn(line) ?? (heads.has(line) ? headOf(line) : null);
    if (turn !== null && heads.has(line)) return turn;
    if (turn === null || options) return null;
    if (turn.named !== 'name') return talk || filled === 1 || share >= 0.5 ? turn : null;
    const again = (counts.get(turn.name) ?? 0) > 1;
    return every || flats || surelyNamed(turn.name) || (again && (talk || alone)) ? turn : null;
  };
}

/** A line that is a name and a colon, as applications copy it, whatever the name looks like: a flat number, letters, a drawing. */
const HEAD = /^(\s*)([^:：\n]{1,60}?)\s?[:：]\s*$/;

function headOf(line: string): Turn | null {
  const found = HEAD.exec(plain(line));
  const name = found?.[2]?.trim() ?? '';
  return !mayHead(name) ? null : { name, named: namedBy(name) ?? 'name', rest: line.length };
}

/**
 * Lines that head a block each: a name and a colon alone, its text below, an empty line before the next. Only where nearly every block is
 * of that kind, and there are several: a list of headings in a notice has blocks without.
 */
function headsOfBlocks(lines: readonly RawLine[]): ReadonlySet<string> {
  const heads = new Set<string>();
  const blocks: boolean[] = [];
  for (const [i, { text }] of lines.slice(0, LOOKED).entries()) {
    if (isBlank(text) || !isBlank(lines[i - 1]?.text ?? '')) continue;
    const heading = text.length <= LONGEST_HEADING && headOf(text) !== null && !isBlank(lines[i + 1]?.text ?? '');
    blocks.push(heading);
    if (heading) heads.add(text);
  }
  const labels = [...heads].filter((line) => namedBy(headOf(line)?.name ?? '') === null && !/^[\w\d#-]+$/.test(headOf(line)?.name ?? '')).length;
  // A title may stand above, and a remark of whoever spread it above or below.
  const inside = blocks.slice(blocks[0] === true ? 0 : 1, blocks.at(-1) === true ? undefined : -1);
  const headed = inside.filter(Boolean).length;
  return headed >= 2 && headed >= inside.length * 0.8 && labels * 3 <= heads.size && !looksLikeOptions([...heads].map((line) => headOf(line)?.name ?? '')) ? heads : new Set();
}
