import type { ReportFinding } from '../model/report.ts';
import type { BearerBlock, GroupBlocks, RuleBlock } from './_blocks.ts';
import { html, type Markup, type Piece, type Put } from './_html.ts';
import type { Lettered } from './_html-calendar.ts';
import { closeTable, openTable, putTable, stacked } from './_html-parts.ts';
import { shownOf, type Numbers } from './_html-numbers.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { about, citations, details, minute, place, spotOf, valueAndWhom, who } from './_phrases.ts';
import { ruleKeys } from './_rules.ts';

export interface Context { readonly n: number; readonly numbers: Numbers; readonly gaps: readonly Lettered[] }

/** The findings of a group, one table per bearer: rule by rule, the reason once where several share it. */
export function putFindings(put: Put, t: Labels, w: PageWords, sorted: GroupBlocks, context: Context): void {
  const shown = sorted.blocks.filter(({ rules }) => rules.length > 0);
  if (shown.length === 0) return;
  put(html`<h3>${w.findings}</h3>\n`);
  for (const block of shown) putBlock(put, t, w, block, context);
  const keys = ruleKeys([sorted]).filter(({ rebuttal }) => rebuttal !== '');
  if (keys.length > 0) putTable(put, 'two', w.rebutCaption, [w.rule, w.rebut], keys.map(({ laws, rebuttal }) => [stacked(laws.flatMap(({ rules }) => rules)), rebuttal]));
}

function putBlock(put: Put, t: Labels, w: PageWords, block: BearerBlock, context: Context): void {
  put(openTable('findings', w.findingsCaption(who(t, block)), [w.number, w.where, w.what, w.whom], shownOf(block).length === 1));
  for (const rule of block.rules) {
    put(html`<tbody>\n${headOf(t, w, rule)}`);
    for (const { reason, findings } of rule.parts) {
      if (reason !== '') put(html`<tr class="why"><td colspan="4">${t.label.why}${t.colon}${reason}</td></tr>\n`);
      for (const finding of findings) put(rowOf(t, w, finding, context));
    }
    put(html`</tbody>\n`);
  }
  put(closeTable());
  if (block.more > 0) put(html`<p>${t.moreFindings(block.more)}</p>\n`);
}

function headOf(t: Labels, w: PageWords, { first, cites, shown }: RuleBlock): Markup {
  const law = citations(cites).join(t.semicolon);
  return html`<tr class="rule"><th scope="rowgroup" colspan="4"><span class="sev ${first.severity}">${t.severity[first.severity]}</span> <span class="name">${first.title}</span> <span class="id">${first.rule}</span> · ${t.status[first.status]}${shown > 1 && ` · ${shown}`}${law !== '' && html`<span class="line small">${w.law}${t.colon}${law}</span>`}</th></tr>\n`;
}

function rowOf(t: Labels, w: PageWords, finding: ReportFinding, { n, numbers, gaps }: Context): Markup {
  const number = numbers.of(finding.id) ?? 0;
  const letter = gaps.find((gap) => gap.finding.id === finding.id)?.letter;
  return html`<tr id="g${n}f${number}"><th scope="row">${number}<span class="line id">${finding.id}</span></th><td>${whereOf(t, finding)}</td><td>${whatOf(t, w, finding, letter)}</td><td>${whomOf(t, finding)}</td></tr>\n`;
}

function whereOf(t: Labels, finding: ReportFinding): Piece {
  const spot = spotOf(finding);
  const places = spot === null ? [t.absence] : [spot, ...finding.also].map((one, i) => `${i > 0 ? '↔ ' : ''}${place(t, one)}`);
  const roster = finding.message !== null && finding.fact !== null ? [place(t, finding.fact)] : [];
  return stacked([finding.message === null ? '' : minute(finding.message.sentAt), ...places, ...roster]);
}

function whatOf(t: Labels, w: PageWords, finding: ReportFinding, letter: string | undefined): Piece {
  const said = finding.subject === null ? valueAndWhom(t, finding) : (finding.value ?? '');
  return stacked([said, ...details(t, finding), letter !== undefined && html`<b>${w.calendar.gap(letter)}</b>`]);
}

/** Whom the datum is about, and what ties it to that person. */
function whomOf(t: Labels, finding: ReportFinding): Piece {
  const { subject, audience } = finding;
  const heard = audience == null ? '' : t.exposedTo(audience.sure + audience.likely, audience.knowing);
  return stacked([about(t, finding), subject !== null && subject.why !== '' && html`<span class="small">${subject.why}</span>`, heard !== '' && html`<span class="small">${heard}</span>`]);
}
