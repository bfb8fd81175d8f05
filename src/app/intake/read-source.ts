import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { Batch, SourceEnd } from '../../model/batch.ts';
import { AuditError } from '../../model/errors.ts';
import type { Clock, DateOrder, Format, Head } from '../../model/format.ts';
import { RECORD_CAP } from '../../model/format.ts';
import { NO_MESSAGES } from '../../model/timeline.ts';
import type { Words } from '../../model/words.ts';
import type { Detected } from '../../text/encoding.ts';
import { detectEncoding } from '../../text/encoding.ts';
import { Transcoder } from '../../text/transcode.ts';
import { makeClock } from '../../text/zone.ts';
import { Batcher } from './batcher.ts';

/** One file to read, and what the user said about it. Plain data: it crosses a thread boundary. */
export interface Job {
  /** Absolute path. */
  readonly file: string;
  readonly name: string;
  readonly folder: string;
  readonly formatIn: string | null;
  readonly timezone: string | null;
  /** Zone in which a wall clock without a zone is shown. */
  readonly reportZone: string;
  readonly dateOrder: DateOrder | null;
  readonly groupName: string | null;
}

/** How reading ended. `skipped`: no format claims the file; nothing was emitted. */
export type Outcome =
  | { readonly is: 'read'; readonly end: SourceEnd; readonly messages: number; readonly events: number; readonly rejected: number }
  | { readonly is: 'skipped'; readonly code: 'empty' | 'binary' | 'unknown' | 'ambiguous' | 'no-messages' | 'date-order'; readonly reason: string; readonly sha256: string; readonly bytes: number; readonly format: string | null };

const CHUNK = 1 << 20;
const HEAD = 1 << 18;
const CLAIM = 0.5;
const MARGIN = 0.2;
const CR = 13;
const LF = 10;

/** Reads one file from front to back. Synchronous; `emit` may block. */
export function readSource(job: Job, formats: readonly Format[], emit: (batch: Batch) => void): Outcome {
  const fd = openSync(job.file, 'r');
  try {
    return read(fd, job, formats, emit);
  } finally {
    closeSync(fd);
  }
}

function read(fd: number, job: Job, formats: readonly Format[], emit: (batch: Batch) => void): Outcome {
  const before = fstatSync(fd);
  const chunks = () => fileChunks(fd);
  const skip = (code: Exclude<Outcome, { is: 'read' }>['code'], reason: string, format: string | null = null): Outcome => ({
    is: 'skipped', code, reason, sha256: hashOf(chunks()), bytes: before.size, format,
  });
  if (before.size === 0) return skip('empty', 'the file is empty');
  const detected = detectEncoding(chunks);
  if (!detected) return skip('binary', 'not a text file');
  const { head, crOnly } = headOf(fd, detected, job);
  const claim = claimant(head, formats, job.formatIn);
  if ('refusal' in claim) return skip(claim.code, claim.refusal);
  const { format } = claim;
  const order = dateOrder(format, head, job, () => new Transcoder(detected, crOnly), chunks);
  if (order.unclear) return skip('date-order', order.unclear, format.id);

  const clock = countingClock(job, format);
  const transcoder = new Transcoder(detected, crOnly);
  const batcher = new Batcher(transcoder, emit);
  if (order.why) batcher.note(order.why);
  if (crOnly) batcher.note({ en: 'Lines end with a carriage return alone; they are read as line breaks.', zh: '行尾仅为回车符，按换行读取。' });
  const reader = format.open({ head, clock, dateOrder: order.order, groupName: job.groupName, mapping: null, size: before.size }, batcher);
  const hash = createHash('sha256');
  let bytes = 0;
  pump(chunks, transcoder, (block, base, last) => {
    batcher.block(block, base);
    const used = reader.push(block, base, last);
    transcoder.forget(base + used);
    return used;
  }, (chunk) => {
    hash.update(chunk);
    bytes += chunk.length;
  });
  const after = fstatSync(fd);
  if (bytes !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
    throw new AuditError('integrity', `${job.name}: the file changed while it was read; nothing of it was kept. Load it again when nothing writes to it`);
  }
  batcher.flush(bytes);
  const sha256 = hash.digest('hex');
  if (batcher.messages === 0 && batcher.rejected === 0 && !batcher.supplements) {
    return { is: 'skipped', code: 'no-messages', reason: NO_MESSAGES, sha256, bytes, format: format.id };
  }
  return {
    is: 'read', messages: batcher.messages, events: batcher.events, rejected: batcher.rejected,
    end: {
      sha256, bytes, format: format.id, encoding: detected.encoding,
      ...zoneOf(job, format, clock.asked()), dateOrder: order.order,
      declaredMessages: batcher.declaredMessages, exportedAt: batcher.exportedAt, counter: format.carries.counter, mayRepeat: batcher.mayRepeat,
      truncated: batcher.truncatedReason, notes: batcher.notes,
    },
  };
}

