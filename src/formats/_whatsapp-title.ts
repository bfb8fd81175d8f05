import { plain } from './_whatsapp-marks.ts';

/** How phones name an exported chat, in the languages known; the name stands where the group is. */
const TITLES: readonly RegExp[] = [
  /^WhatsApp[ -]Chat (?:with|mit|-) (.+)$/i,
  /^WhatsApp Chat[ _-]+(.+)$/i,
  /^WhatsApp-Chat mit (.+)$/i,
  /^[与與](.+?)的 ?WhatsApp ?(?:聊天|對話|对话|聊天记录|聊天記錄)$/i,
  /^Chat de WhatsApp con (.+)$/i,
  /^Conversa do WhatsApp com (.+)$/i,
  /^(?:Discussion|Conversation) WhatsApp avec (.+)$/i,
  /^Chat WhatsApp con (.+)$/i,
  /^(.+?)との ?WhatsApp(?:の)?(?:トーク|チャット)$/i,
  /^(.+?)님?과의? ?WhatsApp ?대화$/i,
  /^WhatsApp-chat met (.+)$/i,
];

/** What a second download of the same file has behind its name. */
const COPY = / \(\d{1,3}\)$/;

function titleIn(name: string): string | null {
  const text = plain(name);
  for (const title of TITLES) {
    const found = title.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** The chat's name as the file's or its folder's name tells it. */
export function titleOf(name: string, folder: string): string {
  const stem = name.replace(/\.(?:txt|zip)$/i, '').replace(COPY, '');
  const holder = folder.replace(/\.zip$/i, '');
  const title = titleIn(stem) ?? titleIn(holder.replace(COPY, ''));
  if (title !== null) return title;
  // Every iPhone export is called _chat.txt: only its folder tells one from another.
  if (/^_?chat$/i.test(stem) && plain(holder) !== '') return plain(holder);
  return plain(stem) === '' ? 'WhatsApp' : plain(stem);
}
