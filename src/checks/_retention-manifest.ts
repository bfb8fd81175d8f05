import type { NotAssessable, RawFinding } from '../model/check.ts';
import type { LogRow } from '../model/fact-rows.ts';
import type { Words } from '../model/words.ts';
import { dayOf, dayText } from '../text/calendar.ts';
import { parseInstant, ymd } from '../text/zone.ts';
import type { DayCount } from './_retention-days.ts';
import { ageOf, HOW } from './_retention-head.ts';
import { compareCounts } from './_retention-manifest-counts.ts';
import { compareHashes } from './_retention-manifest-hash.ts';
import { runsOf, stretch } from './_retention-runs-of-days.ts';
import type { Scope } from './_retention-scope.ts';
import { counted, join, NOTHING } from './_retention-words.ts';

const LOG_DUTY = ['cn.group.13', 'cn.csl.log'];
const MOST = 60;

/** What the fold saw of the exports. */
export interface Held {
  readonly days: ReadonlyMap<string, Readonly<DayCount>>;
  /** First and last record by source id, ms since 1970 UTC. */
  readonly periods: ReadonlyMap<number, { readonly first: number; readonly last: number }>;
  readonly created: number | null;
}

export interface ManifestResult {
  /** True where the days asked for could be looked at. */
  readonly judged: boolean;
  /** A row for each day asked for. */
  readonly gapless: boolean;
  readonly words: Words;
  readonly notAssessable: NotAssessable[];
  readonly findings: readonly RawFinding[];
}

export type Tell = (finding: Pick<RawFinding, 'status' | 'confidence' | 'reason' | 'key'> & Partial<RawFinding>) => void;

/** The rule's own weight is that of a hole in the provider's manifest; anything less weighs less. */
function severityOf(ofProvider: boolean, grade: RawFinding['grade']): { readonly severity?: 'medium' | 'low' } {
  if (grade === 'G3') return ofProvider ? {} : { severity: 'medium' };
  return { severity: ofProvider ? 'medium' : 'low' };
}

/** One row a day, in order; rows of several files that say the same are one. */
function byDay(logs: readonly LogRow[]): Map<string, LogRow[]> {
  const rows = logs.filter(({ date }) => /^\d{4}-\d\d-\d\d$/.test(date));
  const days = new Map<string, LogRow[]>();
  for (const row of rows.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.source - b.source || a.line - b.line))) {
    const same = days.get(row.date);
    if (same) same.push(row);
    else days.set(row.date, [row]);
  }
  return days;
}

