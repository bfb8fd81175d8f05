import type { Report } from '../model/report.ts';
import { countBySeverity, type BearerBlock } from './_blocks.ts';
import type { Labels } from './_labels.ts';
import { failedChecks, instantWithOffset, messagesRead, nothingFound, severities, shortPlace, spotOf } from './_phrases.ts';

/** What was run, when and under which choices, as lines. */
export function choices(t: Labels, report: Report): string[] {
  const { since, until } = report.window;
  const end = (bound: string | null): string => (bound === null ? t.open : instantWithOffset(bound));
  return [
    [`${t.asOf} ${instantWithOffset(report.asOf)}${t.paren(report.timezone)}`, report.revealed ? t.revealed : t.masked].join(' · '),
    [`${t.profile} ${t.profiles[report.profile]}`, `${t.origin} ${t.origins[report.origin]}`, `${t.scope} ${t.scopes[report.retentionScope]}`].join(' · '),
    ...(report.pack.id === 'cn' ? [] : [`${t.pack}${t.colon}${[report.pack.title, ...report.pack.limits].join(' · ')}`]),
    ...(since === null && until === null ? [] : [`${t.window}${t.colon}${t.range(end(since), end(until))}`]),
  ];
}

/** What a bearer's findings are about, most grave first: `address, phone`. `labels`: of kinds of data, by entity. */
export function kinds(t: Labels, block: BearerBlock, labels: ReadonlyMap<string, string>): string {
  return [...new Set(block.rules.map(({ first: { rule, title } }) => t.about(rule, labels.get(rule.slice(rule.indexOf('.') + 1)) ?? title)))].join(t.listComma);
}

/** `owners.csv:41, and 3 more`: without its folder, which the section of the group gives. */
export function evidence(t: Labels, block: BearerBlock): string {
  const spot = block.first === null ? null : spotOf(block.first);
  return spot === null ? '' : shortPlace(spot) + (block.total > 1 ? t.comma + t.more(block.total - 1) : '');
}

/** The findings of the whole report by severity, or that there are none in how much. */
export function tally(t: Labels, report: Report): string {
  const counted = severities(t, countBySeverity(report.groups.flatMap((group) => group.findings)));
  return counted === '' ? nothingAnywhere(t, report) : counted;
}

export function exitLine(t: Labels, exit: number): string {
  const meaning = t.exit[exit];
  return meaning === undefined ? String(exit) : `${exit}${t.colon}${meaning}`;
}

/** Said instead of findings where no group has any. */
export function nothingAnywhere(t: Labels, report: Report): string {
  const messages = report.groups.reduce((sum, group) => sum + group.counts.messages, 0);
  return nothingFound(t, messages, messagesRead(report.sources), [...new Set(report.groups.flatMap(failedChecks))]);
}
