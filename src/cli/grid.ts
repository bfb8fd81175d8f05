import { forTerminal } from '../text/sanitise.ts';
import { pad, width } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

/** Rows as aligned columns; the last column is wrapped to what the terminal leaves. */
export function grid(rows: readonly Record<string, string | number | boolean | null>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const cells = [names, ...rows.map((row) => names.map((name) => text(row[name])))];
  const widths = names.map((_, column) => Math.max(...cells.map((row) => width(row[column] ?? ''))));
  const total = process.stdout.isTTY ? Math.max(40, process.stdout.columns || 80) : 80;
  const before = widths.slice(0, -1).reduce((sum, w) => sum + w + 2, 0);
  const room = Math.max(20, total - before);
  const lines = cells.map((row) => {
    const front = row.slice(0, -1).map((cell, column) => `${pad(cell, widths[column] ?? 0)}  `).join('');
    return wrap(row[row.length - 1] ?? '', room).map((part, i) => (i === 0 ? front + part : ' '.repeat(before) + part).trimEnd()).join('\n');
  });
  return `${lines.join('\n')}\n`;
}

function text(value: string | number | boolean | null | undefined): string {
  return value == null ? '–' : value === true ? 'yes' : value === false ? 'no' : forTerminal(String(value));
}
