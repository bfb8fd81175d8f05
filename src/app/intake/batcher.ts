import { isUtf8 } from 'node:buffer';
import type { Batch, Placed } from '../../model/batch.ts';
import type { AccountInfo, Count, EventRow, GroupInfo, MemberRow, MessageRow, Range, RejectRow, Sink } from '../../model/format.ts';
import { MESSAGE_KINDS } from '../../model/format.ts';
import type { Words } from '../../model/words.ts';
import { LineNumbers } from '../../text/line-numbers.ts';
import type { Transcoder } from '../../text/transcode.ts';

const ROWS = 4096;
/** What most files of a folder of day files need: columns for ROWS would be most of their memory. */
const FEW = 64;
const CHARS = 1 << 20;
const KIND = new Map(MESSAGE_KINDS.map((kind, index) => [kind as string, index]));

/** Instants that no chat message can have: before 1995 and from 2100 on. */
const EARLIEST = Date.UTC(1995, 0, 1);
const LATEST = Date.UTC(2100, 0, 1) - 14 * 3_600_000;

/** The sink of every reader: packs rows into batches, adds line numbers, maps offsets to the original file. */
export class Batcher implements Sink {
  readonly notes: Words[] = [];
  declaredMessages: number | null = null;
  exportedAt: number | null = null;
  truncatedReason: string | null = null;
  /** Null: as the format promises. */
  ids: 'platform' | 'file' | null = null;
  /** The file holds no messages by its nature. */
  supplements = false;
  messages = 0;
  events = 0;
  rejected = 0;
  /** Some record may stand in the file more than once, by its own id. */
  mayRepeat = false;

  readonly #emit: (batch: Batch) => void;
  readonly #transcoder: Transcoder;
  readonly #groups = new Map<string, { index: number; info: GroupInfo }>();
  readonly #accounts = new Map<string, { index: number; seen: Set<string> }>();
  #columns = fresh(FEW);
  #texts: string[] = [];
  #chars = 0;
  #nativeIds: string[] = [];
  #replyTo: { joined: string[]; length: Int32Array } | null = null;
  #seq: Float64Array | null = null;
  #editedAt: Float64Array | null = null;
  #sparse = sparse();
  #rows = 0;
  #events: Placed<EventRow>[] = [];
  #rejects: Placed<RejectRow>[] = [];
  #newGroups: { index: number; info: GroupInfo }[] = [];
  #newAccounts: { index: number; info: AccountInfo; group: number }[] = [];
  #members: MemberRow[] = [];
  #moment: { at: number; ids: string[] } = { at: Number.NEGATIVE_INFINITY, ids: [] };
  readonly #lines = new LineNumbers();
  /** The block the reader looks at, for the encoding test. */
  #block: Buffer = Buffer.alloc(0);
  #base = 0;

  constructor(transcoder: Transcoder, emit: (batch: Batch) => void) {
    this.#transcoder = transcoder;
    this.#emit = emit;
  }

  /** Must be called before each `Reader.push` with the same block. */
  block(bytes: Uint8Array, base: number): void {
    this.#block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#base = base;
    this.#lines.scan(this.#block, base);
  }

