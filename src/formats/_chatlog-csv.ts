import type { Head, Opening, Reader, Sink } from '../model/format.ts';
import { readPrinted } from './_chatlog-printed.ts';
import { ChatlogRows, NOBODY } from './_chatlog-rows.ts';
import { rowsBelowHeading } from './_csv-reader.ts';
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
  return rowsBelowHeading(columns.delimiter, columns.width, sink, {
    row(cells, start, end) {
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
    end: () => rows.end(),
  });
}
