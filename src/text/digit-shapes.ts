import type { Gap, Group } from './digit-groups.ts';

/** How people cut a mobile number, and how id and card numbers are printed. */
const SHAPES = new Set(['3,4,4', '3,3,5', '3,3,3,2', '4,3,4', '4,4,3', '3,8', '7,4', '5,6', '6,5', '3,4,2,2', '3,2,2,2,2']);
const PRINTED = /^(?:4,4,4,[34](?:,[1-4])?|6,8,[34]|6,4,4,[34]|6,4,2,2,[34]|6,3,3,[36](?:,[1-4])?)$/;
/** Eleven digits from 13 to 19, with or without the country's code. */
export const MOBILE = /^(?:86)?1[3-9]\d{9}$/;
/** Digits of the longest number. */
const LONGEST = 19;
/** What leads to a number, within a few characters before it. */
const CUED = /(?:电话|電話|手机|手機|号码|號碼|联系|聯繫|微信|薇信|加我|(?<!一)打我?|打给|拨打?|找我|[vVqQ]|tel|phone|call|text)[^0-9]{0,6}$/i;

const QQ = /(?:qq|扣扣|企鹅|秋秋)[号码是:：\s]{0,4}$/i;

/** Last index of a run of single digits with one kind of gap from `from` on; `from` itself when it is none. */
export function singles(groups: readonly Group[], from: number, text: string): number {
  const first = groups[from]?.start ?? 0;
  const gap = groups[from]?.gap;
  if (gap === 'word' || gap === 'break') return from;
  // Lists of small numbers are common: only a mobile number may be spelt so.
  const few = gap === 'list' || gap === 'line';
  const most = few ? from + 11 : groups.length;
  let last = from;
  while (last < most && groups[last]?.digits.length === 1 && groups[last]?.gap === gap && groups[last + 1]?.digits.length === 1) last++;
  const count = last - from + 1;
  return few ? (count === 11 || (count >= 7 && QQ.test(text.slice(Math.max(0, first - 8), first))) ? last : from) : count >= 7 ? last : from;
}

/** Last index of the longest number of a known shape that begins at `from`; `from` itself when there is none. */
export function longest(groups: readonly Group[], from: number, text: string): number {
  let last = from;
  let digits = '';
  let shape = '';
  let uniform = true;
  const gap = groups[from]?.gap;
  const joined = joins(groups[from - 1]?.gap);
  const first = groups[from]?.digits.length;
  for (let at = from; at < groups.length; at++) {
    const group = groups[at];
    if (group === undefined || (at > from && groups[at - 1]?.gap === 'break')) break;
    // A list or a mixture is read from its first number on only.
    if (at > from && joined && (gap === 'list' || gap === 'line' || groups[at - 1]?.gap !== gap)) break;
    digits += group.digits;
    if (digits.length > LONGEST) break;
    // What is no mobile number must be printed like a card or an id, or stand in signs that nobody puts between two numbers.
    const mobile = digits.length < 2 || (digits.length <= 13 && /^(?:1[3-9]|86)/.test(digits));
    if (gap !== 'strong' && !mobile && first !== 4 && first !== 6) break;
    shape += at === from ? group.digits.length : `,${group.digits.length}`;
    if (at === from) continue;
    uniform &&= groups[at - 1]?.gap === gap;
    // An odd grouping must be the whole row: lottery numbers and measurements come in longer ones.
    const whole = group.gap !== gap && (from === 0 || groups[from - 1]?.gap !== gap);
    if (digits.length < 7) continue;
    const listed = gap === 'list' || gap === 'line' || !uniform;
    if (listed ? alone(groups, from, at) && MOBILE.test(digits) && SHAPES.has(shape) && (gap !== 'list' || named(text, groups[from]?.start ?? 0, group.end))
      : readsAsOne(digits, shape, at - from + 1, gap, whole && !rising(groups, from, at - 1), text.slice(groups[from]?.start, group.end))) last = at;
    else if (!uniform && gap !== 'list' && digits.length >= 15 && PRINTED.test(shape)) last = at;
  }
  return last;
}

/** Neither side joins another number. */
function alone(groups: readonly Group[], from: number, to: number): boolean {
  return !joins(groups[from - 1]?.gap) && !joins(groups[to]?.gap);
}

function joins(gap: Gap | undefined): boolean {
  return gap !== undefined && gap !== 'break' && gap !== 'none';
}

/** A word leads to it, it is the whole message, or it is in numerals, which nobody groups like that. */
function named(text: string, start: number, end: number): boolean {
  return text.length - (end - start) <= 4 || /[^0-9]/.test(text.slice(start, start + 2)) || CUED.test(text.slice(Math.max(0, start - 16), start));
}

/** Each group up to `to` is a larger number than the one before: a list of days, sizes, lottery numbers. */
function rising(groups: readonly Group[], from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) {
    if (Number(groups[at]?.digits) <= Number(groups[at - 1]?.digits)) return false;
  }
  return true;
}

function readsAsOne(digits: string, shape: string, count: number, gap: Gap | undefined, whole: boolean, raw: string): boolean {
  if (gap === 'strong') return true;
  // Two groups with a dot are a decimal; four are an internet address or a version; but not in numerals.
  if (digits.length < 11 || (gap === 'dot' && (count === 4 || count === 2) && /^[0-9.]+$/.test(raw))) return false;
  if (digits.length === count) return MOBILE.test(digits);
  if (digits.length <= 13 && MOBILE.test(digits)) return SHAPES.has(shape) || (count >= 5 && whole) || gap === 'word';
  return digits.length >= 15 && PRINTED.test(shape);
}

/** Digits in all. */
export function length(groups: readonly Group[]): number {
  let sum = 0;
  for (const group of groups) sum += group.digits.length;
  return sum;
}
