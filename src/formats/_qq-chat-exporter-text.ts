import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { parseSystemZh } from '../text/system-zh.ts';
import { lineFeeder } from './_lines.ts';
import { TextChat } from './_qq-chat-exporter-text-chat.ts';
import { begins, kindOfPrinted, printed, type Line } from './_qq-chat-exporter-text-record.ts';

/** Lines kept of a message that is too long: enough to see where the next begins and how the file ends. */
const TAIL = 12;

/** The text export: a head, messages of labelled lines with two empty lines between them, a foot. */
export function openText(opening: Opening, sink: Sink): Reader {
  const chat = new TextChat(opening, sink);
  let lines: Line[] = [];
  let head = true;
  let size = 0;
  let from = -1;
  let days = 0;
  let stop = 0;

  /** `limit`: where the next thing begins. */
  const finishBlock = (block: readonly Line[], limit: number): void => {
    let end = block.length;
    while (end > 0 && block[end - 1]!.text.trim() === '') end--;
    const last = block[end - 1];
    if (head && from < 0) chat.head(block);
    const first = head;
    head = false;
    if (from >= 0) sink.reject({ start: from, end: last?.end ?? limit, code: 'record-too-large', reason: `the message is longer than ${RECORD_CAP} bytes` });
    else if (last !== undefined && !first) emit(block.slice(0, end), block[0]!.start, last.end);
  };

  const emit = (block: readonly Line[], start: number, end: number): void => {
    const message = printed(block, opening.clock);
    if (Number.isNaN(message.at)) {
      sink.reject({ start, end, code: 'bad-timestamp', reason: 'the time of this message is none, or not a whole one' });
      return;
    }
    if (message.day) days++;
    const { at, text, name } = message;
    const said = name === '系统消息' || name === '0' ? parseSystemZh(text) : null;
    if (said !== null && (name === '系统消息' || said.kind !== 'notice')) {
      const party = ({ name: who }: { name: string | null }): { account: null; name: string | null } => ({ account: null, name: who });
      sink.event({
        start, end, group: chat.group, at, kind: said.kind, actor: said.actor === null ? null : party(said.actor), targets: said.targets.map(party),
        text, nativeId: null, ...(said.value === null ? {} : { value: said.value }),
      });
      return;
    }
    sink.message({
      start, end, group: chat.group, sender: chat.sender(name), at, kind: kindOfPrinted(message), text, nativeId: null,
      ...(message.forwarded === null ? {} : { forwarded: message.forwarded }), ...(message.attachments.length === 0 ? {} : { attachments: message.attachments }),
    });
  };

  const feed = lineFeeder((text, start, end, eol, whole) => {
    lines.push({ text, start, end: end - eol });
    size += end - start;
    stop = end;
    if (begins(lines)) {
      const next = lines.splice(lines.length - 2, 2);
      finishBlock(lines, next[0]!.start);
      lines = next;
      from = -1;
      size = end - next[0]!.start;
    }
    if (!whole || size > RECORD_CAP) {
      if (from < 0) from = lines[0]!.start;
      if (lines.length > TAIL) lines = lines.slice(-TAIL);
    }
  });

  const finish = (): void => {
    const foot = chat.foot(lines);
    const rest = foot < 0 ? lines : lines.slice(0, foot);
    if (rest.length > 0 || head || from >= 0) finishBlock(rest, lines[rest.length]?.start ?? stop);
    if (foot < 0) sink.truncated('the closing lines of the export are missing');
    chat.end(days);
  };

  return {
    push(bytes, base, last) {
      const consumed = feed(bytes, base, last);
      if (last) finish();
      return consumed;
    },
  };
}
