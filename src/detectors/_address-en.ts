import type { Placed } from '../model/detector.ts';
import { extend, leftwards } from './_address-en-parts.ts';
import { ALONE, COMPASS, FLAT, KINDS, LOWER_KINDS, strongKind } from './_address-en-words.ts';

const NUMBER = '(?:No\\.? ?|Nos?\\. ?|#)?[1-9][0-9]{0,4}(?:[A-Za-z](?![A-Za-z]))?(?:[-/][0-9]{1,4}[A-Za-z]?)?';
const WORD = "(?:[A-Z][A-Za-z'’-]{1,15}|[A-Z]\\.?|[0-9]{1,3}(?:st|nd|rd|th)|of|the|de|la|du|des|St\\.)";
const STREET = `${NUMBER},? (?:(?:${COMPASS} )?(?:${WORD} ){1,4}${KINDS}(?![A-Za-z0-9'’])\\.?(?: ${COMPASS}(?![A-Za-z])| Central| [0-9]{1,2}(?=[ ,]+#))?|(?:${COMPASS} )?${ALONE}(?![A-Za-z0-9])(?: ${COMPASS}(?![A-Za-z]))?)`;
const LOWER = `[1-9][0-9]{0,4}[a-z]? (?:[nsew] )?(?:(?:[A-Za-z][a-z']{2,14}|[0-9]{1,3}(?:st|nd|rd|th)) ){1,3}(?:${LOWER_KINDS})(?![A-Za-z0-9'’])`;
const BOX = 'P\\.? ?O\\.? ?[Bb]ox:? [0-9]{1,6}(?![0-9])';
const BLOCK = 'Bl(?:oc)?k [0-9]{1,4}[A-Z]?,? (?:[A-Z][A-Za-z]{1,14} ){1,4}(?:Street|St|Ave|Avenue|Road|Rd|Drive|Dr|Crescent|Close)(?: [0-9]{1,2})?(?![0-9A-Za-z])';
const FIRST = `${FLAT}(?=, )`;
const anchor = new RegExp(`(?<![0-9A-Za-z#.$€£:/–\\u200b-\\u200f\\u2060\\ufeff-])(?:(?:${BLOCK})|(?:${STREET})|(?:${LOWER})|(?:${BOX})|(?:${FIRST}))`, 'g');
export const EN_PREFILTER = `[0-9][A-Za-z]?,? [A-Za-z0-9'’. ]{0,40}?(?:${KINDS}|${LOWER_KINDS}|${ALONE})(?![A-Za-z])|[Bb]ox:? [0-9]|(?:Flat|Room|Apt|Unit|Block|No\\.)[^,\\n]{1,12}, `;

