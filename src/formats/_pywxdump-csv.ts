import type { Head, Opening, Reader, Sink } from '../model/format.ts';
import { rowsBelowHeading } from './_csv-reader.ts';
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
  return rowsBelowHeading(columns.delimiter, columns.names.length, sink, {
    row: (cells, start, end) => rows.take((name) => cells[index.get(name) ?? -1], start, end),
    end: () => rows.end(),
  });
}
