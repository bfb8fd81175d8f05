import { Shaping } from './_shaping.ts';
import type { RawLine } from './decode.ts';
import { namedBy, surelyNamed } from './names.ts';
import type { Shaped } from './shapes.ts';

/** Lines, and UTF-16 code units of one, in which a quotation is looked for. */
const FEW = 12;
const WIDEST = 2000;
const SPEECH = /(?:(?<![\p{L}\d])|(?<=[，。！？；]|据说|听说|其中|然后|结果|后来|群里))([^\s，。！？；：:“”"「」]{1,12}?)?(?:在[^，。！？；：:“”"「」]{1,16}[里中上内]?)?(?:亲口|还|就|曾|又|直接)?(?:说道?|表示|称|写道|写着|发消息|发了|回复|回答|讲|留言|says?|said|wrote|writes|texted)(?:过|了|的是|的)?\s?[:：,，]?\s?(?:“([^“”]{6,400})”|「([^「」]{6,400})」|"([^"]{6,400})")/giu;

/** Somebody's words inside a sentence of whoever spreads them, set in quotation marks behind a word of speaking. Null: none. */
export function quotedSpeech(lines: readonly RawLine[]): Shaped | null {
  if (lines.length > FEW || lines.some(({ text }) => text.length > WIDEST)) return null;
  const shaping = new Shaping();
  let some = false;
  for (const line of lines) {
    const found = [...line.text.matchAll(SPEECH)];
    // It is one of the talk that says so.
    if (found.length > 0 && /^[^:：]{1,24}[:：]/u.test(line.text.slice(0, found[0]?.index))) return null;
    if (found.length === 0) {
      shaping.keep(line);
      continue;
    }
    some = true;
    const piece = (from: number, to: number): RawLine => ({ ...line, text: line.text.slice(from, to), start: line.start + Buffer.byteLength(line.text.slice(0, from)), end: line.start + Buffer.byteLength(line.text.slice(0, to)) });
    const besides = (from: number, to: number): void => {
      if (/[\p{L}\d]/u.test(line.text.slice(from, to))) shaping.beside(piece(from, to));
    };
    let from = 0;
    for (const { 0: whole, 1: who = '', 2: a, 3: b, 4: c, index } of found) {
      const words = a ?? b ?? c ?? '';
      const end = index + whole.length;
      const at = end - 1 - words.length;
      besides(from, at - 1);
      shaping.say(piece(at, end - 1), surelyNamed(who) || ['self', 'other'].includes(namedBy(who) ?? '') ? who : null, words);
      from = end;
    }
    besides(from, line.text.length);
  }
  return some ? shaping.done() : null;
}
