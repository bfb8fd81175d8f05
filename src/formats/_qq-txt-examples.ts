import type { FormatExample } from '../model/format.ts';

const TITLE = '消息记录（此消息记录为文本格式，不支持重新导入）\n\n';
const RULE = '='.repeat(64);
const chat = (category: string, name: string): string => `${RULE}\n消息分组:${category}\n${RULE}\n消息对象:${name}\n${RULE}\n\n`;

/** Invented chats, one for each thing that readers of this export get wrong. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'a group with titles, a number in brackets behind brackets, a system line', messages: 2, events: 1, rejects: 0,
    text: `${TITLE}${chat('我的群聊', '示范小区群')}2024-01-02 8:03:04 【管理员】老王(3栋)(10000001)\n门禁明天换\n第二行\n\n2024-01-02 8:04:00 【吐槽】小李<li@example.com>\n[图片]\n\n2024-01-02 8:05:00 系统消息(10000)\n老王邀请阿乙加入了群聊\n\n`,
  },
  {
    name: 'two chats, names only, a 12-hour clock', messages: 3, events: 0, rejects: 0,
    text: `${TITLE}${chat('我的讨论组', '三人组')}2019-09-23 8:43:38 PM 阿甲\r\n在\r\n\r\n${chat('我的好友', '阿甲')}2019/9/23 下午 8:44:00 阿甲\n早\n\n2019/9/23 12:00:01 AM 我\n好\n\n`,
  },
  {
    name: 'the same chat twice', messages: 2, events: 0, rejects: 0,
    text: `${TITLE}${['最近联系人', '我的群聊'].map((category) => `${chat(category, '示范群')}2024-01-02 08:03:04 老王(10000001)\n早\n\n`).join('')}`,
  },
  {
    name: 'lines in messages that look like something else', messages: 1, events: 0, rejects: 0,
    text: `${TITLE}${chat('我的群聊', '示范群')}2024-01-02 08:03:04 老王(10000001)\n他说的:\n2024-01-01 09:00:00 小李(10000002)\n消息对象:别的群\n老王邀请阿乙加入了群聊\n\n${RULE}\n还在说\n\n`,
  },
  {
    name: 'a day that does not exist, and lines above all messages', messages: 1, events: 0, rejects: 2,
    text: `${TITLE}${chat('我的群聊', '示范群')}没有时间的一行\n\n2024-02-30 08:03:04 老王(10000001)\n早\n\n2024-02-28 08:03:04 老王(10000001)\n早\n\n`,
  },
];
