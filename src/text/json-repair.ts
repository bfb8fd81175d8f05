const HEX2 = /^[0-9a-fA-F]{2}$/;
const HEX4 = /^[0-9a-fA-F]{4}$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LONG_INTEGER = /^-?\d{16,}$/;
const WORDS = new Set(['true', 'false', 'null']);

/**
 * Rewrites JSON-like text so that `JSON.parse` reads it without loss: one pass, linear. `repaired` is false when only
 * long integers were put in quotes, which valid JSON needs too.
 */
export function repairJson(text: string): { text: string; repaired: boolean } {
  const out: string[] = [];
  let repaired = false;
  let comma = -1;
  for (let i = 0; i < text.length; ) {
    const c = text[i]!;
    if (c === '"') {
      const string = repairString(text, i);
      out.push(string.text);
      repaired ||= string.repaired;
      i = string.end;
      comma = -1;
    } else if (c === '}' || c === ']') {
      if (comma >= 0) {
        out[comma] = '';
        repaired = true;
      }
      comma = -1;
      out.push(c);
      i++;
    } else if (c === ',') {
      comma = out.length;
      out.push(c);
      i++;
    } else if ('{[: \t\r\n'.includes(c)) {
      if (c === '{' || c === '[') comma = -1;
      out.push(c);
      i++;
    } else {
      let end = i + 1;
      while (end < text.length && !',}]\n'.includes(text[end]!)) end++;
      const token = text.slice(i, end).trimEnd();
      const asIs = WORDS.has(token) || (NUMBER.test(token) && !LONG_INTEGER.test(token));
      repaired ||= !asIs && !LONG_INTEGER.test(token);
      out.push(asIs ? token : JSON.stringify(token));
      i = end;
      comma = -1;
    }
  }
  return { text: out.join(''), repaired };
}

/** The string that starts at `start`, mended. One that never closes is handed back as it is. */
function repairString(text: string, start: number): { text: string; end: number; repaired: boolean } {
  const out: string[] = [];
  let from = start;
  let i = start + 1;
  const put = (upTo: number, instead: string, resume: number): void => {
    out.push(text.slice(from, upTo), instead);
    from = i = resume;
  };
  while (i < text.length && text[i] !== '"') {
    const code = text.charCodeAt(i);
    if (code < 0x20) put(i, `\\u${code.toString(16).padStart(4, '0')}`, i + 1);
    else if (code !== 0x5c) i++;
    else {
      const kind = text[i + 1] ?? '';
      if (kind === 'x' && HEX2.test(text.slice(i + 2, i + 4))) put(i, `\\u00${text.slice(i + 2, i + 4)}`, i + 4);
      else if (kind === 'u' ? HEX4.test(text.slice(i + 2, i + 6)) : kind !== '' && '"\\/bfnrt'.includes(kind)) i += 2;
      else put(i, '\\\\', i + 1);
    }
  }
  const end = Math.min(i + 1, text.length);
  out.push(text.slice(from, end));
  return { text: out.join(''), end, repaired: out.length > 1 };
}
