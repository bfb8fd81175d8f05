import type { LeakAffected, LeakReport, LeakReportAct } from '../../model/report-leak.ts';
import type { ReportDecided, ReportMessageRef } from '../../model/report.ts';
import { minute, person, place } from '../_phrases.ts';
import type { Context } from './_document.ts';
import type { LeakWords } from './_words.ts';

/** Outcomes and states by a sign as well as by words. */
export const OUTCOME_SIGNS: Readonly<Record<ReportDecided['outcome'], string>> = {
  suspected_strong: '▲▲', suspected_weak: '▲', insufficient_evidence: '?', likely_not: '▽', not_established: '○',
};

/** Places named one by one in a sentence. */
const NAMED = 3;

/** `1–3, 7`. */
export function linesText(lines: readonly number[], comma: string): string {
  const runs: [number, number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const told = runs.slice(0, 12).map(([from, to]) => (from === to ? String(from) : `${from}–${to}`));
  return [...told, ...(runs.length > told.length ? ['…'] : [])].join(comma);
}

/** `p1 王* (wxid_c)`. */
export function affectedName({ t }: Context, one: Pick<LeakAffected, 'person' | 'name' | 'account'>): string {
  return `${one.person} ${person(t, one.name, one.account) || t.unknown}`;
}

export function actor({ t }: Context, one: { readonly name: string | null; readonly account: string | null }): string {
  return person(t, one.name, one.account) || t.unknown;
}

/** `a2`, when and by whom it was done: what tells one act from another. */
export function actLine(context: Context, act: LeakReportAct): string {
  const { t, w } = context;
  return [act.id, w.role[act.role], actor(context, act), act.at === null ? '' : minute(act.at)].filter((part) => part !== '').join(t.listComma);
}

/** The first places where messages stand, and how many more there are. */
export function placesOf({ t }: Context, messages: readonly ReportMessageRef[]): string[] {
  const shown = messages.slice(0, NAMED).map((ref) => `${place(t, ref)} ${minute(ref.sentAt)}`);
  return messages.length > shown.length ? [...shown, t.more(messages.length - shown.length)] : shown;
}

/** `suspected infringement (weak) R7`. */
export function decided(w: LeakWords, one: ReportDecided): string {
  return w.decided(w.outcome[one.outcome], one.row);
}

/** The day of an instant; what is written otherwise stays as it is. */
export function day(date: string): string {
  return /^\d{4}-\d\d-\d\dT/.test(date) ? date.slice(0, 10) : date;
}

/** What each profile decided for one person, the chosen profile first in the order of the tables. */
export function bothProfiles(one: LeakAffected): { profile: LeakReport['profile']; privacy: LeakAffected['profiles'][number]['privacy'] | null; personalInformation: LeakAffected['profiles'][number]['personalInformation'] | null }[] {
  return (['civil-code', 'three-factor'] as const).map((profile) => {
    const found = one.profiles.find((each) => each.profile === profile);
    return { profile, privacy: found?.privacy ?? null, personalInformation: found?.personalInformation ?? null };
  });
}
