import type { Format, Head } from '../model/format.ts';
import { jsonSurvey } from './_json-reader.ts';
import { MANIFESTS, openChunk } from './_qq-chat-exporter-chunk.ts';
import { openDocument } from './_qq-chat-exporter-document.ts';
import { EXAMPLES } from './_qq-chat-exporter-examples.ts';
import { FACT_PATHS, FactList } from './_qq-chat-exporter-facts.ts';
import { shapeOf, sniffExporter } from './_qq-chat-exporter-look.ts';
import { openText } from './_qq-chat-exporter-text.ts';

const WHY = { en: 'times are epoch milliseconds; where only a clock is written, the zone is assumed', zh: '时间为 Unix 毫秒；只有钟面时间时，时区为假定' };

/** What the survey found, for the reader of the same file. */
const surveyed = new WeakMap<Head, FactList>();

/** The QQ NT exporter: one JSON document, a folder of JSON lines with a list of them, or text. */
export default {
  id: 'qq-chat-exporter',
  title: 'QQ Chat Exporter 4 to 6: JSON, chunked JSON lines, text',
  extensions: ['.json', '.jsonl', '.txt'],
  // QQ NT gives a message another id on every device.
  carries: { zone: 'epoch', messageIds: 'file', accountIds: 'stable', groupId: true, roles: false, roster: false, counter: true, declaredCount: true },
  assumedZone: 'Asia/Shanghai',
  tried: 'made',
  sniff: sniffExporter,
  companions: (head) => (shapeOf(head) === 'lines' ? MANIFESTS : []),
  // What the chat is may be written behind its messages.
  survey(head) {
    const list = new FactList();
    surveyed.set(head, list);
    if (shapeOf(head) === 'document') return jsonSurvey(FACT_PATHS, (path, value) => list.take(path, value), WHY, () => list.done);
    return { push: (bytes) => bytes.length, finish: () => ({ order: null, needed: false, why: WHY }) };
  },
  open(opening, sink) {
    const shape = shapeOf(opening.head);
    if (shape === 'text') return openText(opening, sink);
    if (shape === 'lines') return openChunk(opening, sink);
    return openDocument(opening, sink, surveyed.get(opening.head)?.facts ?? null);
  },
  examples: EXAMPLES,
} satisfies Format;
