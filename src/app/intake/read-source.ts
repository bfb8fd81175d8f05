import { createHash } from 'node:crypto';
import type { Batch, SourceEnd } from '../../model/batch.ts';
import { AuditError } from '../../model/errors.ts';
import type { Beside, Clock, DateOrder, Format, Head, MapField } from '../../model/format.ts';
import { RECORD_CAP } from '../../model/format.ts';
import { NO_MESSAGES } from '../../model/timeline.ts';
import type { Words } from '../../model/words.ts';
import type { Chunks, Detected } from '../../text/encoding.ts';
import { detectEncoding } from '../../text/encoding.ts';
import { Transcoder } from '../../text/transcode.ts';
import { makeClock } from '../../text/zone.ts';
import { Archives } from './archives.ts';
import { Batcher } from './batcher.ts';
import { Surroundings } from './beside.ts';
import type { Bytes, Where } from './bytes.ts';
import { firstBytes, untilDamaged } from './bytes.ts';

/** One file to read, and what the user said about it. Plain data: it crosses a thread boundary. */
export interface Job {
  readonly where: Where;
  readonly name: string;
  readonly folder: string;
  readonly formatIn: string | null;
  readonly timezone: string | null;
  /** Zone in which a wall clock without a zone is shown. */
  readonly reportZone: string;
  readonly dateOrder: DateOrder | null;
  readonly groupName: string | null;
  /** `--map`: [field, column heading]. */
  readonly mapping: readonly (readonly [MapField, string])[] | null;
}

/** How reading ended. `skipped`: no format claims the file; nothing was emitted. */
export type Outcome =
  | { readonly is: 'read'; readonly end: SourceEnd; readonly supplement: boolean; readonly messages: number; readonly events: number; readonly rejected: number }
  | { readonly is: 'skipped'; readonly code: 'empty' | 'binary' | 'unknown' | 'ambiguous' | 'no-messages' | 'date-order' | 'refused' | 'damaged'; readonly reason: string; readonly sha256: string; readonly bytes: number; readonly format: string | null; readonly damaged: boolean };

/** Most bytes that a block adds to what a format left over. */
const CHUNK = 1 << 20;
const HEAD = 1 << 18;
const CLAIM = 0.5;
const MARGIN = 0.2;
const CR = 13;
const LF = 10;

/** What the readers of one thread share. */
export interface Tools {
  /** Loaded when first asked for: their code takes more memory than a thread that only stores can spare. */
  formats(): Promise<readonly Format[]>;
  readonly archives: Archives;
  readonly surroundings: Surroundings;
}

/** `pause` is awaited between blocks; what it throws ends the reading. */
export function makeTools(load: () => Promise<readonly Format[]>, pause: (() => Promise<void>) | null = null): Tools {
  const archives = new Archives(pause);
  let formats: Promise<readonly Format[]> | null = null;
  return { formats: () => (formats ??= load()), archives, surroundings: new Surroundings(archives) };
}

/** Reads one file from front to back. `emit` may block. Throws `integrity` when the file changes meanwhile. */
export async function readSource(job: Job, tools: Tools, emit: (batch: Batch) => void): Promise<Outcome> {
  const bytes = await tools.archives.open(job.where);
  try {
    return await read(bytes, job, tools, emit);
  } finally {
    bytes.close();
  }
}

async function read(bytes: Bytes, job: Job, tools: Tools, emit: (batch: Batch) => void): Promise<Outcome> {
  let damage: string | null = null;
  const chunks = () => untilDamaged(bytes, (reason) => void (damage = reason));
  const skip = async (code: Exclude<Outcome, { is: 'read' }>['code'], reason: string, format: string | null = null): Promise<Outcome> => {
    const all = await hashOf(chunks());
    // A picture is no export, damaged or not; of anything else nobody knows what it was.
    return { is: 'skipped', code: damage !== null && code !== 'binary' ? 'damaged' : code, reason: damage ?? reason, ...all, format, damaged: damage !== null };
  };
  if (bytes.size === 0) return skip('empty', 'the file is empty');
  const detected = await detectEncoding(chunks);
  if (!detected) return skip('binary', 'not a text file');
  const sniffed = await headOf(chunks(), detected, job, await tools.surroundings.beside(job.where, []));
  const claim = claimant(sniffed.head, await tools.formats(), job);
  if ('refusal' in claim) return skip(claim.code, claim.refusal);
  const { format } = claim;
  const companions = format.companions?.(sniffed.head) ?? [];
  const head: Head = companions.length ? { ...sniffed.head, beside: await tools.surroundings.beside(job.where, companions) } : sniffed.head;
  const { crOnly } = sniffed;
  const order = await dateOrder(format, head, job, () => new Transcoder(detected, crOnly), chunks);
  if (order.unclear) return skip('date-order', order.unclear, format.id);
  if (order.refusal) return skip('refused', order.refusal, format.id);

  const clock = countingClock(job, format);
  const transcoder = new Transcoder(detected, crOnly);
  const batcher = new Batcher(transcoder, emit);
  if (order.why) batcher.note(order.why);
  if (crOnly) batcher.note({ en: 'Lines end with a carriage return alone; they are read as line breaks.', zh: '行尾仅为回车符，按换行读取。' });
  const mapping = job.mapping && new Map(job.mapping);
  const reader = format.open({ head, clock, dateOrder: order.order, groupName: job.groupName, mapping, size: bytes.size }, batcher);
  const hash = createHash('sha256');
  let count = 0;
  await pump(chunks, transcoder, (block, base, last) => {
    batcher.block(block, base);
    const used = reader.push(block, base, last);
    transcoder.forget(base + used);
    return used;
  }, (chunk) => {
    hash.update(chunk);
    count += chunk.length;
  });
  if (bytes.changed() || (damage === null && bytes.size >= 0 && count !== bytes.size)) {
    throw new AuditError('integrity', `${job.name}: the file changed while it was read; nothing of it was kept. Load it again when nothing writes to it`);
  }
  // What the archive says outranks what the cut looks like to the format.
  if (damage !== null) batcher.truncatedReason = damage;
  batcher.flush(count);
  const sha256 = hash.digest('hex');
  if (batcher.messages === 0 && batcher.rejected === 0 && !batcher.supplements) {
    return { is: 'skipped', code: damage === null ? 'no-messages' : 'damaged', reason: damage ?? NO_MESSAGES, sha256, bytes: count, format: format.id, damaged: damage !== null };
  }
  return {
    is: 'read', messages: batcher.messages, events: batcher.events, rejected: batcher.rejected, supplement: batcher.supplements,
    end: {
      sha256, bytes: count, format: format.id, encoding: detected.encoding,
      ...zoneOf(job, format, clock.asked()), dateOrder: order.order,
      declaredMessages: batcher.declaredMessages, exportedAt: batcher.exportedAt, counter: format.carries.counter, ids: batcher.ids ?? format.carries.messageIds,
      mayRepeat: batcher.mayRepeat, truncated: batcher.truncatedReason, notes: batcher.notes,
    },
  };
}

