import type { LeakDecided } from '../../model/report-leak.ts';
import { grid, type Cell } from '../_grid.ts';
import type { Page } from '../_page.ts';
import type { Answer, Context } from './_document.ts';
import { decided, OUTCOME_SIGNS } from './_phrases.ts';

/** Below this a grid of four columns is no longer read with ease. */
const NARROW = 64;

const TRACKS = ['privacy', 'personalInformation'] as const;

/** Two rows for each person under each act, one for each track; the profiles beside each other. */
export function writeAnswer(page: Page, context: Context, rows: readonly Answer[]): void {
  const { t, w, p } = context;
  if (page.width < NARROW) return writeNarrow(page, context, rows);
  const profiles = rows[0]?.outcomes.map(({ profile }) => profile) ?? [];
  const room = page.width - 3 * 4 - 1;
  const [track, outcome] = [w.trackColumn.length > 3 ? 11 : 8, Math.floor(room * 0.29)];
  const cells = rows.flatMap((one) => TRACKS.map((of, i): Cell[] => [
    { lines: i === 0 ? [one.person] : one.by },
    { lines: [w.track[of]] },
    ...one.outcomes.map((each) => outcomeCell(page, context, each[of], p.dash)),
  ]));
  const heads = [{ title: `${w.person}${t.listComma}${w.byWhom}`, width: null }, { title: w.trackColumn, width: track }, ...profiles.map((profile) => ({ title: t.profiles[profile], width: outcome }))];
  page.lines(grid(heads, cells, page.width, page.paint.bold));
}

function outcomeCell(page: Page, { w }: Context, told: LeakDecided | null, dash: string): Cell {
  if (told === null) return { lines: [dash] };
  return { lines: [`${OUTCOME_SIGNS[told.outcome]} ${w.decided(w.brief[told.outcome], told.row)}`], style: styleOf(page, told) };
}

function styleOf({ paint }: Page, { outcome }: LeakDecided): (text: string) => string {
  return outcome === 'suspected_strong' ? paint.severity.high : outcome === 'suspected_weak' ? paint.severity.medium : paint.severity.info;
}

function writeNarrow(page: Page, { t, w }: Context, rows: readonly Answer[]): void {
  for (const one of rows) {
    page.text(`${one.person} · ${one.by.join(' · ')}`, page.paint.bold);
    for (const of of TRACKS) {
      page.item('•', w.track[of]);
      for (const each of one.outcomes) {
        const told = each[of];
        if (told !== null) page.item('·', `${t.profiles[each.profile]}${t.colon}${OUTCOME_SIGNS[told.outcome]} ${decided(w, told)}`, styleOf(page, told), 2);
      }
    }
  }
}
