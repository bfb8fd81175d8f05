import { factorName, OUTCOME_NAMES, valueName } from '../../law/factor-names.ts';
import type { Factors } from '../../law/decision/factors.ts';
import { CIVIL_CODE_ROWS, THREE_FACTOR_ROWS } from '../../law/decision/privacy-rows.ts';
import type { Decided } from '../../law/decision/privacy-outcome.ts';
import { citeOn, inForceOn } from '../../law/provisions.ts';
import { entityName } from '../../law/entities.ts';
import { leadsTo } from '../../leak/leads.ts';
import type { Together } from '../../leak/sensitivity.ts';
import type { Assessed, LeakAct, LeakItem, Turn } from '../../leak/types.ts';
import { matterOf } from '../../liability/kinds.ts';
import type { MessageRef } from '../../model/check.ts';
import type { Ground } from '../../model/leak.ts';
import type { LeakAffected, LeakDecided, LeakReportAct } from '../../model/report-leak.ts';
import type { Report, ReportMessageRef } from '../../model/report.ts';
import type { Lang } from '../../model/words.ts';
import { iso, ymd } from '../../text/zone.ts';
import { messageRef, placeOf } from '../report-finding.ts';
import { type LeakNaming } from './naming.ts';

const PROFILES = ['civil-code', 'three-factor'] as const satisfies readonly Report['profile'][];
const FACTORS = ['F0', 'F1', 'F2', 'F3', 'F4', 'F5'] as const satisfies readonly (keyof Factors)[];
const DEFENCES = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const satisfies readonly (keyof Factors)[];

export function reportAct(act: LeakAct, chat: (id: number) => { name: string }, naming: LeakNaming): LeakReportAct {
  const { audience } = act;
  return {
    id: act.id, role: act.role, ...whoOf(act, naming), at: act.at === null ? null : iso(act.at, naming.zone), from: act.from,
    message: act.message && messageRef(act.message, naming),
    audience: {
      value: audience.value, size: audience.size,
      accounts: [...audience.accounts.map((id) => naming.account(id) ?? ''), ...audience.names.map((name) => naming.name(name))],
      groups: audience.chats.map((id) => chat(id).name), from: audience.from, says: audience.says[naming.lang],
    },
  };
}

function whoOf({ account, name }: Pick<LeakAct, 'account' | 'name'>, naming: LeakNaming): { account: string | null; name: string | null } {
  return { account: naming.account(account), name: account === null ? (name === null ? null : naming.name(name)) : naming.accountName(account) };
}

/** One person under one act. `id`: of the person; `asOf`: `YYYY-MM-DD`, where the act has no date. */
export function reportAffected(assessed: Assessed, id: string, profile: Report['profile'], turns: readonly Turn[], together: Together | null, asOf: string, naming: LeakNaming): LeakAffected {
  const { person, act, values, grounds, outcomes } = assessed;
  const { lang } = naming;
  const day = act.at === null ? asOf : ymd(act.at, naming.zone);
  const basis = assessed.basis.filter((provision) => inForceOn(provision, day));
  const picked = (keys: readonly (keyof Factors)[]) => Object.fromEntries(keys.map((key) => [key, values[key]]));
  return {
    person: id, account: naming.account(person.account), name: person.name === null ? null : naming.name(person.name), roles: [...person.roles], act: act.id,
    publisher: { ...whoOf(act, naming), role: act.role },
    factors: picked(FACTORS), defences: picked(DEFENCES),
    privacy: plain(outcomes[profile].privacy), personalInformation: plain(outcomes[profile].personalInformation),
    profiles: PROFILES.map((one) => ({
      profile: one, privacy: decided(outcomes[one].privacy, one, 'privacy', lang), personalInformation: decided(outcomes[one].personalInformation, 'civil-code', 'personalInformation', lang),
    })),
    grounds: grounds.map((ground) => reportGround(ground, naming)),
    items: itemsOf(assessed.items, lang),
    basis, cites: basis.map((provision) => citeOn(provision, day)?.[lang] ?? provision),
    evidence: { messages: distinct(grounds.flatMap(({ refs }) => refs.flatMap(({ message }) => message ?? []))).map((ref) => messageRef(ref, naming)), lines: linesOf(person.lines) },
    missing: grounds.flatMap(({ factor, wouldShow }) => (wouldShow === null ? [] : [{ factor, wouldShow: wouldShow[lang] }])),
    sensitivity: turns.map((turn) => ({
      factor: turn.factor, label: factorName(turn.factor)[lang], value: turn.value, valueLabel: valueName(turn.factor, turn.value)[lang], profile: turn.profile, track: turn.track,
      outcome: turn.to.outcome, row: turn.to.row, says: OUTCOME_NAMES[turn.to.outcome][lang],
    })),
    together: together && {
      facts: together.facts.map(({ factor, value }) => ({ factor, label: factorName(factor)[lang], value, valueLabel: valueName(factor, value)[lang] })),
      leads: together.shifts.map((shift) => leadsTo(shift)[lang]),
    },
  };
}

const plain = ({ outcome, row }: Decided) => ({ outcome, row });

/** Of rows with one id, the one that has this outcome on the track. */
function decided({ outcome, row }: Decided, profile: Report['profile'], track: 'privacy' | 'personalInformation', lang: Lang): LeakDecided {
  const rows = profile === 'three-factor' ? THREE_FACTOR_ROWS : CIVIL_CODE_ROWS;
  return { outcome, row, says: [...rows, ...CIVIL_CODE_ROWS].find((one) => one.id === row && one[track] === outcome)?.says[lang] ?? '' };
}

function reportGround({ factor, value, from, says, refs, wouldShow }: Ground, naming: LeakNaming): LeakAffected['grounds'][number] {
  const { lang } = naming;
  return {
    factor, label: factorName(factor)[lang], value, valueLabel: valueName(factor, value)[lang], from, says: says[lang], wouldShow: wouldShow?.[lang] ?? null,
    messages: distinct(refs.flatMap(({ message }) => message ?? [])).map((ref): ReportMessageRef => messageRef(ref, naming)),
    facts: refs.flatMap(({ fact }) => (fact ? [placeOf(fact, naming)] : [])),
    lines: linesOf(refs.flatMap(({ line }) => (line === undefined ? [] : [line]))),
  };
}

/** Numbers of lines as people count them. */
const linesOf = (lines: readonly number[]): number[] => [...new Set(lines)].toSorted((a, b) => a - b).map((line) => line + 1);

function distinct(refs: readonly MessageRef[]): MessageRef[] {
  return [...new Map(refs.map((ref) => [`${ref.source}:${ref.byteStart}`, ref])).values()].toSorted((a, b) => a.at - b.at || a.source - b.source || a.byteStart - b.byteStart);
}

/** Data by kind, without the values. */
function itemsOf(items: readonly LeakItem[], lang: Lang): LeakAffected['items'] {
  const kinds = new Map<string, LeakItem[]>();
  for (const item of items) kinds.set(item.entity, [...(kinds.get(item.entity) ?? []), item]);
  return [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([entity, all]) => ({
    entity, label: entityName(entity)[lang], lines: linesOf(all.map(({ line }) => line)),
    values: new Set(all.map(({ value, line }) => value ?? line)).size, sensitive: matterOf(entity) === 'sensitive',
  }));
}
