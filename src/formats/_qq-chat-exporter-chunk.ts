import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { isObject } from '../text/json-fields.ts';
import { parseJson } from '../text/json-value.ts';
import { lineFeeder } from './_lines.ts';
import { Chat } from './_qq-chat-exporter-chat.ts';
import { readManifest } from './_qq-chat-exporter-manifest.ts';
import { Rows } from './_qq-chat-exporter-rows.ts';

/** Where the list of parts may lie, seen from a part. */
export const MANIFESTS = ['../manifest.json', 'manifest.json'] as const;

/** One part of a chat: a record a line. What the chat is called and how many records belong here is in the list of parts. */
export function openChunk(opening: Opening, sink: Sink): Reader {
  const { beside, name } = opening.head;
  const lists = MANIFESTS.flatMap((path) => {
    const text = beside.text(path);
    const list = text === null ? null : readManifest(text, name);
    return list === null ? [] : [list];
  });
  const list = lists.find((one) => one.chunk !== null) ?? lists[0] ?? null;
  const chat = new Chat(opening, sink, list?.facts ?? new Map(), false);
  const rows = new Rows(opening, sink, chat);
  const declared = list?.chunk?.count ?? null;
  let unread = 0;
  const reject = (start: number, end: number, code: string, reason: string): void => {
    unread++;
    sink.reject({ start, end, code, reason });
  };
  const feed = lineFeeder((text, start, end, eol, whole) => {
    if (!whole) return reject(start, end, 'record-too-large', `the line is longer than ${RECORD_CAP} bytes`);
    if (text.trim() === '') return;
    const parsed = parseJson(text);
    const stop = end - eol;
    if (parsed.ok && isObject(parsed.value)) rows.take(parsed.value, start, stop);
    else if (eol > 0) reject(start, stop, 'bad-json', 'the line is not a JSON object');
    else {
      reject(start, stop, 'record-cut', 'the file ends inside this record');
      sink.truncated('the file ends inside a record');
    }
  });
  const finish = (): void => {
    rows.end();
    chat.end(false);
    if (list === null) {
      sink.note({ en: 'the list of parts (manifest.json) is not beside this part: the chat is known by its file name only, and nothing tells how many parts and records there were', zh: '该分块旁没有分块清单（manifest.json）：会话只能以文件名识别，分块数与条数无从核对' });
    }
    if (declared === null) return;
    sink.declare({ messages: declared, group: chat.group });
    const found = rows.count + unread;
    if (found < declared) sink.truncated(`${found} of the ${declared} records that the list of parts gives for this part are here`);
  };
  return {
    push(bytes, base, last) {
      const consumed = feed(bytes, base, last);
      if (last) finish();
      return consumed;
    },
  };
}
