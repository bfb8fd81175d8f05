import { RECORD_CAP, type Head, type Survey } from '../model/format.ts';
import { field, isObject, numberOf, textOf } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { surveyOver } from './_survey.ts';

/** One of `senders[]` or `groupMembers[]`, by field; avatars beside these fields are passed over. */
export type Fields = ReadonlyMap<string, Json>;

/** What a JSON export says about itself and about its people. */
export interface Facts {
  /** Values by path, see SESSION. */
  readonly session: Map<string, Json>;
  /** Speakers by the number that stands for them in messages (arkme-json only). */
  readonly senders: Map<string, Fields>;
  /** Account id of who exported the record, from the first of their messages that was seen. */
  exporter: string | null;
}

export const SESSION = [
  'weflow.exportedAt', 'session.wxid', 'session.accountId', 'session.nickname', 'session.remark', 'session.displayName', 'session.type', 'session.messageCount',
] as const;
const PERSON = ['wxid', 'accountId', 'displayName', 'nickname', 'remark', 'groupNickname'] as const;
export const SENDER = 'senders[*]';
export const MEMBER = 'groupMembers[*]';
export const SENDER_PATHS = [SENDER, `${SENDER}.senderID`, ...PERSON.map((name) => `${SENDER}.${name}`)];
export const MEMBER_PATHS = [MEMBER, ...PERSON.map((name) => `${MEMBER}.${name}`)];

/** Bytes looked through for the exporter's first message, so that `you` in a line before it has an account. */
const PATIENCE = 8 << 20;

export const newFacts = (): Facts => ({ session: new Map(), senders: new Map(), exporter: null });

/** The account id in a list entry. Where nobody sent it, the exporter writes `unknown`. */
export function idOf(person: Fields | undefined): string | null {
  const id = textOf(person?.get('wxid')) ?? textOf(person?.get('accountId'));
  return id === 'unknown' ? null : id;
}

/** Account id of a row's sender; null when the row names none. */
export function senderOf(row: JsonObject, facts: Facts): string | null {
  const number = textOf(field(row, 'senderID'));
  return textOf(field(row, 'senderUsername')) ?? (number === null ? null : idOf(facts.senders.get(number)));
}

/** Collects the fields of list entries, one entry at a time. */
export class Entries {
  readonly #prefix: string;
  #fields = new Map<string, Json>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** False when the path is no field of this list. */
  take(path: string, value: Json): boolean {
    if (!path.startsWith(`${this.#prefix}.`)) return false;
    this.#fields.set(path.slice(this.#prefix.length + 1), value);
    return true;
  }

  close(): Fields {
    const fields = this.#fields;
    this.#fields = new Map();
    return fields;
  }
}

const found = new WeakMap<Head, Facts>();

/** What the survey of this head found; nothing when there was none. */
export function factsOf(head: Head): Facts {
  return found.get(head) ?? newFacts();
}

/** Reads what may stand behind the messages: the chat, the list of speakers; and who exported. */
export function surveyFacts(head: Head): Survey {
  const facts = newFacts();
  found.set(head, facts);
  const entries = new Entries(SENDER);
  let session = false;
  let people = false;
  let mine: JsonObject | null = null;
  const split = new JsonSplit([...SESSION, 'session', ...SENDER_PATHS, 'senders', 'messages[*]'], {
    value(path, text) {
      if (path === 'messages[*]' && mine !== null && people) return;
      const parsed = parseJson(text);
      if (!parsed.ok) return;
      if (path === 'messages[*]') {
        if (!isObject(parsed.value)) return;
        people ||= textOf(field(parsed.value, 'senderUsername')) !== null;
        if (mine === null && isMine(parsed.value)) mine = parsed.value;
      } else if (!entries.take(path, parsed.value)) facts.session.set(path, parsed.value);
    },
    close(path) {
      if (path === 'session') session = true;
      else if (path === 'senders') people = true;
      else if (path === SENDER) keep(facts, entries.close());
    },
  }, RECORD_CAP);
  return surveyOver((bytes, base, last) => {
    const done = session && people && (mine !== null || base > PATIENCE);
    return done ? bytes.length : split.push(bytes, base, last);
  }, () => {
    if (mine !== null) facts.exporter = senderOf(mine, facts);
    return { order: null, needed: false, why: { en: 'times are epoch seconds', zh: '时间为 Unix 秒' } };
  });
}

function keep(facts: Facts, sender: Fields): void {
  const number = textOf(sender.get('senderID'));
  if (number !== null) facts.senders.set(number, sender);
}

/** True for a row that the exporter's own account sent. */
export function isMine(row: JsonObject): boolean {
  const value = field(row, 'isSend');
  return value === true || numberOf(value) === 1;
}
