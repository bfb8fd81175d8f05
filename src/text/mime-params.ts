import { decodeAs, decodeWords } from './mime-words.ts';

/** A value such as `multipart/mixed; boundary=x`: what stands in front, in lower case, and its parameters by lower-case name. */
export interface Parametered {
  readonly value: string;
  readonly params: ReadonlyMap<string, string>;
}

/** Parameters read at most: a file name in pieces needs a few dozen. */
const MOST = 1000;

/** Reads a header's value with parameters, those of RFC 2231 (`name*=`, `name*0=`, `name*0*=`) joined and decoded. */
export function parseParametered(text: string): Parametered {
  const raw = new Map<string, string>();
  const stop = text.indexOf(';');
  let at = stop < 0 ? text.length : stop + 1;
  while (at < text.length && raw.size < MOST) {
    const equals = text.indexOf('=', at);
    if (equals < 0) break;
    const key = text.slice(at, equals).replace(/^[\s;]+/, '').trimEnd().toLowerCase();
    const taken = valueAt(text, equals + 1);
    // What has a `;` in it is a parameter without a value in front of the next one.
    const name = key.slice(key.lastIndexOf(';') + 1).trimStart();
    if (!raw.has(name)) raw.set(name, taken.value);
    at = taken.next;
  }
  return { value: text.slice(0, stop < 0 ? text.length : stop).trim().toLowerCase(), params: joined(raw) };
}

/** A quoted or bare value, and where the next parameter starts. */
function valueAt(text: string, from: number): { value: string; next: number } {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] !== '"') {
    const stop = text.indexOf(';', at);
    const end = stop < 0 ? text.length : stop;
    return { value: text.slice(at, end).trim(), next: end + 1 };
  }
  let value = '';
  for (at++; at < text.length && text[at] !== '"'; at++) {
    // Only these two: names such as C:\old\chat.txt are written with bare backslashes.
    if (text[at] === '\\' && (text[at + 1] === '"' || text[at + 1] === '\\')) at++;
    value += text[at];
  }
  const stop = text.indexOf(';', at);
  return { value, next: stop < 0 ? text.length : stop + 1 };
}

function joined(raw: ReadonlyMap<string, string>): Map<string, string> {
  const params = new Map<string, string>();
  for (const [key, value] of raw) if (!key.includes('*')) params.set(key, decodeWords(value));
  for (const [key, value] of raw) {
    const found = /^([^*]+)\*(0?)(\*?)$/.exec(key);
    if (!found) continue;
    const name = found[1] ?? '';
    if (found[2] !== '0') {
      params.set(name, extended(value, []));
      continue;
    }
    const rest: { text: string; coded: boolean }[] = [];
    for (let n = 1; n < MOST; n++) {
      const coded = raw.get(`${name}*${n}*`);
      const piece = coded ?? raw.get(`${name}*${n}`);
      if (piece === undefined) break;
      rest.push({ text: piece, coded: coded !== undefined });
    }
    params.set(name, found[3] === '*' ? extended(value, rest) : extended(`''${value.replaceAll('%', '%25')}`, rest));
  }
  return params;
}

/** `charset'language'percent-coded`, followed by pieces that are coded or not. */
function extended(first: string, rest: readonly { text: string; coded: boolean }[]): string {
  const marks = first.split("'");
  const charset = marks.length > 2 ? marks[0] || 'utf-8' : 'utf-8';
  const parts = [percent(marks.length > 2 ? marks.slice(2).join("'") : first)];
  for (const piece of rest) parts.push(piece.coded ? percent(piece.text) : Buffer.from(piece.text));
  const bytes = Buffer.concat(parts);
  return (decodeAs(charset, bytes) ?? bytes.toString('latin1')).replace(/[\0-\x1f\x7f]+/g, ' ');
}

function percent(text: string): Buffer {
  const source = Buffer.from(text);
  const out = Buffer.alloc(source.length);
  let size = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source[i] === 0x25 ? source.toString('latin1', i + 1, i + 3) : '';
    const escape = /^[\da-f]{2}$/i.test(code);
    out[size++] = escape ? parseInt(code, 16) : source[i]!;
    if (escape) i += 2;
  }
  return out.subarray(0, size);
}
