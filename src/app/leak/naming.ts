import { CONCEALED, type DiffPart } from '../../model/excerpt.ts';
import type { MessageRef } from '../../model/check.ts';
import type { Message } from '../../model/timeline.ts';
import type { Lang } from '../../model/words.ts';
import { graphemes } from '../../text/width.ts';
import type { Masker } from '../mask-foreign.ts';
import type { Placing } from '../report-finding.ts';

/** What turns the row ids and clear values of an assessment into what people read. */
export interface LeakNaming extends Placing {
  readonly lang: Lang;
  readonly masker: Masker;
  accountName(id: number | null): string | null;
  /** Names to hide wherever they stand, in clear; empty where everything is shown. */
  readonly names: readonly string[];
  /** Foreign text, with private data and the names of persons concerned hidden. */
  text(text: string): string;
  /** A name as a chat shows it. */
  name(name: string): string;
}

/** Hides, beside private data, the names of persons wherever they stand in a text. `names`: in clear. */
export function hider(masker: Masker, names: readonly string[]): (text: string) => string {
  return (text) => hideNames(masker.talk(text), names, masker);
}

/** `names`: the longest first, as a short name may stand in a longer one. */
export function hideNames(text: string, names: readonly string[], masker: Masker): string {
  return names.reduce((hidden, name) => (hidden.includes(name) ? hidden.replaceAll(name, () => masker.name(name)) : hidden), text);
}

export function refOf(message: Message): MessageRef {
  const { source, line, byteStart, byteEnd, nativeId, at, sender } = message;
  return { source, line, byteStart, byteEnd, nativeId, at, sender };
}

/** The pieces of a comparison, starred wherever they cut through something private on their side. `names`: those to hide. */
export function hiddenDiff(parts: readonly DiffPart[], masker: Masker, names: readonly string[]): DiffPart[] {
  const hidden = { excerpt: positions(parts, 'excerpt', masker, names), record: positions(parts, 'record', masker, names) };
  const at = { excerpt: 0, record: 0 };
  return parts.map(({ op, text }) => {
    const sides = op === 'same' ? (['excerpt', 'record'] as const) : ([op] as const);
    const shown = Array.from({ length: text.length }, (_, i) => (sides.some((side) => hidden[side].has(at[side] + i)) ? '*' : (text[i] ?? ''))).join('');
    for (const side of sides) at[side] += text.length;
    return { op, text: shown };
  });
}

/** Code units of one side's whole text that are not shown. */
function positions(parts: readonly DiffPart[], side: 'excerpt' | 'record', masker: Masker, names: readonly string[]): Set<number> {
  const text = parts.filter(({ op }) => op === 'same' || op === side).map((part) => part.text).join('');
  const found = new Set<number>();
  const hide = (start: number, end: number): void => {
    for (let i = start; i < end; i++) if (text[i] !== CONCEALED) found.add(i);
  };
  for (const { start, end } of masker.spans(text)) hide(start, end);
  for (const name of names) {
    const first = graphemes(name)[0]?.length ?? 1;
    for (let start = name.length > 1 ? text.indexOf(name) : -1; start >= 0; start = text.indexOf(name, start + name.length)) hide(start + first, start + name.length);
  }
  return found;
}
