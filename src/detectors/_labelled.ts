import type { Placed, Verdict } from '../model/detector.ts';
import { insideLink } from './_context.ts';

/** A number that has no shape of its own and is known by what the text calls it. */
export interface Labelled {
  /** Half-open in the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** The label as written. */
  readonly label: string;
  readonly where: 'before' | 'after' | 'previous';
  readonly text: string;
}

export interface LabelRule {
  /** Flags `gi`. */
  readonly label: RegExp;
  /** RegExp source of the value, without a boundary on its left; its right one is added. */
  readonly value: string;
  /** RegExp source that may stand between label and value besides the usual words. */
  readonly between?: string;
  judge(found: Labelled): Verdict | null;
}

const GAP = '\\s|[:：=＝#＃"“”\'‘’（(【\\[「『<《`，,。.、~～—–|*-]|[号號][码碼]?|[码碼]|编号|編號|[是为為係系就即还還也填写寫叫]|改成了?|换成了?|变成了?|应该|應該|给你|发你|如下|在这|这个'
  + '|[（(][^）)\\n]{0,8}[）)]|[你您](?:帮我?)?(?:记|查|看|核对|登记)(?:一下|下)?|(?:帮我?)?查(?:一下|下)?|(?<![a-z])(?:no|num|number|is|was|id|code|here)(?![a-z])';
/** Words that lead from a number to what it is: `20210001这是我的学号`. */
const BACK = '\\s?[，,。.]?\\s?(?:(?:这个?|這個?|那个?|就|才)?(?:是|为|為|係)(?:我|你|他|她|您|咱|俺)?(?:家|妈|爸|老婆|老公|儿子|女儿|孩子)?(?:的|嘅)?|(?:我|他|她)(?:的|嘅)|[（(](?:我|他|她)?(?:的)?|is (?:my|his|her|your) |=)\\s?$';
/** A stroke before fourteen digits and more parts two numbers. */
const EDGE = '(?![0-9A-Za-z]|[.\\-_:]\\d|/\\d{1,13}(?!\\d)|@)';
const REACH = 64;

interface Compiled { readonly rule: LabelRule; readonly gap: RegExp; readonly value: RegExp; readonly back: RegExp; readonly alone: RegExp; readonly head: RegExp }

/** A finder of labelled numbers: value after its label, before it (`… 是我的学号`), or alone under a message that asks for it. */
export function labelledFinder(rules: readonly LabelRule[]): (text: string, previous: string) => Placed[] {
  const ready = rules.map((rule): Compiled => ({
    rule,
    gap: new RegExp(`(?:${GAP}${rule.between === undefined ? '' : `|${rule.between}`}){0,9}`, 'iy'),
    value: new RegExp(`(?:${rule.value})${EDGE}`, 'iy'),
    back: new RegExp(`(?<![0-9A-Za-z])(${rule.value})${BACK}`, 'i'),
    head: new RegExp(`^(?=[A-Z-]{0,4}\\d{7})(${rule.value})\\s{0,2}$`, 'i'),
    alone: new RegExp(`^[^0-9A-Za-z]{0,6}(?<![-+.])(${rule.value})[^0-9A-Za-z]{0,8}$`, 'i'),
  }));
  return (text, previous) => {
    const out: Placed[] = [];
    for (const one of ready) read(one, text, previous, out);
    return out;
  };
}

function read(one: Compiled, text: string, previous: string, out: Placed[]): void {
  const { label } = one.rule;
  label.lastIndex = 0;
  let done = 0;
  let seen = false;
  const before = out.length;
  for (let found = label.exec(text); found !== null; found = label.exec(text)) {
    seen = true;
    const forward = ahead(one, text, found.index + found[0].length);
    const place = forward ?? behind(one, text, found.index, done);
    if (place !== null) add(one, { ...place, raw: text.slice(place.start, place.end), label: found[0], where: forward === null ? 'after' : 'before', text }, out);
    done = Math.max(done, forward?.end ?? found.index + found[0].length);
    if (forward !== null) label.lastIndex = Math.max(label.lastIndex, forward.end);
  }
  if (seen && out.length === before) columns(one, text, out);
  if (seen || previous === '' || text.length > 48) return;
  const bare = one.alone.exec(text);
  const asked = bare === null ? null : previous.slice(-40).match(label)?.at(-1);
  if (bare?.[1] === undefined || asked == null) return;
  const start = bare[0].indexOf(bare[1]);
  add(one, { start, end: start + bare[1].length, raw: bare[1], label: asked, where: 'previous', text }, out);
}

/** The rows below a head of columns, of which one is the label: `工号\\t姓名`, then `10023\\t张三`. */
function columns(one: Compiled, text: string, out: Placed[]): void {
  const close = text.indexOf('\n');
  if (close < 0 || close > 400) return;
  const head = text.slice(0, close);
  const sign = ['\t', '|', ',', '，'].find((each) => head.includes(each));
  if (sign === undefined) return;
  const { label } = one.rule;
  label.lastIndex = 0;
  const cells = head.split(sign);
  const at = cells.findIndex((cell) => { label.lastIndex = 0; const found = label.exec(cell.trim()); return found !== null && found[0].length === cell.trim().length; });
  const name = cells[at]?.trim();
  if (name === undefined) return;
  let start = close + 1;
  for (const line of text.slice(start).split('\n')) {
    const row = line.split(sign);
    const cell = row.length === cells.length ? row[at] ?? '' : '';
    const from = start + row.slice(0, at).reduce((sum, each) => sum + each.length + 1, 0) + (cell.length - cell.trimStart().length);
    one.value.lastIndex = from;
    const raw = one.value.exec(text)?.[0];
    if (raw !== undefined && raw === cell.trim()) add(one, { start: from, end: from + raw.length, raw, label: name, where: 'before', text }, out);
    start += line.length + 1;
  }
}

function ahead({ gap, value }: Compiled, text: string, from: number): { start: number; end: number } | null {
  gap.lastIndex = from;
  let start = from + (gap.exec(text)?.[0].length ?? 0);
  // A letter that the gap took may belong to the value; a letter before it means that another word stands there.
  value.lastIndex = start;
  let found = value.exec(text);
  if (found === null && start > from) {
    value.lastIndex = from;
    found = value.exec(text);
    start = from;
  }
  return found === null ? null : { start, end: start + found[0].length };
}

function behind({ back, head }: Compiled, text: string, label: number, done: number): { start: number; end: number } | null {
  const base = Math.max(done, label - REACH);
  const left = text.slice(base, label);
  const found = back.exec(left) ?? (base === 0 ? head.exec(left) : null);
  if (found?.[1] === undefined) return null;
  return { start: base + found.index, end: base + found.index + found[1].length };
}

function add(one: Compiled, found: Labelled, out: Placed[]): void {
  const { text, start, end } = found;
  const verdict = one.rule.judge(found);
  if (verdict === null || insideLink({ text, start, end, obfuscated: false, previous: '' })) return;
  const tag = found.where === 'before' ? 'cue' : `cue-${found.where}`;
  out.push({ start, end, ...verdict, reasons: [...verdict.reasons, `${tag}:${found.label.trim()}`] });
}

/** Upper case, without separators. */
export function canonical(raw: string): string {
  return raw.replace(/[\s\-_./]/g, '').toUpperCase();
}
