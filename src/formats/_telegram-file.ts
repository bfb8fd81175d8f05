import { RECORD_CAP, type Opening, type Reader, type Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type JsonObject } from '../text/json-value.ts';
import { jsonReader } from './_json-reader.ts';
import { Chat, CHAT_FIELDS, type ChatFacts, type ChatField } from './_telegram-chat.ts';
import { People } from './_telegram-people.ts';
import { PrivateData } from './_telegram-private.ts';
import { repeatedText } from './_telegram-repeated.ts';
import { Rows } from './_telegram-rows.ts';

/** Lists of chats in an export of a whole account; '' for the one chat that a file may be. */
const LISTS = ['', 'chats.list[*]', 'left_chats.list[*]'] as const;
const under = (list: string, key: string): string => (list === '' ? key : `${list}.${key}`);

const RECORDS = LISTS.map((list) => under(list, 'messages[*]'));
const FIELDS = new Map<string, ChatField>(LISTS.flatMap((list) => CHAT_FIELDS.map((key) => [under(list, key), key] as const)));
const MESSAGES = new Set<string>(LISTS.map((list) => under(list, 'messages')));
const CHATS = new Set<string>(LISTS.slice(1));
const PERSON = 'personal_information';
const KNOWN_PATHS = [...FIELDS.keys(), ...CHATS];
const PLAN = { facts: [...FIELDS.keys(), PERSON, ...PrivateData.PATHS], records: RECORDS, containers: [...CHATS, ...MESSAGES] };

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
  const person = (value: JsonObject): void => {
    privateData.take(PERSON);
    const id = textOf(field(value, 'user_id'));
    const names = [textOf(field(value, 'first_name')), textOf(field(value, 'last_name'))].filter((name) => name !== null);
    if (id !== null) people.exporter(`user${id}`, names.join(' ') || null);
  };
  return jsonReader(PLAN, sink, {
    dull: repeatedText,
    record: (_path, object, start, end) => rows.take(object, listed ?? only, start, end),
    fact(path, value) {
      const name = FIELDS.get(path);
      if (name !== undefined) (listed ?? only).take(name, value);
      else if (path === PERSON) {
        if (isObject(value)) person(value);
      } else privateData.take(path);
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
    end(complete) {
      listed?.end();
      if (isOnly) only.end();
      privateData.tell(sink, any || !complete);
    },
  });
}

/** `result.json` says nothing: then the folder, which Telegram Desktop names after the day of the export. */
function fileName({ head }: Opening): string | null {
  const stem = head.name.replace(/\.json$/i, '');
  return (stem === 'result' ? head.folder : '') || stem || null;
}
