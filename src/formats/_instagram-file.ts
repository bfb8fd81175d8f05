import type { Opening, Reader, Sink } from '../model/format.ts';
import { jsonReader } from './_json-reader.ts';
import { Mojibake } from './_instagram-mojibake.ts';
import { People } from './_instagram-people.ts';
import { Rows } from './_instagram-rows.ts';
import { groupOf, participantsOf, platformOf, type ThreadFacts } from './_instagram-thread.ts';

/** Reads one part of one thread. `facts` come from an earlier pass: most of them stand behind the messages. */
export function openThread(opening: Opening, sink: Sink, facts: ThreadFacts): Reader {
  const mojibake = new Mojibake(facts.has('threadName'));
  const names = participantsOf(facts, mojibake);
  const { platform, sure } = platformOf(opening.head);
  const info = groupOf(facts, opening, names, mojibake, platform);
  const group = sink.group(info);
  const people = new People(sink, platform, group, exporterOf(names, info.kind === 'private' ? info.name : null));
  for (const name of names) sink.member({ group, account: people.of(name) });
  const rows = new Rows(sink, people, mojibake, group);
  let list = false;
  return jsonReader({ records: ['messages[*]'], containers: ['messages'] }, sink, {
    record: (_path, row, start, end) => rows.take(row, start, end),
    open() {
      list = true;
    },
    end(complete) {
      if (info.kindFrom === 'inferred' && people.size > 2) sink.group({ ...info, kind: 'group' });
      if (complete && !list) sink.note({ en: 'the file has no list of messages', zh: '文件中没有消息列表' });
      if (mojibake.found) sink.note(MENDED);
      if (!sure) sink.note(UNSURE);
      if (rows.looksWritten) sink.note(UNMARKED);
      if (facts.get('is_still_participant') === false) sink.note(LEFT);
    },
  });
}

/** A chat of two is named after the other one. */
function exporterOf(names: readonly string[], title: string | null): string | null {
  const [a, b] = names;
  if (names.length !== 2 || a === b || a === undefined || b === undefined) return null;
  return title === a ? b : title === b ? a : null;
}

const MENDED = {
  en: 'Texts are written as Latin-1 characters of their UTF-8 bytes; they were put right, so they differ from the bytes of the file.',
  zh: '文本以其 UTF-8 字节的 Latin-1 字符写出；读取时已还原，故与文件字节不同。',
};
const UNSURE = {
  en: 'Nothing in the file tells whether it is from Instagram or Messenger; it is read as Instagram.',
  zh: '文件内容无法区分 Instagram 与 Messenger，按 Instagram 读取。',
};
const UNMARKED = {
  en: 'The export does not mark what the app itself wrote ("… named the group"); such rows count as messages of the person they name.',
  zh: '导出文件不标明哪些行由应用自身写出（如“……为群命名”）；此类行计为所指人员的消息。',
};
const LEFT = { en: 'The exporter was no longer in the chat when it was exported.', zh: '导出时导出者已不在该聊天中。' };
