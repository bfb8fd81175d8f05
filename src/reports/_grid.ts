import Table from 'cli-table3';
import { forTerminal } from '../text/sanitise.ts';
import { cut, width } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

type Style = (text: string) => string;

interface Column {
  readonly title: string;
  /** Columns of the terminal inside the cell; null: what is left over, for one column of a grid. */
  readonly width: number | null;
}

export interface Cell {
  /** Each starts on its own line. */
  readonly lines: readonly string[];
  readonly style?: Style;
}

/** Stands in for the text while the borders are drawn. Sanitised text has no such character, and everybody counts it as one column. */
const STAND_IN = '\ue000';

/** Most lines of one cell: what is longer is told in full further down. */
const TALLEST = 3;
/** Lines above and below, and the rule under the head. */
const BORDERS = 3;

/**
 * A bordered table of exactly `columns` columns, with a rule under its head only. The border is drawn around stand-ins of the right width and the text put
 * in afterwards: the table library measures by an old Unicode table and would set newer emoji and other scripts askew.
 */
export function grid(heads: readonly Column[], rows: readonly (readonly Cell[])[], columns: number, bold: Style): string[] {
  const widths = widthsOf(heads, columns);
  const titles = heads.map((head): Cell => ({ lines: [head.title], style: bold }));
  const laid = [titles, ...rows].map((row) => lay(row, widths));
  const table = new Table({ colWidths: widths.map((one) => one + 2), style: { head: [], border: [] } });
  for (const row of laid) table.push(row.map((cell) => cell.map(({ text }) => STAND_IN.repeat(width(text))).join('\n')));
  const texts = laid.flatMap(byLine);
  let next = 0;
  return table
    .toString()
    .split('\n')
    .filter((line, i, lines) => !line.startsWith('├') || lines.findIndex((other) => other.startsWith('├')) === i)
    .map((line) => line.replace(/\ue000+/g, () => texts[next++] ?? ''));
}

/** How many of the first rows fit a grid of at most `most` lines; at least one. Drawing is slow: this only lays out. */
export function rowsThatFit(heads: readonly Column[], rows: readonly (readonly Cell[])[], columns: number, most: number): number {
  const widths = widthsOf(heads, columns);
  const tall = (row: readonly Cell[]): number => Math.max(1, ...lay(row, widths).map(({ length }) => length));
  let lines = BORDERS + tall(heads.map((head) => ({ lines: [head.title] })));
  const over = rows.findIndex((row) => (lines += tall(row)) > most);
  return over < 0 ? rows.length : Math.max(1, over);
}

function widthsOf(heads: readonly Column[], columns: number): number[] {
  const fixed = heads.reduce((sum, head) => sum + (head.width ?? 0), 0);
  const left = Math.max(4, columns - fixed - 3 * heads.length - 1);
  return heads.map((head) => head.width ?? left);
}

function lay(row: readonly Cell[], widths: readonly number[]): Line[][] {
  return row.map((cell, i) => layCell(cell, widths[i] ?? 4));
}

interface Line {
  readonly text: string;
  readonly style: Style | undefined;
}

function layCell(cell: Cell, room: number): Line[] {
  const lines = cell.lines.flatMap((line) => wrap(forTerminal(line), room));
  const kept = lines.slice(0, TALLEST);
  if (lines.length > TALLEST) kept[TALLEST - 1] = cut(`${kept[TALLEST - 1] ?? ''}…`, room);
  return kept.map((text) => ({ text, style: cell.style }));
}

/** In the order of the stand-ins: line by line across the row. Empty lines have none. */
function byLine(row: readonly (readonly Line[])[]): string[] {
  const height = Math.max(...row.map((cell) => cell.length));
  const lines = Array.from({ length: height }, (_, i) => row.flatMap((cell) => cell[i] ?? []));
  return lines.flat().filter(({ text }) => width(text) > 0).map(({ text, style }) => (style === undefined ? text : style(text)));
}
