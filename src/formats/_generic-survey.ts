import type { Head, Survey } from '../model/format.ts';
import { cellsUnder } from './_generic-cells.ts';
import { DEAF } from './_generic-deaf.ts';
import type { Mapping } from './_generic-layout.ts';
import { lookAt } from './_generic-look.ts';
import { ColumnOrder } from './_generic-order.ts';
import { tableReader } from './_generic-table.ts';
import { readTime } from './_generic-time.ts';
import { surveyOver } from './_survey.ts';

/** Times that are read before a column without any date of open order is believed to have none. */
const ENOUGH = 500;

/**
 * Decides the order of day and month from the whole column of times. Columns that a mapping names and the table does not
 * have refuse the file.
 */
export function surveyOf(head: Head, mapping: Mapping | null = null): Survey {
  const look = lookAt(head, mapping);
  const order = new ColumnOrder();
  if (!('layout' in look)) {
    // A workbook may have other sheets beside the one that is meant.
    const refused = look.unseen > 0 || (mapping !== null && (look.table?.is !== 'xlsx' || look.matched > 0));
    const reason = look.unseen > 0 ? 'the texts of the workbook are not there, or they are over 64 MB: save the sheet as CSV' : look.reason;
    return { push: (bytes) => bytes.length, finish: () => ({ ...order.decide(), ...(refused ? { refusal: reason } : {}) }) };
  }
  const { table, layout, bodyAt } = look;
  const rules = { serials: table.is === 'xlsx' ? { date1904: table.book.date1904 } : null };
  const columns = [layout.columns.get('at') ?? -1, layout.columns.get('day') ?? -1];
  const add = (cells: readonly string[]): void => {
    const times = columns.map((at) => readTime(cells[at] ?? '', rules));
    order.add(times.find((time) => time?.is === 'wall' && time.day !== null) ?? times[0] ?? null);
  };
  const reader = tableReader(table, DEAF, {
    row: (cells, start) => void (start >= bodyAt && add(cells)),
    object: (record) => add(cellsUnder(record, layout.headings)),
  });
  const enough = (): boolean => order.open === 0 && order.cells >= ENOUGH;
  return surveyOver((bytes, base, last) => (enough() ? bytes.length : reader.push(bytes, base, last)), () => order.decide());
}
