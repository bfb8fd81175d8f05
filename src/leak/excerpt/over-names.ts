import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import type { Heading } from './headings.ts';
import { mayBeNick, mayHead, surelyNamed } from './names.ts';
import { talkLevel } from './talk.ts';
import { timeLine, type When } from './when.ts';

const WIDEST = 48;

/**
 * Messages headed by two lines, a name and below it a time, as some applications copy them. Null where the file does not
 * look so throughout. In `lines` the line of the time is taken into that of the name.
 */
export function overNames(lines: readonly RawLine[]): { readonly lines: readonly RawLine[]; readonly headings: readonly (Heading | null)[] } | null {
  const whens = lines.map(({ text }) => (text.length <= 60 ? timeLine(plain(text).trim().replace(/^\[|\]$/g, '')) : null));
  const regular = everyBlock(lines, whens);
  const heads = new Map<number, Heading>();
  const names = new Map<string, number>();
  let clocks = 0;
  whens.forEach((when, i) => {
    if (when === null || when.clock === null) return;
    clocks++;
    const name = plain(lines[i - 1]?.text.slice(0, WIDEST) ?? '').trim();
    const opens = i === 1 || isBlank(lines[i - 2]?.text ?? '') || (whens[i - 2] ?? null) !== null || surelyNamed(name) || regular;
    if (!opens || !mayHead(name) || isBlank(lines[i + 1]?.text ?? '') || (whens[i - 1] ?? null) !== null) return;
    heads.set(i - 1, { style: 'name-when', name, when, rest: null, key: 'name-when over', numbered: false });
    names.set(name, (names.get(name) ?? 0) + 1);
  });
  const known = [...names].some(([, count]) => count > 1) || [...names.keys()].every(surelyNamed) || regular;
  if (heads.size < 2 || heads.size < clocks * 0.8 || !known) return null;
  const kept = lines.flatMap((line, i) => (heads.has(i - 1) ? [] : [{ line, heading: heads.get(i) ?? null, end: lines[i + 1]?.end }]));
  return { lines: kept.map(({ line, heading, end }) => (heading === null ? line : { ...line, end: end ?? line.end })), headings: kept.map(({ heading }) => heading) };
}

/** Nothing but blocks of a line that may be a name, a time, and words; the first line is such a name. */
function everyBlock(lines: readonly RawLine[], whens: readonly (When | null)[]): boolean {
  const filled = lines.flatMap(({ text }, i) => (isBlank(text) ? [] : [i]));
  const at = filled.flatMap((i, k) => (whens[i]?.clock != null ? [k] : []));
  const nick = (k: number): boolean => {
    const name = plain(lines[filled[k] ?? 0]?.text.slice(0, WIDEST) ?? '').trim();
    return mayBeNick(name) !== null && (surelyNamed(name) || talkLevel(name) <= 0);
  };
  const said = at.map((k, j) => talkLevel(lines.slice((filled[k] ?? 0) + 1, filled[(at[j + 1] ?? filled.length + 1) - 1] ?? lines.length).map(({ text }) => text.slice(0, 100)).join(' ').slice(0, 300)));
  return at.length > 1 && at[0] === 1 && at.every((k, j) => nick(k - 1) && (at[j + 1] ?? filled.length + 1) - k >= 3) && said.every((level) => level >= 0) && said.includes(2);
}
