import { RECORD_CAP, type Head, type Opening, type Reader, type Sink } from '../model/format.ts';
import { CsvStream } from '../text/csv.ts';
import { readPrinted } from './_chatlog-printed.ts';
import { ChatlogRows, NOBODY } from './_chatlog-rows.ts';
import { headingOf } from './_wechat-columns.ts';
import { WechatChats } from './_wechat-people.ts';
import { instantOf } from './_wechat-time.ts';

/** True for the tool's own heading, also with further columns or another delimiter. */
export const isCsv = (head: Head): boolean => columnsOf(head) !== null;

function columnsOf(head: Head): { delimiter: string; width: number; at: (name: string) => number } | null {
  return headingOf(head.text, (names, delimiter) => {
    const known = ['Time', 'Sender', 'SenderName', 'Talker', 'Content'].every((name) => names.includes(name));
    return known ? { delimiter, width: names.length, at: (name) => names.indexOf(name) } : null;
  });
}

/** `Time,SenderName,Sender,TalkerName,Talker,Content`; the exporter cannot be told from others in it. */
export function openCsv(opening: Opening, sink: Sink): Reader {
  const columns = columnsOf(opening.head);
  if (columns === null) {
    sink.truncated('the heading line is not the one that chatlog writes');
    return { push: (bytes) => bytes.length };
  }
  const chats = new WechatChats(sink, opening.head, opening.groupName);
  const rows = new ChatlogRows(sink, chats);
  const [time, sender, senderName, talker, talkerName, content] = ['Time', 'Sender', 'SenderName', 'Talker', 'TalkerName', 'Content'].map(columns.at);
  const seq = columns.at('Seq');
  let heading = true;
  const stream = new CsvStream({
    record(cells, start, end) {
      if (heading) return void (heading = false);
      if (cells.length !== columns.width) return sink.reject({ start, end, code: 'row-width', reason: `${cells.length} cells where the heading has ${columns.width}` });
      const cell = (at: number | undefined): string | null => (at === undefined || at < 0 ? null : cells[at] || null);
      const id = cell(talker);
      const who = cell(sender);
      const body = cell(content) ?? '';
      rows.take({
        start, end, at: instantOf(cell(time) ?? '', opening.clock), chat: id === null ? chats.ofFile() : chats.byId(id, cell(talkerName)),
        sender: who, senderName: cell(senderName), self: false, nativeId: cell(seq),
        ...(who === NOBODY ? { nature: 'system', text: body, forwarded: null, attachments: [] } : readPrinted(body)),
      });
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
