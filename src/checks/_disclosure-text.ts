import type { MessageKind } from '../model/format.ts';
import type { Message } from '../model/timeline.ts';

/** What of a message a person typed. `offset`: UTF-16 code units before it in the message's text. */
interface Typed {
  readonly text: string;
  readonly offset: number;
}

/** Kinds whose text was written by people; captions stand in the text of media. */
const TYPED: ReadonlySet<MessageKind> = new Set<MessageKind>(['text', 'quote', 'note', 'link', 'forward', 'poll', 'recalled', 'image', 'video', 'file']);
/** Kinds that hold something besides text, which this check does not look into. */
const MEDIA: ReadonlySet<MessageKind> = new Set<MessageKind>(['image', 'voice', 'video', 'file', 'location', 'card', 'share', 'forward']);

const MARKUP = /^<(?:\?xml|!DOCTYPE|msg|sysmsg|appmsg|refermsg|location|img|voicemsg|videomsg|emoji)[\s>/]/i;
/** Raw exports put the sender's id on a line of its own before the text. */
const PREFIX = /^[A-Za-z0-9][\w@.-]{3,40}:\r?\n/;
const TITLE = /<title>([^<]{1,4000})<\/title>/;
const BASE64 = /^[A-Za-z0-9+/]{160}/;
const PLACEHOLDER = /^(?:\[[^\]\d]{1,16}\]|<[^>\d]{1,32}>|[\w .()-]{1,80}\.\w{2,4}(?: \((?:file attached|附件)\))?)$/;

export const holdsTypedText = (kind: MessageKind): boolean => TYPED.has(kind);
export const holdsMedia = (kind: MessageKind): boolean => MEDIA.has(kind);
/** Looks at the first characters only. */
export const isMarkup = (text: string): boolean => text.charCodeAt(0) === 60 && MARKUP.test(text.slice(0, 24));

/** The typed part of a message, or null: raw XML (but the typed title of a quote), encoded bytes, media placeholders. */
export function typedPart(message: Message): Typed | null {
  const { kind, text } = message;
  if (!TYPED.has(kind)) return null;
  const offset = PREFIX.exec(text.slice(0, 48))?.[0].length ?? 0;
  const rest = offset === 0 ? text : text.slice(offset);
  if (isMarkup(rest.trimStart())) return kind === 'quote' ? titleOf(text, offset) : null;
  if (BASE64.test(rest)) return null;
  if ((kind === 'image' || kind === 'video') && PLACEHOLDER.test(rest)) return null;
  return { text: rest, offset };
}

/** Entities of XML are left as they stand, so that spans keep pointing into the message. */
function titleOf(text: string, from: number): Typed | null {
  const found = TITLE.exec(text.slice(from, from + 8000));
  return found?.[1] === undefined ? null : { text: found[1], offset: from + found.index + '<title>'.length };
}