/** Judges the server manifest of the group: null where none was given. */
export function judgeManifest(scope: Scope, held: Held): ManifestResult | null {
  const { facts, policy, asOf } = scope;
  if (!facts.given.logs || scope.duty === 'before-rule') return null;
  const days = byDay(facts.logs);
  const due = [...days.keys()].filter((day) => day <= asOf);
  const [first, last] = [due[0], due.at(-1)];
  if (first === undefined || last === undefined) return nothingIn(days.size);

  const findings: RawFinding[] = [];
  const ofProvider = scope.origin === 'provider';
  const tell: Tell = (finding) => {
    const one: RawFinding = {
      rule: 'retention.manifest-gap', bearer: ofProvider ? 'provider' : 'record', account: null, message: null, conductAt: policy.asOf,
      ...(ofProvider ? { basis: policy.retention?.basis ?? LOG_DUTY } : {}), ...severityOf(ofProvider, finding.grade), ...finding,
    };
    findings.push(one);
    scope.emit(one);
  };
  const at = (day: string): number => parseInstant(day, policy.timezone);
  const notAssessable: NotAssessable[] = [];
  const cannot = (reason: Words, wouldNeed: Words): unknown => notAssessable.push({ rule: 'retention.manifest-gap', reason, wouldNeed });

  const age = ageOf(scope, held.created);
  const born = age === null ? null : ymd(age.at, policy.timezone);
  const from = born !== null && age?.from !== 'membership' && born > scope.windowStart ? born : scope.windowStart;
  const through = dayText(dayOf(asOf) - 1);
  const measured = scope.duty !== 'ceiling' && scope.duty !== 'no-period' && from <= through;
  const missing = measured ? holes(from > first ? from : first, last < through ? last : through) : [];

  for (const [low, high] of missing.slice(0, MOST)) {
    const n = dayOf(high) - dayOf(low) + 1;
    const seen = countHeld(low, high);
    const rest = low === missing[MOST - 1]?.[0] && missing.length > MOST ? missing.length - MOST : 0;
    const before = days.get(due.findLast((day) => day < low) ?? '')?.[0];
    tell({
      status: 'indicated', grade: 'G3', confidence: 0.85, key: `missing:${low}`, ...(before ? { fact: before } : {}),
      reason: join({
        en: `The manifest has no row for ${stretch(low, high).en} (${counted(n, 'day')}), with rows before and after; ${n === 1 ? 'the day lies' : 'they lie'} inside the window asked for. The absence of the rows is the evidence.`,
        zh: `清单缺${stretch(low, high).zh}（${n}天）的行，其前后均有；均在应留存期间之内。此项以缺行为据。`,
      }, alsoHeld(seen), rest > 0 ? { en: `${counted(rest, 'more run')} of missing days ${rest === 1 ? 'is' : 'are'} not listed.`, zh: `另有${rest}段缺日未逐一列出。` } : NOTHING),
      range: { from: at(low), to: at(dayText(dayOf(high) + 1)), expected: n, missing: n },
    });
  }
  const headOpen = measured && first > from;
  if (headOpen) head();
  const tailOpen = measured && dayOf(through) - dayOf(last) > 1;
  if (tailOpen) tail();
  contradictions();
  compareCounts(scope, days, held, tell, cannot);
  compareHashes(scope, days, held.periods, tell, cannot);

  const [low, high] = [first > from ? first : from, last < through ? last : through];
  const judged = measured && low <= high;
  const gapless = judged && missing.length === 0 && !headOpen && !tailOpen;
  const words = !judged
    ? { en: `The manifest has rows from ${first} to ${last}, none for a day asked for.`, zh: `清单自${first}至${last}，不含应留存日期。` }
    : missing.length === 0
      ? { en: `Server manifest: missing days are not indicated for ${stretch(low, high).en}, each with its row${ofProvider ? '' : '; who keeps it is not shown'}.`, zh: `服务器日志清单：${stretch(low, high).zh}逐日有行，未见缺日${ofProvider ? '' : '；清单由谁保存未见说明'}。` }
      : { en: `Server manifest: ${counted(missing.reduce((sum, [a, b]) => sum + dayOf(b) - dayOf(a) + 1, 0), 'day')} without a row between ${low} and ${high}.`, zh: `服务器日志清单：${low}至${high}之间有${missing.reduce((sum, [a, b]) => sum + dayOf(b) - dayOf(a) + 1, 0)}天无行。` };
  return { judged, gapless, words: join(words, future(), older()), notAssessable, findings };

  function holes(low: string, high: string): [string, string][] {
    const empty: string[] = [];
    for (let n = dayOf(low); n <= dayOf(high); n++) if (!days.has(dayText(n))) empty.push(dayText(n));
    return runsOf(empty);
  }

  function countHeld(low: string, high: string): number {
    let sum = 0;
    for (const [day, { messages, events }] of held.days) if (day >= low && day <= high) sum += messages + events;
    return sum;
  }

  function alsoHeld(n: number): Words {
    return n === 0 ? NOTHING : { en: `The exports hold ${counted(n, 'record')} of that time.`, zh: `导出文件中有该时段的记录${n}条。` };
  }

  function head(): void {
    const seen = countHeld(from, dayText(dayOf(first as string) - 1));
    const older = born !== null && born < (first as string);
    if (!older && seen === 0) {
      cannot(
        { en: `The manifest begins on ${first}, later than ${from}, the first day asked for; the age of the group is unknown.`, zh: `清单自${first}起，晚于应有的首日${from}；建群时间不明。` },
        { en: 'the creation date of the group, or the manifest of the days before', zh: '建群时间，或此前各日的清单' },
      );
      return;
    }
    const how = older && age !== null ? { en: `the group existed from ${born} or earlier (${HOW[age.from].en})`, zh: `群组至迟于${born}已存在（${HOW[age.from].zh}）` }
      : { en: 'the group is older by its exports', zh: '导出文件显示群组此前已存在' };
    const row = days.get(first as string)?.[0];
    tell({
      status: 'suspected', grade: 'G2', confidence: 0.7, key: 'head', ...(row ? { fact: row } : {}),
      reason: join({
        en: `The manifest begins on ${first}, later than ${from}, the first day asked for; ${how.en}. A manifest drawn up for a shorter time would explain it.`,
        zh: `清单自${first}起，晚于应有的首日${from}；${how.zh}。清单本为较短时段制作，亦可解释。`,
      }, alsoHeld(seen)),
      range: { from: at(from), to: at(first as string), expected: dayOf(first as string) - dayOf(from), missing: dayOf(first as string) - dayOf(from) },
    });
  }

  function tail(): void {
    const after = dayText(dayOf(last as string) + 1);
    const low = after > from ? after : from;
    const seen = countHeld(low, through);
    if (seen === 0) {
      cannot(
        { en: `The manifest ends on ${last}; what was kept of the days up to ${through} is not in it.`, zh: `清单止于${last}；其后至${through}的留存情况不在其中。` },
        { en: 'a manifest drawn up on the as-of date', zh: '截至基准日制作的清单' },
      );
      return;
    }
    const row = days.get(last as string)?.at(-1);
    tell({
      status: 'suspected', grade: 'G2', confidence: 0.6, key: 'tail', ...(row ? { fact: row } : {}),
      reason: join({
        en: `The manifest ends on ${last}, before the as-of date ${asOf}. A manifest drawn up earlier would explain it.`,
        zh: `清单止于${last}，早于基准日${asOf}。清单制作较早，亦可解释。`,
      }, alsoHeld(seen)),
      range: { from: at(low), to: at(asOf), expected: dayOf(asOf) - dayOf(low), missing: dayOf(asOf) - dayOf(low) },
    });
  }

  function contradictions(): void {
    const twice = [...days].filter(([, rows]) => new Set(rows.map(({ records }) => records).filter((n) => n !== null)).size > 1 || new Set(rows.map(({ sha256 }) => sha256).filter((hash) => hash !== null)).size > 1);
    const [day, rows] = twice[0] ?? [];
    if (day === undefined || !rows?.[0]) return;
    tell({
      status: 'indicated', grade: 'G3', confidence: 0.8, key: 'twice', fact: rows[0],
      reason: { en: `${counted(twice.length, 'day')} ${twice.length === 1 ? 'stands' : 'stand'} in the manifests more than once with another count or hash, the first of them ${day}.`, zh: `有${twice.length}天在清单中重复出现而条数或哈希不同，最早为${day}。` },
      range: { from: at(day), to: at(dayText(dayOf(day) + 1)), expected: null, missing: null },
    });
  }

  function future(): Words {
    const n = days.size - due.length;
    return n === 0 ? NOTHING : { en: `${counted(n, 'row')} for days after the as-of date ${asOf} ${n === 1 ? 'was' : 'were'} left aside.`, zh: `基准日${asOf}之后的${n}行未予采用。` };
  }

  function older(): Words {
    const n = measured ? due.filter((day) => day < from).length : 0;
    return n === 0 ? NOTHING : { en: `${counted(n, 'row')} from before ${from} ${n === 1 ? 'is' : 'are'} not asked for.`, zh: `早于${from}的${n}行不在应留存之列。` };
  }

  function nothingIn(future: number): ManifestResult {
    const reason = future > 0
      ? { en: `The rows of the manifest are for days after the as-of date ${asOf}.`, zh: `清单各行均在基准日${asOf}之后。` }
      : { en: 'A manifest was given, but no row of it names this group.', zh: '已提供清单，但无一行指明本群。' };
    const wouldNeed = { en: 'rows of the server manifest that name this group', zh: '指明本群的服务器日志清单' };
    return { judged: false, gapless: false, words: NOTHING, notAssessable: [{ rule: 'retention.manifest-gap', reason, wouldNeed }], findings: [] };
  }
}
