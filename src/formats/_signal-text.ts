import type { MessageKind } from '../model/format.ts';

const EXTENSIONS: ReadonlyMap<string, MessageKind> = new Map([
  ...['jpg', 'jpeg', 'png', 'gif', 'heic', 'webp', 'bmp', 'tif', 'tiff'].map((extension) => [extension, 'image'] as const), ...['mp4', 'mov', 'avi', 'mkv', 'webm', '3gp'].map((extension) => [extension, 'video'] as const),
  ...['m4a', 'mp3', 'aac', 'ogg', 'opus', 'wav', 'flac'].map((extension) => [extension, 'voice'] as const), ['vcf', 'card'],
]);
const CALL = /^(?:(?:Incoming|Outgoing|Missed) (?:voice |video |group )?call)(?: \(.{1,60}\))?$/;

/** The kind of a message by its text and by the first file it names. */
export function kindOf(text: string, attachments: readonly string[], sticker: boolean, deleted: boolean): MessageKind {
  const bare = text.trim();
  if (deleted || bare === '(This message was deleted)') return 'recalled';
  if (bare !== '') return bare.length < 100 && CALL.test(bare) ? 'call' : 'text';
  if (sticker) return 'sticker';
  const file = attachments[0];
  return file === undefined ? 'other' : (EXTENSIONS.get(file.slice(file.lastIndexOf('.') + 1).toLowerCase()) ?? 'file');
}

/** A quotation as it is printed, `> ` before every line: what was quoted; null when there is none. */
export function quoted(text: string): string | null {
  const lines = text.trim().split(/\r?\n/);
  return lines[0]?.startsWith('>') === true ? lines.map((line) => line.replace(/^> ?/, '')).join('\n') : null;
}

export interface Parts {
  readonly text: string;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
  readonly sticker: boolean;
}

/** A path as the file bears it: spaces are written `%20` in links. */
export function spaced(path: string): string {
  return path.replaceAll('%20', ' ');
}

/** `[name](./media/name)` at the end of a text, the name's spaces written `%20` in the path; null when there is none. */
function lastFile(text: string): { path: string; rest: string } | null {
  const end = text.trimEnd();
  const at = end.endsWith(')') ? end.lastIndexOf('](./media/') : -1;
  if (at < 0) return null;
  const path = end.slice(at + 4, -1);
  const open = at - spaced(path).slice('media/'.length).length - 1;
  if (open < 0 || end[open] !== '[') return null;
  return { path: spaced(path), rest: end.slice(0, open > 0 && end[open - 1] === '!' ? open - 1 : open) };
}

/** Takes a printed message apart: quotation, text, reactions (left out: they are other people's), sticker, files. */
export function partsOf(printed: string): Parts {
  let text = printed;
  let forwarded: string | null = null;
  const start = /^\s*\r?\n\r?\n(?=>)/.exec(printed.slice(0, 400));
  if (start !== null) {
    const stop = /\r?\n\r?\n(?!>)/.exec(printed.slice(start[0].length));
    const end = stop === null ? printed.length : start[0].length + stop.index;
    forwarded = quoted(printed.slice(start[0].length, end));
    text = stop === null ? '' : printed.slice(end + stop[0].length);
  }
  const attachments: string[] = [];
  for (let file = lastFile(text); file !== null && attachments.length < 200; file = lastFile(text)) {
    attachments.unshift(file.path);
    text = file.rest;
  }
  const sticker = /(?:\r?\n\(\( [^\n]{0,60} \)\)|\[[^\]\n]{0,60}\]\(\.\.\/exported_stickers\/[^)\n]{1,300}\) {0,2})$/.exec(text.slice(-420));
  if (sticker !== null) text = text.slice(0, text.length - sticker[0].length);
  const reactions = /\r?\n\(- [^\n]{1,2000} -\)$/.exec(text.slice(-2010));
  if (reactions !== null) text = text.slice(0, text.length - reactions[0].length);
  return { text, forwarded, attachments, sticker: sticker !== null };
}
