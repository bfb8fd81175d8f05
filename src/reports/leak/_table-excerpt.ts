import type { LineMatch } from '../../model/excerpt.ts';
import type { Page } from '../_page.ts';
import type { Compared, Context, ExcerptRow } from './_document.ts';
import { marked } from './_text.ts';

/** The state of a line by a sign, beside its words. */
export const STATE_SIGNS: Readonly<Record<LineMatch['state'], string>> = { same: '=', near: '≈', differs: '≠', missing: '∅', not_compared: '·' };

/** Room for a number of three digits and a sign. */
const NUMBER = 4;

/** Each line as shown, beneath it what the record has; what was left out stands between. */
export function writeExcerpt(page: Page, context: Context, rows: readonly ExcerptRow[]): void {
  const { t } = context;
  for (const row of rows) {
    if ('file' in row) {
      page.item(`${' '.repeat(NUMBER)}▤`, row.file, page.paint.dim);
      continue;
    }
    if ('omitted' in row) {
      page.item(`${' '.repeat(NUMBER)}⋯`, row.omitted, page.paint.severity.medium);
      for (const message of row.messages) page.item('·', message, page.paint.dim, NUMBER + 2);
      continue;
    }
    const { state } = row;
    const sign = state === null ? ' ' : STATE_SIGNS[state];
    const words = row.stretches.map((one) => (one.hidden ? `[█ ${one.text}]` : one.text)).join('');
    const around = row.around.join(' · ');
    page.item(`${String(row.line).padStart(NUMBER - 1)} ${sign}`, around === '' ? words : words === '' ? around : `${around}${t.colon}${words}`, odd(row) ? page.paint.bold : undefined);
    const record = recordLines(context, row);
    for (const line of record) page.item(' ', line, odd(row) ? page.paint.severity.medium : page.paint.dim, NUMBER);
  }
}

/** What the record has for a line, in words. */
export function recordLines({ t, w }: Context, row: Compared): string[] {
  const head = [row.state === null ? '' : w.state[row.state], ...row.record].filter((part) => part !== '').join(' · ');
  const difference = row.difference.some(({ op }) => op !== 'same') ? `${row.difference.map(marked).join('')}` : '';
  return [head, difference, row.notes.join(t.semicolon)].filter((line) => line !== '');
}

function odd({ state, notes }: Compared): boolean {
  return state === 'differs' || state === 'missing' || (notes.length > 0 && state !== 'not_compared' && state !== 'same');
}
