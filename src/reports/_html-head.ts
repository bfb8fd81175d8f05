import type { Report, ReportGroup } from '../model/report.ts';
import type { GroupBlocks } from './_blocks.ts';
import { html, Markup, type Piece, type Put } from './_html.ts';
import { facts, level, putTable, stacked } from './_html-parts.ts';
import { styleOf } from './_html-style.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { instantWithOffset, severities, who } from './_phrases.ts';
import { stepsInBrief } from './_steps.ts';
import { exitLine, nothingAnywhere, tally } from './_summary.ts';
import { FILLS } from './_svg.ts';

/** A group with its findings sorted by bearer, and its number in the page. */
export interface Numbered { readonly group: ReportGroup; readonly sorted: GroupBlocks; readonly n: number }

/** What no browser may load or run: nothing but the styles of the page itself. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function putHead(put: Put, t: Labels, w: PageWords, report: Report, groups: readonly Numbered[]): void {
  const style = new Markup(styleOf(w, report, groups.map(({ group }) => group.name)).replaceAll('<', ''));
  put(html`<!doctype html>
<html lang="${w.locale}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${[w.title, ...(groups.length === 1 ? groups.map(({ group }) => group.name) : []), report.asOf.slice(0, 10), `${report.tool.name} ${report.tool.version}`].join(' · ')}</title>
<style>${style}</style></head>
<body>
${FILLS}<header>
<h1>${w.title}</h1>
<p class="sub">${report.tool.name} ${report.tool.version} · ${t.asOf} ${instantWithOffset(report.asOf)}</p>
${termsOf(t, w, report)}<p class="note">${report.disclaimer}</p>
</header>
<main>
`);
}

function termsOf(t: Labels, w: PageWords, report: Report): Markup {
  const { since, until } = report.window;
  const end = (bound: string | null): string => (bound === null ? t.open : instantWithOffset(bound));
  const ended = report.status === 'complete' ? '' : html`<p class="note warn">${t.label.status}${t.colon}${t.runStatus[report.status]} – ${exitLine(t, report.exit)}</p>\n`;
  return html`${ended}<h2>${w.terms}</h2>\n${facts([
    [t.label.status, t.runStatus[report.status]],
    [t.label.exit, exitLine(t, report.exit)],
    [t.label.findings, tally(t, report)],
    [t.asOf, `${instantWithOffset(report.asOf)}${t.paren(report.timezone)}`],
    [t.window, since === null && until === null ? t.open : t.range(end(since), end(until))],
    ...(report.pack.id === 'cn' ? [] : [[t.pack, [report.pack.title, ...report.pack.limits].join(' · ')] as const]),
    [t.profile, t.profiles[report.profile]],
    [t.origin, t.origins[report.origin]],
    [t.scope, t.scopes[report.retentionScope]],
    [w.privateValues, report.revealed ? html`<strong>${t.revealed}</strong>` : t.masked],
  ])}`;
}

/** Groups by level, then by how many grave findings; equals stay in the order of the report. */
export function gravestFirst(groups: readonly Numbered[]): Numbered[] {
  const rank = ({ group: { liability, counts } }: Numbered): number[] => {
    const { critical, high, medium, low, info } = counts.findings;
    return [Number(liability.level.slice(1)), critical, high, medium, low, info];
  };
  return groups.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : (y[at] ?? 0) - (x[at] ?? 0);
  });
}

export function putIndex(put: Put, t: Labels, w: PageWords, report: Report, groups: readonly Numbered[]): void {
  put(html`<section id="index" aria-labelledby="index-h"><h2 id="index-h">${w.index}</h2>\n`);
  if (groups.length === 0) put(html`<p>${nothingAnywhere(t, report)}</p>\n`);
  else putTable(put, 'index', w.indexCaption(groups.length), [t.columns.level, w.group, w.findings, w.gravest, w.step], groups.map((one) => indexRow(t, w, one)));
  put(html`</section>\n`);
}

function indexRow(t: Labels, w: PageWords, { group, sorted, n }: Numbered): Piece[] {
  const gravest = sorted.blocks.find(({ bearer }) => bearer?.level !== 'S0');
  const counted = severities(t, group.counts.findings);
  return [
    level(t, group.liability.level), html`<a href="#g${n}">${n}. ${group.name}</a><span class="line small">${group.platform} · ${t.kind[group.kind]}</span>`,
    counted === '' ? t.none : counted, gravest === undefined ? w.dash : who(t, gravest), gravest === undefined ? w.dash : stacked(stepsInBrief(t, gravest)),
  ];
}
