import type { ReportSteps } from '../model/report.ts';
import type { BearerBlock, GroupBlocks } from './_blocks.ts';
import { html, type Piece, type Put } from './_html.ts';
import { bullets, level, putTable, stacked } from './_html-parts.ts';
import { shownOf, type Numbers } from './_html-numbers.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { citations, duties, person, points, severities } from './_phrases.ts';
import { joinSentences, sentencesOf } from './_sentences.ts';
import { movesCredit, ownStep, sharedSteps, steps } from './_steps.ts';

/** Who bears what in a group: level and why, duty and law, evidence, and what each addressee can do. */
export function putBearers(put: Put, t: Labels, w: PageWords, n: number, sorted: GroupBlocks, numbers: Numbers): void {
  put(html`<h3>${w.bearers}</h3>\n`);
  if (sorted.blocks.length === 0) {
    put(html`<p>${sorted.hidden > 0 ? t.findingsBelow : w.noBearers}</p>\n`);
    return;
  }
  const tails = [...new Set(sharedSteps(t, [sorted]).map(({ sentence }) => sentence))];
  putTable(put, 'bearers', w.bearersCaption, [t.columns.who, `${t.columns.level}${t.listComma}${w.evidence}`, w.duty, w.step], sorted.blocks.map((block) => [
    html`${t.bearer[block.role]}<span class="line name">${person(t, block.name, block.account)}</span>`,
    stacked([block.bearer !== null && level(t, block.bearer.level), severities(t, block.counts), evidence(w, n, block, numbers), block.bearer?.trigger]),
    stacked([...citations([...new Set(shownOf(block).flatMap(({ cites }) => cites))]), duties(block).length > 0 && html`<span class="small">${duties(block).join(t.listComma)}</span>`]),
    stepsTold(t, w, block, tails),
  ]));
  const said = [...tails, ...(movesCredit([sorted]) ? [t.creditScale] : [])];
  if (said.length > 0) put(html`<p class="lead">${t.steps}${t.colon.trimEnd()}</p>${bullets(said)}`);
}

function evidence(w: PageWords, n: number, block: BearerBlock, numbers: Numbers): Piece {
  const span = numbers.span(block);
  return span === null ? '' : html`<a href="#g${n}f${span[0]}">${w.evidence} ${w.numbers(...span)}</a>`;
}

/** By addressee, without what goes with each step. Nothing against the group follows from the provider's side. */
function stepsTold(t: Labels, w: PageWords, block: BearerBlock, tails: readonly string[]): Piece {
  const { bearer } = block;
  if (bearer === null || bearer.level === 'S0') return w.dash;
  if (bearer.steps === undefined) return stacked(steps(t, block));
  const own = (text: string): string => joinSentences(sentencesOf(text).filter((sentence) => !tails.includes(sentence)));
  const { platform, organisation } = bearer.steps;
  if (bearer.bearer === 'provider') return stacked([own(platform.person), ownStep(t, bearer, organisation.person)]);
  const ours = ({ person, group }: ReportSteps): ReportSteps => ({ person: ownStep(t, bearer, person), group: ownStep(t, bearer, group) });
  const theirs = ({ person, group }: ReportSteps): ReportSteps => ({ person: own(person), group: own(group) });
  const told = (addressee: string, step: ReportSteps): Piece => {
    const said = [[w.towardsPerson, step.person], [w.towardsGroup, step.group]].filter(([, text]) => text !== '');
    return said.length > 0 && html`<b>${addressee}</b>${stacked(said.map((parts) => parts.join(t.colon)))}`;
  };
  return stacked([
    told(w.byPlatform, theirs(platform)), told(w.byOrganisation, ours(organisation)),
    bearer.creditMove !== 0 && t.creditMove(points(bearer.creditMove)), bearer.blacklistCandidate && t.label.blacklist + t.colon + t.blacklist,
  ]);
}
