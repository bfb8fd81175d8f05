const MEDIA: ReadonlySet<string> = new Set(['image', 'voice', 'video', 'sticker', 'file']);
const PATH = /^(?![a-z][a-z0-9+.-]+:)[^\n<>[\]]{1,400}\.\w{1,8}$/i;

/** The file that a row of this kind names where its text would stand, with `/` between folders; null when it names none beside the export. */
export function mediaPath(kind: string, text: string): string | null {
  if (!MEDIA.has(kind) || !PATH.test(text)) return null;
  const path = text.replaceAll('\\', '/');
  return path.includes('/') && !/^(?:\/|[a-z]:)/i.test(path) ? path : null;
}
