/** What is said of how an excerpt was read. */
export const NOTES = {
  lines: {
    en: 'No form of a chat was recognised: every line stands for a message of its own, and who wrote it is not known.',
    zh: '未识别出聊天格式：逐行按一条消息处理，发言人不明。',
  },
  order: {
    en: 'The dates do not tell day from month; they are left out of the comparison. Give --date-order to have them read.',
    zh: '日期中的日与月无法区分，未作比对；可用 --date-order 指定顺序。',
  },
  numbers: {
    en: 'Account numbers or mail addresses stand beside names in the excerpt; whoever received it could see them.',
    zh: '摘录中昵称旁附有账号或邮箱，收到摘录的人可以看到。',
  },
  cut: {
    en: 'A line longer than 100,000 characters was cut at that length.',
    zh: '有一行超过 10 万字符，已按此长度截断。',
  },
  damaged: {
    en: 'Some bytes do not fit the encoding of the file; they are shown as replacement characters.',
    zh: '部分字节不符合文件编码，以替换字符显示。',
  },
  chats: {
    en: 'The file holds more than one chat; the lines of each follow one another.',
    zh: '文件包含多个聊天，各聊天的内容依次排列。',
  },
} as const;
