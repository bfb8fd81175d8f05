import { RECORD_CAP, type Head, type Opening, type Reader, type Sink } from '../model/format.ts';
import { CsvStream } from '../text/csv.ts';
import { PywxRows } from './_pywxdump-rows.ts';
import { headingOf } from './_wechat-columns.ts';

const WANTED = ['MsgSvrID', 'type_name', 'is_sender', 'talker', 'room_name', 'CreateTime'];

const columnsOf = (head: Head): { delimiter: string; names: readonly string[] } | null => headingOf(head.text, (names, delimiter) =>
  WANTED.every((name) => names.includes(name)) && (names.includes('msg') || names.includes('content')) ? { delimiter, names } : null);

export const isCsv = (head: Head): boolean => columnsOf(head) !== null;

/** `id,MsgSvrID,type_name,is_sender,talker,room_name,msg,src,CreateTime`, or `content` for `msg,src`. */
export function openCsv(opening: Opening, sink: Sink): Reader {
  const columns = columnsOf(opening.head);
  if (columns === null) {
    sink.truncated('the heading line is not the one that PyWxDump writes');
    return { push: (bytes) => bytes.length };
  }
  const rows = new PywxRows(opening, sink);
  const index = new Map(columns.names.map((name, i) => [name, i]));
  let heading = true;
  const stream = new CsvStream({
    record(cells, start, end) {
      if (heading) return void (heading = false);
      if (cells.length !== columns.names.length) return sink.reject({ start, end, code: 'row-width', reason: `${cells.length} cells where the heading has ${columns.names.length}` });
      rows.take((name) => cells[index.get(name) ?? -1], start, end);
    },
    bad: (code, start, end) => sink.reject({ start, end, code, reason: code === 'quote-not-closed' ? 'quote not closed' : `the record is longer than ${RECORD_CAP} bytes` }),
  }, RECORD_CAP, columns.delimiter);
  return {
    push(bytes, base, last) {
      const used = stream.push(bytes, base, last);
      if (last) {
        if (stream.endsQuoted) sink.truncated('the file ends inside a quoted cell');
        else if (stream.endsOpen) sink.truncated('the last row has no line break behind it and may be cut');
        rows.end();
      }
      return used;
    },
  };
}
