import { w } from '../law/_words.ts';
import type { LeakCase } from '../model/leak.ts';
import type { Words } from '../model/words.ts';
import { ASKED, type Asked } from './_asked.ts';
import { OPEN_ASKED, type OpenAsked } from './_asked-open.ts';
import { leadsTo } from './leads.ts';
import { shiftsOf, weightOf, type Shift } from './_shifts.ts';
import { factAt } from './case/paths.ts';
import { togetherOf, type Together } from './sensitivity.ts';
import type { Assessed } from './types.ts';

/** One question, ready to be put on a terminal or printed in a report. */
export interface Question {
  readonly id: string;
  /** Key in `LeakCase` that an answer sets; a choice may set another beside it. */
  readonly fact: string;
  readonly text: Words;
  /** Why it is asked, where the answer is free text and leads to no outcome by itself. */
  readonly why: Words | null;
  /** The last one is always that nobody knows: it gives no fact. Empty: the answer is free text. */
  readonly choices: readonly Choice[];
  /** How free text is read; null: one of the choices. */
  readonly free: 'name' | 'names' | 'instant' | null;
  /** Outcomes that an answer would change, each once, over the choices. */
  readonly changes: readonly Words[];
}

export interface Choice {
  readonly value: string | null;
  readonly label: Words;
  readonly facts: LeakCase;
  /** Outcomes that it leads to where they differ from the present ones; empty: none changes. */
  readonly changes: readonly Words[];
}

const MOST = 7;
const NOT_KNOWN: Choice = { value: null, label: w('not known', '不知道'), facts: {}, changes: [] };

/**
 * The few questions whose answer would change an outcome, most telling first; pure, so that a caller asks again after each
 * answer. What is given, also as not known, and what the material shows is not asked.
 */
export function questionsFor(assessed: readonly Assessed[], given: LeakCase): Question[] {
  const needed = neededBy(assessed);
  const weighed = [
    ...ASKED.flatMap((asked) => chosen(asked, assessed, given, needed) ?? []),
    ...OPEN_ASKED.flatMap((asked) => written(asked, assessed, given) ?? []),
  ];
  return weighed.toSorted((a, b) => b.weight - a.weight).slice(0, MOST).map(({ question }) => question);
}

interface Weighed { readonly question: Question; readonly weight: number }

/** What it would take for a suspicion where no single fact makes one, for each combination of factors that is there. */
function neededBy(assessed: readonly Assessed[]): (values: Assessed['values']) => Together | null {
  const known = new Map<string, Together | null>();
  for (const { values } of assessed) {
    const key = JSON.stringify(values);
    if (!known.has(key)) known.set(key, togetherOf(values));
  }
  return (values) => known.get(JSON.stringify(values)) ?? null;
}

/** A question weighs by what one answer does, or by its share of what it does together with others. */
function chosen({ fact, text, of, open, options }: Asked, assessed: readonly Assessed[], given: LeakCase, needed: (values: Assessed['values']) => Together | null): Weighed | null {
  const concerned = assessed.filter((one) => (of !== 'publisher' || one.act.role === 'publisher') && open(one));
  if (of === 'all' && concerned.length < assessed.length) return null;
  if (factAt(given, fact) !== null || concerned.length === 0) return null;
  const choices = options.map(({ value, says, facts, patch }) => {
    const shifts = concerned.flatMap(({ values }) => shiftsOf(values, patch(values)));
    return { choice: { value, label: says, facts, changes: told(shifts) }, shifts: distinct(shifts) };
  });
  const parts = concerned.flatMap(({ values }) => {
    const set = needed(values);
    const isPart = set !== null && options.some(({ patch }) => set.facts.some(({ factor, value }) => patch(values)[factor] === value));
    return isPart ? [set] : [];
  });
  const weight = Math.max(...choices.map(({ shifts }) => weightOf(shifts)), ...parts.map(({ facts, shifts }) => weightOf(distinct(shifts)) / facts.length));
  if (weight === 0) return null;
  const changes = [...told(choices.flatMap(({ shifts }) => shifts)), ...told(parts.flatMap(({ shifts }) => shifts)).map(({ en, zh }) => w(`with other answers – ${en}`, `结合其他回答——${zh}`))];
  return { question: { id: fact, fact, text, why: null, choices: [...choices.map(({ choice }) => choice), NOT_KNOWN], free: null, changes }, weight };
}

/** Free text weighs half of what could follow from it: it opens the record to be searched and decides nothing by itself. */
function written({ fact, text, why, free, open, leads }: OpenAsked, assessed: readonly Assessed[], given: LeakCase): Weighed | null {
  const concerned = assessed.filter((one) => one.act.role === 'publisher' && open(one));
  if (factAt(given, fact) !== null || concerned.length === 0) return null;
  const shifts = concerned.flatMap(({ values }) => leads.flatMap((patch) => shiftsOf(values, patch)));
  const weight = weightOf(distinct(shifts)) / 2;
  return weight === 0 ? null : { question: { id: fact, fact, text, why, choices: [], free, changes: told(shifts) }, weight };
}

/** Each end of a track once, however many persons it concerns. */
function distinct(shifts: readonly Shift[]): Shift[] {
  const seen = new Map<string, Shift>();
  for (const shift of shifts) {
    const key = JSON.stringify([shift.profile, shift.track, shift.to]);
    if (!seen.has(key)) seen.set(key, shift);
  }
  return [...seen.values()];
}

const told = (shifts: readonly Shift[]): Words[] => distinct(shifts).map(leadsTo);
