import { RECORD_CAP, type Head, type Opening, type Reader, type Sink } from '../model/format.ts';
import { readPrinted } from './_chatlog-printed.ts';
import { ChatlogRows, NOBODY } from './_chatlog-rows.ts';
import { readTxtHeader, type TxtHeader } from './_chatlog-txt-header.ts';
import { lineFeeder } from './_lines.ts';
import { WechatChats, type WechatChat } from './_wechat-people.ts';
import { instantOf } from './_wechat-time.ts';

/** Between two messages stands an empty line; one inside a message is told from it by what follows. */
interface Block {
  readonly header: TxtHeader | null;
  readonly start: number;
  end: number;
  readonly lines: string[];
  /** An empty line was the last one, and it was whole. */
  closed: boolean;
  /** The rest of a record of which a part was already given up. */
  readonly tail: boolean;
}

/** `several`: groups are named. `tight`: the empty lines between messages were lost on the way, as by copying. */
function layoutOf(head: Head): { several: boolean; tight: boolean } {
  const lines = head.text.split('\n', 4000).map((line) => line.replace(/\r$/, ''));
  const headers = lines.map((line) => readTxtHeader(line));
  const after = headers.flatMap((header, i) => (header === null || i === 0 ? [] : [lines[i - 1] === '']));
  return { several: headers.some((header) => header?.chat != null), tight: after.length > 0 && !after.includes(true) };
}

/** `name(id) time`, the text below it, an empty line. */
export function openTxt(opening: Opening, sink: Sink): Reader {
  const chats = new WechatChats(sink, opening.head, opening.groupName);
  const rows = new ChatlogRows(sink, chats);
  const { several, tight } = layoutOf(opening.head);
  let block: Block | null = null;
  const reject = ({ start, end }: Block, code: string, reason: string): void => sink.reject({ start, end, code, reason });

  function chatOf({ chat, sender, name }: TxtHeader): WechatChat | null {
    if (chat !== null) return chats.byId(chat.id, chat.name, true);
    if (!several) return chats.ofFile();
    // Among several chats only groups are named: a private one is known by its other side.
    return sender === '我' || sender === NOBODY ? null : chats.byId(sender, name);
  }

  function flush(): void {
    const done = block;
    block = null;
    if (done === null || done.end === done.start) return;
    const { header } = done;
    if (done.end - done.start > RECORD_CAP || done.tail) return reject(done, 'record-too-large', `the record is longer than ${RECORD_CAP} bytes`);
    if (header === null) return reject(done, 'no-header', 'text without a line above it that says who wrote it and when');
    if (!header.hasYear) return reject(done, 'no-date', 'the time is printed without its year');
    const chat = chatOf(header);
    if (chat === null) return reject(done, 'no-chat', 'the record does not say which private chat it is from');
    const body = (done.closed ? done.lines.slice(0, -1) : done.lines).join('\n');
    rows.take({
      start: done.start, end: done.end, at: instantOf(header.time, opening.clock), chat, sender: header.sender, senderName: header.name,
      self: header.sender === '我', nativeId: null,
      ...(header.sender === NOBODY && header.name === null ? { nature: 'system', text: body, forwarded: null, attachments: [] } : readPrinted(body)),
    });
  }

  let undated = false;
  let ended = false;
  const feed = lineFeeder((line, start, end, eol, whole) => {
    ended = eol > 0;
    const header = whole && (tight || block === null || block.closed) ? readTxtHeader(line) : null;
    if (header !== null) {
      flush();
      block = { header, start, end, lines: [], closed: false, tail: false };
      undated ||= !header.hasYear;
      return;
    }
    if (block === null) {
      if (line.trim() === '') return;
      block = { header: null, start, end, lines: [], closed: false, tail: false };
    }
    block.end = end;
    block.lines.push(line);
    block.closed = line === '' && eol > 0 && (block.lines.length > 1 || block.header === null);
    if (end - block.start <= RECORD_CAP) return;
    const { closed } = block;
    flush();
    block = { header: null, start: end, end, lines: [], closed, tail: true };
  });
  return {
    push(bytes, base, last) {
      const used = feed(bytes, base, last);
      if (!last) return used;
      if (block !== null && (tight ? !ended : !block.closed)) sink.truncated('the file does not end with the empty line that closes a message');
      flush();
      rows.end();
      if (undated) {
        sink.note({
          en: 'messages whose time has no year are not read: chatlog leaves it out when one year, or one day, was asked for. Export as JSON instead',
          zh: '时间缺少年份的消息未读取：chatlog 在查询范围为同一年或同一天时省略年份。请改用 JSON 导出',
        });
      }
      return used;
    },
  };
}