const CUES = /(?<![a-z])(?:live[sd]?|living|address|addr|ship|deliver(?:y|ed)?|pick (?:me|him|her|us|you) up|send|sent|mail|moved?|moving|stay(?:s|ing)?|come over|drop (?:it|me|them|this)|my place|(?:his|her|our|new) place|house|apartment|parcel|package|uber|taxi|lyft|reside|home|meet me|i'?m at)(?![a-z])|住|地址|寄|送/i;
const AT = /(?<![a-z])(?:at|to|near|on|from|in)[: ]{1,2}$/i;
/** Words that show a number counting or naming something: `24 Hour Street`, `3 more people drive`. */
const COUNTED = /^[^ ]+ (?:hours?|days?|minutes?|mins?|years?|miles?|km|percent|cents?|million|billion|way|lane|wheel|dollars?|people|times|guys|girls|men|man|broke|angry|gbps|mbps|[gtmk]b|ghz|mhz|hz|volt|inch|bit|core|player|step|star|speed|page|more|other|different|new|old|hard|disk|google|usb|external|backup|x|of|the|a|an|and|or|to|in|on|for|is|are|was|were|my|your|his|her|their|i|we|you|per|from|with|that|this)(?: |$)/i;
const COUNTS = / (?:of|the|a|an|and|more|to|in|on|for|people|times|is|are|was|were|my|your|his|her|their|i|we|you|per|or|from|with|that|this|down|up|off|by|at|it|but|if|not|which|will|can|just) /;
/** What the number belongs to instead. */
const LABEL = /(?:^|[^a-z])(?:page|chapter|ch|ver(?:sion)?|top|level|lvl|part|ep(?:isode)?|season|step|question|q|vol(?:ume)?|section|article|figure|fig|table|exit|issue|row|gate|bus|train|line|over|about|almost|nearly|than|only|another|first|last|next|these|those|all|the|a|an|spent|cost|paid|score|round|lap|year|since|build|kernel|ubuntu|windows|watched|watching|played|playing|saw)[ :#]{1,2}$/i;
const FICTION = /movie|film|trailer|album|song|band|episode|netflix|soundtrack|series|lyrics|watched|played the/i;

/** Street addresses in English: number, name, kind of street; with flat, building, town, state and postcode around them; post boxes. */
export function findEnglish(text: string): Placed[] {
  const found: Placed[] = [];
  let least = 0;
  anchor.lastIndex = 0;
  for (let at = anchor.exec(text); at !== null; at = anchor.exec(text)) {
    const placed = judge(text, at.index, at.index + at[0].length, least);
    if (placed === null) {
      // A row of flats is judged once.
      const parts = /^[A-Z][a-z]/.test(at[0]) ? extend(text, anchor.lastIndex) : null;
      if (parts !== null) anchor.lastIndex = Math.max(anchor.lastIndex, parts.end);
      continue;
    }
    found.push(placed);
    least = placed.end;
    anchor.lastIndex = Math.max(anchor.lastIndex, placed.end);
  }
  return found;
}

function judge(text: string, from: number, until: number, least: number): Placed | null {
  const core = text.slice(from, until);
  const flatFirst = /^(?:Flat|Apt|Apartment|Unit|Suite|Ste|Room|Rm|Block|Tower|Building|Bldg|House|H|Plot|Door|Villa|Shop|Lot|Floor|Fl|Studio|Townhouse|Penthouse)(?![a-z])/.test(core);
  const { end, parts, post } = extend(text, until);
  const start = flatFirst ? from : leftwards(text, from, least);
  const whole = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 28), start);
  const cue = CUES.exec(before)?.[0] ?? null;
  const reasons = (grade: string): string[] => [`grade:${grade}`, ...(post ? ['postcode'] : []), ...(cue === null ? [] : [`cue:${cue.toLowerCase()}`])];
  const placed = (confidence: number, grade: string): Placed => ({ start, end, value: whole, confidence: Math.round(Math.min(0.97, confidence) * 100) / 100, reasons: reasons(grade) });
  if (core.startsWith('P') && /[Bb]ox/.test(core)) return placed(0.66 + (post ? 0.2 : 0) + (cue === null ? 0 : 0.12), 'box');
  if (flatFirst && !/^Bl(?:oc)?k [0-9]+[A-Z]? [A-Z]/.test(core)) {
    // A flat alone is a room of anything; a street, a floor and a town, or a postcode behind it make it an address.
    const streets = new RegExp(`(?: |^)${KINDS}(?![A-Za-z])`).test(whole) && parts >= 2;
    const strong = (post && parts >= 2) || (streets && parts >= 3) || (parts >= 3 && /Hong Kong|Singapore|Kowloon|\/F/.test(whole));
    return strong || (cue !== null && parts >= 2) ? placed(0.72 + (post ? 0.12 : 0) + (cue === null ? 0 : 0.1), 'room') : null;
  }
  if (COUNTED.test(core) || COUNTS.test(core.replace(/ (?:of the|de la) /i, ' ')) || LABEL.test(before.slice(-16)) || (cue === null && !post && FICTION.test(text.slice(Math.max(0, start - 30), end + 24)))) return null;
  const words = core.split(' ').slice(1);
  const capital = words.every((word) => /^[A-Z0-9]|^(?:of|the|de|la|du|des)$/.test(word));
  const more = parts > 0 || start < from;
  if (!capital && cue === null && !post) return null;
  if (!more && /^ [A-Z][a-z]/.test(text.slice(end, end + 3))) return null;
  if (!strongKind.test(core) && cue === null && !post && !(more && /\d/.test(whole.slice(core.length)))) return null;
  const room = start < from || /(?:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Flat|Floor|#) ?[#0-9A-Z]/i.test(whole.slice(core.length));
  const base = (capital ? 0.6 : 0.5) + (post ? 0.24 : more ? 0.16 : 0) + (cue !== null ? 0.14 : AT.test(before) ? 0.06 : 0);
  return placed(base, room ? 'room' : 'street');
}

