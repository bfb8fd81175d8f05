import type { MessageRef } from './check.ts';
import type { Place } from './timeline.ts';

/** What moderation.csv may call a measure; anything else is kept as `other`. From light to heavy. */
export const MEASURE_KINDS = [
  'remind', 'warn', 'announce', 'delete', 'join-approval', 'report', 'mute', 'remove', 'downgrade', 'suspend', 'restore', 'revoke', 'blacklist', 'close', 'other',
] as const;

export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** One line of moderation.csv: what was done against whom. Every field null when empty. */
export interface ModerationRow extends Place {
  /** As written; and the account row id, null when nobody in this group matches. */
  readonly target: string | null;
  readonly matched: number | null;
  readonly action: MeasureKind;
  /** False: the line says that nothing was done, or not yet. */
  readonly done?: boolean;
  /** How many ms the measure was set for, where the line says so. */
  readonly lasts?: number | null;
  /** Milliseconds since 1970 UTC, as all instants here. */
  readonly at: number | null;
  /** Last ms of the day where the line tells a day and no time. */
  readonly until?: number | null;
  readonly by: string | null;
  readonly byMatched: number | null;
  readonly recordNo: string | null;
  readonly reportedAt: number | null;
  readonly recipient: string | null;
}

/** One line of complaints.csv. */
export interface ComplaintRow extends Place {
  /** Who or what it is about, as written; the account row id where it names one. */
  readonly about: string | null;
  readonly aboutMatched: number | null;
  /** To whom it was addressed. */
  readonly to: string | null;
  readonly toMatched: number | null;
  readonly at: number | null;
  /** Last ms of the day where the line tells a day and no time. */
  readonly until?: number | null;
  readonly by: string | null;
  readonly byMatched: number | null;
  readonly text: string | null;
  /** The message complained of: its native id as written, and the message, null when this group has none of that id. */
  readonly messageId: string | null;
  readonly message: MessageRef | null;
}

/** One line of logs.csv: what the server says it kept of one day. */
export interface LogRow extends Place {
  /** As written; null: the row names no group. */
  readonly group: string | null;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly records: number | null;
  /** Lower-case hex. */
  readonly sha256: string | null;
}

/** One line of accounts.csv: a public account or channel. */
export interface PublicAccountRow extends Place {
  readonly account: string | null;
  readonly name: string | null;
  readonly kind: string | null;
  readonly verified: boolean | null;
  readonly status: 'active' | 'limited' | 'closed' | null;
  readonly licence: string | null;
  readonly followers: number | null;
  /** Account row id of a sender of this chat; null when none matches. */
  readonly matched: number | null;
  /** The row names the chat itself: it is the account's own channel. */
  readonly ownsChat: boolean;
}

/** An answer without its target. */
export interface OrphanReply extends MessageRef {
  readonly replyTo: string;
  /** Where the target's id stands against those of the file, else of the files of one platform; null: ids tell no order. */
  readonly target?: 'before' | 'inside' | 'after' | null;
}

/** Answers whose target the exports do not hold. */
export interface OrphanReplies {
  /** Messages that answer another by its id, and those of them whose target is neither a message nor a recall. */
  readonly answers: number;
  readonly orphans: number;
  /** The first ten thousand, in order of time. */
  readonly examples: readonly OrphanReply[];
  /** Recalls that do not say which message they took back. */
  readonly unnamedRecalls?: number;
}

/** Files that messages name and that were not found beside the export. */
export interface MissingMedia {
  readonly named: number;
  readonly missing: number;
  /** The first thousand, in order of time. */
  readonly examples: readonly (MessageRef & { readonly name: string })[];
  /** The same by source, ascending. */
  readonly bySource?: readonly { readonly source: number; readonly named: number; readonly missing: number }[];
}
