import type { MessageKind } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { plainOf } from './_feishu-post.ts';

const KINDS: ReadonlyMap<string, MessageKind> = new Map([
  ['text', 'text'], ['post', 'text'], ['image', 'image'], ['file', 'file'], ['folder', 'file'], ['audio', 'voice'], ['media', 'video'],
  ['sticker', 'sticker'], ['interactive', 'share'], ['share_chat', 'card'], ['share_user', 'card'], ['location', 'location'],
  ['video_chat', 'call'], ['vote', 'poll'], ['todo', 'share'], ['share_calendar_event', 'share'], ['calendar', 'share'],
  ['general_calendar', 'share'], ['hongbao', 'redpacket'], ['merge_forward', 'forward'],
]);

export interface Content {
  readonly kind: MessageKind;
  readonly text: string;
  readonly attachments: readonly string[];
}

/** `body.content` of an item: JSON inside a string, mostly. Null when it is none. */
export function contentOf(item: JsonObject): JsonObject | null {
  const raw = rawContent(item);
  if (isObject(raw)) return raw;
  if (typeof raw !== 'string') return null;
  const parsed = parseJson(raw);
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}

/** What an item of any type but `system` says. Text that is no JSON is taken as it stands. */
export function readContent(item: JsonObject, type: string): Content {
  const kind = KINDS.get(type) ?? 'other';
  const content = contentOf(item);
  if (content === null) {
    const raw = rawContent(item);
    return { kind, text: typeof raw === 'string' ? raw : '', attachments: [] };
  }
  const file = textOf(field(content, 'file_name'));
  return { kind, text: textIn(content, type), attachments: file === null || type === 'folder' ? [] : [file] };
}

function rawContent(item: JsonObject): Json | undefined {
  const body = field(item, 'body');
  return isObject(body) ? field(body, 'content') : field(item, 'content');
}

function textIn(content: JsonObject, type: string): string {
  const of = (name: string): string | null => textOf(field(content, name));
  const lines = (...found: (string | null)[]): string => found.filter((line) => line !== null && line !== '').join('\n');
  if (type === 'post' || type === 'interactive') return plainOf(content);
  if (type === 'merge_forward') return of('content') ?? '';
  if (type === 'location') return lines(of('name'), lines(of('longitude'), of('latitude')).replace('\n', ', '));
  if (type === 'vote') {
    const options = field(content, 'options');
    return lines(of('topic'), ...(Array.isArray(options) ? options.map((option) => textOf(option)) : []));
  }
  const summary = field(content, 'summary');
  return lines(of('text'), of('file_name'), of('topic'), isObject(summary) ? plainOf(summary) : textOf(summary));
}
