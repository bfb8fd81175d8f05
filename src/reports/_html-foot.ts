import type { Report } from '../model/report.ts';
import { html, type Put } from './_html.ts';
import type { Numbered } from './_html-head.ts';
import { bullets, putTable, stacked } from './_html-parts.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { openLines, openTitle } from './_open.ts';
import { minute, person, points } from './_phrases.ts';
import { measuredText } from './_sentences.ts';
import type { Shared } from './_shared.ts';
import { exitLine, tally } from './_summary.ts';

/** What holds for several groups, told once: how it was measured, what cannot be assessed. */
export function putCommon(put: Put, t: Labels, w: PageWords, shared: Shared, groups: readonly Numbered[]): void {
  if (groups.length < 2 || shared.reasons.length + shared.open.length === 0) return;
  put(html`<section class="common" aria-labelledby="common-h"><h2 id="common-h">${w.common}</h2>\n`);
  if (shared.reasons.length > 0) putTable(put, 'two', w.methodCaption, [t.columns.check, t.columns.why], shared.reasons.map((one) => [t.checkId(one.check), measuredText(t, one)]));
  for (const one of shared.open) putTable(put, 'two', openTitle(t, one), [w.rule, t.columns.why], openLines(t, one.entries).map(({ rules, reason }) => [rules, reason]));
  put(html`</section>\n`);
}

/** Credit, warnings, the counts, the exit code and what the report is not. */
export function putFoot(put: Put, t: Labels, w: PageWords, report: Report): void {
  if (report.credit.length > 0) {
    put(html`<section aria-labelledby="credit-h"><h2 id="credit-h">${t.credit}</h2>\n`);
    putTable(put, 'two', w.creditCaption, [t.columns.account, t.columns.points, w.moves], report.credit.map(({ account, name, level, points: left, moves, recovered, blacklisted, candidate }) => [
      person(t, name, account), stacked([t.points(level, left), recovered > 0 && w.recovered(recovered), blacklisted ? w.blacklisted : candidate && t.label.blacklist + t.colon + t.blacklist]),
      stacked(moves.map((move) => html`${stacked([
        [minute(move.at), points(move.points), move.level ?? '', move.recordNo].filter((text) => text !== '').join(' · '), move.reason,
        [move.finding ?? '', w.reportedBy(move.reporter, move.recipient, move.reportedAt === null ? null : minute(move.reportedAt))].filter((text) => text !== '').join(' · '),
      ])}`)),
    ]));
    put(html`</section>\n`);
  }
  if (report.warnings.length > 0) put(html`<section aria-labelledby="warnings-h"><h2 id="warnings-h">${t.warnings}</h2>\n${bullets(report.warnings)}</section>\n`);
  put(html`</main>
<footer><h2>${t.end}</h2>
<p><b>${t.label.findings}</b>${t.colon}${tally(t, report)}</p>
<p><b>${t.label.exit}</b>${t.colon}${exitLine(t, report.exit)}</p>
<p>${report.disclaimer}</p></footer>
</body></html>
`);
}
