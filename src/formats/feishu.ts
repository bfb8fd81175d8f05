import type { Format } from '../model/format.ts';
import { CHAT_FILES, MEMBER_FILE } from './_feishu-chats.ts';
import { EXAMPLES } from './_feishu-examples.ts';
import { openLines, openPages, openSupplement } from './_feishu-open.ts';
import { lookAt } from './_feishu-shape.ts';

/** What Feishu (Lark) answers to a request for the messages of a chat, and for the chat itself. */
export default {
  id: 'feishu',
  title: 'Feishu / Lark message pages (im/v1/messages), chats and members',
  extensions: ['.json', '.jsonl'],
  carries: { zone: 'epoch', messageIds: 'platform', accountIds: 'stable', groupId: true, roles: true, roster: true, counter: false, declaredCount: false },
  assumedZone: null,
  tried: 'made',
  sniff: (head) => lookAt(head)?.claim ?? 0,
  companions(head) {
    const what = lookAt(head)?.what;
    return what === 'messages' || what === 'lines' ? [...CHAT_FILES, MEMBER_FILE] : [];
  },
  open(opening, sink) {
    const shape = lookAt(opening.head) ?? { what: 'messages', place: 'items[*]', claim: 0 };
    if (shape.what === 'lines') return openLines(opening, sink);
    return shape.what === 'messages' ? openPages(opening, sink, shape.place) : openSupplement(opening, sink, shape);
  },
  examples: EXAMPLES,
} satisfies Format;
