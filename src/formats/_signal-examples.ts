import type { FormatExample } from '../model/format.ts';

/** Invented chats in the two shapes. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'chat.md: a quotation, a file, a reaction, a deleted message',
    text: '[2026-01-02 09:05:00] Me: hello  \n\n[2026-01-02 09:06:10] Aya: \n\n> hello\n\nfirst line\nsecond: line  \n(- Me: \u{1f44d} -)\n\n[2026-01-02 09:07:00] Jim:   ![a b (1).jpg](./media/a%20b%20(1).jpg)  \n\n[2026-01-02 09:08:00] Aya: (This message was deleted)\n\n[2026-02-30 09:09:00] Jim: never  \n\n',
    messages: 4, events: 0, rejects: 1,
  },
  {
    name: 'the same shape without marks of the program, text before the first record',
    text: '[2026-01-02 09:05:00] Aya: one\n[2026-01-02 09:06:00] Jim: two: three\n[quoted] four\n',
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'data.json: an object on each line',
    text: '{"date": "2026-01-02T09:05:00.123000", "sender": "Me", "body": "hello  ", "quote": "", "sticker": null, "reactions": [["Aya", "x"]], "attachments": []}\n'
      + '{"date": "2026-01-02T09:06:10", "sender": "Aya", "body": "yes  ", "quote": "\\n\\n> hello\\n\\n", "sticker": null, "reactions": [], "attachments": [{"name": "a.jpg", "path": "media/a.jpg"}]}\n'
      + '{"date": "1970-01-01T01:00:00", "sender": "Aya", "body": "", "quote": "", "sticker": null, "reactions": [], "attachments": []}\n',
    messages: 2, events: 0, rejects: 1,
  },
];
