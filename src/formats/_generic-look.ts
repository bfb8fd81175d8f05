import type { Head } from '../model/format.ts';
import type { JsonObject } from '../text/json-value.ts';
import { addPaths, cellsUnder } from './_generic-cells.ts';
import { DEAF } from './_generic-deaf.ts';
import { headingAt, layoutOf, type Layout, type Mapping } from './_generic-layout.ts';
import { tableReader, tablesOf, type Table } from './_generic-table.ts';

/** Bytes and rows that are looked at for the headings, and how far down they may stand. */
const BYTES = 1 << 16;
const ROWS = 40;
const HEADING_ROWS = 10;
const MOST_SHOWN = 40;
const LONGEST_SHOWN = 24;

/** A table of which the columns are known. */
export interface Look {
  readonly table: Table;
  readonly layout: Layout;
  /** Byte offset behind the row of headings. */
  readonly bodyAt: number;
  /** Rows above the headings, and the first ones below. */
  readonly titles: readonly (readonly string[])[];
  readonly sample: readonly (readonly string[])[];
}

/** Why there is none. */
export interface NoLook {
  readonly table: Table | null;
  readonly reason: string;
  /** How many columns of the mapping stand in the best row. */
  readonly matched: number;
  /** Cells of the first rows whose text lies in a part of the workbook that cannot be seen. */
  readonly unseen: number;
}

interface Row { readonly cells: readonly string[]; readonly end: number; readonly missing: number }

const LOOKED = new WeakMap<Head, { readonly mapping: Mapping | null; readonly found: Look | NoLook }>();

/** Looks for the row of headings. With a mapping, it is the row that has all of its columns. */
export function lookAt(head: Head, mapping: Mapping | null): Look | NoLook {
  const known = LOOKED.get(head);
  if (known !== undefined && known.mapping === mapping) return known.found;
  const found = look(head, mapping);
  LOOKED.set(head, { mapping, found });
  return found;
}

function look(head: Head, mapping: Mapping | null): Look | NoLook {
  let best: Look | null = null;
  let failed: NoLook = { table: null, reason: 'not a table: neither rows of cells, nor JSON records, nor a worksheet', matched: 0, unseen: 0 };
  let nearest = -1;
  for (const table of tablesOf(head)) {
    const rows = firstRows(table, head);
    for (const [i, { cells, end }] of rows.slice(0, HEADING_ROWS).entries()) {
      const layout = layoutOf(cells, mapping);
      if (layout === null) {
        const matched = [...(mapping?.values() ?? [])].filter((heading) => headingAt(cells, heading) >= 0).length;
        const near = matched * 1000 + Math.min(cells.length, 999);
        if (near > nearest) failed = { table, reason: reasonOf(cells, mapping), matched, unseen: 0 };
        nearest = Math.max(near, nearest);
        continue;
      }
      const found: Look = { table, layout, bodyAt: end, titles: rows.slice(0, i).map((row) => row.cells), sample: rows.slice(i + 1).map((row) => row.cells) };
      if (best === null || layout.columns.size > best.layout.columns.size) best = found;
      break;
    }
    const unseen = Math.max(0, ...rows.slice(0, HEADING_ROWS).map((row) => row.missing));
    if (unseen > failed.unseen) failed = { ...failed, table, unseen };
  }
  return best ?? failed;
}

/** The first rows; of JSON records, the keys of all of them come first, as a row of headings. */
function firstRows(table: Table, head: Head): Row[] {
  const rows: Row[] = [];
  const objects: JsonObject[] = [];
  const reader = tableReader(table, DEAF, {
    row: (cells, _, end, missing) => void (rows.length < ROWS && rows.push({ cells: [...cells], end, missing })),
    object: (record) => void (objects.length < ROWS && objects.push(record)),
  });
  reader.push(head.bytes.subarray(0, BYTES), 0, head.bytes.length <= BYTES);
  if (table.is === 'csv' || table.is === 'xlsx') return rows;
  const paths = new Set<string>();
  for (const record of objects) addPaths(record, paths);
  const headings = [...paths];
  return objects.length === 0 ? [] : [headings, ...objects.map((record) => cellsUnder(record, headings))].map((cells) => ({ cells, end: 0, missing: 0 }));
}

function reasonOf(headings: readonly string[], mapping: Mapping | null): string {
  if (mapping === null) return 'columns for at, text and account are not told by their headings; --map at=…,text=…,account=… names them';
  const absent = [...mapping].filter(([, heading]) => headingAt(headings, heading) < 0).map(([field, heading]) => `${field}=${heading}`);
  const there = headings.slice(0, MOST_SHOWN).map(shown).join(', ');
  return absent.length > 0 ? `no column for ${absent.join(', ')}; the headings are: ${there}` : `columns for at and text are wanted as well; the headings are: ${there}`;
}

/** A row taken for headings may hold what people said: only what can be a heading is shown. */
function shown(heading: string): string {
  const plain = heading.replace(/[\p{Cc}\p{Cf}]/gu, ' ').trim();
  return plain.length > LONGEST_SHOWN || /\d{5}|@/.test(plain) ? '…' : `"${plain}"`;
}
