import type { MessageKind } from '../model/format.ts';

/** Placeholders as the phones print them, without brackets and in lower case. */
const WORDS: ReadonlyMap<string, MessageKind> = new Map(Object.entries({
  image: ['photo', 'photos', 'image', '写真', '画像', '照片', '图片', '圖片', '사진', 'รูป', 'รูปภาพ'],
  video: ['video', 'videos', '動画', '视频', '影片', '동영상', 'วิดีโอ'],
  voice: ['voice message', 'audio', 'ボイスメッセージ', '语音信息', '语音消息', '語音訊息', '음성메시지', '음성 메시지', 'ข้อความเสียง'],
  sticker: ['sticker', 'stickers', 'スタンプ', '贴图', '貼圖', '스티커', 'สติกเกอร์'],
  file: ['file', 'files', 'ファイル', '文件', '檔案', '파일', 'ไฟล์'],
  location: ['location', '位置情報', '位置', '位置信息', '位置訊息', '位置資訊', '위치정보', '위치'],
  card: ['contact', 'contacts', '連絡先', '联系人', '联系信息', '聯絡資訊', '好友名片', '聯絡人', '연락처'],
  note: ['note', 'notes', 'ノート', '笔记', '记事本', '記事本', '노트'],
  poll: ['poll', '投票', '투표'],
  other: ['album', 'albums', 'アルバム', '相册', '相簿', 'gift', 'プレゼント', '礼物', '禮物', '선물', 'event', 'イベント', '活动', '活動', 'null'],
} satisfies Partial<Record<MessageKind, string[]>>).flatMap(([kind, texts]) => texts.map((text) => [text, kind as MessageKind] as const)));

const CALL = /^☎\s?(?:通話|不在着信|応答なし|通话|未接|無回應|无应答|無應答|已?取消|Call|Missed|No answer|Cancel|통화|부재중|취소|응답)/i;
const BARE: ReadonlySet<string> = new Set(['photos', 'videos', 'stickers', 'audio', 'file', 'contacts', 'スタンプ', '写真', '画像', '動画', '贴图', '貼圖', '图片', '圖片', '照片', '影片', '视频', '語音訊息', 'ボイスメッセージ']);
/** Behind these the file's name, the address or the title follows. */
const FOLLOWED: ReadonlySet<MessageKind> = new Set(['file', 'location', 'note', 'poll', 'other', 'card']);
const PLACE = /^\[[^\]\n]{1,16}\] .{0,300}https?:\/\/(?:maps\.google|goo\.gl\/maps|maps\.app)/;

export interface Kinded { readonly kind: MessageKind; readonly attachments: readonly string[] }

/** What a message's text stands for. `bare`: the build prints placeholders without brackets. */
export function kindOf(text: string, bare: boolean): Kinded {
  const none: readonly string[] = [];
  if (text.trim() === '') return { kind: 'other', attachments: none };
  if (CALL.test(text)) return { kind: 'call', attachments: none };
  if (bare && text.length <= 12 && BARE.has(text.trim().toLowerCase())) return { kind: WORDS.get(text.trim().toLowerCase()) ?? 'other', attachments: none };
  const close = text.charCodeAt(0) === 0x5b ? text.slice(0, 24).indexOf(']') : -1;
  if (close < 0) return { kind: 'text', attachments: none };
  if (text.startsWith('[null]') && PLACE.test(text)) return { kind: 'location', attachments: none };
  const kind = WORDS.get(text.slice(1, close).toLowerCase());
  const behind = text.slice(close + 1).trim();
  if (kind === undefined || (behind !== '' && (!FOLLOWED.has(kind) || text.charCodeAt(close + 1) !== 0x20))) return { kind: 'text', attachments: none };
  return { kind, attachments: kind === 'file' && behind !== '' && !behind.includes('\n') ? [behind] : none };
}
