import type { Header } from './_weflow-txt-header.ts';

const HEADER = /^## (\d{4})\\?-(\d\d)\\?-(\d\d) (\d\d):(\d\d):(\d\d)(?: (.*))?$/;

/** `## YYYY-MM-DD HH:MM:SS name` with the hyphens escaped as WeFlow does, or not; null for any other line. */
export function headerOf(line: string): (Header & { readonly escaped: boolean }) | null {
  const m = HEADER.exec(line);
  if (m === null) return null;
  const escaped = line[7] === '\\';
  const name = (m[7] ?? '').trim();
  return { wall: [Number(m[1]), Number(m[2]), Number(m[3]), Number(m[4]), Number(m[5]), Number(m[6])], name: escaped ? unescape(name) : name, escaped };
}

/** Takes the backslash off each sign before which WeFlow puts one; it puts one before every such sign, itself included. */
export function unescape(text: string): string {
  return text.includes('\\') ? text.replace(/\\([\\`*_{}[\]<>#+\-.!|])/g, '$1') : text;
}

export interface Body {
  /** The speaker's own words; links to media stay as they are printed. */
  readonly text: string;
  /** Quoted words of somebody else. */
  readonly quoted: string | null;
  readonly attachments: readonly string[];
  /** A link that is the whole text. */
  readonly link: boolean;
}

/** A line that is one link: signs of Markdown in typed words are escaped, so this one is the exporter's. */
const LINK = /^(!?)\[((?:[^\\[\]]|\\.){0,400})\]\(([^()\s]{1,2000})\)$/;

/** Takes a printed body apart. `escaped`: the words in it bear backslashes, else signs are taken as typed. */
export function bodyOf(raw: string, escaped: boolean): Body {
  if (!escaped) return { text: raw, quoted: null, attachments: [], link: false };
  const lines = raw.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  let from = 0;
  while (from < lines.length && (lines[from] === '>' || lines[from]!.startsWith('> '))) from++;
  const quoted = lines.slice(0, from).map((line) => unescape(line.slice(2))).join('\n');
  if (from > 0 && lines[from] === '') from++;
  const attachments: string[] = [];
  let link = false;
  const text = (from === 0 ? raw.split('\n') : lines.slice(from)).map((line) => {
    const found = LINK.exec(line.endsWith('\r') ? line.slice(0, -1) : line);
    if (found === null) return unescape(line);
    const target = fileOf(found[3]!);
    if (target === null) link = true;
    else attachments.push(target);
    return line;
  }).join('\n');
  return { text, quoted: quoted === '' ? null : quoted, attachments, link };
}

/** The file that a link leads to; null when it leads elsewhere. */
function fileOf(url: string): string | null {
  if (/^[a-z][a-z0-9+.-]{1,20}:/i.test(url) || url.startsWith('//')) return null;
  try {
    return decodeURI(url).replaceAll('%28', '(').replaceAll('%29', ')').replace(/%3c/gi, '<').replace(/%3e/gi, '>');
  } catch {
    return url;
  }
}
