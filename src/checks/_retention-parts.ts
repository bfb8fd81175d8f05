import type { Source } from '../model/timeline.ts';
import { dayOf, dayText } from '../text/calendar.ts';
import { parseInstant } from '../text/zone.ts';
import { sourceKey, type Scope } from './_retention-scope.ts';
import { counted } from './_retention-words.ts';

/** Stems under which exporters write one chat in numbered files. */
const STEMS = /(?:^|[\W_])(?:messages|chunk|part|page|seg(?:ment)?|split|vol(?:ume)?|分卷|分片|分段|第|部分)[\s._-]*$/i;
/** Formats that write one chat to one series: a file that lacks the chat is no part of it. */
const ONE_CHAT: ReadonlySet<string> = new Set(['telegram-html', 'qq-chat-exporter', 'slack', 'weflow', 'line', 'whatsapp']);
const SATURDAY = 6;
/** Days of a series that must be there before the others count as missing. */
const DENSE = 0.7;
const MOST = 40;

interface Part {
  readonly source: Source;
  readonly n: number;
}

interface Period { readonly first: number; readonly last: number }

/** `2026-05-01` in a file name, also without marks; null: none, or no such day. */
export function dateIn(path: string): { readonly day: string; readonly stem: string } | null {
  const at = path.lastIndexOf('/') + 1;
  const found = /(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(path.slice(at, at + 200));
  if (!found) return null;
  try {
    const day = `${found[1]}-${found[3]}-${found[4]}`;
    dayOf(day);
    return { day, stem: `${path.slice(0, at + found.index)}*${path.slice(at + found.index + found[0].length)}` };
  } catch {
    return null;
  }
}

/** `messages2.html` is the second part, and `messages.html` the first. */
function numberIn(path: string): { readonly n: number; readonly stem: string; readonly named: boolean; readonly padded: boolean } | null {
  const at = path.lastIndexOf('/') + 1;
  const name = path.slice(at);
  if (name.length > 200) return null;
  const found = /^(.*?)(\d{1,6})?(\D{0,12})$/.exec(name);
  const dot = name.lastIndexOf('.');
  const bare = dot > 0 ? name.slice(0, dot) : name;
  if (found?.[2] === undefined) return STEMS.test(bare) ? { n: 1, stem: `${path.slice(0, at)}${bare}*${name.slice(bare.length)}`, named: true, padded: false } : null;
  const stem = found[1] ?? '';
  return { n: Number(found[2]), stem: `${path.slice(0, at)}${stem}*${found[3] ?? ''}`, named: STEMS.test(stem), padded: found[2].length > 1 && found[2].startsWith('0') };
}

/** Parts that a series of files of one chat lacks: numbers between others, days between others. */
export function missingParts(scope: Scope, periods: ReadonlyMap<number, Period>): void {
  const { facts: { sources } } = scope;
  if (sources.length < 2) return;
  const numbered = new Map<string, (Part & { named: boolean; padded: boolean })[]>();
  const dated = new Map<string, Part[]>();
  const put = <T>(to: Map<string, T[]>, key: string, part: T): unknown => to.get(key)?.push(part) ?? to.set(key, [part]);
  for (const source of sources) {
    const date = dateIn(source.path);
    if (date) put(dated, `${source.format} ${date.stem}`, { source, n: dayOf(date.day) });
    else {
      const number = numberIn(source.path);
      if (number) put(numbered, `${source.format} ${number.stem}`, { source, n: number.n, named: number.named, padded: number.padded });
    }
  }
  for (const parts of numbered.values()) numbers(parts.toSorted(byNumber));
  for (const parts of dated.values()) days(parts.toSorted(byNumber));

  function numbers(parts: readonly (Part & { named: boolean; padded: boolean })[]): void {
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last || parts.length < 2 || !rising(parts)) return;
    const named = parts.every((part) => part.named);
    if (!named && (parts.length < 3 || !parts.some(({ padded }) => padded))) return;
    // A series starts at 0 or 1; one that starts later may be the part that somebody chose to hand over.
    const from = named && first.n > 1 && first.n <= 3 ? 1 : first.n;
    if (last.n - from + 1 > 2 * parts.length + 2) return;
    const sure = ONE_CHAT.has(first.source.format);
    for (const [low, high] of holes(parts, from).slice(0, MOST)) {
      report(parts, low, high, sure ? 'G3' : 'G2', low === high ? `${low}` : `${low}–${high}`, {
        en: `Files of a numbered series stand before or after it.${sure ? '' : ' Files of this kind can hold several chats, so the missing one may have held none of this group.'}`,
        zh: `其前后均有同一编号序列的文件。${sure ? '' : '此类文件可含多个聊天，所缺文件也可能不含本群。'}`,
      });
    }
  }

  function days(parts: readonly Part[]): void {
    const [first, last] = [parts[0], parts.at(-1)];
    // Each file has to hold its own day, else the date is that of an export.
    if (!first || !last || parts.length < 3 || !parts.every((part) => holdsItsDay(part))) return;
    const present = new Set(parts.map(({ n }) => n));
    const weekends = parts.some(({ n }) => isWeekend(n));
    let due = 0;
    for (let n = first.n; n <= last.n; n++) if (weekends || !isWeekend(n)) due++;
    if (due > 40_000 || parts.length < due * DENSE) return;
    const quietWeekends = [...present].filter(isWeekend).length * 2 < countWeekends(first.n, last.n);
    for (const [low, high] of holes(parts, first.n).slice(0, MOST)) {
      const silent = Array.from({ length: high - low + 1 }, (_, i) => low + i).every(isWeekend);
      if (silent && quietWeekends) continue;
      report(parts, low, high, 'G2', low === high ? dayText(low) : `${dayText(low)}–${dayText(high)}`, {
        en: `The other files of this series hold one day each. An exporter that writes no file for a day without messages would explain it.`,
        zh: '该序列其余文件每日一份。导出工具对无消息之日不生成文件，亦可解释。',
      });
    }
  }

  function holdsItsDay({ source, n }: Part): boolean {
    const period = periods.get(source.id);
    if (!period) return true;
    const from = parseInstant(dayText(n - 1), scope.policy.timezone);
    return period.first >= from && period.last < from + 3 * 86_400_000;
  }

  /** Whether the records follow the numbers: a series, and no versions of one file. */
  function rising(parts: readonly Part[]): boolean {
    let up = 0;
    let down = 0;
    let before: Period | null = null;
    for (const { source } of parts) {
      const period = periods.get(source.id);
      if (!period) continue;
      if (before) {
        if (period.first >= before.last - 60_000) up++;
        else if (period.last <= before.first + 60_000) down++;
        else return false;
      }
      before = period;
    }
    return up === 0 || down === 0;
  }

  function report(parts: readonly Part[], low: number, high: number, grade: 'G2' | 'G3', which: string, say: { en: string; zh: string }): void {
    const before = parts.findLast(({ n }) => n < low)?.source;
    const after = parts.find(({ n }) => n > high)?.source;
    const [left, right] = [before && periods.get(before.id), after && periods.get(after.id)];
    const count = high - low + 1;
    const [from, to] = [left && right ? Math.min(left.last, right.last) : undefined, left && right ? Math.max(left.first, right.first) : undefined];
    scope.emit({
      rule: 'retention.partition-missing', ...(grade === 'G2' ? { severity: 'low' } as const : {}), status: grade === 'G3' ? 'indicated' : 'suspected', grade, confidence: grade === 'G3' ? 0.85 : 0.5,
      reason: {
        en: `${count === 1 ? 'A file' : counted(count, 'file')} of a series (${which}) ${count === 1 ? 'is' : 'are'} not among the files that were read. ${say.en} No record stands for it: the absence of the file does.`,
        zh: `成序列的文件缺${count}份（${which}），不在已读取的文件之中。${say.zh}此项以文件缺失为据，并无对应记录。`,
      },
      bearer: scope.bearer, account: null, message: null, conductAt: to ?? left?.last ?? right?.first ?? scope.policy.asOf,
      key: `${before ? sourceKey(sources, before) : ''}|${after ? sourceKey(sources, after) : ''}|${low}-${high}`,
      ...(from !== undefined && to !== undefined ? { range: { from: Math.min(from, to), to: Math.max(from, to), expected: null, missing: null } } : {}),
    });
  }
}

const byNumber = (a: Part, b: Part): number => a.n - b.n || (a.source.path < b.source.path ? -1 : 1);
/** Day 0, 1970-01-01, was a Thursday. */
const isWeekend = (day: number): boolean => (((day + 4) % 7) + 7) % 7 === SATURDAY || (((day + 4) % 7) + 7) % 7 === 0;

function countWeekends(from: number, to: number): number {
  let count = 0;
  for (let day = from; day <= to; day++) if (isWeekend(day)) count++;
  return count;
}

/** Numbers from `start` on that no part has, as runs with both ends included. */
function holes(parts: readonly Part[], start: number): [number, number][] {
  const found: [number, number][] = [];
  let next = start;
  for (const { n } of parts) {
    if (n > next) found.push([next, n - 1]);
    next = Math.max(next, n + 1);
  }
  return found;
}
