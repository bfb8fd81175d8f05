import type { FormatExample } from '../model/format.ts';

/** Invented chats, one per habit of the phones that print them. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'Android, 24 hours, a message of two lines and what the application said',
    text: '13.06.2026, 21:25 - Messages and calls are end-to-end encrypted.\n13.06.2026, 21:25 - Ana Demo created group "Garden: north"\n'
      + '13.06.2026, 21:26 - Ana Demo: first line\nsecond line\n13.06.2026, 21:27 - Bo Demo: <Media omitted>\n',
    messages: 2, events: 2, rejects: 0,
  },
  {
    name: 'iPhone, half days after a narrow space, notice under the name of the group',
    text: '[5/13/26, 9:07:11\u202fAM] Demo Group: \u200eMessages and calls are end-to-end encrypted.\r\n[5/13/26, 9:08:02\u202fAM] Ana: my turn\r\n'
      + '\u200e[5/13/26, 9:09:40\u202fPM] ~\u202fBo: \u200e<attached: 00000004-PHOTO.jpg>\r\n[5/14/26, 12:00:01\u202fAM] Demo Group: \u200eAna added Cy\r\n',
    messages: 2, events: 2, rejects: 0,
  },
  {
    name: 'Chinese phone, half of the day before the time',
    text: '2026/1/2 上午9:05 - 消息和通话已进行端到端加密。\n2026/1/2 上午9:06 - 您创建了群组“示例群”\n2026/1/2 下午12:30 - 王小明: 中午好\n2026/1/2 凌晨12:10 - 李小红: 此消息已删除\n',
    messages: 2, events: 2, rejects: 0,
  },
  {
    name: 'German phone',
    text: '24.12.25, 18:00 - Du hast die Gruppe „Feier“ erstellt\n24.12.25, 18:01 - Du hast Bea hinzugefügt\n24.12.25, 18:02 - Bea: Danke\n24.12.25, 18:03 - Bea hat die Gruppe verlassen\n',
    messages: 1, events: 3, rejects: 0,
  },
  {
    name: 'Finnish phone, a word before a time with points',
    text: '[13.6.2026 klo 21.25.15] Aino: hei\n[13.6.2026 klo 21.26.00] Eino: moi\n',
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'Spanish phone, spaced points in the half of the day',
    text: '13/6/26, 9:25 p.\u00a0m. - Ana: hola\n13/6/26, 9:26 p.\u00a0m. - Bea: ¿qué tal?\n13/6/26, 9:27 p.\u00a0m. - Ana: 10:30 - te veo\n',
    messages: 3, events: 0, rejects: 0,
  },
  {
    name: 'Korean phone',
    text: '2026. 1. 2. 오전 9:05 - 김민수: 안녕\n2026. 1. 2. 오후 12:05 - 이영희: 네\n',
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'two-digit years first, in brackets',
    text: '[26-01-30 02:22:56] Ana: one\n[26-02-01 03:33:01] Bo: two\n[26-02-02 04:18:42] Ana: three\n',
    messages: 3, events: 0, rejects: 0,
  },
  {
    name: 'a person reports what the application also says, and a day that does not exist',
    text: '01/13/2026, 10:00 - Ana: I added Bob to the list\n02/30/2026, 10:05 - Bo: Bob left\n01/13/2026, 10:10 - Cy: This message was deleted\n',
    messages: 2, events: 0, rejects: 1,
  },
  {
    name: 'text before the first header',
    text: 'of the message that was cut off\n13/01/2026, 10:00 - Ana: hello\n13/01/2026, 10:05 - Bo: hello\n',
    messages: 2, events: 0, rejects: 1,
  },
];
