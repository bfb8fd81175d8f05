import type { MessageKind } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { teamsHtml } from '../text/teams-html.ts';

/** What a message says and brings along. */
export interface Said {
  readonly text: string;
  readonly kind: MessageKind;
  readonly forwarded: string | null;
  /** Id of the message that is quoted. */
  readonly quotedId: string | null;
  readonly files: readonly string[];
}

/** Reads `subject`, `body` and `attachments` of a Graph message. */
export function saidIn(message: JsonObject): Said {
  const body = field(message, 'body');
  const content = isObject(body) ? (textOf(field(body, 'content')) ?? '') : '';
  const isHtml = isObject(body) && field(body, 'contentType') === 'html';
  const html = isHtml ? teamsHtml(content) : { text: content, quoted: null, quotedId: null, images: 0 };
  const subject = textOf(field(message, 'subject'));
  const files: string[] = [];
  const foreign: string[] = html.quoted ? [html.quoted] : [];
  let { quotedId } = html;
  let kind: MessageKind | null = null;
  for (const item of listOf(field(message, 'attachments'))) {
    const type = textOf(field(item, 'contentType')) ?? '';
    const inner = type.endsWith('essageReference') ? objectIn(field(item, 'content')) : null;
    if (type === 'messageReference') {
      quotedId ??= textOf(field(item, 'id')) ?? (inner && textOf(field(inner, 'messageId')));
      const preview = inner && textOf(field(inner, 'messagePreview'));
      if (preview) foreign.push(preview);
    } else if (type === 'forwardedMessageReference') {
      kind = 'forward';
      const original = inner && textOf(field(inner, 'originalMessageContent'));
      if (original) foreign.push(teamsHtml(original).text);
    } else if (type.startsWith('application/vnd.microsoft.card')) kind ??= 'share';
    else {
      const name = textOf(field(item, 'name'));
      if (name !== null) files.push(name);
      kind ??= 'file';
    }
  }
  const text = subject === null ? html.text : html.text === '' ? subject : `${subject}\n${html.text}`;
  const bare = kind === 'file' && files.every((name) => /\.(?:png|jpe?g|gif|bmp|webp)$/i.test(name)) && files.length > 0 ? 'image' : (kind ?? (html.images > 0 ? 'image' : 'text'));
  return {
    text, files, quotedId, forwarded: foreign.length === 0 ? null : foreign.join('\n'),
    kind: kind === 'forward' ? 'forward' : text === '' ? bare : foreign.length > 0 ? 'quote' : 'text',
  };
}

function listOf(value: Json | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : []).filter(isObject);
}

/** An object that is written as a string inside the record. */
export function objectIn(value: Json | undefined): JsonObject | null {
  if (typeof value !== 'string') return null;
  const parsed = parseJson(value);
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}
