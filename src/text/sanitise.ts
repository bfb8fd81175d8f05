/**
 * Characters that steer a display or draw nothing: controls, format characters (bidi, zero width, tags), surrogates left
 * alone, private use, line and paragraph separators, non-characters, and the blanks that Unicode counts as letters.
 */
const STEERING =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\ufdd0-\ufdef\ufffe\uffff]|[\u{e0100}-\u{e01ef}]/gu;

const JOINABLE_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]$/u;
const JOINABLE_AFTER = /^\p{Extended_Pictographic}/u;

/** More than four marks on one letter paint over the lines around it. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** `::error::`, `::warning file=x::`: anywhere, since wrapping may bring it to the start of a line. */
const COLON_COMMAND = /::(?=[A-Za-z][\w-]{0,40}(?:::|\s|$))/g;

/** `##vso[`, `##[group]`, `##teamcity[`: runners look for these anywhere in a line. */
const HASH_COMMAND = /##(?=[A-Za-z]{0,20}\[)/g;

/**
 * One line that a terminal, or the log of a build server, shows and does not obey. Controls become their pictures (`␛`),
 * a line break `⏎`, other steering characters `\u202e`. Text without such characters comes back unchanged.
 */
export function forTerminal(text: string): string {
  return text
    .replace(/\r\n/g, '⏎')
    .replace(STEERING, visible)
    .replace(PILED_MARKS, '$1…')
    .replace(COLON_COMMAND, '\\u003a:')
    .replace(HASH_COMMAND, '#\\u0023');
}

function visible(character: string, offset: number, text: string): string {
  if (character === '\u200d' && joinsPictographs(text, offset)) return character;
  const code = character.codePointAt(0) ?? 0;
  if (code === 0x0a || code === 0x2028 || code === 0x2029 || code === 0x85) return '⏎';
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  const hex = code.toString(16);
  return code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`;
}

/** A zero-width joiner between two pictographs makes one emoji of them and stays. */
function joinsPictographs(text: string, offset: number): boolean {
  return JOINABLE_BEFORE.test(text.slice(Math.max(0, offset - 2), offset)) && JOINABLE_AFTER.test(text.slice(offset + 1, offset + 3));
}

const MARKUP = /[\\`*_[\]<>|~&$#@]/g;
const BLOCK_START = /^(?:[-+=]|\d{1,9}(?=[.)]))/;
const AUTOLINK = /:(?=\/\/)|(?<=\bwww)\.|(?<=\b(?:mailto|xmpp)):/gi;

/** The same for one line of Markdown (CommonMark and GitHub's tables): nothing in it is markup, and it may stand in a cell. */
export function forMarkdown(text: string): string {
  return forTerminal(text).trim().replace(MARKUP, '\\$&').replace(AUTOLINK, '\\$&').replace(BLOCK_START, escapeStart);
}

/** A digit cannot be escaped with a backslash, so the mark after the number is: the lookahead left it in place. */
function escapeStart(start: string): string {
  return /\d/.test(start) ? `${start}\\` : `\\${start}`;
}
