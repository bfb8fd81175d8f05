import type { Level } from '../model/report.ts';
import type { BearerBlock, GroupBlocks } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import { points } from './_phrases.ts';
import { firstSentence, sentencesOf } from './_sentences.ts';

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
  if (bearer === null || bearer.level === 'S0') return '';
  const { person, group } = bearer.steps.organisation;
  return [person, group].map((text) => short(t, text)).filter((text, i, all) => text !== '' && all.indexOf(text) === i).join(' · ');
}

/** The same in few words, for the first screen: no brackets, no opening phrase, no second clause. */
export function stepsInBrief(t: Labels, block: BearerBlock): string[] {
  const { person, group } = measures(t, block);
  return [person, group].map((text) => brief(text)).filter((text) => text !== '');
}

/** Sentences that follow the first one of several steps, with the levels that they go with. */
export function sharedSteps(groups: readonly GroupBlocks[]): { levels: readonly Level[]; sentence: string }[] {
  const found = new Map<string, Set<Level>>();
  for (const { bearer } of groups.flatMap(({ blocks }) => blocks)) {
    if (bearer === null || bearer.level === 'S0') continue;
    for (const text of [bearer.measure.person, bearer.measure.group]) {
      for (const sentence of sentencesOf(text).slice(1)) found.set(sentence, (found.get(sentence) ?? new Set()).add(bearer.level));
    }
  }
  return Array.from(found, ([sentence, levels]) => ({ sentence, levels: [...levels].toSorted() }));
}

export function movesCredit(groups: readonly GroupBlocks[]): boolean {
  return groups.some(({ blocks }) => blocks.some(({ bearer }) => bearer !== null && bearer.creditMove !== 0));
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
  return clause.charAt(0).toUpperCase() + clause.slice(1);
}
