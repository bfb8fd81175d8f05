import { LONGEST_HEADING, originalOffset, plain } from './clean.ts';
import { maskedName } from './conceal-name.ts';
import type { RawLine } from './decode.ts';
import { mayBeNick, namedBy, surelyNamed, TITLED, type Named } from './names.ts';

/** `Name: text` on one line. */
export interface Turn {
  readonly name: string;
  /** `nobody`: somebody's words that no name stands beside. */
  readonly named: Exclude<Named, null> | 'nobody';
  /** Offset in the line where the text begins. */
  readonly rest: number;
}

const HEAD = /^(\s*)(?:\*\*|__)?(?:[「【[<＜]\s?)?([^:：\n]{1,60}?)(?:\s?[」】\]>＞])?(?:\*\*|__)?\s?[:：](?:\*\*|__)?(\s*)/;
const SAYS = /^(.{1,40}?)\s?(?:[又就再还才]?(?:说道?|回复?|回答|答道?|问道?|发|发言|留言|写道?)|replied|says?|said|wrote)(?:了|我|他|她)?$/;
const ANSWERS = /^(.{1,30}?)\s+(?:回复|回覆|→|->|▶|@|replied to)\s*.{1,30}$/;
const GLUED = /^(.{1,20}?)(?:回复|回覆|▶|→|->)了?@?(.{1,20})$/;
/** What applications and people put before the name of whoever is quoted. */
const QUOTES = /^(?:引用|转述|转发|原话|原文|quote|quoting)(?:\s+(?:自\s?)?|自)@?(?=\S)/iu;
/** `微信昵称“name”`. */
const CALLED = /^(?:微信|QQ|网络)?(?:昵称|网名|用户|好友|网友)?[“"「]([^“”"「」]{1,24})[”"」]$/u;
/** Before the name of whoever is answered: the name of whoever answers is not there. */
const TO = /^(?:回复|回覆|reply to|replying to)\s*@?(?=\S)/iu;
/** At the head of an answer on platforms of comments. */
const TO_WHOM = /^(?:回复|回覆)\s?@?[^\s:：，。]{1,20}\s?[:：]\s*/u;
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
  // Stars that nothing opens cover a name: `赵**：`.
  const stars = /^\s*\*\*/.test(text) ? '' : (/\*\*(?=\s?[:：])/.exec(found[0])?.[0] ?? '');
  const typed = `${found[2] ?? ''}${stars}`.trim();
  const colon = found[0].trimEnd().replace(/[*_]+$/, '').slice(-1);
  if (after.startsWith('//') || (typed.startsWith('@') && !maskedName(typed)) || (/\d$/.test(typed) && /^\d/.test(after) && found[3] === '')) return null;
  if (colon === ':' && found[3] === '' && /^[!-~]/.test(after) && /[!-~]$/.test(typed) && typed.length > 1 && !(/^[A-Z][a-z]{1,14}$/.test(typed) && /^[A-Za-z]/.test(after))) return null;
  const answer = TO_WHOM.exec(after)?.[0].length ?? 0;
  const rest = originalOffset(line, found[0].length + answer);
  if (TO.test(typed)) return namedBy(typed.replace(TO, '')) === null ? null : { name: '', named: 'nobody', rest };
  const name = speaker(typed);
  const named = namedBy(name);
  return named === null ? null : { name, named, rest };
}

/** Without what tells that the person speaks, whom he answers, or that he is quoted. */
function speaker(typed: string): string {
  const name = typed.replace(QUOTES, '').replace(CALLED, '$1');
  const answers = ANSWERS.exec(name)?.[1];
  if (answers !== undefined) return answers;
  const [, who, whom] = GLUED.exec(name) ?? [];
  if (who !== undefined && whom !== undefined && namedBy(who) === 'name' && namedBy(whom) === 'name') return who;
  const said = SAYS.exec(name)?.[1];
  // A given name may end in such a sign: `陈大发`.
  const short = /^\p{Script=Han}{2,3}$/u.test(name) && !TITLED.test(said ?? '');
  return said !== undefined && surelyNamed(said) && !short ? said : name;
}

/** The name without a word of speaking behind it, where the file shows the name without it, or shows it so again. */
export function stemOf(name: string, known: ReadonlyMap<string, number>): string {
  const stem = SAYS.exec(name)?.[1];
  return stem !== undefined && known.has(stem) ? stem : name;
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
  const again = [...counts.values()].some((count) => count > 1) && [...names].every((name) => mayBeNick(name) !== null);
  if (sure.length < places.length * (again ? 0.6 : 0.75) || looksLikeOptions([...names])) return [line];
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
