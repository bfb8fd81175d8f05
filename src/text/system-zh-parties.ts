import { PAIRS, type Folded, type Quoted } from './system-zh-fold.ts';
import type { Span } from './system-zh-match.ts';
import type { Slots } from './system-zh-xml.ts';
import type { SystemParty } from './system-zh.ts';

/** Some exporters print the reader as 我. In quotes it is a name. */
const SELF = new Set(['你', '您', '我', 'you', 'your']);
const SLOT = /^\$([A-Za-z]\w{0,31})\$$/;
/** QQ prints an account number behind a name that stands without quotes; a mobile number there is part of the name. */
const WITH_NUMBER = /^(.{1,200})[(（](?!1[3-9]\d{9}\D)(\d{5,12})[)）]$/s;
/** Offices, not people. */
const NOBODY = new Set(['管理员', '群管理员', '系统', '该群', '本群', '群聊', '该群聊', '管理員', '群管理員', '群主', '对方', '對方']);

/** Unquoted words between names: a list mark, or a conjunction that touches 你 or a quoted name. */
const LIST = /[、，]|,\s|\sand\s/;

/** The people a slot names. `many`: one pair of quotes may hold several names, split at 、. */
export function parties(text: string, folded: Folded, span: Span, many: boolean, slots: Slots): SystemParty[] {
  const inside = folded.quoted.filter((quote) => quote.start > span.start && quote.end < span.end);
  const out: SystemParty[] = [];
  let at = span.start;
  for (const quote of inside) {
    out.push(...plain(text.slice(at, quote.start - 1), slots, true));
    out.push(...named(text, quote, many && inside.length === 1, slots));
    at = quote.end + 1;
  }
  out.push(...plain(text.slice(at, span.end), slots, inside.length > 0));
  return out;
}

function named(text: string, quote: Quoted, split: boolean, slots: Slots): SystemParty[] {
  const name = text.slice(quote.start, quote.end);
  const slot = SLOT.exec(name);
  if (slot) return [...(slots.get(slot[1]!)?.members ?? [])];
  const names = split ? name.split('、') : [name];
  return names.flatMap((one) => {
    const open = SLOT.exec(one);
    if (open) return [...(slots.get(open[1]!)?.members ?? [])];
    return one === '' ? [] : [{ name: one, id: null }];
  });
}

/** Names without quotes. Beside a quoted name only 你 counts: the rest is grammar. */
function plain(stretch: string, slots: Slots, besideQuotes: boolean): SystemParty[] {
  return stretch.split(LIST).flatMap((piece): SystemParty[] => {
    const word = besideQuotes ? piece.trim().replace(/^(?:和|与|及|與|and\s)/, '').replace(/(?:和|与|及|與|\sand)$/, '').trim() : piece.trim();
    if (SELF.has(word.toLowerCase())) return [{ name: word, id: null, self: true }];
    const slot = SLOT.exec(word);
    if (slot) return [...(slots.get(slot[1]!)?.members ?? [])];
    if (!besideQuotes) return unquoted(word, slots);
    return [];
  });
}

function unquoted(word: string, slots: Slots): SystemParty[] {
  const self = /^(你|您)[和与及與](.+)$/s.exec(word);
  if (self) return [{ name: self[1]!, id: null, self: true }, ...plain(self[2]!, slots, false)];
  if (word === '' || NOBODY.has(word)) return [];
  const numbered = WITH_NUMBER.exec(word);
  return [numbered ? { name: numbered[1]!.trim(), id: numbered[2]! } : { name: word, id: null }];
}

/** The text of a slot without the quotes around it. */
export function slotText(text: string, span: Span, slots: Slots): string | null {
  const given = text.slice(span.start, span.end).trim().replace(/^[:：]\s*/, '');
  const value = given.length > 1 && PAIRS[given[0]!] === given.at(-1) ? given.slice(1, -1) : given;
  const slot = SLOT.exec(value);
  return slot ? (slots.get(slot[1]!)?.text ?? null) : value || null;
}
