import type { Count, MessageKind } from '../model/format.ts';
import { field, isObject, numberOf, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

const MEDIA: ReadonlyMap<string, MessageKind> = new Map([
  ['sticker', 'sticker'], ['voice_message', 'voice'], ['video_message', 'video'], ['video_file', 'video'], ['animation', 'video'], ['audio_file', 'file'],
]);

/** Keys that are there only with something other than plain text. */
const MARKS: readonly (readonly [string, MessageKind])[] = [
  ['photo', 'image'], ['file', 'file'], ['contact_information', 'card'], ['location_information', 'location'], ['place_name', 'location'],
  ['poll', 'poll'], ['game_title', 'other'], ['invoice_information', 'other'], ['giveaway_information', 'other'], ['todo_list', 'other'],
];

const FILES = ['photo', 'file', 'contact_vcard'] as const;
/** What stands for a path where the file was left out. */
const LEFT_OUT = /^\((?:File|Photo) (?:not included|unavailable|exceeds)/;

// Rows are read by plain access, a tenth of the time of all reading: the names are fixed, and no object inherits any of them.

/** `text` of a row: a string, or a list of strings and of pieces with a `text` of their own. */
export function textOfRow(text: Json | undefined): string {
  if (typeof text === 'string') return text;
  if (!Array.isArray(text)) return '';
  let joined = '';
  for (const piece of text) {
    const part = isObject(piece) ? field(piece, 'text') : piece;
    if (typeof part === 'string') joined += part;
  }
  return joined;
}

export function kindOfMedia(row: JsonObject): MessageKind {
  const media = row['media_type'];
  const known = typeof media === 'string' ? MEDIA.get(media) : undefined;
  if (known !== undefined) return known;
  for (const [key, kind] of MARKS) if (row[key] !== undefined) return kind;
  return media === undefined ? 'text' : 'other';
}

/** Paths of files that came with the export. */
export function filesOf(row: JsonObject): string[] {
  const paths: string[] = [];
  for (const key of FILES) {
    const path = textOf(row[key]);
    if (path !== null && !LEFT_OUT.test(path)) paths.push(path);
  }
  return paths;
}

/** The question of a poll and its answers, one a line: what the account put to the chat. */
export function pollText(poll: Json | undefined): string {
  if (!isObject(poll)) return '';
  const answers = field(poll, 'answers');
  const lines = [field(poll, 'question'), ...(Array.isArray(answers) ? answers : []).map((answer) => (isObject(answer) ? field(answer, 'text') : null))];
  return lines.map(textOfRow).filter((line) => line !== '').join('\n');
}

/** A contact that is passed on, or a place: words that the file holds about it; null when there are none. */
export function aboutOf(row: JsonObject): string | null {
  const contact = row['contact_information'];
  const person = isObject(contact)
    ? [['first_name', 'last_name'].map((key) => textOf(field(contact, key))).filter((name) => name !== null).join(' '), textOf(field(contact, 'phone_number'))]
    : [];
  const lines = [...person, textOf(row['place_name']), textOf(row['address'])];
  return lines.filter((line) => line !== null && line !== '').join('\n') || null;
}

/** Telegram's own export has none of these; programs that write its shape do. */
export function countsOf(row: JsonObject): Count[] {
  const counts: Count[] = [];
  for (const what of ['views', 'forwards'] as const) {
    const value = numberOf(row[what]);
    if (value >= 0) counts.push({ what, value, atLeast: false });
  }
  return counts;
}
