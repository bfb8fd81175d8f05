import type { MessageKind } from '../model/format.ts';

const LABELS: ReadonlyMap<string, MessageKind> = new Map(Object.entries({
  image: ['图片', '圖片', '照片', 'Photo', 'Image', 'Picture'],
  video: ['视频', '影片', '视讯', '小视频', 'Video'],
  voice: ['语音', '語音', 'Voice', 'Audio'],
  file: ['文件', '檔案', 'File'],
  sticker: ['表情', '动画表情', '動態貼圖', '貼圖', 'Sticker'],
  location: ['位置', '实时位置共享', '位置資訊', 'Location'],
  card: ['名片', '个人名片', '個人名片', 'Contact Card'],
  link: ['链接', '連結', '鏈接', 'Link'],
  share: ['小程序', '音乐', '音樂', '视频号', '視訊號', '直播', 'Mini Program', 'Music', 'Channels'],
  forward: ['聊天记录', '聊天記錄', '對話記錄', 'Chat History'],
  note: ['笔记', '筆記', '收藏', 'Note'],
  redpacket: ['红包', '微信红包', '紅包', 'Red Packet'],
  transfer: ['转账', '轉帳', '微信转账', 'Transfer'],
  call: ['语音通话', '视频通话', '語音通話', '視訊通話', 'Voice Call', 'Video Call'],
  poke: ['拍一拍'],
} satisfies Partial<Record<MessageKind, readonly string[]>>).flatMap(([kind, labels]) => labels.map((label) => [label.toLowerCase(), kind as MessageKind] as const)));

const PLACEHOLDER = /^\[([^\][:：\n]{1,24})(?:[:：] ?([^\n]{1,300}))?\]$/;
/** `(请在附件中查看)` and its like behind a file name. */
const REMARK = /[(（][^()（）]{2,30}[)）]$/;
const NUMBERED = /^(图片|圖片|视频|影片|文件|檔案)\d{1,4} ?[(（](?:可在附件中查看|见附件|請在附件中查看|可在附件中檢視)[)）]$/;
/** What the names of files in attachments end in. */
const FILE = /^[^\\/:*?"<>|]{1,250}\.[A-Za-z0-9]{1,8}$/;
const OF_FILES = new Set<MessageKind>(['image', 'video', 'voice', 'file', 'sticker']);

/** Kind of a message by its text, and the file in the mail's attachments that it names. */
export function mediaOf(text: string): { readonly kind: MessageKind; readonly attachments: readonly string[] } {
  const line = text.trim();
  if (line === '') return { kind: 'other', attachments: [] };
  const numbered = NUMBERED.exec(line);
  if (numbered !== null) return { kind: LABELS.get(numbered[1] ?? '') ?? 'other', attachments: [] };
  const found = PLACEHOLDER.exec(line);
  const kind = found === null ? undefined : LABELS.get((found[1] ?? '').trim().toLowerCase());
  if (found === null || kind === undefined) return { kind: 'text', attachments: [] };
  const named = (found[2] ?? '').trim();
  const file = REMARK.test(named) ? named.replace(REMARK, '').trim() : named;
  return { kind, attachments: OF_FILES.has(kind) && FILE.test(file) ? [file] : [] };
}
