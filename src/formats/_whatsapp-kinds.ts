import type { MessageKind } from '../model/format.ts';
import { isRecalledText } from '../text/system-whatsapp.ts';
import { isMark, unmark } from './_whatsapp-marks.ts';

/** Placeholders that stand for the whole message, in lower case and without direction marks. */
const PLACEHOLDERS: ReadonlyMap<string, MessageKind> = new Map(Object.entries({
  other: ['<media omitted>', '<媒体已省略>', '<省略多媒体文件>', '<省略影音内容>', '<已省略媒體>', '<媒體已略去>', '<忽略多媒體檔>', '<medien ausgeschlossen>', '<multimedia omitido>', '<archivo omitido>', '<mídia oculta>',
    '<arquivo de mídia oculto>', '<médias omis>', '<fichier omis>', '<media omessi>', '<メディアは含まれていません>', '<미디어 파일 제외됨>', '<미디어 파일을 제외한 내용>', '<view once voice message omitted>', 'media omitted', 'view once message'],
  image: ['image omitted', 'gif omitted', '图像已省略', '图片已忽略', '图片已省略', '圖片已略去', '影像已略去', 'gif 已忽略', 'bild weggelassen', 'gif weggelassen', 'imagen omitida', 'gif omitido', 'imagem ocultada', 'imagem omitida', 'image absente', 'immagine omessa', '画像が除外されました', '사진 생략됨'],
  video: ['video omitted', 'video note omitted', '视频已忽略', '视频已省略', '影片已略去', 'video weggelassen', 'video omitido', 'vídeo omitido', 'vídeo ocultado', 'vidéo absente', 'video omesso', '動画が除外されました', '동영상 생략됨'],
  voice: ['audio omitted', 'voice message omitted', '音频已忽略', '音频已省略', '語音訊息已略去', 'audio weggelassen', 'audio omitido', 'áudio ocultado', 'áudio omitido', 'audio omis', 'audio omesso'],
  sticker: ['sticker omitted', '贴图已忽略', '贴图已省略', '貼圖已略去', 'sticker weggelassen', 'sticker omitido', 'figurinha omitida', 'sticker omis', 'sticker non incluso'],
  file: ['document omitted', '文件已忽略', '文档已省略', '文件已省略', '文件已略去', 'dokument weggelassen', 'documento omitido', 'documento oculto', 'document omis', 'documento omesso'],
  location: ['live location shared', '实时位置已分享'],
  card: ['contact card omitted', '联系人名片已忽略', '聯絡人名片已略去', 'kontaktkarte ausgelassen', 'tarjeta de contacto omitida', 'cartão do contato omitido'],
  call: ['missed voice call', 'missed video call', 'missed group voice call', 'missed group video call', 'voice call, no answer', 'video call, no answer', 'silenced voice call', '未接语音通话', '未接视频通话', '未接語音通話', '未接視訊通話',
    'verpasster sprachanruf', 'verpasster videoanruf', 'llamada perdida', 'videollamada perdida', 'chamada de voz perdida', 'chamada de vídeo perdida', 'appel vocal manqué', 'appel vidéo manqué', 'chiamata vocale persa', 'videochiamata persa', '不在着信', '부재중 음성통화', '부재중 영상통화'],
} satisfies Partial<Record<MessageKind, string[]>>).flatMap(([kind, texts]) => texts.map((text) => [text, kind as MessageKind] as const)));

const ATTACHED = /^<[^<>:：]{1,24}[:：]\s?([^<>]{1,250}\.\w{1,5})>/;
const FILE_NOTE = /^([^\n]{1,250}\.\w{2,5}) \((?:file attached|文件附件|附件|附加文件|檔案已附加|附加檔案|Datei angehängt|archivo adjunto|arquivo anexado|fichier joint|file allegato|ファイル添付|添付ファイル|파일 첨부됨|파일 첨부)\)(?:\r?\n|$)/;
const POLL = /^(?:POLL|投票|UMFRAGE|ENCUESTA|ENQUETE|SONDAGE|SONDAGGIO|アンケート|투표)\s?[:：]/;
const PLACE = /^(?:[^\d\s:：][^\n:：]{0,23}[:：]\s?)?https:\/\/(?:maps\.google\.com\/\?q=|maps\.apple\.com\/\?|foursquare\.com\/v\/)/i;
const LONGEST_PLACEHOLDER = 120;

function kindOfFile(name: string): MessageKind {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (/STICKER|^STK-/i.test(name) || extension === 'webp') return 'sticker';
  if (/^(?:jpe?g|png|heic|gif|bmp)$/.test(extension)) return 'image';
  if (/^(?:mp4|mov|3gp|avi|mkv|webm)$/.test(extension)) return 'video';
  if (/^(?:opus|m4a|mp3|aac|ogg|amr|wav)$/.test(extension)) return 'voice';
  return extension === 'vcf' ? 'card' : 'file';
}

/** Code unit with ASCII capitals made small. */
function small(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

function ends(text: string): number {
  return small(text.charCodeAt(0)) * 0x10000 + small(text.charCodeAt(text.length - 1));
}

/** First and last code unit of each placeholder: what begins and ends otherwise is none, and is not looked up. */
const ENDS: ReadonlySet<number> = new Set([...PLACEHOLDERS.keys()].map(ends));

function placeholder(text: string): MessageKind | null {
  if (text.length > LONGEST_PLACEHOLDER) return null;
  const bare = text.endsWith('.') || text.endsWith('。') ? text.slice(0, -1) : text;
  if (ENDS.has(ends(bare))) {
    const kind = PLACEHOLDERS.get(bare.toLowerCase());
    if (kind !== undefined) return kind;
  }
  return isRecalledText(text) ? 'recalled' : null;
}

/** What a text as printed in an export stands for. */
export interface Meaning {
  readonly kind: MessageKind;
  /** The file that lies beside the export, where the text names one. */
  readonly file: string | null;
}

const meaning = (kind: MessageKind): Meaning => ({ kind, file: null });
const TEXT = meaning('text');

/** A name that leads into another folder is nobody's attachment. */
function attached(name: string): Meaning {
  const file = name.trim();
  return { kind: kindOfFile(file), file: /[/\\]/.test(file) ? null : file };
}

/** What kind of message a text is, and the file that it names. */
export function meaningOf(text: string): Meaning {
  const marked = isMark(text.charCodeAt(0)) || text.includes('\u200e');
  const bare = marked ? unmark(text).trim() : text;
  if (bare === '' || bare.trim() === '') return meaning('other');
  const whole = placeholder(bare);
  if (whole !== null) return meaning(whole);
  const afterMark = marked ? text.lastIndexOf('\u200e') : -1;
  if (afterMark > 0) {
    const tail = unmark(text.slice(afterMark)).trim();
    const kind = placeholder(tail);
    if (kind !== null) return meaning(kind);
    const found = ATTACHED.exec(tail);
    if (found !== null) return attached(found[1] ?? '');
  }
  const file = bare.charCodeAt(0) === 60 ? ATTACHED.exec(bare) : bare.includes(' (') ? FILE_NOTE.exec(bare) : null;
  if (file !== null) return attached(file[1] ?? '');
  if (bare.includes('\n') && POLL.test(bare)) return meaning('poll');
  return bare.includes('https://') && PLACE.test(bare) ? meaning('location') : TEXT;
}
