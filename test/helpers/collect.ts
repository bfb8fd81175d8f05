import type {
  AccountInfo, Clock, DateOrder, EventRow, Format, GroupInfo, Head, MapField, MemberRow, MessageRow, RejectRow, Sink,
} from '../../src/model/format.ts';
import type { Words } from '../../src/model/words.ts';

const HEAD_BYTES = 256 * 1024;
const HOUR = 3_600_000;

export interface CollectOptions {
  /** File name; default `chat.txt`. */
  name?: string;
  folder?: string;
  /** `Asia/Shanghai` (default), `UTC`, `±hh:mm` or null (then walls are read as UTC). */
  zone?: string | null;
  /** As if given by `--date-order`; otherwise the survey's answer is used. */
  dateOrder?: DateOrder | null;
  groupName?: string | null;
  /** As if given by `--map`. */
  mapping?: Readonly<Record<string, string>> | null;
  /** Text of files beside it, by relative path. */
  beside?: Readonly<Record<string, string>>;
  /** Bytes handed over at most per push; default: all at once. */
  chunk?: number;
}

export interface CollectedAccount extends AccountInfo {
  /** Every name given for this account, in order of first sight. */
  readonly names: readonly string[];
}

export interface Declared { messages?: number; exportedAt?: number; group?: number; ids?: 'platform' | 'file' }

export interface Collected {
  readonly sniff: number;
  readonly survey: { order: DateOrder | null; needed: boolean; why: Words; refusal?: string } | null;
  /** The order that `open` was given. */
  readonly dateOrder: DateOrder | null;
  readonly messages: readonly MessageRow[];
  readonly events: readonly EventRow[];
  readonly rejects: readonly RejectRow[];
  /** Index = the number the sink gave; later calls fill in name and kind. */
  readonly groups: readonly GroupInfo[];
  readonly accounts: readonly CollectedAccount[];
  readonly members: readonly MemberRow[];
  readonly declared: readonly Declared[];
  /** Reasons, in order. */
  readonly truncated: readonly string[];
  readonly notes: readonly Words[];
  readonly supplements: readonly Words[];
  /** All ranges of rows, events and rejects in the order in which they were emitted. */
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** Native id, else name, of an account number; null for null. */
  who(account: number | null): string | null;
}

