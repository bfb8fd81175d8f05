/** Furthest a sentence is looked at on either side, in code units. */
const REACH = 60;
const ENDS = new Uint8Array(0x10000);
for (const end of '。！？!?\n\r；;') ENDS[end.charCodeAt(0)] = 1;
const STOP = 0x2e;
const QUOTES: readonly (readonly [string, string])[] = [['“', '”'], ['「', '」'], ['『', '』'], ['《', '》'], ['‘', '’']];

/** The sentence around a stretch of text, at most so much of it. */
export function sentenceAt(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let start = from;
  while (start > 0 && from - start < REACH && !isEnd(text, start - 1)) start--;
  let end = to;
  while (end < text.length && end - to < REACH && !isEnd(text, end)) end++;
  return { start, end };
}

function isEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === STOP ? at + 1 >= text.length || text.charAt(at + 1) === ' ' : ENDS[code] === 1;
}

/** Whether the stretch stands within quotation marks: somebody else's words, or words that are spoken of. */
export function quoted(text: string, from: number, to: number): boolean {
  const before = text.slice(Math.max(0, from - REACH), from);
  const after = text.slice(to, to + REACH);
  for (const [open, close] of QUOTES) {
    if (before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close)) return true;
  }
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return line.split('"').length % 2 === 0 && after.includes('"');
}
