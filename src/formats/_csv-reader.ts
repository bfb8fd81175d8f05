import { RECORD_CAP, type Reader, type Sink } from '../model/format.ts';
import { CsvStream } from '../text/csv.ts';

/** Makes a reader of a stream of rows: says when the file is cut. `end` is called after the last row. */
export function csvReader(stream: CsvStream, sink: Sink, end: () => void = () => {}): Reader {
  return {
    push(bytes, base, last) {
      const used = stream.push(bytes, base, last);
      if (!last) return used;
      if (stream.endsQuoted) sink.truncated('the file ends inside a quoted cell');
      else if (stream.endsOpen) sink.truncated('the last row has no line break behind it and may be cut');
      end();
      return used;
    },
  };
}

export interface TakeRows {
  /** Byte offsets of the stream, half-open. */
  row(cells: readonly string[], start: number, end: number): void;
  end(): void;
}

/** Reads the rows below a heading line; those with another number of cells than the heading has are rejected. */
export function rowsBelowHeading(delimiter: string, width: number, sink: Sink, rows: TakeRows): Reader {
  let heading = true;
  const stream = new CsvStream({
    record(cells, start, end) {
      if (heading) heading = false;
      else if (cells.length === width) rows.row(cells, start, end);
      else sink.reject({ start, end, code: 'row-width', reason: `${cells.length} cells where the heading has ${width}` });
    },
    bad: (code, start, end) => sink.reject({ start, end, code, reason: code === 'quote-not-closed' ? 'quote not closed' : `the record is longer than ${RECORD_CAP} bytes` }),
  }, RECORD_CAP, delimiter);
  return csvReader(stream, sink, () => rows.end());
}
