import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';

/** Levels of forwards inside forwards that are read; deeper ones are left out of the text. */
const DEPTH = 8;
const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };
/** One element without markup inside it: as character data, or as CDATA. */
const PIECE = /<(\/?)(dataitem|sourcename|datadesc|datatitle|recordxml)\b([^>]{0,400})>/g;

/** The text of a merged forward, one line per record, `name: text`, from WeChat's own markup; null when there is none. */
export function recordText(content: string): string | null {
  const xml = content.includes('<recorditem') || content.includes('<dataitem') ? content : content.includes('&lt;recorditem') ? unescape(content) : '';
  if (xml === '') return null;
  const lines: string[] = [];
  walk(xml.includes('<dataitem') ? xml : unescape(xml), lines, 0);
  return joined(lines);
}

/** The same from a list of records, as converters write it. */
export function recordList(records: Json | undefined): string | null {
  const lines: string[] = [];
  list(records, lines, 0);
  return joined(lines);
}

const joined = (lines: readonly string[]): string | null => lines.filter((line) => line !== '').join('\n') || null;

interface Item { readonly line: number; name: string; text: string; title: string }

function walk(xml: string, lines: string[], depth: number): void {
  const open: Item[] = [];
  let from: { readonly name: string; readonly at: number } | null = null;
  const close = (item: Item): void => void (lines[item.line] = lineOf(item.name, item.text || item.title));
  for (const [whole, slash, name, attributes, at] of pieces(xml)) {
    const item = open.at(-1);
    if (name === 'dataitem') {
      if (slash === '') {
        if (!attributes.endsWith('/')) open.push({ line: lines.push('') - 1, name: '', text: '', title: '' });
      } else if (open.length > 0) close(open.pop()!);
      from = null;
    } else if (slash === '') from = attributes.endsWith('/') ? null : { name, at: at + whole.length };
    else if (item && from?.name === name) {
      const value = characters(xml.slice(from.at, at));
      from = null;
      if (name === 'sourcename') item.name = value;
      else if (name === 'datadesc') item.text = value;
      else if (name === 'datatitle') item.title = value;
      else if (depth + 1 < DEPTH && value.includes('<dataitem')) walk(value, lines, depth + 1);
    }
  }
  for (const item of open) close(item);
}

function* pieces(xml: string): Generator<[string, string, string, string, number]> {
  for (const found of xml.matchAll(PIECE)) yield [found[0], found[1]!, found[2]!, found[3]!, found.index];
}

const lineOf = (name: string, text: string): string => (text === '' ? '' : name === '' ? text : `${name}: ${text}`);

function characters(raw: string): string {
  const text = raw.trim();
  return text.startsWith('<![CDATA[') ? text.slice(9, text.endsWith(']]>') ? -3 : undefined) : unescape(text);
}

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(quot|apos|lt|gt|amp));/g, (whole, dec?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name]!;
    const code = dec === undefined ? Number.parseInt(hex!, 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const NAMES = ['sourcename', 'groupNickname', 'accountName', 'senderDisplayName', 'sender'];
const TEXTS = ['datadesc', 'content', 'datatitle'];
const LISTS = ['chatRecordList', 'chatRecords'];

function list(records: Json | undefined, lines: string[], depth: number): void {
  if (!Array.isArray(records) || depth === DEPTH) return;
  for (const record of records) {
    if (!isObject(record)) continue;
    const first = (keys: readonly string[]): string => keys.map((key) => textOf(field(record, key))).find((text) => text !== null) ?? '';
    lines.push(lineOf(first(NAMES), first(TEXTS)));
    for (const key of LISTS) list(field(record, key), lines, depth + 1);
  }
}
