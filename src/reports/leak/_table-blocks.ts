import { forTerminal } from '../../text/sanitise.ts';
import { width } from '../../text/width.ts';
import { MARGIN, type Page } from '../_page.ts';
import type { Block, Cell, Context } from './_document.ts';
import { writeAnswer } from './_table-answer.ts';
import { writeExcerpt } from './_table-excerpt.ts';

const SEPARATOR = ' · ';

/** One block of the report on the lines of a terminal. */
export function writeBlock(page: Page, context: Context, block: Block): void {
  const { paint } = page;
  switch (block.kind) {
    case 'heading':
      if (block.level === 2) page.rule('─');
      else page.blank();
      return page.text(block.text, paint.bold);
    case 'text':
      return page.text(block.text, { plain: undefined, strong: paint.bold, quiet: paint.dim, warn: paint.severity.medium }[block.tone]);
    case 'facts':
      for (const [label, cell] of block.pairs) writeFact(page, label, linesOf(cell));
      return;
    case 'table':
      return writeRows(page, block.rows);
    case 'list':
      for (const line of block.lines) page.item(block.mark, line, block.mark === '!' ? paint.severity.medium : undefined);
      return;
    case 'draft':
      for (const line of block.lines) {
        if (line.trim() === '') page.lines(['│']);
        else page.item('│', line);
      }
      return;
    case 'answer':
      return writeAnswer(page, context, block.rows);
    case 'excerpt':
      return writeExcerpt(page, context, block.rows);
  }
}

function linesOf(cell: Cell): string[] {
  return (typeof cell === 'string' ? [cell] : cell).filter((line) => line !== '');
}

function writeFact(page: Page, label: string, lines: readonly string[]): void {
  if (lines.length > 0) writeLines(page, label, lines, MARGIN, () => ({}));
}

/** A label too long for the margin stands above, and is wrapped like any text. */
function writeLines(page: Page, label: string, lines: readonly string[], margin: number, styleOf: (i: number) => Parameters<Page['row']>[2]): void {
  const fits = width(forTerminal(label)) < margin;
  if (!fits) page.text(label);
  lines.forEach((line, i) => page.row(fits && i === 0 ? label : '', line, styleOf(i), margin));
}

/** Label at the left; beside it the first line of each cell in one, then the other lines of each. */
function writeRows(page: Page, rows: readonly (readonly Cell[])[]): void {
  const split = rows.map(([first = '', ...others]) => {
    const [label = '', ...rest] = linesOf(first);
    const cells = others.map((cell) => (typeof cell === 'string' ? [cell] : cell));
    return {
      label, head: [...rest, ...cells.map(([line = '']) => line)].filter((line) => line !== '').join(SEPARATOR),
      tail: cells.flatMap(([, ...lines]) => lines).filter((line) => line !== ''),
    };
  });
  const margin = Math.min(MARGIN, Math.max(...split.map(({ label }) => width(forTerminal(label)) + 2)));
  for (const { label, head, tail } of split) {
    const told = head === '' ? tail : [head, ...tail];
    writeLines(page, label, told.length === 0 ? [''] : told, margin, (i) => (i > 0 && head !== '' ? { text: page.paint.dim } : {}));
  }
}
