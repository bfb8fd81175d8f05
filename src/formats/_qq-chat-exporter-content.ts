import type { MessageKind } from '../model/format.ts';
import { field, isObject, numberOf, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

/** What a record says, apart from who said it and when. */
export interface Content {
  readonly text: string;
  readonly kind: MessageKind;
  readonly replyTo: string | null;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
}

/** Levels of forwards inside forwards that are read. */
const DEPTH = 8;
const MOST_FILES = 200;
const EMPTY: JsonObject = {};
/** Words that stand where QQ gave no file name, or no quoted text. */
const NO_FILE: ReadonlySet<string> = new Set(['未知', '图片', '文件', '视频', '语音']);
const NO_QUOTE: ReadonlySet<string> = new Set(['引用消息', '原消息', '[原消息]']);

const OF_ELEMENT: ReadonlyMap<string, MessageKind> = new Map([
  ['image', 'image'], ['video', 'video'], ['audio', 'voice'], ['file', 'file'], ['market_face', 'sticker'], ['giphy', 'sticker'],
  ['json', 'share'], ['location', 'location'], ['wallet', 'redpacket'], ['av_record', 'call'],
]);
const OF_TYPE: ReadonlyMap<string, MessageKind> = new Map([
  ['file', 'file'], ['3', 'file'], ['video', 'video'], ['7', 'video'], ['audio', 'voice'], ['6', 'voice'], ['json', 'share'], ['11', 'share'],
  ['forward', 'forward'], ['8', 'forward'], ['reply', 'quote'], ['9', 'quote'], ['error', 'other'],
]);

export const typeOf = (record: JsonObject): string | null => textOf(field(record, 'type')) ?? textOf(field(record, 'messageType'));

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : EMPTY);
const listOf = (value: Json | undefined): readonly JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
const dataOf = (element: JsonObject): JsonObject => objectOf(field(element, 'data'));

export function contentOf(record: JsonObject): Content {
  const given = field(record, 'content');
  const content = objectOf(given);
  const text = textOf(field(content, 'text')) ?? (typeof given === 'string' ? given : '');
  const elements = listOf(field(content, 'elements'));
  const reply = replyOf(content, elements);
  const parts = [reply === null ? null : quoted(reply), forwardedOf(content, elements, 0), cardsOf(elements)].filter((part) => part !== null);
  return {
    text,
    kind: kindOf(record, elements, reply !== null, isObject(field(content, 'multiForward'))),
    // An id that the exporter did not look up belongs to a copy inside the reply, not to a message of this chat.
    replyTo: reply === null ? null : nonZero(textOf(field(reply, 'referencedMessageId'))),
    forwarded: parts.length === 0 ? null : parts.join('\n'),
    attachments: filesOf(content, elements),
  };
}

const nonZero = (id: string | null): string | null => (id === '0' ? null : id);

function kindOf(record: JsonObject, elements: readonly JsonObject[], reply: boolean, forward: boolean): MessageKind {
  const types = elements.map((element) => textOf(field(element, 'type')) ?? '');
  if (forward || types.includes('forward')) return 'forward';
  if (reply) return 'quote';
  const typed = elements.some((element, i) => types[i] === 'markdown' || (types[i] === 'text' && (textOf(field(dataOf(element), 'text')) ?? '').trim() !== ''));
  if (typed) return 'text';
  for (const type of types) {
    const kind = OF_ELEMENT.get(type);
    if (kind !== undefined) return kind;
  }
  return OF_TYPE.get(typeOf(record) ?? '') ?? 'text';
}

function replyOf(content: JsonObject, elements: readonly JsonObject[]): JsonObject | null {
  const old = field(content, 'reply');
  if (isObject(old)) return old;
  const element = elements.find((one) => field(one, 'type') === 'reply');
  return element === undefined ? null : dataOf(element);
}

function quoted(reply: JsonObject): string | null {
  const text = textOf(field(reply, 'content'));
  if (text === null || NO_QUOTE.has(text)) return null;
  return named(textOf(field(reply, 'senderName')) ?? nonZero(textOf(field(reply, 'senderUin'))), text);
}

const named = (name: string | null, text: string): string => (name === null ? text : `${name}: ${text}`);

/** Texts of a merged forward, one line per record; where the exporter could not fetch them, the preview of the card. */
function forwardedOf(content: JsonObject, elements: readonly JsonObject[], depth: number): string | null {
  if (depth === DEPTH) return null;
  const lines: string[] = [];
  const old = field(content, 'multiForward');
  const cards = [...(isObject(old) ? [old] : []), ...elements.filter((element) => field(element, 'type') === 'forward').map(dataOf)];
  for (const card of cards) {
    const before = lines.length;
    for (const record of listOf(field(card, 'messages'))) {
      const inner = objectOf(field(record, 'content'));
      const sender = objectOf(field(record, 'sender'));
      const text = textOf(field(inner, 'text'));
      if (text !== null) lines.push(named(textOf(field(sender, 'name')) ?? textOf(field(sender, 'uin')), text));
      const deeper = forwardedOf(inner, listOf(field(inner, 'elements')), depth + 1);
      if (deeper !== null) lines.push(deeper);
    }
    const preview = field(card, 'preview');
    if (lines.length === before && Array.isArray(preview)) lines.push(...preview.map(textOf).filter((line) => line !== null));
  }
  return lines.length === 0 ? null : lines.join('\n');
}

/** What a card shows: title and description, by whoever made the card. */
function cardsOf(elements: readonly JsonObject[]): string | null {
  const lines = elements.filter((element) => field(element, 'type') === 'json').flatMap((element) => {
    const data = dataOf(element);
    return [textOf(field(data, 'title')), textOf(field(data, 'description'))].filter((line) => line !== null && line !== 'JSON消息');
  });
  return lines.length === 0 ? null : lines.join('\n');
}

function filesOf(content: JsonObject, elements: readonly JsonObject[]): readonly string[] {
  const listed = listOf(field(content, 'resources'));
  const media = listed.length > 0 ? listed : elements.filter((element) => ['image', 'video', 'audio', 'file'].includes(textOf(field(element, 'type')) ?? '')).map(dataOf);
  return media.slice(0, MOST_FILES).flatMap((one) => {
    const path = textOf(field(one, 'url'));
    if (path !== null && path.startsWith('resources/')) return [path];
    const name = textOf(field(one, 'filename')) ?? textOf(field(one, 'fileName'));
    return name === null || NO_FILE.has(name) ? [] : [name];
  });
}

/** The group's counter; null where the record has none. */
export function seqOf(record: JsonObject): number | null {
  const raw = field(record, 'rawMessage');
  const seq = numberOf(field(record, 'seq') ?? field(record, 'messageSeq') ?? (isObject(raw) ? field(raw, 'msgSeq') : undefined));
  return Number.isSafeInteger(seq) && seq > 0 ? seq : null;
}
