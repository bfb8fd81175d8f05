import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

const DEPTH = 8;
/** Characters of text that are gathered from blocks at most. */
const MOST = 1 << 18;

export interface Said {
  readonly text: string;
  readonly forwarded: string | null;
  readonly attachments: readonly string[];
}

/** What a message says: its text as it stands, what it quotes, the files it names. */
export function saidIn(message: JsonObject): Said {
  const own = textOf(field(message, 'text')) ?? '';
  const quoted: string[] = [];
  const cards: string[] = [];
  for (const card of listOf(field(message, 'attachments'))) {
    const lines = linesOf(card);
    if (lines.length === 0) continue;
    if (!isQuote(card)) cards.push(...lines);
    else quoted.push(withAuthor(card, lines.join('\n')));
  }
  const added = cards.filter((line) => line !== own);
  const parts = own === '' && added.length === 0 ? blockTexts(field(message, 'blocks')) : [own, ...added];
  return {
    text: parts.filter((part) => part !== '').join('\n'),
    forwarded: quoted.length === 0 ? null : quoted.join('\n'),
    attachments: filesOf(message),
  };
}

/** A shared message or the preview of a page, in contrast to a card that a program writes itself. */
function isQuote(card: JsonObject): boolean {
  return ['is_share', 'is_msg_unfurl', 'is_app_unfurl', 'from_url', 'original_url', 'service_name'].some((key) => field(card, key) !== undefined && field(card, key) !== false);
}

function linesOf(card: JsonObject): string[] {
  const lines = ['pretext', 'title', 'text'].map((key) => textOf(field(card, key)));
  for (const entry of listOf(field(card, 'fields'))) lines.push(textOf(field(entry, 'title')), textOf(field(entry, 'value')));
  const found = lines.filter((line) => line !== null);
  const fallback = textOf(field(card, 'fallback'));
  return found.length > 0 || fallback === null ? found : [fallback];
}

function withAuthor(card: JsonObject, text: string): string {
  const author = textOf(field(card, 'author_name')) ?? textOf(field(card, 'author_subname')) ?? textOf(field(card, 'author_id'));
  return author === null ? text : `${author}: ${text}`;
}

function filesOf(message: JsonObject): string[] {
  const old = field(message, 'file');
  return [...listOf(field(message, 'files')), ...(isObject(old) ? [old] : [])]
    .map((file) => textOf(field(file, 'name')) ?? textOf(field(file, 'title')))
    .filter((name) => name !== null);
}

/** Parts whose elements run on in one line. */
const INLINE = new Set(['rich_text_section', 'rich_text_preformatted', 'rich_text_quote']);

/** Texts inside blocks, for programs that write nothing else. */
function blockTexts(blocks: Json | undefined): string[] {
  let left = MOST;
  const visit = (value: Json | undefined, depth: number, lines: string[]): void => {
    if (depth > DEPTH || left <= 0) return;
    if (Array.isArray(value)) for (const one of value) visit(one, depth + 1, lines);
    else if (isObject(value)) {
      const type = field(value, 'type');
      const into = typeof type === 'string' && INLINE.has(type) ? [] : lines;
      const text = field(value, 'text');
      if (typeof text === 'string') {
        into.push(text);
        left -= text.length;
      } else visit(text, depth + 1, into);
      for (const key of ['elements', 'fields']) visit(field(value, key), depth + 1, into);
      if (into !== lines) lines.push(into.join(''));
    }
  };
  const found: string[] = [];
  visit(blocks, 0, found);
  return found;
}

const listOf = (value: Json | undefined): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);
