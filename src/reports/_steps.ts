import type { Level, ReportBearer } from '../model/report.ts';
import type { BearerBlock, GroupBlocks } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import { points } from './_phrases.ts';
import { firstSentence, joinSentences, sentencesOf } from './_sentences.ts';

/** The step suggested towards the person and towards the group: its first sentence; what goes with every step is told once. */
export function steps(t: Labels, block: BearerBlock): string[] {
  const { bearer } = block;
  if (bearer === null) return [];
  const { person, group } = measures(t, block);
  return [
    ...[person, group].filter((text) => text !== ''),
    ...(bearer.creditMove === 0 ? [] : [t.creditMove(points(bearer.creditMove))]),
    ...(bearer.blacklistCandidate ? [t.label.blacklist + t.colon + t.blacklist] : []),
  ];
}

/** What an owner, an employer or an auditor may do, who cannot apply the measures of a platform; '' where that is no other step. */
export function organisationStep(t: Labels, { bearer }: BearerBlock): string {
  if (bearer === null || bearer.level === 'S0' || bearer.steps === undefined) return '';
  const { person, group } = bearer.steps.organisation;
  return [person, bearer.bearer === 'provider' ? '' : group].map((text) => ownStep(t, bearer, text).replace(/[.。]$/u, '')).filter((text, i, all) => text !== '' && all.indexOf(text) === i).join(' · ');
}

/** What one step of an owner or employer says beyond what goes with every step. */
export function ownStep(t: Labels, bearer: ReportBearer, text: string): string {
  const own = sentencesOf(text).filter((sentence) => !tailsOf(bearer).includes(sentence));
  if (own.length < 2 || own[0]?.startsWith(t.first) !== true) return joinSentences(own);
  const rest = joinSentences(own.slice(1));
  return upper(rest.startsWith(t.next) ? rest.slice(t.next.length) : rest);
}

/** The same in few words, for the first screen: no brackets, no opening phrase, no second clause. */
export function stepsInBrief(t: Labels, block: BearerBlock): string[] {
  const { person, group } = measures(t, block);
  return [person, group].map((text) => brief(text)).filter((text) => text !== '');
}

/** What comes before every other step, and the sentences that follow the first one of several steps, with the levels that they go with. */
export function sharedSteps(t: Labels, groups: readonly GroupBlocks[]): { levels: readonly Level[]; sentence: string }[] {
  const found = new Map<string, Set<Level>>();
  const bearers = groups.flatMap(({ blocks }) => blocks.flatMap(({ bearer }) => (bearer === null || bearer.level === 'S0' ? [] : bearer)));
  const add = (sentence: string, level: Level): unknown => found.set(sentence, (found.get(sentence) ?? new Set()).add(level));
  for (const bearer of bearers) {
    // A run saved by an earlier version has no steps of organisations.
    if (bearer.steps === undefined) continue;
    const { person, group } = bearer.steps.organisation;
    for (const text of [person, group]) {
      const own = sentencesOf(text).filter((sentence) => !tailsOf(bearer).includes(sentence));
      if (own.length > 1 && own[0]?.startsWith(t.first) === true) add(own[0], bearer.level);
    }
  }
  for (const bearer of bearers) for (const sentence of tailsOf(bearer)) add(sentence, bearer.level);
  return Array.from(found, ([sentence, levels]) => ({ sentence, levels: [...levels].toSorted() }));
}

export function movesCredit(groups: readonly GroupBlocks[]): boolean {
  return groups.some(({ blocks }) => blocks.some(({ bearer }) => bearer !== null && bearer.creditMove !== 0));
}

function tailsOf({ measure: { person, group } }: ReportBearer): string[] {
  return [person, group].flatMap((text) => sentencesOf(text).slice(1));
}

/** The provider is no member: nothing against the group follows from its side. */
function measures(t: Labels, { bearer }: BearerBlock): { person: string; group: string } {
  if (bearer === null || bearer.level === 'S0') return { person: '', group: '' };
  const { person, group } = bearer.measure;
  return { person: short(t, person), group: bearer.bearer === 'provider' ? '' : short(t, group) };
}

/** The first sentence without its opening phrase and its full stop. */
function short(t: Labels, text: string): string {
  const sentence = firstSentence(text).replace(/[.。]$/u, '');
  return sentence.startsWith(t.consider) ? sentence.slice(t.consider.length) : sentence;
}

function brief(text: string): string {
  const clause = text.replace(/ ?\([^()]*\)|（[^（）]*）/gu, '').split(/[;；]/u)[0] ?? '';
  return upper(clause);
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
