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

/** Of fixed length, so that the engine looks at one character in sixteen. */
const LONG_DIGITS = /\d{16}/g;

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

/** True when 16 digits stand where a value may stand; behind a quote they are text. */
function hasLongInteger(text: string): boolean {
  LONG_DIGITS.lastIndex = 0;
  for (let found = LONG_DIGITS.exec(text); found !== null; found = LONG_DIGITS.exec(text)) {
    let at = found.index - 1;
    if (text[at] === '-') at--;
    if (at < 0 || ':,[ \t\r\n'.includes(text[at]!)) {
      LONG_DIGITS.lastIndex = 0;
      return true;
    }
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
