import type { Words } from './words.ts';

/** The start of a file, decoded: what a format may look at to claim it. */
export interface Head {
  /** File name without folders, as found. */
  readonly name: string;
  /** The folder that holds the file, without its own path; '' when unknown. */
  readonly folder: string;
  /** First 256 KiB of the file, re-encoded as UTF-8, BOM removed. */
  readonly bytes: Uint8Array;
  /** The same as a string. A character cut at the end is dropped. */
  readonly text: string;
  /** The files around it. While formats sniff, only `has` answers. */
  readonly beside: Beside;
}

/** Files next to the one that is read. Paths are relative to its folder, with `/`; `../` leads to the folder above. */
export interface Beside {
  /** Decoded text of a file that `Format.companions` asked for; null when it is not there, not text, or too long. */
  text(path: string): string | null;
  has(path: string): boolean;
}

/** Size up to which a companion is read, bytes. */
export const COMPANION_CAP = 64 << 20;

/** What a format can and cannot show; printed by `list formats`. */
export interface Carries {
  readonly zone: 'epoch' | 'offset' | 'none';
  /** `platform`: the same message has the same id in every export. `file`: ids mean something in this file only. */
  readonly messageIds: 'platform' | 'file' | 'none';
  readonly accountIds: 'stable' | 'name-only';
  readonly groupId: boolean;
  readonly roles: boolean;
  readonly roster: boolean;
  /** A number that counts up by one inside one group: holes in it are evidence. */
  readonly counter: boolean;
  readonly declaredCount: boolean;
}

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type GroupKind = 'group' | 'private' | 'channel';
export type KindFrom = 'file' | 'inferred';
export type Role = 'owner' | 'admin' | 'member';

/** How a wall clock becomes an instant. */
export interface Clock {
  /** IANA name or ±hh:mm; null: the file does not say and nobody told us. */
  readonly zone: string | null;
  /** Milliseconds since 1970 UTC of a wall clock `y-m-d h:mi:s.ms` (month 1..12). NaN when there is no such day or time. */
  at(y: number, m: number, d: number, h: number, mi: number, s: number, ms?: number): number;
}

export interface GroupInfo {
  /** e.g. `wechat`, `qq`, `whatsapp`: first part of the group's key. */
  readonly platform: string;
  /** The platform's own id of the chat; null when the file has none (then the name identifies it). */
  readonly nativeId: string | null;
  readonly name: string | null;
  readonly kind: GroupKind;
  readonly kindFrom: KindFrom;
}

export interface AccountInfo {
  readonly platform: string;
  /** The platform's own id; null when the export prints names only. */
  readonly nativeId: string | null;
  /** For name-only accounts the name is the identity, inside its group only. */
  readonly group: number | null;
  /** Account name (nickname set by its holder). */
  readonly name: string | null;
  /** Name in this group (group card). */
  readonly groupName?: string | null;
  /** The exporter's own label for the person: private to the exporter. */
  readonly remark?: string | null;
  /** True when this account exported the record. */
  readonly exporter?: boolean;
  /** What the platform says the account is; absent: an ordinary one, or not said. */
  readonly kind?: AccountKind;
}

/** `guest`, `external`: not a full member of the organisation that runs the chat. `deleted`: closed at the time of export. */
export const ACCOUNT_KINDS = ['bot', 'guest', 'external', 'deleted'] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

