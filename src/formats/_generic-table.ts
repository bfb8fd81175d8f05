import { RECORD_CAP, type Head, type Reader, type Sink } from '../model/format.ts';
import { CsvStream } from '../text/csv.ts';
import type { JsonObject } from '../text/json-value.ts';
import { csvReader } from './_csv-reader.ts';
import { bookOf, type Book } from './_generic-xlsx-book.ts';
import { cellsOf } from './_generic-xlsx-cells.ts';
import { RowSplitter } from './_generic-xlsx-rows.ts';
import { jsonReader } from './_json-reader.ts';
import { jsonlReader } from './_jsonl-reader.ts';

/** What a file is made of. */
export type Table =
  | { readonly is: 'csv'; readonly delimiter: string }
  | { readonly is: 'json' | 'jsonl' }
  | { readonly is: 'xlsx'; readonly prefix: string; readonly book: Book };

/** Ranges are half-open byte offsets of the stream. */
export interface TakeRows {
  /** `missing`: how many cells refer to a text that is not there. */
  row(cells: readonly string[], start: number, end: number, missing: number): void;
  object(record: JsonObject, start: number, end: number): void;
}

const WORKSHEET = /<(\w{1,32}:)?worksheet[\s>]/;

/** What the file may be, by its first characters: a table of cells can be cut in more than one way. */
export function tablesOf(head: Head): Table[] {
  const start = head.text.slice(0, 4096).trimStart();
  if (start.startsWith('[')) return [{ is: 'json' }];
  if (start.startsWith('{')) return [{ is: 'jsonl' }];
  if (start.startsWith('<')) {
    const sheet = WORKSHEET.exec(start);
    return sheet ? [{ is: 'xlsx', prefix: sheet[1] ?? '', book: bookOf(head) }] : [];
  }
  const told = /^sep=(.)\r?\n/i.exec(start)?.[1];
  return (told === undefined ? [',', ';', '\t'].filter((one) => start.includes(one)) : [told]).map((delimiter) => ({ is: 'csv', delimiter }));
}

/** Reads any of them row by row; rejects what is no row, and says when the file is cut. */
export function tableReader(table: Table, sink: Sink, rows: TakeRows): Reader {
  if (table.is === 'csv') return cellReader(table.delimiter, sink, rows);
  if (table.is === 'xlsx') return sheetReader(table, sink, rows);
  if (table.is === 'jsonl') return jsonlReader(sink, { record: (record, start, end) => rows.object(record, start, end), end() {} });
  return jsonReader({ records: ['[*]'] }, sink, { record: (_, record, start, end) => rows.object(record, start, end), end() {} });
}

function cellReader(delimiter: string, sink: Sink, rows: TakeRows): Reader {
  const stream = new CsvStream({
    record: (fields, start, end) => rows.row(fields, start, end, 0),
    bad: (code, start, end) => sink.reject({ start, end, code, reason: code === 'quote-not-closed' ? 'quote not closed' : 'record over 1 MB' }),
  }, RECORD_CAP, delimiter);
  return csvReader(stream, sink);
}

function sheetReader({ prefix, book }: { readonly prefix: string; readonly book: Book }, sink: Sink, rows: TakeRows): Reader {
  const splitter = new RowSplitter(prefix, (xml, start, end) => {
    if (xml === null) return sink.reject({ start, end, code: 'record-too-large', reason: `the row is longer than ${RECORD_CAP} bytes` });
    const { cells, missing } = cellsOf(xml, book.strings);
    rows.row(cells, start, end, missing);
  });
  return {
    push(bytes, base, last) {
      const used = splitter.push(bytes, base, last);
      if (last && !splitter.done) {
        if (splitter.row >= 0) sink.reject({ start: splitter.row, end: base + bytes.length, code: 'record-cut', reason: 'the file ends inside this row' });
        sink.truncated('the file ends before the rows of the worksheet do');
      }
      return used;
    },
  };
}