/** Minutes east of UTC. */
function offsetOf(zone: string | null): number {
  if (zone === null || zone === 'UTC') return 0;
  if (zone === 'Asia/Shanghai') return 480;
  const match = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (!match) throw new Error(`test clock does not know ${zone}`);
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** A clock of constant offset; NaN for a day or time that does not exist. */
export function testClock(zone: string | null): Clock {
  const offset = offsetOf(zone) * 60_000;
  return {
    zone,
    at(y, m, d, h, mi, s, ms = 0) {
      const day = new Date(Date.UTC(2000, 0, 1));
      day.setUTCFullYear(y, m - 1, d);
      if (day.getUTCFullYear() !== y || day.getUTCMonth() !== m - 1 || day.getUTCDate() !== d) return NaN;
      if (!(h >= 0 && h < 24 && mi >= 0 && mi < 60 && s >= 0 && s < 60 && ms >= 0 && ms < 1000)) return NaN;
      return day.getTime() + h * HOUR + mi * 60_000 + s * 1000 + ms - offset;
    },
  };
}

/** The head as the loader makes it: UTF-8, no BOM, a character cut at the end dropped. */
export function headOf(bytes: Uint8Array, name = 'chat.txt', folder = '', beside: Readonly<Record<string, string>> = {}): Head {
  const head = withoutBom(bytes).subarray(0, HEAD_BYTES);
  return {
    name, folder, bytes: head, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(head, { stream: true }),
    beside: { text: (path) => (Object.hasOwn(beside, path) ? (beside[path] as string) : null), has: (path) => Object.hasOwn(beside, path) },
  };
}

/** Hands bytes over in pieces of `chunk`, keeps what was not consumed in front of the next piece. */
function feed(bytes: Uint8Array, chunk: number, push: (bytes: Uint8Array, base: number, last: boolean) => number): void {
  let base = 0;
  let end = 0;
  do {
    end = Math.min(bytes.length, end + chunk);
    const last = end === bytes.length;
    // A copy (Buffer's own slice is none): a reader that keeps a view of the loader's buffer would read overwritten bytes.
    const block = Uint8Array.prototype.slice.call(bytes, base, end);
    const consumed = push(block, base, last);
    if (!(Number.isInteger(consumed) && consumed >= 0 && consumed <= block.length)) throw new Error(`consumed ${consumed} of ${block.length}`);
    if (last && consumed !== block.length) throw new Error('the last push must consume everything');
    base += consumed;
    block.fill(0x3f);
  } while (end < bytes.length);
}

function withoutBom(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

interface Kept extends Collected {
  readonly messages: MessageRow[];
  readonly events: EventRow[];
  readonly rejects: RejectRow[];
  readonly groups: GroupInfo[];
  readonly accounts: (CollectedAccount & { readonly names: string[] })[];
  readonly members: MemberRow[];
  readonly declared: Declared[];
  readonly truncated: string[];
  readonly notes: Words[];
  readonly supplements: Words[];
  readonly ranges: { start: number; end: number }[];
}

function record<T extends { start: number; end: number }>(list: T[], ranges: { start: number; end: number }[], row: T): void {
  list.push(row);
  ranges.push({ start: row.start, end: row.end });
}

function sinkInto(kept: Kept): Sink {
  const groupIds = new Map<string, number>();
  const accountIds = new Map<string, number>();
  return {
    group(info) {
      const key = JSON.stringify(info.nativeId === null ? [info.platform, 'name', info.name] : [info.platform, 'id', info.nativeId]);
      const known = groupIds.get(key);
      if (known === undefined) {
        groupIds.set(key, kept.groups.length);
        return kept.groups.push(info) - 1;
      }
      const old = kept.groups[known] as GroupInfo;
      kept.groups[known] = { ...info, name: info.name ?? old.name };
      return known;
    },
    account(info) {
      const key = JSON.stringify(info.nativeId === null ? [info.platform, 'name', info.group, info.name] : [info.platform, 'id', info.nativeId]);
      const given = [info.name, info.groupName, info.remark].filter((name) => name !== null && name !== undefined);
      const known = accountIds.get(key);
      if (known === undefined) {
        accountIds.set(key, kept.accounts.length);
        return kept.accounts.push({ ...info, names: [...new Set(given)] }) - 1;
      }
      const old = kept.accounts[known] as CollectedAccount & { names: string[] };
      for (const name of given) if (!old.names.includes(name)) old.names.push(name);
      if (info.exporter === true) kept.accounts[known] = { ...old, exporter: true };
      return known;
    },
    message(row) {
      if (!Number.isFinite(row.at)) throw new Error('a message without an instant');
      record(kept.messages, kept.ranges, row);
    },
    event(row) {
      if (!Number.isFinite(row.at)) throw new Error('an event without an instant');
      record(kept.events, kept.ranges, row);
    },
    reject: (row) => record(kept.rejects, kept.ranges, row),
    member: (row) => void kept.members.push(row),
    declare: (what) => void kept.declared.push(what),
    truncated: (reason) => void kept.truncated.push(reason),
    supplement: (words) => void kept.supplements.push(words),
    note: (words) => void kept.notes.push(words),
  };
}

/**
 * Runs a format over bytes as the loader does: sniff, survey, open, push in pieces of `chunk` bytes.
 * Offsets in the result count from the byte after the BOM, if there is one.
 * Throws when the format breaks the reader's contract (consumed counts, instants that are not numbers).
 */
export function collect(format: Format, bytes: Uint8Array | string, options: CollectOptions = {}): Collected {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const stream = withoutBom(raw);
  const chunk = options.chunk ?? Math.max(1, stream.length);
  const head = headOf(raw, options.name, options.folder, options.beside);
  const sniff = format.sniff(head);
  const mapping = options.mapping ? new Map(Object.entries(options.mapping) as [MapField, string][]) : null;
  let survey: Collected['survey'] = null;
  if (format.survey !== undefined) {
    const survey_ = format.survey(head, mapping);
    feed(stream, chunk, (block, _base, last) => survey_.push(block, last));
    survey = survey_.finish();
  }
  const dateOrder = options.dateOrder ?? survey?.order ?? null;
  const kept: Kept = {
    sniff, survey, dateOrder,
    messages: [], events: [], rejects: [], groups: [], accounts: [], members: [], declared: [], truncated: [], notes: [], supplements: [], ranges: [],
    who: (account) => (account === null ? null : (kept.accounts[account]?.nativeId ?? kept.accounts[account]?.name ?? null)),
  };
  const zone = options.zone === undefined ? 'Asia/Shanghai' : options.zone;
  const opening = { head, clock: testClock(zone), dateOrder, groupName: options.groupName ?? null, mapping, size: raw.length };
  const reader = format.open(opening, sinkInto(kept));
  feed(stream, chunk, (block, base, last) => reader.push(block, base, last));
  return kept;
}

/** The bytes of one range as text. */
export function slice(bytes: Uint8Array | string, range: { readonly start: number; readonly end: number }): string {
  const stream = withoutBom(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(stream.subarray(range.start, range.end));
}
