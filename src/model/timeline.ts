import type { MessageRef } from './check.ts';
import type { ComplaintRow, LogRow, MissingMedia, ModerationRow, OrphanReplies, PublicAccountRow } from './fact-rows.ts';
import type { Count, DateOrder, EventKind, GroupKind, KindFrom, MessageKind, Role } from './format.ts';
import type { Words } from './words.ts';

/** Where a fact can be read again in the original file. */
export interface Place {
  /** Source id in the case database. */
  readonly source: number;
  /** 1-based. */
  readonly line: number;
  /** Half-open byte range of the original file, BOM included. */
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly nativeId: string | null;
}

export interface Account {
  readonly id: number;
  /** As printed in findings: the platform's own id, or the name where the export has names only. */
  readonly account: string;
  readonly platform: string;
  readonly nameOnly: boolean;
  /** Best name to show: group name, else account name, else id. */
  readonly name: string;
  /** Every name seen, with its kind. Remarks are the exporter's own and never identify a person to the group. */
  readonly names: readonly { readonly name: string; readonly kind: 'account' | 'group' | 'remark' }[];
}

export interface Message extends Place {
  readonly id: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly sender: number | null;
  readonly kind: MessageKind;
  readonly text: string;
  /** Text of others that the message carries besides its own: a forwarded bundle, a quoted passage. */
  readonly forwarded: string | null;
  readonly replyTo: string | null;
  readonly seq: number | null;
}

export interface TimelineEvent extends Place {
  readonly id: number;
  readonly at: number;
  readonly kind: EventKind;
  readonly actor: EventParty | null;
  readonly targets: readonly EventParty[];
  readonly value: string | null;
  readonly text: string;
  readonly seq: number | null;
}

export interface EventParty {
  readonly account: number | null;
  readonly name: string | null;
}

export interface Source {
  readonly id: number;
  readonly path: string;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly timezone: string | null;
  readonly timezoneFrom: 'file' | 'flag' | 'assumed';
  readonly dateOrder: DateOrder | null;
  readonly messages: number;
  readonly events: number;
  readonly rejected: number;
  readonly duplicates: number;
  readonly declaredMessages: number | null;
  /** Milliseconds since 1970 UTC. */
  readonly exportedAt: number | null;
  readonly status: SourceStatus;
  /** The run cannot be called complete because of this file. */
  readonly blocking: boolean;
  /** Why the status is not `complete`; null when it is. */
  readonly statusReason: string | null;
  readonly notes: readonly Words[];
  readonly archive: { readonly path: string; readonly sha256: string } | null;
  /** Files that its messages name, and how many of them were found beside it. */
  readonly attachments: { readonly named: number; readonly found: number } | null;
  /** What the ids of its messages are good for. */
  readonly ids: 'platform' | 'file' | 'none' | null;
  /** True where the format has a counter that is one per group. */
  readonly counter: boolean;
}

/** Reason of a source that a format claimed and that holds no message. Alone it makes a run empty, beside others incomplete. */
export const NO_MESSAGES = 'no message in it';

export type SourceStatus = 'complete' | 'truncated' | 'incomplete' | 'skipped';

export interface Membership {
  readonly account: number;
  readonly role: Role | null;
  readonly roleFrom: 'roster' | 'file' | 'event' | null;
  readonly joinedAt: number | null;
  readonly leftAt: number | null;
}

export interface Group {
  readonly id: number;
  /** `platform:native id`, or `platform:name` where there is no id. */
  readonly key: string;
  readonly name: string;
  readonly platform: string;
  readonly kind: GroupKind;
  readonly kindFrom: KindFrom;
  readonly hasNativeId: boolean;
}

/** One record of a message that several exports hold. */
export interface Version extends Place {
  readonly id: number;
  readonly at: number;
  readonly sender: number | null;
  readonly editedAt: number | null;
  readonly text: string;
}

/** What several exports of one chat say of each other. */
export interface Overlaps {
  /** A source that lacks messages which others hold of the time that it covers. */
  readonly losses: readonly {
    readonly source: number;
    /** The sources that hold them. */
    readonly holders: readonly number[];
    /** Messages that it has in common with others. */
    readonly shared: number;
    readonly missing: number;
    /** Instants of the first and last one missing, and where the first stands. */
    readonly first: number;
    readonly last: number;
    readonly example: Omit<Version, 'text'>;
  }[];
  /** Earlier and later loaded record of the same id of the platform with another text or time; the first some hundred. */
  readonly contradictions: readonly (readonly [Version, Version])[];
  readonly contradictionCount: number;
  /** Two copies a constant time apart; `shift` in ms. */
  readonly zoneConflicts: readonly { readonly source: number; readonly other: number; readonly shift: number; readonly pairs: number }[];
}

