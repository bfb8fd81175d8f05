import { repairJson } from './json-repair.ts';

export type Json = null | boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

export type JsonResult =
  | {
      readonly ok: true;
      readonly value: Json;
      /** True when the text is not valid JSON and was mended to be read. */
      readonly repaired: boolean;
    }
  | { readonly ok: false };

const LONG = 16;

/**
 * Parses one JSON value. Integers of 16 digits and more become strings of the same digits, because a double would round
 * them; `\xHH` (Telegram Desktop writes it) is read as `\u00HH`; where that is not enough, raw control characters in
 * strings, unknown escapes, commas before a closing bracket and bare words as values are mended. Of a key given twice the
 * last one counts; a key `__proto__` is dropped. Never throws.
 */
export function parseJson(text: string): JsonResult {
  if (!text.includes('\\x') && !hasLongInteger(text)) {
    const plain = tryParse(text);
    if (plain !== undefined) return { ok: true, value: plain, repaired: false };
  }
  const mended = repairJson(text);
  const value = tryParse(mended.text);
  return value === undefined ? { ok: false } : { ok: true, value, repaired: mended.repaired };
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** True when 16 digits stand where a value may stand; behind a quote they are text. Looks at one character in sixteen. */
function hasLongInteger(text: string): boolean {
  for (let i = LONG - 1; i < text.length; i += LONG) {
    if (!isDigit(text.charCodeAt(i))) continue;
    let start = i;
    while (isDigit(text.charCodeAt(start - 1))) start--;
    while (isDigit(text.charCodeAt(i + 1))) i++;
    if (i - start + 1 < LONG) continue;
    if (text[start - 1] === '-') start--;
    if (start === 0 || ':,[ \t\r\n'.includes(text[start - 1]!)) return true;
  }
  return false;
}

function tryParse(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json;
    if (text.includes('__proto__') || text.includes('\\u005')) dropProto(value);
    return value;
  } catch {
    return undefined;
  }
}

/** A later `Object.assign` of such an object would set a prototype. Own stack: nesting is the writer's choice. */
function dropProto(root: Json): void {
  const todo: Json[] = [root];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    if (at === null || typeof at !== 'object') continue;
    if (!Array.isArray(at) && Object.hasOwn(at, '__proto__')) delete at['__proto__'];
    for (const child of Object.values(at)) if (child !== null && typeof child === 'object') todo.push(child);
  }
}
