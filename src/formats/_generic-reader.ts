import type { Opening, Reader, Sink } from '../model/format.ts';
import { mapText } from './_generic-layout.ts';
import { lookAt, type NoLook } from './_generic-look.ts';
import { TableRows } from './_generic-rows.ts';
import { tableReader } from './_generic-table.ts';

export function readerOf(opening: Opening, sink: Sink): Reader {
  const look = lookAt(opening.head, opening.mapping);
  if (!('layout' in look)) return unreadable(look, sink);
  const { layout } = look;
  if (!layout.mapped) {
    const map = mapText(layout);
    const day = layout.columns.get('day');
    if (day !== undefined) sink.note({ en: `where a time names no day, it is taken from the column ${layout.headings[day] ?? ''}`, zh: `时间列没有日期时，取自“${layout.headings[day] ?? ''}”列` });
    sink.note({ en: `columns taken by their headings: ${map}; give --map with other columns to change this`, zh: `按列标题识别为：${map}；如需更改，请用 --map 指定其他列` });
  }
  if (!layout.columns.has('account') && !layout.columns.has('name')) sink.note({ en: 'no column names who wrote a row: the senders are unknown', zh: '没有标明发送者的列，发送者未知' });
  const rows = new TableRows(look, opening, sink);
  const reader = tableReader(look.table, sink, rows);
  return {
    push(bytes, base, last) {
      const used = reader.push(bytes, base, last);
      if (last) rows.end();
      return used;
    },
  };
}

/** Sheets beside the one that holds the chat are usual; anything else was meant to be read. */
function unreadable(look: NoLook, sink: Sink): Reader {
  return {
    push(bytes, base, last) {
      if (!last || base + bytes.length === 0) return bytes.length;
      if (look.table?.is === 'xlsx' && look.matched === 0 && look.unseen === 0) {
        sink.supplement({ en: `a worksheet without the columns of a chat; nothing was read from it: ${look.reason}`, zh: `工作表中没有聊天记录所需的列，未读取任何内容：${look.reason}` });
      } else sink.reject({ start: 0, end: base + bytes.length, code: 'no-column', reason: look.reason });
      return bytes.length;
    },
  };
}
