import type { FormatExample } from '../model/format.ts';

/** Invented chats, one per habit of the builds. */
export const EXAMPLES: readonly FormatExample[] = [
  {
    name: 'Japanese phone, a quoted text with lines that look like a day and a record',
    text: '[LINE] デモ班のトーク履歴\r\n保存日時：2026/01/01 12:00\r\n\r\n2025/12/31(水)\r\n08:00\t甲\t"一行目\r\n2026/01/01(木)\r\n09:00\t丙\t引用\r\n二行目 ""終"" "\r\n'
      + '08:01\t\t乙がグループに参加しました。\r\n08:02\t乙\t[スタンプ]\r\n08:03\t\t乙がメッセージの送信を取り消しました\r\n\r\n2026/01/01(木)\r\n00:05\t甲\t☎ 通話時間 1:23\r\n',
    messages: 3, events: 2, rejects: 0,
  },
  {
    name: 'traditional Chinese, 12 hours, full-width brackets around the day of the week',
    text: '[LINE] 與小明的聊天記錄\n儲存日期：2026/01/03 01:14\n\n2026/01/02（五）\n上午12:05\t小明\t早安\n下午03:15\t小明\t[照片]\n下午03:16\t\t小明已收回訊息\n',
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'simplified Chinese group',
    text: '[LINE] 示范群的聊天记录\n保存日期：2026/1/31 09:00\n\n2026/1/30周五\n09:00\t\t阿甲已将阿乙添加至群\n09:01\t阿乙\t大家好\n09:02\t\t阿乙已退群\n',
    messages: 1, events: 2, rejects: 0,
  },
  {
    name: 'English, month first',
    text: '[LINE] Chat history in Demo team\nSaved on: 1/31/2026, 11:00\n\nFri, 1/30/2026\n3:05PM\tAna\thello\n3:06PM\t\tBo joined the group.\n3:07PM\tBo\t[File] plan.pdf\n',
    messages: 2, events: 1, rejects: 0,
  },
  {
    name: 'English, day first, as the day of the week tells',
    text: '[LINE] Chat history with Ana\nSaved on: 07/01/2026, 11:00\n\nTue, 06/01/2026\n15:05\tAna\thello\n15:06\tMe\tyes\n',
    messages: 2, events: 0, rejects: 0,
  },
  {
    name: 'PC build: spaces, no title, a line of text that begins with a time',
    text: '2025.12.10 Wednesday\n21:10 Mei good evening\n21:11 Ken Photos\n21:12 Ken tomorrow:\n08:00 breakfast\n21:13 Mei joined the chat.\n21:14 Mei fine\n',
    messages: 4, events: 1, rejects: 0,
  },
  {
    name: 'a quotation mark that is never closed costs nothing',
    text: '[LINE] 甲とのトーク履歴\n保存日時：2026/01/01 12:00\n\n2025/12/31(水)\n08:00\t甲\t"開いたまま\n08:01\t乙\t普通\n08:02\t甲\t"二\n行"\n25:61\t乙\t時刻なし\n',
    messages: 3, events: 0, rejects: 1,
  },
  {
    name: 'years of an era, a call and an unsent message without names, a record before any day',
    text: '[LINE] 甲とのトーク履歴\n保存日時：R8/04/11 20:01\n\n07:00\t甲\t日付なし\nR7/02/09(日)\n15:18\t甲\t[写真]\n15:19\t☎ 通話時間 0:10\n15:20\tメッセージの送信を取り消しました\n',
    messages: 2, events: 1, rejects: 1,
  },
];