/** Everything a check may know about one group besides its timeline. */
export interface GroupFacts {
  readonly group: Group;
  /** Exports that hold records of this group, by id. */
  readonly sources: readonly Source[];
  readonly accounts: ReadonlyMap<number, Account>;
  readonly memberships: readonly Membership[];
  /** Rows of roster files that apply to this group. */
  readonly roster: readonly RosterRow[];
  readonly rosterGiven: boolean;
  /** True when some message of the group answers another by its id. */
  readonly hasReplies: boolean;
  readonly groupFact: GroupFactRow | null;
  /** Null where a single export holds the group. */
  readonly overlaps: Overlaps | null;
  /** Rows of consent files that apply to this group. */
  readonly consents: readonly ConsentRow[];
  /** Rows of the other fact files that apply to this group, in order of file and line. */
  readonly moderation: readonly ModerationRow[];
  readonly complaints: readonly ComplaintRow[];
  /** A row that names no group applies where the case holds one group. */
  readonly logs: readonly LogRow[];
  readonly publicAccounts: readonly PublicAccountRow[];
  /** Null where such a file was not given: no row is then no sign of anything. */
  readonly given: { readonly moderation: boolean; readonly complaints: boolean; readonly logs: boolean; readonly accounts: boolean };
  /** Fact files of the case, by source id: findings that rest on a row are told apart by the file's hash. */
  readonly factFiles: readonly Pick<Source, 'id' | 'sha256'>[];
  /** Looked up when first asked. */
  orphanReplies(): OrphanReplies;
  missingMedia(): MissingMedia;
  /** Counters of the platform by message row id; messages without any are not there. */
  counters(): ReadonlyMap<number, readonly Count[]>;
  /** Messages by row id, looked up. Absent where a group is made by hand. */
  messageRefs?(ids: readonly number[]): ReadonlyMap<number, MessageRef>;
  /** What they say, by row id, and behind it what a forwarded bundle carries; the first some thousand code units. Absent likewise. */
  messageTexts?(ids: readonly number[]): ReadonlyMap<number, string>;
  /** Who was in the group when; read when first asked. */
  attendance(): Attendance;
}

/** Who was in a group at an instant (ms since 1970 UTC), as far as events, member lists, rosters and messages show it. */
export interface Attendance {
  /** `sure`: seen before and after; `likely`: seen before and not gone, or seen later without a sign of coming. */
  size(at: number): { readonly sure: number; readonly likely: number };
  /** Account row ids of both sorts, ascending. */
  members(at: number): readonly number[];
  isIn(account: number, at: number): boolean;
  /** Equal numbers: nobody came or went between two instants. */
  stretch(at: number): number;
}

/** One line of consents.csv: what somebody agreed to. */
export interface ConsentRow extends Place {
  /** Account row id of the person who agrees; null when nobody in the record matches. */
  readonly matched: number | null;
  /** As written: who was allowed to use the data. */
  readonly by: string | null;
  readonly scope: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly at: number | null;
  readonly audience: string | null;
}

/** One line of a roster file; every field null when empty or not there. */
export interface RosterRow extends Place {
  readonly account: string | null;
  readonly name: string | null;
  readonly role: Role | null;
  readonly verified: boolean | null;
  /** Milliseconds since 1970 UTC, as all instants here. */
  readonly verifiedAt: number | null;
  readonly method: string | null;
  readonly status: 'active' | 'limited' | 'closed' | null;
  readonly realName: string | null;
  readonly idNumber: string | null;
  readonly phone: string | null;
  readonly joinedAt: number | null;
  readonly leftAt: number | null;
  readonly minor: boolean | null;
  /** Id or name as written; null: all groups. */
  readonly group: string | null;
  /** The account this row was matched to in this group, and how; null when nobody in the record matches. */
  readonly matched: number | null;
  readonly matchedBy: 'id' | 'name' | null;
}

/** One line of groups.csv. */
export interface GroupFactRow extends Place {
  readonly group: string;
  readonly name: string | null;
  readonly createdAt: number | null;
  readonly category: string | null;
  readonly purpose: string | null;
  readonly memberCap: number | null;
  readonly infoPage: boolean | null;
  readonly origin: Origin | null;
}

export type Origin = 'provider' | 'owner' | 'member' | 'unknown';
