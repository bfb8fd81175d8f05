import { LONGEST_HEADING, originalOffset, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { namedBy, surelyNamed, type Named } from './names.ts';

/** `Name: text` on one line. */
export interface Turn {
  readonly name: string;
  readonly named: Exclude<Named, null>;
  /** Offset in the line where the text begins. */
  readonly rest: number;
}

const HEAD = /^(\s*)(?:\*\*|__)?(?:[「【[<＜]\s?)?([^:：\n]{1,60}?)(?:\s?[」】\]>＞])?(?:\*\*|__)?\s?[:：](?:\*\*|__)?(\s*)/;
const SAYS = /^(.{2,40}?)\s?(?:说道?|回复|答道|问道|says?|said)$/;
const ANSWERS = /^(.{1,30}?)\s+(?:回复|回覆|→|->|replied to)\s+.{1,30}$/;
/** As old chat rooms print it; tags of pages are in small letters. */
const ROOM = /^\s{0,4}<([^<>\n/]{1,30})>\s+(?=\S)/;

/** A line that opens with somebody's name and a colon; whether the name is one the whole file decides. */
export function turnIn(line: string): Turn | null {
  const text = plain(line.slice(0, LONGEST_HEADING));
  const room = ROOM.exec(text);
  if (room !== null && /[^a-z\d=" -]/.test(room[1] ?? '')) {
    const named = namedBy((room[1] ?? '').trim());
    if (named !== null) return { name: (room[1] ?? '').trim(), named, rest: originalOffset(line, room[0].length) };
  }
  const found = HEAD.exec(text);
  if (found === null) return null;
  const after = text.slice(found[0].length);
  const typed = (found[2] ?? '').trim();
  const colon = found[0].trimEnd().replace(/[*_]+$/, '').slice(-1);
  if (after.startsWith('//') || typed.startsWith('@') || (/\d$/.test(typed) && /^\d/.test(after) && found[3] === '')) return null;
  if (colon === ':' && found[3] === '' && /^[!-~]/.test(after) && /[!-~]$/.test(typed) && typed.length > 1 && !(/^[A-Z][a-z]{1,14}$/.test(typed) && /^[A-Za-z]/.test(after))) return null;
  const said = SAYS.exec(typed)?.[1];
  const name = ANSWERS.exec(typed)?.[1] ?? (said !== undefined && surelyNamed(said) ? said : typed);
  const named = namedBy(name);
  return named === null ? null : { name, named, rest: originalOffset(line, found[0].length) };
}

const INLINE = /(?<=^|[\s。！？!?；;…”"」』)）\]】])([^\s:：。！？!?；;，,、“”"「」『』()（）[\]【】]{1,12})\s?[:：](?!\/\/)/gu;
/** UTF-16 code units of a line in which turns are looked for. */
const REACH = 20_000;

/** Options of a question count up; speakers come back. */
export function looksLikeOptions(names: readonly string[]): boolean {
  return names.length >= 3 && names.every((name, i) => name.toUpperCase() === String.fromCharCode(65 + i));
}

/** A line that holds several turns, as one line each; any other as it is. */
export function splitInline(line: RawLine): readonly RawLine[] {
  const text = line.text;
  if (text.length > REACH || text.search(/[:：]/) < 0) return [line];
  const places: { readonly at: number; readonly name: string; readonly named: Named }[] = [];
  for (const found of text.matchAll(INLINE)) {
    const name = found[1] ?? '';
    const named = namedBy(plain(name));
    if (named !== null && !/^\d+$/.test(name)) places.push({ at: found.index, name, named });
  }
  const names = new Set(places.map(({ name }) => name));
  const first = places[0];
  if (first === undefined || places.length < 2 || names.size < 2 || text.slice(0, first.at).trim() !== '') return [line];
  const counts = new Map<string, number>();
  for (const { name } of places) counts.set(name, (counts.get(name) ?? 0) + 1);
  const sure = places.filter(({ name, named }) => named !== 'name' || (counts.get(name) ?? 0) > 1 || surelyNamed(name));
  if (sure.length < places.length * 0.75 || looksLikeOptions([...names])) return [line];
  const pieces: RawLine[] = [];
  let start = line.start;
  places.forEach(({ at }, i) => {
    const from = i === 0 ? 0 : at;
    const piece = text.slice(from, places[i + 1]?.at ?? text.length);
    const end = start + Buffer.byteLength(piece);
    pieces.push({ text: piece, line: line.line, start, end });
    start = end;
  });
  return pieces;
}
