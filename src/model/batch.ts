import type { AccountInfo, Count, EventRow, GroupInfo, MemberRow, RejectRow } from './format.ts';
import type { Words } from './words.ts';

/** An event or reject with its place in the original file. */
export type Placed<T> = T & { readonly line: number };

/**
 * Some thousands of records on their way from a reader to the store, in columns: it crosses a thread boundary, where one
 * long string and a few typed arrays cost a fraction of as many objects. Groups and accounts are numbered per source;
 * byte ranges count the original file's bytes.
 */
export interface Batch {
  readonly messages: number;
  readonly group: Uint32Array;
  /** -1: nobody. */
  readonly sender: Int32Array;
  readonly at: Float64Array;
  /** Index into MESSAGE_KINDS. */
  readonly kind: Uint8Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly line: Float64Array;
  /** All texts with a line feed between them; lengths in UTF-16 code units. */
  readonly text: string;
  readonly textLength: Uint32Array;
  /** All native ids; length -1: none. */
  readonly nativeId: string;
  readonly nativeIdLength: Int32Array;
  /** Null where no row of the batch has one. Lengths as for nativeId; NaN: none. */
  readonly replyTo: { readonly joined: string; readonly length: Int32Array } | null;
  readonly seq: Float64Array | null;
  readonly editedAt: Float64Array | null;
  /** Sparse columns: [row, value]. */
  readonly forwarded: readonly (readonly [number, string])[];
  readonly attachments: readonly (readonly [number, readonly string[]])[];
  readonly counts: readonly (readonly [number, readonly Count[]])[];
  /** Rows that belong to a later copy of the chat. */
  readonly copies: readonly number[];
  readonly events: readonly Placed<EventRow>[];
  readonly rejects: readonly Placed<RejectRow>[];
  /** Groups and accounts first seen or better known since the last batch. */
  readonly groups: readonly { readonly index: number; readonly info: GroupInfo }[];
  readonly accounts: readonly { readonly index: number; readonly info: AccountInfo; readonly group: number }[];
  readonly members: readonly MemberRow[];
  /** Bytes of the file read so far. */
  readonly bytesRead: number;
}

/** What is known when the last batch has gone. */
export interface SourceEnd {
  readonly sha256: string;
  readonly bytes: number;
  readonly format: string;
  readonly encoding: string;
  readonly timezone: string | null;
  readonly timezoneFrom: 'file' | 'flag' | 'assumed';
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null;
  readonly declaredMessages: number | null;
  readonly exportedAt: number | null;
  readonly counter: boolean;
  /** What the ids of its messages are good for: see `Carries.messageIds`. */
  readonly ids: 'platform' | 'file' | 'none';
  /** Some record may stand in the file more than once, by its own id. */
  readonly mayRepeat: boolean;
  /** Null when the file ends where it should. */
  readonly truncated: string | null;
  readonly notes: readonly Words[];
}