export const MESSAGE_KINDS = [
  'text', 'image', 'voice', 'video', 'file', 'sticker', 'link', 'location', 'redpacket', 'transfer',
  'poke', 'call', 'card', 'share', 'forward', 'quote', 'note', 'poll', 'recalled', 'other',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const EVENT_KINDS = [
  'create', 'join', 'leave', 'invite', 'remove', 'role', 'owner', 'rename', 'recall', 'auto-delete', 'announcement', 'pin',
  'mute', 'dissolve', 'notice',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Where a record stands: half-open range of byte offsets in the stream that `Reader.push` receives. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface MessageRow extends Range {
  /** From Sink.group. */
  readonly group: number;
  /** From Sink.account; null when the export names nobody. */
  readonly sender: number | null;
  /** Milliseconds since 1970 UTC. NaN is refused: reject the record instead. */
  readonly at: number;
  readonly kind: MessageKind;
  /** As in the file: nothing stripped, nothing replaced. */
  readonly text: string;
  readonly nativeId: string | null;
  readonly replyTo?: string | null;
  /** Value of the group's counter, where `carries.counter`. */
  readonly seq?: number | null;
  /** Text of somebody else that is quoted or forwarded here, apart from `text`. */
  readonly forwarded?: string | null;
  /** When the text was last edited, ms since 1970 UTC. */
  readonly editedAt?: number | null;
  /** Files that the record names, as it names them (a bare name or a relative path). */
  readonly attachments?: readonly string[];
  /** How often it was seen and passed on, where the export says so. */
  readonly counts?: readonly Count[];
  /** The file holds the chat more than once, and this record belongs to a later copy: it is stored as another sighting. */
  readonly copy?: boolean;
}

export const COUNTS = ['views', 'forwards', 'comments', 'likes'] as const;

export interface Count {
  readonly what: (typeof COUNTS)[number];
  readonly value: number;
  /** Rounded or capped by the platform (`10万+`): the true number is at least this. */
  readonly atLeast: boolean;
}

/** A person an event names: by account where the file says which, else by the name printed. */
export interface Party {
  readonly account: number | null;
  readonly name: string | null;
}

export interface EventRow extends Range {
  readonly group: number;
  readonly at: number;
  readonly kind: EventKind;
  readonly actor: Party | null;
  readonly targets: readonly Party[];
  /** New role, new name, period in seconds …: what the event sets. */
  readonly value?: string | null;
  readonly text: string;
  readonly nativeId: string | null;
  /** Native id of the message that it is about: recalled, pinned. */
  readonly refers?: string | null;
  /** Value of the group's counter, where `carries.counter`. */
  readonly seq?: number | null;
  /** As for messages. */
  readonly copy?: boolean;
}

export interface RejectRow extends Range {
  /** Stable code, e.g. `bad-timestamp`, `row-width`, `quote-not-closed`, `record-too-large`. */
  readonly code: string;
  /** One sentence, without the record's content. */
  readonly reason: string;
}

export interface MemberRow {
  readonly group: number;
  readonly account: number;
  readonly role?: Role | null;
  /** Milliseconds since 1970 UTC, as all instants here. */
  readonly joinedAt?: number | null;
  readonly leftAt?: number | null;
  /** The instant at which the list was true; absent: when the file was exported. */
  readonly listedAt?: number | null;
  /** How they came in, in the platform's own word: invited, link, qr. */
  readonly via?: string | null;
  /** Who let them in, from Sink.account. */
  readonly inviter?: number | null;
}

/** Where a reader puts what it finds. Ranges must not go backwards by more than one record. */
export interface Sink {
  /** Interns: the same group gives the same number. */
  group(info: GroupInfo): number;
  /** Interns by identity; names given again are added to the account's names. */
  account(info: AccountInfo): number;
  message(row: MessageRow): void;
  event(row: EventRow): void;
  reject(row: RejectRow): void;
  /** The file's own member list. */
  member(row: MemberRow): void;
  /**
   * What the file says about itself: number of messages it should hold, when it was exported (ms since 1970 UTC); `ids` where
   * the ids of this file are better or worse than `Carries.messageIds` promises.
   */
  declare(what: { messages?: number; exportedAt?: number; group?: number; ids?: 'platform' | 'file' }): void;
  /** The file ends inside a record, or without the mark that ends the format. */
  truncated(reason: string): void;
  /** The file holds no messages by its nature (a list of members, of chats): says what it is. No message is then no fault. */
  supplement(what: Words): void;
  /** Told once, printed in the report: an assumption, a limit that applies to this file. */
  note(words: Words): void;
}

/** What a column of a table can be mapped to with `--map`. `account`: id or name of who wrote; `name`: the name beside an id. */
export const MAP_FIELDS = [
  'group', 'group-id', 'account', 'name', 'at', 'text', 'id', 'reply-to', 'forwarded', 'kind', 'attachment', 'views', 'forwards', 'comments', 'likes',
] as const;
export type MapField = (typeof MAP_FIELDS)[number];

/** What the loader decided before reading. */
export interface Opening {
  readonly head: Head;
  readonly clock: Clock;
  /** Set by `--date-order`, else by the format's survey, else null. */
  readonly dateOrder: DateOrder | null;
  /** `--group-name`, else null. */
  readonly groupName: string | null;
  /** `--map`: field → column heading; null when none was given. */
  readonly mapping: ReadonlyMap<MapField, string> | null;
  /** Size of the stream is not known in advance; this is the original file's size in bytes. */
  readonly size: number;
}

/** Reads one file, front to back. Synchronous: it runs in a worker thread beside the store. */
export interface Reader {
  /**
   * `bytes` is UTF-8 and continues where the last call stopped consuming; `base` is the offset of its first byte in the
   * stream. Returns how many bytes were consumed: the rest comes again, with more behind it. With `last` everything must
   * be consumed. A record longer than RECORD_CAP must be rejected, not awaited.
   */
  push(bytes: Uint8Array, base: number, last: boolean): number;
}

/** Looks at the whole file once before it is read, for what only the whole can tell. */
export interface Survey {
  push(bytes: Uint8Array, last: boolean): number;
  /** True once nothing in the rest of the file can change the answer. */
  done?(): boolean;
  /**
   * `order` null: nothing decides and it matters. `why` is printed with the source. `refusal`: the file breaks the rules of
   * its format in a way that makes all of it unusable; one sentence, printed, nothing is kept.
   */
  finish(): { order: DateOrder | null; needed: boolean; why: Words; refusal?: string };
}

export interface Format {
  /** Equal to the file name. */
  readonly id: string;
  readonly title: string;
  /** For listings only; never decides alone. */
  readonly extensions: readonly string[];
  readonly carries: Carries;
  /** Zone assumed when the file carries none; null: unspecified. */
  readonly assumedZone: string | null;
  /** `sample`: read on published files of other people's. `made`: on hand-made files only. */
  readonly tried: 'sample' | 'made';
  /** 0 = not mine … 1 = certain. */
  sniff(head: Head): number;
  /** Files beside this one that it wants to look into: names of people and chats, what a folder declares. */
  companions?(head: Head): readonly string[];
  /** `mapping`: as in `Opening`. */
  survey?(head: Head, mapping: ReadonlyMap<MapField, string> | null): Survey;
  open(opening: Opening, sink: Sink): Reader;
  /** Small inputs with what must come out, run by the contract test. */
  readonly examples: readonly FormatExample[];
}

export interface FormatExample {
  readonly name: string;
  readonly text: string;
  /** Text of files beside it, by relative path. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly messages: number;
  readonly events: number;
  readonly rejects: number;
}

/** Bytes. A longer record is rejected with code `record-too-large`. */
export const RECORD_CAP = 1 << 20;
