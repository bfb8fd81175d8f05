import type { RawLine } from './decode.ts';
import { isBlank } from './clean.ts';
import type { Draft } from './draft.ts';

const QUOTE = /^\s{0,8}(?:(?:>|＞)\s?){1,8}/;
const BULLET = /^\s{0,8}(?:[-*•·▪◦‣–]\s{1,4}|[•▪◦‣])(?=\S)/;
const NUMBER = /^\s{0,8}[(（]?(\d{1,4})(?:[.．](?!\d)|[、)）])\s{0,4}(?=\S)/;
const FLOOR = /^\s{0,8}#?(\d{1,4})(?:[FfL#]|楼|樓)[:：]?\s{1,4}(?=\S)/;
const CIRCLED = /^\s{0,8}([①-⑳])\s{0,4}/u;

/** Share of the lines that must bear a mark before it counts as the list's and not the text's. */
const MOSTLY = 0.8;
const SOME = 0.6;

/** The lines without what a mail, a list or Markdown puts in front of each: `>`, bullets, numbers that count up. */
export function withoutMarks(lines: readonly RawLine[]): readonly RawLine[] {
  const filled = lines.filter(({ text }) => !isBlank(text));
  const share = (mark: RegExp): number => filled.filter(({ text }) => mark.test(text)).length / filled.length;
  if (share(QUOTE) >= MOSTLY) return withoutMarks(cut(lines, QUOTE));
  if (filled.length >= 2 && share(BULLET) >= SOME) return cut(lines, BULLET);
  if (counts(filled)) return cut(cut(cut(lines, NUMBER), CIRCLED), FLOOR);
  return lines;
}

function cut(lines: readonly RawLine[], mark: RegExp): readonly RawLine[] {
  return lines.map((line) => {
    const found = mark.exec(line.text)?.[0] ?? '';
    return found === '' ? line : { ...line, text: line.text.slice(found.length), start: line.start + Buffer.byteLength(found) };
  });
}

/** 1, 2, 3 … on most lines. */
function counts(filled: readonly RawLine[]): boolean {
  const numbers = filled.flatMap(({ text }) => {
    const found = NUMBER.exec(text)?.[1] ?? FLOOR.exec(text)?.[1] ?? null;
    const circled = CIRCLED.exec(text)?.[1];
    return found !== null ? [Number(found)] : circled !== undefined ? [(circled.codePointAt(0) ?? 0) - 0x245f] : [];
  });
  return numbers.length >= 2 && numbers.length >= filled.length * SOME && numbers.every((number, i) => number === i + 1);
}

const QUOTED = /^\s*(?:「([^「」]+)」|“([^“”]+)”|『([^『』]+)』|"([^"\n]+)")\s*$/;

/** Drafts without the quotation marks in which whoever typed them set every message. */
export function withoutQuotes(drafts: readonly Draft[]): readonly Draft[] {
  const said = drafts.filter(({ kind }) => kind === 'message');
  const inner = (text: string): string | null => {
    const found = text.length > 4000 ? null : QUOTED.exec(text);
    return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? found[4] ?? null);
  };
  if (said.length < 2 || said.filter(({ text }) => inner(text) !== null).length < said.length * SOME) return drafts;
  return drafts.map((draft) => (draft.kind === 'message' ? { ...draft, text: inner(draft.text) ?? draft.text } : draft));
}

const WRAPPED = /^\s{0,8}(?:「(?=[^「」]{1,40}[:：])([^「」]+)」|“(?=[^“”]{1,40}[:：])([^“”]+)”|"(?=[^"]{1,40}[:：])([^"]+)")\s*$/u;

/** Lines without the marks in which name and words stand together: `「name：words」`. */
export function withoutWraps(lines: readonly RawLine[]): readonly RawLine[] {
  const inner = lines.map(({ text }) => {
    const found = text.length > 4000 ? null : WRAPPED.exec(text);
    return found === null ? null : (found[1] ?? found[2] ?? found[3] ?? null);
  });
  const filled = lines.filter(({ text }) => !isBlank(text)).length;
  if (inner.filter((one) => one !== null).length < filled * SOME) return lines;
  return lines.map((line, i) => {
    const text = inner[i] ?? null;
    return text === null ? line : { ...line, text, start: line.start + Buffer.byteLength(line.text.slice(0, line.text.indexOf(text))) };
  });
}
