import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { Chat, CHAT_FIELDS, type ChatFacts, type ChatField } from './_telegram-chat.ts';
import { People } from './_telegram-people.ts';
import { PrivateData } from './_telegram-private.ts';
import { repeatedText } from './_telegram-repeated.ts';
import { Rows } from './_telegram-rows.ts';

/** Lists of chats in an export of a whole account; '' for the one chat that a file may be. */
const LISTS = ['', 'chats.list[*]', 'left_chats.list[*]'] as const;
const under = (list: string, key: string): string => (list === '' ? key : `${list}.${key}`);

const RECORDS = new Set<string>(LISTS.map((list) => under(list, 'messages[*]')));
const FIELDS = new Map<string, ChatField>(LISTS.flatMap((list) => CHAT_FIELDS.map((key) => [under(list, key), key] as const)));
const MESSAGES = new Set<string>(LISTS.map((list) => under(list, 'messages')));
const CHATS = new Set<string>(LISTS.slice(1));
const PERSON = 'personal_information';
const KNOWN_PATHS = [...FIELDS.keys(), ...CHATS];
const PATHS = [...KNOWN_PATHS, ...MESSAGES, ...RECORDS, PERSON, ...PrivateData.PATHS];

/** Facts of the chats of a file that stand behind their messages. */
export interface KnownChats {
  readonly only: ChatFacts;
  /** In the order of the file. */
  readonly listed: ChatFacts[];
}

export const newKnown = (): KnownChats => ({ only: new Map(), listed: [] });

/** Gathers what `openFile` takes as `known`. */
export function knownSplit(known: KnownChats): JsonSplit {
  let listed: ChatFacts | null = null;
  return new JsonSplit(KNOWN_PATHS, {
    value(path, text) {
      const name = FIELDS.get(path);
      const parsed = name === undefined ? null : parseJson(text);
      if (name !== undefined && parsed?.ok) (listed ?? known.only).set(name, parsed.value);
    },
    open() {
      listed = new Map();
      known.listed.push(listed);
    },
    close() {
      listed = null;
    },
  }, RECORD_CAP);
}

/** Reads a `result.json`. `known`: what an earlier pass found; nothing when the facts stand in front of the messages. */
export function openFile(opening: Opening, sink: Sink, known: KnownChats): Reader {
  const people = new People(sink);
  const rows = new Rows(sink, opening.clock, people);
  const privateData = new PrivateData();
  const fallback = opening.groupName ?? fileName(opening);
  let chats = 0;
  const newChat = (): Chat => new Chat(sink, fallback, new Map(known.listed[chats++]));
  let listed: Chat | null = null;
  const only = new Chat(sink, fallback, new Map(known.only));
  let isOnly = false;
  let any = false;
  const reject = (start: number, end: number, code: string, reason: string): void => sink.reject({ start, end, code, reason });
  const record = (path: string, object: JsonObject, start: number, end: number): void => {
    if (RECORDS.has(path)) rows.take(object, listed ?? only, start, end);
    else privateData.take(path);
  };
  const person = (value: JsonObject): void => {
    privateData.take(PERSON);
    const id = textOf(field(value, 'user_id'));
    const names = [textOf(field(value, 'first_name')), textOf(field(value, 'last_name'))].filter((name) => name !== null);
    if (id !== null) people.exporter(`user${id}`, names.join(' ') || null);
  };
  const fact = (path: string, value: Json): void => {
    const name = FIELDS.get(path);
    if (name !== undefined) (listed ?? only).take(name, value);
    else if (path === PERSON) {
      if (isObject(value)) person(value);
    } else privateData.take(path);
  };
  const split = new JsonSplit(PATHS, {
    parsed: record,
    dull: repeatedText,
    value(path, text, start, end) {
      const parsed = parseJson(text);
      if (!RECORDS.has(path)) {
        if (parsed.ok) fact(path, parsed.value);
      } else if (parsed.ok && isObject(parsed.value)) record(path, parsed.value, start, end);
      else reject(start, end, 'bad-json', parsed.ok ? 'the record is not an object' : 'the record is not valid JSON');
    },
    open(path) {
      if (CHATS.has(path)) listed = newChat();
      else if (MESSAGES.has(path)) {
        any = true;
        if (listed === null) isOnly = true;
      }
    },
    close(path) {
      if (!CHATS.has(path)) return;
      listed?.end();
      listed = null;
    },
    oversize(path, start, end) {
      if (RECORDS.has(path)) reject(start, end, 'record-too-large', `the record is longer than ${RECORD_CAP} bytes`);
    },
    cut(path, start, end) {
      if (RECORDS.has(path)) reject(start, end, 'record-cut', 'the file ends inside this record');
    },
    fault: (start, end) => reject(start, end, 'bad-json', 'bytes between two values that JSON does not allow there'),
  }, RECORD_CAP);
  return {
    push(bytes, base, last) {
      const consumed = split.push(bytes, base, last);
      if (!last) return consumed;
      listed?.end();
      if (isOnly) only.end();
      if (!split.complete) sink.truncated('the file ends before its outermost bracket is closed');
      privateData.tell(sink, any || !split.complete);
      return consumed;
    },
  };
}

/** `result.json` says nothing: then the folder, which Telegram Desktop names after the day of the export. */
function fileName({ head }: Opening): string | null {
  const stem = head.name.replace(/\.json$/i, '');
  return (stem === 'result' ? head.folder : '') || stem || null;
}
