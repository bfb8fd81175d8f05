import type { Report } from '../model/report.ts';

/** After a full stop that a new sentence follows. `art 23(3)` and `record no. and date` hold none. */
const END = /(?<=[.!?][)”’]?)\s+(?=[\p{Lu}\p{Lo}])|(?<=[。！？])(?![”’）」』])/u;

/** Told once, at the top: what a check says in the same words of every group. */
export interface SharedReason {
  readonly check: string;
  readonly sentences: readonly string[];
  /** Why it did not apply to some groups. */
  readonly shut: readonly string[];
}

export function sentencesOf(text: string): string[] {
  return text.split(END).filter((sentence) => sentence !== '');
}

export function firstSentence(text: string): string {
  return sentencesOf(text)[0] ?? '';
}

/** Puts sentences beside each other again: with a space where the one before ends in Latin script. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences.reduce((text, sentence) => (text === '' || /[。！？]$/u.test(text) ? text + sentence : `${text} ${sentence}`), '');
}

/** Sentences that stand in the reasons of every group whose check looked at the record; empty for a single group. Why a check did not apply is told once where it did not apply to several for one reason. */
export function sharedReasons(report: Report): SharedReason[] {
  const byCheck = Map.groupBy(report.groups.flatMap((group) => group.checks), (check) => check.id);
  return Array.from(byCheck, ([check, all]) => {
    const told = all.filter(({ status }) => status !== 'failed' && status !== 'not_applicable').map(({ reason }) => sentencesOf(reason));
    const [first = [], ...others] = told;
    const shut = all.filter(({ status }) => status === 'not_applicable').map(({ reason }) => reason);
    const why = shut.length > 1 && shut.every((reason) => reason === shut[0]) ? sentencesOf(shut[0] ?? '') : [];
    return { check, sentences: others.length === 0 ? [] : first.filter((sentence) => others.every((other) => other.includes(sentence))), shut: why };
  }).filter(({ sentences, shut }) => sentences.length + shut.length > 0);
}

/** As one text: what holds for every group, then why some were left out. */
export function measuredText(t: { readonly colon: string; readonly status: { readonly not_applicable: string } }, { sentences, shut }: SharedReason): string {
  const left = shut.length === 0 ? [] : [`${t.status.not_applicable}${t.colon}${joinSentences(shut)}`];
  return joinSentences([...sentences, ...left]);
}

/** What is left of a reason when the shared sentences are told elsewhere. */
export function ownReason(check: { readonly id: string; readonly reason: string }, shared: readonly SharedReason[]): string {
  const told = shared.find((one) => one.check === check.id);
  const known = [...(told?.sentences ?? []), ...(told?.shut ?? [])];
  return known.length === 0 ? check.reason : joinSentences(sentencesOf(check.reason).filter((sentence) => !known.includes(sentence)));
}
