import type { Format, Head } from '../model/format.ts';
import { isObject } from '../text/json-fields.ts';
import { parseJson } from '../text/json-value.ts';
import { EXAMPLES } from './_signal-examples.ts';
import { dataReader, isMessage } from './_signal-data.ts';
import { headOf, mdReader } from './_signal-md.ts';

/** Marks of the exporting program: two spaces behind a text, files and reactions as it prints them, its own name for the user. */
const MARKS = /^\[[^\]\n]{10,21}\] Me: |\]\(\.\/media\/| {2}\r?\n(?:\r?\n)?\[|\n\(- [^\n]{1,200} -\)|\(This message was deleted\)|\] No-Sender: /m;
/** What WhatsApp prints in lines of the same shape. */
const WHATSAPP = /\u200e|<(?:media omitted|attached:)|end-to-end encrypt|端[到對]端加密|\b(?:image|video|audio|sticker|document) omitted/i;

/** Programs log in lines of this shape; the level stands where the name would. */
const LOG = /^(?:\S{1,60}[ .])?(?:trace|debug|info|notice|warn(?:ing)?|error|fatal|critical)$/i;

function isData(head: Head): boolean {
  const line = head.text.slice(0, 1 << 18).trimStart().split('\n', 1)[0] ?? '';
  if (line.charCodeAt(0) !== 0x7b) return false;
  const parsed = parseJson(line);
  return parsed.ok && isObject(parsed.value) && isMessage(parsed.value);
}

function sniff(head: Head): number {
  if (isData(head)) return 0.95;
  const text = head.text.slice(0, 32_768);
  const lines = text.split('\n', 200).filter((line) => line.trim() !== '');
  const first = headOf(lines[0] ?? '');
  if (first === null || LOG.test(first.name) || WHATSAPP.test(text)) return 0;
  const marked = MARKS.test(text);
  // WhatsApp's own exports look the same to the minute; other programs print the same without the marks.
  if (first.old) return marked ? 0.45 : 0.2;
  return marked ? 0.95 : 0.82;
}

/** Signal has no export of its own; this is what sigexport makes of its database: `chat.md` and `data.json` in a folder for each chat. */
export default {
  id: 'signal',
  title: 'Signal chats as sigexport writes them (chat.md, data.json)',
  extensions: ['.md', '.json', '.txt'],
  carries: {
    zone: 'none', messageIds: 'none', accountIds: 'name-only', groupId: false, roles: false, roster: false, counter: false, declaredCount: false,
  },
  assumedZone: null,
  tried: 'made',
  sniff,
  open: (opening, sink) => (isData(opening.head) ? dataReader(opening, sink) : mdReader(opening, sink)),
  examples: EXAMPLES,
} satisfies Format;