function* fileChunks(fd: number): Generator<Uint8Array> {
  for (let position = 0; ; ) {
    const chunk = Buffer.allocUnsafeSlow(CHUNK);
    const count = readSync(fd, chunk, 0, CHUNK, position);
    if (count === 0) return;
    position += count;
    yield chunk.subarray(0, count);
  }
}

/** Feeds a file through a transcoder to a consumer that may leave bytes for later. */
function pump(
  chunks: () => Iterable<Uint8Array>, transcoder: Transcoder,
  push: (block: Uint8Array, base: number, last: boolean) => number, seen: (chunk: Uint8Array) => void,
): void {
  let rest: Uint8Array = new Uint8Array(0);
  let base = 0;
  const feed = (chunk: Uint8Array, last: boolean) => {
    const fresh = transcoder.push(chunk, last);
    const block = rest.length ? Buffer.concat([rest, fresh]) : fresh;
    const used = push(block, base, last);
    rest = block.subarray(used);
    base += used;
    if (last ? rest.length > 0 : rest.length > 2 * RECORD_CAP + CHUNK) throw new Error('a format did not consume what it must');
  };
  for (const chunk of chunks()) {
    seen(chunk);
    feed(chunk, false);
  }
  feed(new Uint8Array(0), true);
}

/** Files of old Macs end lines with CR alone: `crOnly`. */
function headOf(fd: number, detected: Detected, job: Job): { head: Head; crOnly: boolean } {
  const raw = Buffer.alloc(HEAD);
  const count = readSync(fd, raw, 0, HEAD, 0);
  const sample = raw.subarray(0, count);
  const crOnly = sample.includes(CR) && !sample.includes(LF);
  const bytes = new Transcoder({ ...detected, dirty: true }, crOnly).push(sample, false);
  return { head: { name: job.name, folder: job.folder, bytes, text: Buffer.from(bytes).toString('utf8'), beside: { text: () => null, has: () => false } }, crOnly };
}

function claimant(head: Head, formats: readonly Format[], wanted: string | null): { format: Format } | { code: 'unknown' | 'ambiguous'; refusal: string } {
  if (wanted) {
    const format = formats.find((f) => f.id === wanted);
    if (!format) throw new AuditError('usage', `--format-in ${wanted}: no such format. See: chataudit list formats`);
    return { format };
  }
  const claims = formats.map((format) => ({ format, score: format.sniff(head) })).filter((c) => c.score >= CLAIM);
  claims.sort((a, b) => b.score - a.score || (a.format.id < b.format.id ? -1 : 1));
  const [best, next] = claims;
  if (!best) return { code: 'unknown', refusal: 'no known chat export format' };
  if (next && best.score - next.score < MARGIN) {
    return { code: 'ambiguous', refusal: `both ${best.format.id} and ${next.format.id} claim it` };
  }
  return { format: best.format };
}

function dateOrder(
  format: Format, head: Head, job: Job, transcoder: () => Transcoder, chunks: () => Iterable<Uint8Array>,
): { order: DateOrder | null; why: Words | null; unclear: string | null } {
  if (!format.survey) return { order: job.dateOrder, why: null, unclear: null };
  const survey = format.survey(head);
  pump(chunks, transcoder(), (block, _base, last) => survey.push(block, last), () => {});
  const found = survey.finish();
  if (job.dateOrder) return { order: job.dateOrder, why: null, unclear: null };
  if (found.needed && !found.order) {
    return { order: null, why: null, unclear: `day and month cannot be told apart in this file: --date-order dmy|mdy|ymd decides` };
  }
  return { order: found.order, why: found.order ? found.why : null, unclear: null };
}

interface CountingClock extends Clock { asked(): boolean }

/** The clock of a file, which remembers whether the file needed it. */
function countingClock(job: Job, format: Format): CountingClock {
  const zone = job.timezone ?? format.assumedZone;
  const clock = makeClock(zone, job.reportZone);
  let asked = false;
  return {
    zone,
    at(y, m, d, h, mi, s, ms) {
      asked = true;
      return clock.at(y, m, d, h, mi, s, ms);
    },
    asked: () => asked,
  };
}

function zoneOf(job: Job, format: Format, asked: boolean): { timezone: string | null; timezoneFrom: 'file' | 'flag' | 'assumed' } {
  if (!asked) return { timezone: 'UTC', timezoneFrom: 'file' };
  if (job.timezone) return { timezone: job.timezone, timezoneFrom: 'flag' };
  return { timezone: format.assumedZone, timezoneFrom: 'assumed' };
}

function hashOf(chunks: Iterable<Uint8Array>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
