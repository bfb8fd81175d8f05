/** What the first line of an export, or the name of its file, says about the chat. */
export interface Title {
  readonly name: string;
  /** Null: the wording does not tell. */
  readonly kind: 'private' | 'group' | null;
}

/** Private wordings first: a group's wording is often the same with a word less. */
const WORDINGS: readonly (readonly [RegExp, Title['kind']])[] = [
  [/^Chat history with (.+)$/, 'private'],
  [/^Chat history in (.+)$/, 'group'],
  [/^Chat with (.+)$/, 'private'],
  [/^(.+?)\s?との(?:トーク履歴|トーク)$/, 'private'],
  [/^(.+?)\s?の(?:トーク履歴|トーク)$/, 'group'],
  [/^[与與]\s?(.+?)\s?的(?:LINE)?(?:聊天[记記纪紀]?[录錄]?|对话|對話)$/, 'private'],
  [/^(.+?)\s?的?(?:LINE)?聊天[记記纪紀][录錄]$/, 'group'],
  [/^(.+?)\s?님과의 대화(?: 내용)?$/, 'private'],
  [/^(.+?)\s?(?:채팅방)?의 대화(?: 내용)?$/, 'group'],
  [/^ประวัติการแชท(?:กับ|ของ) ?(.+)$/, 'private'],
  [/^ประวัติการแชทใน ?(.+)$/, 'group'],
];

const MARK = /^\[LINE\] ?/;

/** True for the line with which an export begins. */
export function isTitle(line: string): boolean {
  return MARK.test(line) || /^Chat history (?:with|in) \S/.test(line);
}

/** `text` with or without `[LINE]`. A wording that is not known leaves the whole as the name. */
export function titleOf(text: string): Title | null {
  const bare = text.slice(0, 400).replace(MARK, '').trim();
  for (const [wording, kind] of WORDINGS) {
    const name = wording.exec(bare)?.[1];
    if (name !== undefined) return { name, kind };
  }
  return bare === '' ? null : { name: bare, kind: null };
}

/** The chat's name as the file's name tells it. */
export function titleOfFile(name: string): Title {
  const stem = name.replace(/\.txt$/i, '').replace(/ ?\(\d{1,3}\)$/, '');
  return titleOf(stem) ?? { name: 'LINE', kind: null };
}

const SAVED = /^(?:保存日時|保存日期|儲存日期|储存日期|저장 ?(?:일시|날짜)|Saved on|บันทึกเมื่อ)\s?[:：]/;

export function isSaved(line: string): boolean {
  return SAVED.test(line);
}
