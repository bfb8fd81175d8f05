import { Shaping } from './_shaping.ts';
import { isBlank, plain } from './clean.ts';
import type { RawLine } from './decode.ts';
import { mayHead } from './names.ts';
import { isRule } from './remarks.ts';
import type { Shaped } from './shapes.ts';

/** `「name：words」`; the words may go on over further lines. */
const OPENS = /^\s{0,8}「\s?([^「」:：\n]{1,40}?)\s?[:：]\s?/u;
/** Lines that a quoted passage may have. */
const LONGEST = 40;

interface Quote { readonly name: string; readonly text: string; readonly last: number }

/**
 * Answers with the passage that they quote above, parted by a rule, as applications copy a single one. Each passage is a line of whoever is
 * quoted, unless the file has it already; each answer is nobody's.
 */
export function quoteCopies(lines: readonly RawLine[]): Shaped | null {
  const quotes = lines.map((_, i) => quoteAt(lines, i));
  if (!quotes.some((one) => one !== null)) return null;
  const shaping = new Shaping();
  const shown = new Set<string>();
  let answers = false;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as RawLine;
    const quote = quotes[i] ?? null;
    if (quote !== null) {
      if (!shown.has(quote.text)) shaping.say(line, quote.name, quote.text, lines[quote.last - 1]);
      shown.add(quote.text);
      i = quote.last;
      answers = true;
    } else if (isBlank(line.text)) shaping.keep(line);
    // Somebody speaks by name: the whole is read as a dialogue, and what it quotes with it.
    else if (/^[^「」\s]{1,24}[:：]\s?\S/u.test(line.text)) return null;
    else {
      shaping.say(line, null, line.text);
      shown.add(plain(line.text).trim());
    }
  }
  return answers ? shaping.done() : null;
}

/** The passage that opens in a line and is closed before a rule; `last` is the line of the rule. */
function quoteAt(lines: readonly RawLine[], at: number): Quote | null {
  const found = OPENS.exec(plain(lines[at]?.text.slice(0, 300) ?? ''));
  const name = found?.[1]?.trim() ?? '';
  if (found === null || !mayHead(name)) return null;
  const words: string[] = [];
  for (let i = at; i < Math.min(lines.length - 1, at + LONGEST); i++) {
    const text = plain((lines[i] as RawLine).text).trimEnd();
    words.push(i === at ? text.slice(found[0].length) : text);
    if (!text.endsWith('」')) continue;
    return isRule(plain(lines[i + 1]?.text ?? '').trim()) ? { name, text: words.join('\n').slice(0, -1).trim(), last: i + 1 } : null;
  }
  return null;
}
