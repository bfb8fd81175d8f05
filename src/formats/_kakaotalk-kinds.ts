import type { MessageKind } from '../model/format.ts';
import { isDeletedKakao } from '../text/system-kakao.ts';

/** Texts that stand for the whole message. */
const WORDS: ReadonlyMap<string, MessageKind> = new Map(Object.entries({
  image: ['사진', 'photo', 'photos'],
  video: ['동영상', 'video', 'videos'],
  voice: ['음성메시지', '음성 메시지', 'voice message', 'voice note'],
  sticker: ['이모티콘', 'emoticon', 'emoticons', 'sticker', '(이모티콘)', '(emoticon)'],
  card: ['카카오톡 프로필', 'kakaotalk profile', '연락처'],
  call: ['보이스톡 해요', '보이스톡 취소', '보이스톡 부재중', '보이스톡 종료', '페이스톡 해요', '페이스톡 취소', '페이스톡 부재중', '페이스톡 종료', '그룹콜 해요', '그룹콜 종료', 'voice call', 'video call', 'missed voice call', 'missed video call'],
  file: ['파일', 'file'],
  location: ['지도', '위치', 'location', 'map'],
  transfer: ['송금', '송금봉투'],
} satisfies Partial<Record<MessageKind, string[]>>).flatMap(([kind, texts]) => texts.map((text) => [text, kind as MessageKind] as const)));

const SEVERAL = /^(?:사진|photos?) ?\d{1,3} ?장?$|^\d{1,3} photos$/i;
const FILE = /^(?:파일|File) ?: ?([^\n]{1,250})$/i;
const MEDIA = /^(?:[0-9a-f]{24,128}|kakaotalk_[\w-]{4,80})\.(\w{2,5})$/i;
const PREFIXED: readonly (readonly [RegExp, MessageKind])[] = [
  [/^(?:보이스톡|페이스톡|그룹콜|Voice Call|Video Call) (?:종료|부재중|취소|해요|\d)/i, 'call'], [/^톡게시판 '투표'/, 'poll'], [/^톡게시판 '/, 'note'], [/^샵검색: /, 'share'], [/^(?:지도|위치): /, 'location'], [/^연락처: /, 'card'], [/^(?:송금|정산)(?:하기|받기|봉투)?: /, 'transfer'],
];
const EXTENSIONS: ReadonlyMap<string, MessageKind> = new Map([
  ...['jpg', 'jpeg', 'png', 'gif', 'heic', 'webp'].map((extension) => [extension, 'image'] as const), ...['mp4', 'mov', 'avi', 'mkv'].map((extension) => [extension, 'video'] as const), ...['m4a', 'mp3', 'aac', 'wav'].map((extension) => [extension, 'voice'] as const),
]);

export interface Kinded { readonly kind: MessageKind; readonly attachments: readonly string[] }

/** What a message's text stands for. */
export function kindOf(text: string): Kinded {
  const none: readonly string[] = [];
  const bare = text.trim();
  if (bare === '') return { kind: 'other', attachments: none };
  if (bare.length > 320) return { kind: 'text', attachments: none };
  const word = WORDS.get(bare.toLowerCase());
  if (word !== undefined) return { kind: word, attachments: none };
  if (isDeletedKakao(bare)) return { kind: 'recalled', attachments: none };
  if (SEVERAL.test(bare)) return { kind: 'image', attachments: none };
  const file = FILE.exec(bare)?.[1];
  if (file !== undefined) return { kind: 'file', attachments: [file.trim()] };
  const extension = MEDIA.exec(bare)?.[1];
  if (extension !== undefined) return { kind: EXTENSIONS.get(extension.toLowerCase()) ?? 'file', attachments: [bare] };
  return { kind: PREFIXED.find(([pattern]) => pattern.test(bare))?.[1] ?? 'text', attachments: none };
}