  group(info: GroupInfo): number {
    const key = `${info.platform}\n${info.nativeId === null ? `n${info.name ?? ''}` : `i${info.nativeId}`}`;
    const known = this.#groups.get(key);
    if (!known) {
      const entry = { index: this.#groups.size, info };
      this.#groups.set(key, entry);
      this.#newGroups.push(entry);
      return entry.index;
    }
    const better = { ...known.info, ...info, name: info.name ?? known.info.name };
    if (better.kind !== known.info.kind || better.kindFrom !== known.info.kindFrom || better.name !== known.info.name) {
      known.info = better;
      this.#newGroups.push({ index: known.index, info: better });
    }
    return known.index;
  }

  account(info: AccountInfo): number {
    const key = info.nativeId === null ? `${info.platform}\n${info.group ?? -1}\n${info.name ?? ''}` : `${info.platform}\n${info.nativeId}`;
    let known = this.#accounts.get(key);
    if (!known) {
      known = { index: this.#accounts.size, seen: new Set() };
      this.#accounts.set(key, known);
    }
    // A card or a remark belongs to the chat that it was read with.
    const group = info.group ?? ((info.groupName != null || info.remark != null) && this.#groups.size === 1 ? 0 : -1);
    const facts = `${group}\n${info.name ?? ''}\n${info.groupName ?? ''}\n${info.remark ?? ''}\n${info.exporter ? 1 : 0}\n${info.kind ?? ''}`;
    if (!known.seen.has(facts)) {
      known.seen.add(facts);
      this.#newAccounts.push({ index: known.index, info, group });
    }
    return known.index;
  }

  message(row: MessageRow): void {
    if (this.#refused(row, row.at)) return;
    const i = this.#rows++;
    if (i === FEW && this.#columns.group.length === FEW) this.#columns = grown(this.#columns);
    const columns = this.#columns;
    const { text } = row;
    columns.group[i] = row.group;
    columns.sender[i] = row.sender ?? -1;
    columns.at[i] = row.at;
    columns.kind[i] = KIND.get(row.kind) ?? 0;
    columns.line[i] = this.#lines.at(row.start);
    columns.start[i] = this.#transcoder.original(row.start);
    columns.end[i] = this.#transcoder.original(row.end);
    columns.textLength[i] = text.length;
    this.#texts.push(text);
    this.#chars += text.length;
    const nativeId = row.nativeId === null ? null : this.#wellFormed(row.nativeId);
    if (nativeId !== null) this.#watchRepeats(row.at, nativeId);
    columns.nativeIdLength[i] = nativeId === null ? -1 : nativeId.length;
    if (nativeId !== null) this.#nativeIds.push(nativeId);
    if (row.replyTo != null) {
      const replyTo = this.#wellFormed(row.replyTo);
      this.#replyTo ??= { joined: [], length: new Int32Array(ROWS).fill(-1) };
      this.#replyTo.joined.push(replyTo);
      this.#replyTo.length[i] = replyTo.length;
    }
    if (row.seq != null) (this.#seq ??= new Float64Array(ROWS).fill(NaN))[i] = row.seq;
    if (row.forwarded != null) this.#sparse.forwarded.push([i, this.#wellFormed(row.forwarded)]);
    if (row.editedAt != null && row.editedAt >= EARLIEST && row.editedAt < LATEST) (this.#editedAt ??= new Float64Array(ROWS).fill(NaN))[i] = row.editedAt;
    if (row.attachments?.length) this.#sparse.attachments.push([i, row.attachments.map((name) => this.#wellFormed(name))]);
    if (row.counts?.length) this.#sparse.counts.push([i, row.counts]);
    if (row.copy) this.#sparse.copies.push(i);
    this.messages++;
    if (this.#rows >= ROWS || this.#chars >= CHARS) this.flush(this.#transcoder.original(row.end));
  }

  event(row: EventRow): void {
    if (this.#refused(row, row.at)) return;
    this.#events.push({ ...this.#placed(row), text: this.#wellFormed(row.text) });
    this.events++;
    if (this.#events.length >= ROWS) this.flush(this.#transcoder.original(row.end));
  }

  reject(row: RejectRow): void {
    this.#rejects.push(this.#placed(row));
    this.rejected++;
    if (this.#rejects.length >= ROWS) this.flush(this.#transcoder.original(row.end));
  }

  member(row: MemberRow): void {
    this.#members.push(row);
  }

  declare(what: { messages?: number; exportedAt?: number; group?: number; ids?: 'platform' | 'file' }): void {
    if (what.ids !== undefined) this.ids = what.ids;
    if (what.messages !== undefined) this.declaredMessages = (this.declaredMessages ?? 0) + what.messages;
    if (what.exportedAt !== undefined && what.exportedAt > EARLIEST && what.exportedAt < LATEST) this.exportedAt = what.exportedAt;
  }

  truncated(reason: string): void {
    this.truncatedReason ??= reason;
  }

  supplement(what: Words): void {
    this.supplements = true;
    this.note(what);
  }

  note(words: Words): void {
    if (!this.notes.some((note) => note.en === words.en)) this.notes.push(words);
  }

  /** Hands over what is gathered; `bytesRead` counts the original file's bytes. */
  flush(bytesRead: number): void {
    const rows = this.#rows;
    const columns = this.#columns;
    let text = this.#texts.join('\n');
    if (!text.isWellFormed()) {
      // Rare: only escapes in JSON and UTF-16 files can hold half a character.
      this.#texts.forEach((one, i) => {
        const whole = this.#wellFormed(one);
        this.#texts[i] = whole;
        columns.textLength[i] = whole.length;
      });
      text = this.#texts.join('\n');
    }
    this.#emit({
      messages: rows,
      ...(rows < ROWS / 4 ? shortened(columns, rows) : columns),
      text, nativeId: this.#nativeIds.join(''),
      replyTo: this.#replyTo && { joined: this.#replyTo.joined.join(''), length: this.#replyTo.length },
      seq: this.#seq, editedAt: this.#editedAt,
      ...this.#sparse,
      events: this.#events, rejects: this.#rejects,
      groups: this.#newGroups, accounts: this.#newAccounts, members: this.#members,
      bytesRead,
    });
    this.#columns = fresh(rows > FEW ? ROWS : FEW);
    this.#texts = [];
    this.#nativeIds = [];
    this.#sparse = sparse();
    this.#replyTo = this.#seq = this.#editedAt = null;
    this.#rows = this.#chars = 0;
    this.#events = [];
    this.#rejects = [];
    this.#newGroups = [];
    this.#newAccounts = [];
    this.#members = [];
  }

  /** A record that cannot be kept as it stands becomes a reject, so that every record is counted once. */
  #refused(row: Range, at: number): boolean {
    if (!(at >= EARLIEST && at < LATEST)) {
      this.reject({ start: row.start, end: row.end, code: 'bad-timestamp', reason: 'the time is before 1995 or after 2099' });
      return true;
    }
    if (this.#transcoder.bad.length && this.#touchesBadBytes(row)) {
      this.reject({ start: row.start, end: row.end, code: 'bad-encoding', reason: 'bytes that are not valid in the encoding of this file' });
      return true;
    }
    return false;
  }

  /** A record can only stand twice where the clock stands still or goes back. */
  #watchRepeats(at: number, nativeId: string): void {
    if (at !== this.#moment.at) {
      if (at < this.#moment.at) this.mayRepeat = true;
      this.#moment = { at, ids: [nativeId] };
    } else if (this.#moment.ids.includes(nativeId)) this.mayRepeat = true;
    else if (this.#moment.ids.length < 1000) this.#moment.ids.push(nativeId);
    else this.mayRepeat = true;
  }

  #touchesBadBytes(row: Range): boolean {
    const bad = this.#transcoder.bad;
    const first = bad.findIndex((range) => range.end > row.start);
    const hit = bad[first];
    if (first > 1000) bad.splice(0, first - 1);
    if (hit === undefined || hit.start >= row.end) return false;
    const bytes = this.#block.subarray(row.start - this.#base, row.end - this.#base);
    return !isUtf8(bytes) || bytes.includes('\ufffd');
  }

  #placed<T extends Range>(row: T): Placed<T> {
    return { ...row, line: this.#lines.at(row.start), start: this.#transcoder.original(row.start), end: this.#transcoder.original(row.end) };
  }

  /** Half of a surrogate pair cannot be stored as UTF-8: it is written out, never replaced in silence. */
  #wellFormed(text: string): string {
    if (text.isWellFormed()) return text;
    this.note({
      en: 'Some texts hold half a character (a lone UTF-16 surrogate); it is stored as \\uXXXX.',
      zh: '部分文本含有半个字符（孤立的 UTF-16 代理项），以 \\uXXXX 的形式保存。',
    });
    return text.replace(/[\ud800-\udfff]/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`);
  }
}

interface Sparse {
  forwarded: [number, string][];
  attachments: [number, readonly string[]][];
  counts: [number, readonly Count[]][];
  copies: number[];
}

const sparse = (): Sparse => ({ forwarded: [], attachments: [], counts: [], copies: [] });

type Columns = ReturnType<typeof fresh>;

/** A small file would otherwise send mostly empty columns to the other thread. */
function shortened(columns: Columns, rows: number): Columns {
  return {
    group: columns.group.slice(0, rows), sender: columns.sender.slice(0, rows), at: columns.at.slice(0, rows), kind: columns.kind.slice(0, rows),
    start: columns.start.slice(0, rows), end: columns.end.slice(0, rows), line: columns.line.slice(0, rows),
    textLength: columns.textLength.slice(0, rows), nativeIdLength: columns.nativeIdLength.slice(0, rows),
  };
}

function grown(few: Columns): Columns {
  const columns = fresh(ROWS);
  for (const name of Object.keys(few) as (keyof Columns)[]) columns[name].set(few[name]);
  return columns;
}

function fresh(rows: number) {
  return {
    group: new Uint32Array(rows), sender: new Int32Array(rows), at: new Float64Array(rows), kind: new Uint8Array(rows),
    start: new Float64Array(rows), end: new Float64Array(rows), line: new Float64Array(rows),
    textLength: new Uint32Array(rows), nativeIdLength: new Int32Array(rows),
  };
}
