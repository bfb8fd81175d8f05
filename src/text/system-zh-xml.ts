import type { SystemParty } from './system-zh.ts';

/** What fills a slot of a template: people, or a text. */
export interface SlotFill {
  readonly members: readonly SystemParty[];
  readonly text: string | null;
}
export type Slots = ReadonlyMap<string, SlotFill>;

export interface Sysmsg {
  /** What the markup itself says; `text` has the rest. */
  readonly kind: 'recall' | 'announcement' | null;
  readonly text: string;
  readonly slots: Slots;
}

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', apos: "'", lt: '<', gt: '>', amp: '&' };

function unescape(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(quot|apos|lt|gt|amp));/g, (whole, dec?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name]!;
    const code = dec === undefined ? Number.parseInt(hex!, 16) : Number(dec);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Inner text of each `<tag …>…</tag>` from `xml`, with its attributes; not nested in itself. */
function* elements(xml: string, tag: string): Generator<{ attributes: string; inner: string }> {
  const close = `</${tag}>`;
  for (let at = 0; ; ) {
    const open = xml.indexOf(`<${tag}`, at);
    if (open < 0) return;
    const head = open + tag.length + 1;
    const ends = xml.indexOf('>', head);
    if (ends < 0) return;
    at = ends + 1;
    // `<link_list` begins like `<link`; `<link/>` has nothing inside.
    if (!/[\s>/]/.test(xml[head]!) || xml[ends - 1] === '/') continue;
    const end = xml.indexOf(close, at);
    if (end < 0) return;
    yield { attributes: xml.slice(head, ends), inner: xml.slice(at, end) };
    at = end + close.length;
  }
}

function inner(xml: string, tag: string): string | null {
  for (const element of elements(xml, tag)) return element.inner;
  return null;
}

/** Character data of an element: CDATA as it is, the rest unescaped. */
function content(xml: string, tag: string): string | null {
  const raw = inner(xml, tag)?.trim() ?? null;
  if (raw === null) return null;
  if (!raw.startsWith('<![CDATA[')) return unescape(raw);
  const end = raw.indexOf(']]>');
  return raw.slice(9, end < 0 ? raw.length : end);
}

/** Reads WeChat's markup for system messages; null when it holds no text for people. */
export function readSysmsg(given: string): Sysmsg | null {
  const start = given.search(/<(?:sysmsg|revokemsg)\b/);
  const xml = given.slice(start);
  const type = /^<sysmsg\s[^>]{0,400}?type="([^"]{0,60})"/.exec(xml)?.[1] ?? '';
  if (type === 'revokemsg' || xml.startsWith('<revokemsg')) {
    return { kind: 'recall', text: content(xml, 'replacemsg') ?? content(xml, 'content') ?? '', slots: new Map() };
  }
  if (type.includes('announce')) return { kind: 'announcement', text: content(xml, 'textannouncement') ?? content(xml, 'content') ?? '', slots: new Map() };
  const text = content(xml, 'template') ?? content(xml, 'plain') ?? content(xml, 'text');
  return text === null ? null : { kind: null, text, slots: slotsOf(xml) };
}

function slotsOf(xml: string): Slots {
  const slots = new Map<string, SlotFill>();
  for (const link of elements(xml, 'link')) {
    const name = /\sname="([^"]{1,60})"/.exec(link.attributes)?.[1];
    if (name === undefined) continue;
    const members: SystemParty[] = [];
    for (const member of elements(link.inner, 'member')) {
      const party = { name: content(member.inner, 'nickname') || null, id: content(member.inner, 'username') || null };
      if (party.name !== null || party.id !== null) members.push(party);
    }
    slots.set(name, { members, text: content(link.inner, 'plain') ?? content(link.inner, 'title') });
  }
  return slots;
}
