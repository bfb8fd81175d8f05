import { isBlank, LONGEST_HEADING, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { FLAT, mayHead, namedBy, surelyNamed } from './names.ts';
import { isReceipt, isRemark } from './remarks.ts';
import { strangersTalk } from './strangers.ts';
import { isSystem } from './system.ts';
import { talkLevel } from './talk.ts';
import { titleIn } from './title.ts';
import { looksLikeOptions, stemOf, turnIn, type Turn } from './turns.ts';
import { timeLine } from './when.ts';

/** Lines looked at to learn who speaks. */
const LOOKED = 20_000;

/** Decides over the whole file whose names stand before colons; the function takes a line's turn, or null where it is none. */
export function speakersOf(lines: readonly RawLine[]): (line: string) => Turn | null {
  const counts = new Map<string, number>();
  const turns: Turn[] = [];
  const said: string[] = [];
  const opens: boolean[] = [];
  let [labels, sides] = [0, 0];
  for (const { text } of lines.slice(0, LOOKED)) {
    if (isBlank(text) || (text.length <= 60 && timeLine(plain(text).trim()) !== null)) continue;
    const turn = turnIn(text);
    if (turn === null && (isSystem(plain(text.slice(0, 300))) || isReceipt(text.trim()) || isAround(text))) continue;
    opens.push(turn !== null);
    if (turn === null) {
      if (headsForm(text)) labels++;
      continue;
    }
    turns.push(turn);
    said.push(text.slice(turn.rest, turn.rest + 400));
    if (turn.named === 'name') counts.set(turn.name, (counts.get(turn.name) ?? 0) + 1);
    else if (turn.named !== 'nobody') sides++;
  }
  for (const [name, count] of Array.from(counts)) {
    const stem = stemOf(name, counts);
    if (stem === name) continue;
    counts.set(stem, (counts.get(stem) ?? 0) + count);
    counts.delete(name);
  }
  const names = [...counts.keys()];
  const filled = opens.length;
  const share = turns.length / Math.max(1, filled);
  const repeated = names.filter((name) => (counts.get(name) ?? 0) > 1);
  const sure = names.filter(surelyNamed);
  const levels = said.map(talkLevel);
  // A form, or a list of people with what each owes or scored, names everybody once and has nobody say anything.
  const form = repeated.length === 0 && sides === 0 && names.length > 0 && levels.every((level) => level <= 0) && ((turns.length > 1 && levels.every((level) => level < 0)) || (labels > 0 && labels >= turns.length));
  const none = looksLikeOptions(names) || form;
  // One who is named again, or sides of a retelling, or names that need no second sighting.
  const short = share >= 0.9 && turns.length > 1 && sure.length > 0 && (sure.length === names.length || levels.some((level) => level > 0) || levels.every((level) => level === 0)) && names.every((name) => !/\s/.test(name));
  // Whoever spread it may have written a line above.
  const captioned = turns.length > 1 && opens[0] === false && opens.slice(1).every(Boolean);
  const strangers = strangersTalk(names, said, levels, { labels, share: turns.length / Math.max(1, captioned ? filled - 1 : filled), first: captioned || opens[0] === true });
  const talk = !none && (short || strangers || (repeated.length > 0 && names.length + Math.min(1, sides) > 1) || sides > 1 || (sides > 0 && turns.length > 1) || sure.length > 1);
  const every = talk && (strangers || (share >= 0.6 && (repeated.length > 0 || sides > 0 || short || sure.length * 2 >= names.length)));
  const rooms = names.some((name) => FLAT.test(name));
  const heads = headsOfBlocks(lines);
  const flats = names.filter((name) => FLAT.test(name)).length > 1 && share >= 0.9;
  const alone = names.length === 1 && repeated.length === 1 && share >= 0.5;
  return (line) => {
    const found = turnIn(line) ?? (heads.has(line) ? headOf(line) : null);
    const turn = found?.named === 'name' ? { ...found, name: stemOf(found.name, counts) } : found;
    if (turn !== null && heads.has(line)) return turn;
    if (none) return null;
    if (turn === null) return (every || alone) && rooms ? roomIn(line) : null;
    if (turn.named !== 'name') return talk || (turn.named !== 'nobody' && (filled === 1 || share >= 0.5)) ? turn : null;
    const again = (counts.get(turn.name) ?? 0) > 1;
    return every || flats || surelyNamed(turn.name) || (again && (talk || alone)) ? turn : null;
  };
}

/** The head of a record, or what is said of it: neither talk nor a form. */
const isAround = (text: string): boolean => titleIn(text, true) !== null || (text.length <= 40 && isRemark(plain(text).trim()));

/** A line whose colon stands behind the head of a form. */
function headsForm(line: string): boolean {
  const head = /^\s*([^:：]{1,16}?)\s?[:：]/.exec(plain(line.slice(0, 40)))?.[1] ?? '';
  return head !== '' && namedBy(head.trim()) === null;
}

/** The number of a flat alone, where another line shows that flats speak. */
function roomIn(line: string): Turn | null {
  const found = /^\s{0,8}(\d{3,4})\s?[:：]\s*(?=\D)/.exec(line);
  return found === null ? null : { name: found[1] ?? '', named: 'name', rest: found[0].length };
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
