import { RECORD_CAP, type MessageKind, type Opening, type Reader, type Sink } from '../model/format.ts';
import { parseSystemZh } from '../text/system-zh.ts';
import { lineFeeder } from './_lines.ts';
import { Chats } from './_qq-txt-chats.ts';
import { headerOf, isSystem, type Header } from './_qq-txt-header.ts';
import type { ChatPlan, Plan } from './_qq-txt-plan.ts';
import { ChatSplit, isTitle, type Line } from './_qq-txt-split.ts';

interface Current {
  /** Null for lines that stand above the first message. */
  readonly header: Header | null;
  readonly start: number;
  /** End of the last line that is not empty. */
  end: number;
  readonly lines: string[];
  /** How many of `lines` are not empty lines at their end. */
  full: number;
  size: number;
}

/** Words that stand where there was no text. */
const KINDS: ReadonlyMap<string, MessageKind> = new Map([
  ['[图片]', 'image'], ['[表情]', 'sticker'], ['[动画表情]', 'sticker'], ['[语音]', 'voice'], ['[视频]', 'video'], ['[文件]', 'file'], ['[红包]', 'redpacket'],
]);

/** `plan`: what the pass before found; null when there was none. */
export function openTxt(opening: Opening, sink: Sink, plan: Plan | null): Reader {
  const chats = new Chats(opening, sink);
  const repeats = { chats: 0, records: 0 };
  let index = -1;
  let copy = false;
  let current: Current | null = null;
  let ended = true;
  let spaced = true;

  const finish = (cut: boolean): void => {
    const record = current;
    current = null;
    if (record === null || (record.header === null && record.full === 0)) return;
    if (copy) repeats.records += record.header === null ? 0 : 1;
    emit(record, cut);
  };

  const emit = ({ header, start, end, lines, full, size }: Current, cut: boolean): void => {
    const reject = (code: string, reason: string): void => sink.reject({ start, end, code, reason });
    if (header === null) return reject('no-header', 'lines that no date and name stands above');
    if (size > RECORD_CAP) return reject('record-too-large', `the message is longer than ${RECORD_CAP} bytes`);
    if (Number.isNaN(header.at)) return reject('bad-timestamp', 'the line above this message gives a day or time that does not exist');
    if (cut && lines.length === 0) return reject('record-cut', 'the file ends inside this record');
    const text = lines.slice(0, full).join('\n');
    const row = { start, end, group: chats.group, at: header.at, text, nativeId: null, ...(copy ? { copy } : {}) };
    if (!isSystem(header.sender)) {
      sink.message({ ...row, sender: chats.sender(header.sender, header.at), kind: KINDS.get(text.trim()) ?? 'text' });
      return;
    }
    const said = parseSystemZh(text);
    sink.event({
      ...row, kind: said.kind, actor: said.actor === null ? null : chats.party(said.actor), targets: said.targets.map((target) => chats.party(target)),
      ...(said.value === null ? {} : { value: said.value }),
    });
  };

  const split = new ChatSplit({
    chat(category, name) {
      finish(false);
      const fallback: ChatPlan = { name, kind: category?.includes('好友') ? 'private' : 'group', kindFrom: 'inferred', repeatOf: null };
      const chat = plan?.chats[++index] ?? fallback;
      copy = chat.repeatOf !== null;
      if (copy) repeats.chats++;
      chats.begin(plan?.chats[chat.repeatOf ?? index] ?? chat);
    },
    line(line, free, whole) {
      const header = whole && (free || plan?.spaced === false) ? headerOf(line.text, opening.clock) : null;
      if (header !== null || (free && isTitle(line.text))) finish(false);
      if (header !== null) current = { header, start: line.start, end: line.end, lines: [], full: 0, size: line.end - line.start };
      else if (!isTitle(line.text) || current !== null) add(line, whole);
    },
  });

  const add = ({ text, start, end }: Line, whole: boolean): void => {
    const empty = text.trim() === '';
    if (current === null) {
      if (empty) return;
      current = { header: null, start, end, lines: [], full: 0, size: 0 };
    }
    current.size += whole ? end - start + 1 : RECORD_CAP + 1;
    if (!empty) current.end = end;
    if (current.size > RECORD_CAP) current.lines.length = 0;
    else current.lines.push(text);
    if (!empty) current.full = Math.max(1, current.lines.length);
  };

  const feed = lineFeeder((text, start, end, eol, whole) => {
    ended = eol > 0;
    spaced = text.trim() === '';
    split.take({ text, start, end: end - eol }, whole);
  });

  const close = (): void => {
    const cut = split.inHead;
    split.end();
    const bare = current !== null && current.header !== null && current.lines.length === 0;
    finish(true);
    if (cut) sink.truncated('the file ends inside the head of a chat');
    else if (!ended) sink.truncated('the last line has no line break behind it');
    else if (bare) sink.truncated('the file ends behind the line above a message');
    else if (!spaced && index >= 0 && plan?.spaced !== false) {
      sink.note({ en: 'no empty line stands behind the last message, as behind the others: the file may end early', zh: '最后一条消息之后没有空行，与其他消息不同：文件可能提前结束' });
    }
    void chats.group;
    if (chats.hinted) sink.note({ en: 'owner and administrators are taken from the titles 【群主】 and 【管理员】 before names; the export has no list of members', zh: '群主与管理员取自名称前的【群主】【管理员】头衔；导出文件没有成员名单' });
    if (repeats.chats > 0) {
      sink.note({
        en: `${repeats.chats === 1 ? '1 chat stands' : `${repeats.chats} chats stand`} in this file a second time (${repeats.records} records); what is the same is counted once`,
        zh: `有${repeats.chats}个会话在该文件中重复出现（共${repeats.records}条记录）；相同者仅计一次`,
      });
    }
  };

  return {
    push(bytes, base, last) {
      const consumed = feed(bytes, base, last);
      if (last) close();
      return consumed;
    },
  };
}
