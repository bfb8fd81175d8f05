import type { Hit } from '../model/detector.ts';
import { graphemes } from './width.ts';

/** A stretch of a text to mask: UTF-16 code units, half-open. `value` where the datum is not written plainly. */
export type MaskSpan = Pick<Hit, 'entity' | 'start' | 'end'> & Partial<Pick<Hit, 'value'>>;

/** Characters left in clear at either end, where a fixed number is customary. */
const ENDS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['resident-id', [3, 2]], ['driver-licence', [3, 2]], ['social-insurance', [3, 2]], ['vehicle', [3, 2]], ['plate', [2, 1]], ['passport', [1, 2]],
  ['permit', [1, 2]], ['wechat-id', [2, 1]], ['social-account', [2, 1]], ['qq', [2, 2]], ['imei', [2, 2]], ['mac', [2, 2]], ['device-id', [2, 2]],
  ['courier', [2, 2]], ['credit-code', [4, 2]], ['tax-number', [4, 2]], ['ssn', [0, 2]], ['medical-record', [0, 2]], ['staff-number', [0, 2]],
  ['iban', [2, 4]], ['wallet', [4, 4]],
]);

/** Nothing of these helps a reader and any of it may hurt: a half-hidden illness or hotel can be guessed. */
const WHOLE: ReadonlySet<string> = new Set([
  'credential', 'location', 'employer', 'school', 'health', 'finance', 'whereabouts', 'lodging', 'intimate', 'religion', 'criminal-record', 'family', 'minor',
  'biometric',
]);

const CUSTOMS: ReadonlyMap<string, (value: string) => string> = new Map([
  ['phone', maskPhone], ['landline', maskLandline], ['bank-card', maskCard], ['payment-account', maskPaymentAccount], ['email', maskEmail],
  ['ip', maskAddressOfHost], ['address', maskAddress], ['name', maskName], ['birth-date', maskBirth], ['chat-record', maskConversation],
]);

/**
 * A private value as reports print it, e.g. `138****1234`. At most half of the characters stay, except in the customary
 * short form of a full phone number (7 of 11), and except an e-mail address's domain, which names its host. The number of
 * stars tells nothing about the length. An entity that is not known keeps its first and last character.
 */
export function maskValue(entity: string, value: string): string {
  if (WHOLE.has(entity)) return value === '' ? '' : '***';
  const custom = CUSTOMS.get(entity);
  if (custom !== undefined) return custom(value);
  const [head, tail] = ENDS.get(entity) ?? [1, 1];
  return keep(value, head, tail, '***');
}

/** `王*` for Chinese and other unspaced names, `J*** S***` for spaced Latin ones. */
export function maskName(name: string): string {
  const words = name.trim().split(/\s+/u);
  const latin = /^[\p{Script=Latin}\p{M}\s.'’-]+$/u.test(name);
  if (latin) return words.map((word) => (graphemes(word).length > 1 ? `${graphemes(word)[0] ?? ''}***` : '*')).join(' ');
  const all = graphemes(words.join(' '));
  return all.length > 1 ? `${all[0] ?? ''}*` : '*'.repeat(all.length);
}

/** The text with each span masked and the rest untouched. Of overlapping spans the union is blotted out whole. */
export function maskInText(text: string, spans: readonly MaskSpan[]): string {
  const apart: { start: number; end: number; shown: string }[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = apart.at(-1);
    if (before === undefined || span.start >= before.end) {
      const written = text.slice(span.start, span.end);
      // The value of a conversation is its beginning: how long it is shows in the text.
      const shown = maskValue(span.entity, span.entity === 'chat-record' ? written : (span.value ?? written));
      apart.push({ start: span.start, end: span.end, shown });
    } else {
      before.end = Math.max(before.end, span.end);
      before.shown = '***';
    }
  }
  let position = 0;
  let masked = '';
  for (const { start, end, shown } of apart) {
    masked += text.slice(position, start) + shown;
    position = end;
  }
  return masked + text.slice(position);
}

/** Shows `head` and `tail` characters, fewer (the tail first) where that would be more than half of the value. */
function keep(value: string, head: number, tail: number, stars: string): string {
  const all = graphemes(value);
  const room = Math.floor(all.length / 2);
  const first = Math.min(head, room);
  const last = Math.min(tail, room - first);
  if (all.length === 0) return '';
  return all.slice(0, first).join('') + stars + all.slice(all.length - last).join('');
}

function maskPhone(value: string): string {
  const digits = value.replace(/[\s-]/gu, '');
  return digits.length >= 11 ? `${digits.slice(0, 3)}****${digits.slice(-4)}` : keep(digits, 3, 4, '****');
}

function maskLandline(value: string): string {
  const area = /^\(?(0\d{2,3}?)\)?[\s-]/u.exec(value)?.[1] ?? /^0(?:10|2\d|[3-9]\d{2})/u.exec(value)?.[0] ?? '';
  return keep(value.replace(/[()\s-]/gu, ''), area.length, 2, '****');
}

function maskCard(value: string): string {
  return keep(value.replace(/[\s-]/gu, ''), 0, 4, '****');
}

function maskEmail(value: string): string {
  const at = value.lastIndexOf('@');
  if (at < 1) return keep(value, 1, 0, '***');
  return keep(value.slice(0, at), 1, 0, '***') + value.slice(at);
}

/** The first half of the octets of IPv4, the first two groups of IPv6. */
function maskAddressOfHost(value: string): string {
  const four = /^(\d{1,3}\.\d{1,3})\.\d{1,3}\.\d{1,3}/u.exec(value)?.[1];
  if (four !== undefined) return `${four}.*.*`;
  const six = /^([0-9a-f]{1,4}:[0-9a-f]{1,4}):[0-9a-f:]*:/iu.exec(value)?.[1];
  return six !== undefined ? `${six}:***` : keep(value, 2, 0, '***');
}

/** Mostly a phone number or an e-mail address. */
function maskPaymentAccount(value: string): string {
  if (value.includes('@')) return maskEmail(value);
  return /^\+?\d[\d\s-]{9,}$/u.test(value) ? maskPhone(value) : keep(value, 1, 1, '***');
}

/** The year of a whole date; nothing of an age or a birthday. */
function maskBirth(value: string): string {
  return /^\d{4}\D/u.test(value) ? keep(value, 4, 0, '***') : value === '' ? '' : '***';
}

/** How long another conversation is, and nothing of what was said. */
function maskConversation(value: string): string {
  if (value === '') return '';
  const lines = value.split(/\r\n|[\n\r\u2028]/u).length;
  return `*** (${lines} ${lines === 1 ? 'line' : 'lines'}/行, ${graphemes(value).length} chars/字)`;
}

/** Province or autonomous region, then city or prefecture. A market, a supermarket and an estate called 城市… are no city. */
const UPPER = /[^省市区县盟旗\d]{1,10}?(?:省|自治区|特别行政区)/uy;
const CITY = /[^省市区县盟旗\d]{1,10}?(?:自治州|(?<![城夜超菜集])市(?!场)|盟)/uy;

/** Province and city stay, as far as they are at most half; a district is too close to a door. */
function maskAddress(value: string): string {
  let end = 0;
  for (const unit of [UPPER, CITY]) {
    unit.lastIndex = end;
    if (unit.test(value) && unit.lastIndex <= value.length / 2) end = unit.lastIndex;
  }
  return value === '' ? '' : `${value.slice(0, end)}***`;
}