/** Feeds a file through a transcoder to a consumer that may leave bytes for later. */
async function pump(
  chunks: () => Chunks, transcoder: Transcoder,
  push: (block: Uint8Array, base: number, last: boolean) => number, seen: (chunk: Uint8Array) => void,
  enough: () => boolean = () => false,
): Promise<void> {
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
  if (enough()) return;
  for await (const chunk of chunks()) {
    seen(chunk);
    feed(chunk, false);
    if (enough()) return;
  }
  feed(new Uint8Array(0), true);
}

/** Files of old Macs end lines with CR alone: `crOnly`. */
async function headOf(from: Chunks, detected: Detected, job: Job, beside: Beside): Promise<{ head: Head; crOnly: boolean }> {
  const sample = await firstBytes(from, HEAD);
  const crOnly = sample.includes(CR) && !sample.includes(LF);
  const bytes = new Transcoder({ ...detected, dirty: true }, crOnly).push(sample, false);
  return { head: { name: job.name, folder: job.folder, bytes, text: Buffer.from(bytes).toString('utf8'), beside }, crOnly };
}

function claimant(head: Head, formats: readonly Format[], job: Job): { format: Format } | { code: 'unknown' | 'ambiguous'; refusal: string } {
  const wanted = job.formatIn;
  if (wanted) {
    const format = formats.find((f) => f.id === wanted);
    if (!format) throw new AuditError('usage', `--format-in ${wanted}: no such format. See: chataudit list formats`);
    return { format };
  }
  const claims = formats.map((format) => ({ format, score: format.sniff(head) })).filter((c) => c.score >= CLAIM);
  claims.sort((a, b) => b.score - a.score || (a.format.id < b.format.id ? -1 : 1));
  const [best, next] = claims;
  if (!best) return mapped(head, formats, job) ?? { code: 'unknown', refusal: `no known chat export format${job.mapping ? ', and the columns of --map are not in it' : ''}` };
  if (next && best.score - next.score < MARGIN) {
    return { code: 'ambiguous', refusal: `both ${best.format.id} and ${next.format.id} claim it` };
  }
  return { format: best.format };
}

/** A table that nobody knows is read by the columns that `--map` names, where it has them. */
function mapped(head: Head, formats: readonly Format[], job: Job): { format: Format } | null {
  const generic = formats.find((format) => format.id === 'generic');
  return generic && job.mapping?.every(([, column]) => head.text.includes(column)) ? { format: generic } : null;
}

async function dateOrder(
  format: Format, head: Head, job: Job, transcoder: () => Transcoder, chunks: () => Chunks,
): Promise<{ order: DateOrder | null; why: Words | null; unclear?: string; refusal?: string }> {
  if (!format.survey) return { order: job.dateOrder, why: null };
  const survey = format.survey(head, job.mapping && new Map(job.mapping));
  await pump(chunks, transcoder(), (block, _base, last) => survey.push(block, last), () => {}, () => survey.done?.() ?? false);
  const found = survey.finish();
  if (found.refusal !== undefined) return { order: null, why: null, refusal: found.refusal };
  if (job.dateOrder) return { order: job.dateOrder, why: null };
  if (found.needed && !found.order) {
    return { order: null, why: null, unclear: `day and month cannot be told apart in this file: --date-order dmy|mdy|ymd decides` };
  }
  return { order: found.order, why: found.order ? found.why : null };
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

async function hashOf(chunks: Chunks): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { sha256: hash.digest('hex'), bytes };
}
