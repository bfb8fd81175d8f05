import { AuditError } from '../../model/errors.ts';

/** A value of a JSON text with the line (1-based) on which it begins. */
export interface Node {
  readonly line: number;
  readonly value: null | boolean | number | string | readonly Node[] | ReadonlyMap<string, Node>;
}

const MOST_BYTES = 1 << 20;
/** Nothing of a case file lies deeper than four. */
const DEEPEST = 20;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const CONSTANTS = { true: true, false: false, null: null } as const;

/**
 * Reads JSON strictly and keeps what JSON.parse loses: lines, and a key that stands twice, which is refused. Throws `usage`
 * with `path` and line for anything that is no such text.
 */
export function readJson(given: string | Uint8Array, path: string): Node {
  const text = decoded(given, path);
  let at = 0;
  let line = 1;
  const fail = (why: string): never => {
    throw new AuditError('usage', `${path} line ${line}: ${why}`);
  };
  const skip = (): void => {
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 10) line++;
      else if (code !== 32 && code !== 9 && code !== 13) break;
    }
    if (text.startsWith('//', at) || text.startsWith('/*', at)) fail('comments are not allowed in JSON: take them out');
  };
  const sticky = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0] ?? null;
    at += found?.length ?? 0;
    return found;
  };
  const string = (): string => {
    const start = at;
    for (at++; at < text.length && text[at] !== '"' && text[at] !== '\n'; at++) if (text[at] === '\\') at++;
    if (text[at] !== '"') fail('a text in quotes is not closed');
    at++;
    try {
      return JSON.parse(text.slice(start, at)) as string;
    } catch {
      return fail('a text in quotes holds a sign that JSON does not allow there; write \\n for a line break and \\\\ for a backslash');
    }
  };
  const members = (depth: number, close: string, one: () => void): void => {
    if (depth > DEEPEST) fail('nested too deep for a case file');
    at++;
    skip();
    for (let first = true; text[at] !== close; first = false) {
      if (!first) {
        if (text[at] !== ',') fail(at >= text.length ? `the file ends before ${close}` : `a comma or ${close} is wanted here`);
        at++;
        skip();
        if (text[at] === close) fail(`no comma may stand before ${close}`);
      }
      one();
      skip();
    }
    at++;
  };
  const value = (depth: number): Node => {
    const from = line;
    const sign = text[at];
    if (sign === '{') {
      const fields = new Map<string, Node>();
      members(depth, '}', () => {
        if (text[at] !== '"') fail('a key in double quotes is wanted here');
        const key = string();
        if (fields.has(key)) fail(`${JSON.stringify(key.slice(0, 40))} stands twice: keep one`);
        skip();
        if (text[at] !== ':') fail(`a colon is wanted behind ${JSON.stringify(key.slice(0, 40))}`);
        at++;
        skip();
        fields.set(key, value(depth + 1));
      });
      return { line: from, value: fields };
    }
    if (sign === '[') {
      const list: Node[] = [];
      members(depth, ']', () => list.push(value(depth + 1)));
      return { line: from, value: list };
    }
    if (sign === '"') return { line: from, value: string() };
    const word = sticky(WORD);
    if (word !== null) return { line: from, value: CONSTANTS[word as keyof typeof CONSTANTS] };
    const number = sticky(NUMBER);
    return number === null || number === '' ? fail('not valid JSON here: a value is wanted, with texts in double quotes') : { line: from, value: Number(number) };
  };
  skip();
  if (at >= text.length) throw new AuditError('usage', `${path}: empty. Write at least {}`);
  const whole = value(0);
  skip();
  return at < text.length ? fail('more stands behind the closing bracket: keep one object') : whole;
}

function decoded(given: string | Uint8Array, path: string): string {
  if (given.length > MOST_BYTES) throw new AuditError('usage', `${path}: larger than 1 MB, which no case file is. Give the JSON file with the facts`);
  const not = (): never => {
    throw new AuditError('usage', `${path}: not UTF-8 text. Save the file as UTF-8 and give it again`);
  };
  let text: string;
  try {
    text = typeof given === 'string' ? given : new TextDecoder('utf-8', { fatal: true }).decode(given);
  } catch {
    return not();
  }
  return text.includes('\0') || text.includes('\u{fffd}') ? not() : text.replace(/^\u{feff}/u, '');
}
