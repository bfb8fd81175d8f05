import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { headingIn, type Heading, type Style } from './headings.ts';
import { mayHead, surelyNamed } from './names.ts';

const STRONG: ReadonlySet<Style> = new Set<Style>(['bracket', 'dash', 'telegram', 'when-qq', 'qq-when', 'discord']);

/** Which lines head a message, decided over the whole file: by index, null for the rest. */
export function headingsOf(lines: readonly RawLine[]): readonly (Heading | null)[] {
  const found = namesBelow(lines, lines.map(({ text }) => headingIn(text)));
  const counts = new Map<string, number>();
  const count = (key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
  let [strong, weak] = [0, 0];
  found.forEach((heading, i) => {
    if (heading === null) return;
    if (heading.name !== null) {
      count(heading.style);
      if (STRONG.has(heading.style)) strong++;
      else weak++;
    }
    count(heading.key);
    if (heading.rest === null && hasBody(lines, found, i)) count(`${heading.key} body`);
  });
  const times = (key: string): number => counts.get(key) ?? 0;
  const widest = Math.max(0, ...[...counts].filter(([key]) => key.startsWith('name-when ') && key.endsWith(' body')).map(([, many]) => many));
  const first = lines.findIndex(({ text }) => !isBlank(text));

  function accepted(heading: Heading, index: number): boolean {
    const { style, key, when, name } = heading;
    if (name === null) return times(style) > 0 || (times(key) > 1 && weak === 0);
    if (STRONG.has(style)) return style === 'discord' || style === 'dash' ? when.dated || times(style) > 1 : true;
    if (weak <= strong) return false;
    switch (style) {
      case 'name-when-colon':
      case 'when-name-colon':
        return times(style) > 1 || surelyNamed(name);
      case 'when-name':
        return times(style) > 1 || hasBody(lines, found, index);
      default: {
        const bodies = times(`${key} body`);
        if (bodies === 0 || bodies * 2 < times(key)) return false;
        return times(key) > 1 ? bodies * 3 >= widest || when.date !== null : when.date !== null || key.includes('wide') || (index === first && bodies === widest) || surelyNamed(name);
      }
    }
  }
  return found.map((heading, i) => (heading !== null && accepted(heading, i) ? heading : null));
}

/** `[time] name` with the text below: where no line has name and colon behind the time, what stands there is the name. */
function namesBelow(lines: readonly RawLine[], found: readonly (Heading | null)[]): readonly (Heading | null)[] {
  if (found.some((one) => one !== null && one.name !== null)) return found;
  return found.map((one, i) => {
    const name = one?.style === 'bracket' && one.rest !== null ? plain(lines[i]?.text.slice(one.rest, one.rest + 100) ?? '').trim() : '';
    return one === null || !mayHead(name) || !hasBody(lines, found, i) ? one : { ...one, style: 'when-name', name, rest: null, key: 'when-name below' };
  });
}

/** Something that is no heading follows at once, or behind one empty line. */
function hasBody(lines: readonly RawLine[], found: readonly (Heading | null)[], index: number): boolean {
  const next = isBlank(lines[index + 1]?.text ?? '') ? index + 2 : index + 1;
  const line = lines[next];
  return line !== undefined && !isBlank(line.text) && (found[next] ?? null) === null;
}
