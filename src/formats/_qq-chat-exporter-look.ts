import { RECORD_CAP, type Head } from '../model/format.ts';
import { isSpace } from '../text/json-skip.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';

/** How a file of this exporter is written. */
export type Shape = 'document' | 'lines' | 'text';

const MARKS = ['recalled', 'system', 'isRecalled', 'isSystemMessage'];
const MESSAGE = ['sender.uid', 'sender.uin', 'content.text', 'content.elements', ...MARKS];
const PATHS = [
  'metadata.name', 'chatInfo.type', 'chunked.format', 'messages', 'chunked.chunks',
  ...MESSAGE, ...MESSAGE.map((path) => `messages[*].${path}`),
];

interface Seen {
  readonly paths: Set<string>;
  readonly values: Map<string, Json>;
}

function look(head: Head): Seen {
  const seen: Seen = { paths: new Set(), values: new Map() };
  const split = new JsonSplit(PATHS, {
    open: (path) => void seen.paths.add(path),
    value(path, text) {
      seen.paths.add(path);
      if (seen.values.has(path)) return;
      const parsed = parseJson(text.length > 200 ? 'null' : text);
      if (parsed.ok) seen.values.set(path, parsed.value);
    },
    oversize: (path) => void seen.paths.add(path),
    cut: (path) => void seen.paths.add(path),
  }, RECORD_CAP);
  split.push(head.bytes, 0, true);
  return seen;
}

const isMessage = (seen: Seen, prefix: string): boolean =>
  (seen.paths.has(`${prefix}sender.uid`) || seen.paths.has(`${prefix}sender.uin`)) && seen.paths.has(`${prefix}content.elements`)
  && MARKS.some((mark) => seen.paths.has(prefix + mark));

/** True for the first lines of a text export. */
export const isText = (text: string): boolean => /^\s{0,100}\[QQChatExporter\b/.test(text.slice(0, 300));

const startsObject = (head: Head): boolean => head.bytes.find((byte) => !isSpace(byte)) === 0x7b;

export function shapeOf(head: Head): Shape {
  if (!startsObject(head)) return 'text';
  const seen = look(head);
  return seen.paths.has('sender.uid') || seen.paths.has('sender.uin') ? 'lines' : 'document';
}

/** 0..1, see `Format.sniff`. */
export function sniffExporter(head: Head): number {
  if (isText(head.text)) return head.text.includes('QQ聊天记录导出文件') || head.text.includes('qq-chat-exporter') ? 0.99 : 0.9;
  if (!startsObject(head)) return 0;
  const seen = look(head);
  const name = seen.values.get('metadata.name');
  if (typeof name === 'string' && /^QQ ?Chat ?Exporter\b/i.test(name)) return 0.99;
  if (seen.values.get('chunked.format') === 'chunked-jsonl') return 0.9;
  if (isMessage(seen, '')) return 0.9;
  return isMessage(seen, 'messages[*].') ? 0.85 : 0;
}
