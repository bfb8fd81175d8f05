import type { Opening, Reader, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type Json } from '../text/json-value.ts';
import { jsonlReader } from './_jsonl-reader.ts';
import { jsonReader } from './_json-reader.ts';
import { Chats } from './_teams-chats.ts';
import { GraphRows } from './_teams-graph.ts';
import { People } from './_teams-people.ts';
import { chatOfPage, namesNextPage, prefaceNamesNextPage, type Shape } from './_teams-shape.ts';

/** Files that may say what the chats of a folder are called and of what kind they are. */
export const COMPANIONS = ['chat.json', 'chats.json', 'members.json'] as const;
/** Of a page's end enough to hold the fields behind its list, bytes. */
const TAIL = 8192;
/** Characters of a companion that are looked at: as a whole, so not without end. */
const LONGEST = 8 << 20;

/** Reads what Graph answers: pages, lists, lines or one object. */
export function openGraph(opening: Opening, sink: Sink, shape: Exclude<Shape, 'self'>): Reader {
  const chats = new Chats(opening, sink, shape === 'page' ? chatOfPage(opening.head) : null);
  learnBeside(opening, chats);
  const people = new People(sink);
  const rows = new GraphRows(sink, chats, people);
  let tail = '';
  /** Stream offset up to which bytes went into `tail`: what was not consumed comes again. */
  let seen = 0;
  const end = (): void => {
    if (rows.rows === 0 && rows.lists > 0) sink.supplement({ en: 'a list of Teams chats or members', zh: 'Teams 会话或成员列表' });
    if (shape === 'page' && (prefaceNamesNextPage(opening.head) || namesNextPage(tail))) {
      sink.note({ en: 'This is one page of a longer list (@odata.nextLink): the next page is a file of its own.', zh: '本文件只是一页（@odata.nextLink），后续页在其他文件中。' });
    }
    if (rows.withheld > 0) sink.note({ en: `${rows.withheld} messages carry a policy violation mark.`, zh: `${rows.withheld} 条消息带有策略违规标记。` });
  };
  if (shape === 'lines') return jsonlReader(sink, { record: (record, start, stop) => rows.take(record, start, stop), end });
  const path = shape === 'page' ? 'value[*]' : shape === 'list' ? '[*]' : '';
  const reader = jsonReader({ records: [path] }, sink, { record: (_path, record, start, stop) => rows.take(record, start, stop), end });
  return {
    push(bytes, base, last) {
      if (shape === 'page') {
        tail = (tail + Buffer.from(bytes.subarray(Math.max(0, seen - base)).subarray(-TAIL)).toString('latin1')).slice(-TAIL);
        seen = base + bytes.length;
      }
      return reader.push(bytes, base, last);
    },
  };
}

function learnBeside(opening: Opening, chats: Chats): void {
  for (const name of COMPANIONS) {
    const text = opening.head.beside.text(name);
    const parsed = text === null || text.length > LONGEST ? null : parseJson(text);
    if (parsed === null || !parsed.ok) continue;
    const list = isObject(parsed.value) ? field(parsed.value, 'value') : parsed.value;
    for (const chat of Array.isArray(list) ? list : [parsed.value]) if (isChat(chat)) chats.learn(chat);
  }
}

const isChat = (value: Json): boolean => isObject(value) && textOf(field(value, 'chatType')) !== null;
