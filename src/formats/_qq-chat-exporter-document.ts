import type { Opening, Reader, Sink } from '../model/format.ts';
import { jsonReader } from './_json-reader.ts';
import { textOf } from '../text/json-fields.ts';
import { Chat } from './_qq-chat-exporter-chat.ts';
import { FACT_PATHS, FactList, type Facts } from './_qq-chat-exporter-facts.ts';
import { CHUNK_PATHS, CHUNKS_DIR, ChunkCheck } from './_qq-chat-exporter-manifest.ts';
import { Rows } from './_qq-chat-exporter-rows.ts';

/** A JSON document: the chat itself, or the list of the parts it was written in. `known`: what an earlier pass found. */
export function openDocument(opening: Opening, sink: Sink, known: Facts | null): Reader {
  const list = new FactList();
  const facts = known ?? list.facts;
  const check = new ChunkCheck(opening.head);
  let dir: string | null = null;
  let messages = false;
  let chunked = false;
  let started: { readonly chat: Chat; readonly rows: Rows } | null = null;
  const start = (): { readonly chat: Chat; readonly rows: Rows } => {
    if (started === null) {
      const chat = new Chat(opening, sink, facts, messages || !chunked);
      started = { chat, rows: new Rows(opening, sink, chat) };
    }
    return started;
  };
  return jsonReader({ facts: [...FACT_PATHS, CHUNKS_DIR, 'chunked.format', ...CHUNK_PATHS], records: ['messages[*]'], containers: ['messages', 'chunked.chunks'] }, sink, {
    record: (_path, record, from, to) => start().rows.take(record, from, to),
    fact(path, value) {
      if (path === CHUNKS_DIR) dir = textOf(value);
      else if ((CHUNK_PATHS as readonly string[]).includes(path)) check.take(value, dir);
      else if (path === 'chunked.format') chunked = true;
      else list.take(path, value);
    },
    open(path) {
      if (path === 'messages') messages = true;
      else chunked = true;
    },
    end(complete) {
      const supplement = !messages && (chunked || check.any);
      const { chat, rows } = start();
      rows.end();
      chat.end(!supplement);
      if (supplement) {
        sink.supplement({ en: 'the list of parts of a chat; the messages are in the parts', zh: '某会话的分块清单；消息在各分块文件中' });
        check.end(sink, facts);
      } else if (!messages && complete) sink.truncated('the file has no list of messages');
    },
  });
}
