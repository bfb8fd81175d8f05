import type { LogRow } from '../model/fact-rows.ts';
import type { Words } from '../model/words.ts';
import { dayOf, dayText } from '../text/calendar.ts';
import { parseInstant, ymd } from '../text/zone.ts';
import type { Held, Tell } from './_retention-manifest.ts';
import { dateIn } from './_retention-parts.ts';
import { runsOf, stretch } from './_retention-runs-of-days.ts';
import type { Scope } from './_retention-scope.ts';
import { counted, NOTHING } from './_retention-words.ts';

/** With so many days compared and none equal, the manifest counts something else. */
const ENOUGH = 5;
const MOST = 60;

/** Days that the exports hold from morning to night: between first and last day of joined exports, and those that are one file each. */
function wholeDays({ facts, policy: { timezone } }: Scope, { periods }: Held): (day: string) => boolean {
  const whole = new Set<string>();
  const spans: [number, number][] = [];
  for (const source of facts.sources) {
    const period = periods.get(source.id);
    if (!period || source.status === 'incomplete') continue;
    const [first, last] = [ymd(period.first, timezone), ymd(period.last, timezone)];
    if (first.length > 10 || last.length > 10) continue; // A year of more than four digits is in no manifest.
    const [low, high] = [dayOf(first), dayOf(last)];
    if (source.status !== 'truncated' && low === high && dateIn(source.path)?.day === dayText(low)) whole.add(dayText(low));
    spans.push([low, high]);
  }
  const joined: [number, number][] = [];
  for (const [low, high] of spans.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1);
    if (last && low <= last[1] + 1) last[1] = Math.max(last[1], high);
    else joined.push([low, high]);
  }
  return (day) => whole.has(day) || joined.some(([low, high]) => low < dayOf(day) && dayOf(day) < high);
}

/** Records a day by the manifest against those of the exports, on days that the exports hold as a whole. */
export function compareCounts(scope: Scope, days: ReadonlyMap<string, readonly LogRow[]>, held: Held, tell: Tell, cannot: (reason: Words, wouldNeed: Words) => unknown): void {
  const isWhole = wholeDays(scope, held);
  const fewer: string[] = [];
  const more: string[] = [];
  let compared = 0;
  let counts = 0;
  const read = (day: string) => {
    const { messages, events } = held.days.get(day) ?? { messages: 0, events: 0 };
    return { messages, both: messages + events, stated: days.get(day)?.find(({ records }) => records !== null)?.records ?? null };
  };
  for (const day of days.keys()) {
    const { messages, both, stated } = read(day);
    if (stated === null) continue;
    counts++;
    if (!isWhole(day)) continue;
    compared++;
    // The server may count what people said, or what the system said with it.
    if (stated > both) fewer.push(day);
    else if (stated < messages) more.push(day);
  }
  if (counts === 0) return;
  if (compared === 0) {
    cannot(
      { en: 'The counts of the manifest could not be compared: the exports hold none of its days as a whole.', zh: '清单所载条数无从比较：导出文件未完整覆盖其中任何一天。' },
      { en: 'an export that covers the days of the manifest from beginning to end', zh: '完整覆盖清单各日的导出文件' },
    );
    return;
  }
  if (compared >= ENOUGH && fewer.length + more.length === compared) {
    cannot(
      { en: `On none of ${compared} days do the counts of the manifest agree with the exports: it seems to count something else than messages.`, zh: `${compared}天中清单条数与导出文件无一相符：其所计似非消息。` },
      { en: 'a description of what the manifest counts', zh: '清单计数口径的说明' },
    );
    return;
  }
  const report = (list: readonly string[], key: string, say: (days: Words, stated: number, here: number) => Words): void => {
    const runs = runsOf(list);
    for (const [index, [low, high]] of runs.slice(0, MOST).entries()) {
      const inRun = list.filter((day) => day >= low && day <= high);
      const stated = inRun.reduce((sum, day) => sum + (read(day).stated ?? 0), 0);
      const here = inRun.reduce((sum, day) => sum + read(day).both, 0);
      const row = days.get(low)?.[0];
      const rest = index === MOST - 1 && runs.length > MOST ? { en: ` ${counted(runs.length - MOST, 'more run')} of days ${runs.length === MOST + 1 ? 'is' : 'are'} not listed.`, zh: `另有${runs.length - MOST}段未逐一列出。` } : NOTHING;
      const words = say(stretch(low, high), stated, here);
      tell({
        status: 'indicated', grade: 'G3', confidence: 0.75, ...(key === 'fewer' ? { severity: 'medium' } as const : {}), key: `${key}:${low}`, ...(row ? { fact: row } : {}), reason: { en: words.en + rest.en, zh: words.zh + rest.zh },
        range: { from: parseInstant(low, scope.policy.timezone), to: parseInstant(dayText(dayOf(high) + 1), scope.policy.timezone), expected: stated, missing: Math.max(0, stated - here) },
      });
    }
  };
  report(fewer, 'fewer', (when, stated, here) => ({
    en: `For ${when.en} the manifest states ${counted(stated, 'record')}, the exports hold ${here}: what is missing is missing from the export. Records that were recalled, deleted on the device or left out by the exporter would explain it.`,
    zh: `${when.zh}清单载${stated}条，导出文件有${here}条：所缺为导出文件所缺。撤回、本机删除或导出时略去均可解释。`,
  }));
  report(more, 'more', (when, stated, here) => ({
    en: `For ${when.en} the manifest states ${counted(stated, 'record')}, the exports hold ${here}: the manifest leaves some out. Another zone for the border of the day would explain a small difference.`,
    zh: `${when.zh}清单载${stated}条，导出文件有${here}条：清单有所遗漏。日界所用时区不同可解释少量差异。`,
  }));
}
