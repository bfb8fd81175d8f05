import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { loadFactKinds, UNUSED_FACTS } from '../facts/_load.ts';
import { readFacts } from '../facts/_read.ts';
import { loadFormats } from '../formats/_load.ts';
import type { Batch } from '../model/batch.ts';
import { AuditError } from '../model/errors.ts';
import type { FactKind } from '../model/facts.ts';
import type { DateOrder, Format } from '../model/format.ts';
import type { SourceStatus } from '../model/timeline.ts';
import { record } from '../store/ledger.ts';
import type { Db } from '../store/open.ts';
import { readRejects } from '../store/read-facts.ts';
import { explained, together } from '../store/open.ts';
import { sourceOfSize, sourceWith, writeFacts, writeSkipped } from '../store/write-facts.ts';
import { SourceWriter } from '../store/write-source.ts';
import { readInWorker } from './intake/in-worker.ts';
import type { Job, Outcome } from './intake/read-source.ts';
import { readSource } from './intake/read-source.ts';
import type { FoundFile } from './intake/walk.ts';
import { findFiles } from './intake/walk.ts';

export interface LoadOptions {
  readonly asOf: number;
  readonly timezone: string | null;
  readonly reportZone: string;
  readonly dateOrder: DateOrder | null;
  readonly groupName: string | null;
  readonly formatIn: string | null;
  /** Fact files named by `--roster`, folders named by `--facts`. */
  readonly roster: readonly string[];
  readonly facts: readonly string[];
  readonly signal: AbortSignal;
  /** Bytes done of all, messages stored. */
  readonly progress: (bytes: number, total: number, messages: number) => void;
}

/** What became of one file. */
export interface LoadedFile {
  readonly path: string;
  readonly named: boolean;
  readonly status: SourceStatus | 'already-loaded' | 'fact';
  /** ` line N (bytes a–b)` of the first thing that could not be read; null when it is not one place. */
  readonly where: string | null;
  /** What, what was kept, what to do; null when there is nothing to say. */
  readonly reason: string | null;
  readonly messages: number;
  readonly rejected: number;
  /** The run cannot be called complete because of this file. */
  readonly incomplete: boolean;
  /** A format claimed it and found no message. */
  readonly empty?: boolean;
}

/** What to do about a file that was not read. */
const ADVICE = {
  empty: 'Export it again',
  binary: 'Name text exports only, or leave it in the folder: it is not needed',
  unknown: 'See chataudit list formats, or say which one it is with --format-in',
  ambiguous: 'Say which one it is with --format-in',
  'no-messages': 'Export the chat again',
  'date-order': 'Load it again with --date-order',
} as const;

/** Files above this size are read in a second thread; below it the thread costs more than it saves. Bytes. */
const IN_WORKER = 2 << 20;

/** Loads exports and fact files into a case database, each in a transaction of its own. */
export async function load(db: Db, paths: readonly string[], options: LoadOptions): Promise<LoadedFile[]> {
  const files = findFiles([...paths, ...options.facts]);
  const rosters = new Set(findFiles(options.roster).map((file) => file.file));
  for (const file of findFiles(options.roster)) if (!files.some((f) => f.file === file.file)) files.push(file);
  const loader = new Loader(db, options, await loadFormats(), await loadFactKinds(), files.reduce((sum, file) => sum + file.bytes, 0));
  const loaded: LoadedFile[] = [];
  for (const file of files) {
    if (options.signal.aborted) throw new AuditError('interrupted', 'interrupted');
    loaded.push(await loader.file(file, rosters.has(file.file) ? 'roster' : null));
  }
  return loaded;
}

class Loader {
  readonly #db: Db;
  readonly #options: LoadOptions;
  readonly #formats: readonly Format[];
  readonly #kinds: readonly FactKind[];
  readonly #total: number;
  #done = 0;
  #messages = 0;

  constructor(db: Db, options: LoadOptions, formats: readonly Format[], kinds: readonly FactKind[], total: number) {
    this.#db = db;
    this.#options = options;
    this.#formats = formats;
    this.#kinds = kinds;
    this.#total = total;
  }

  async file(file: FoundFile, factKind: string | null): Promise<LoadedFile> {
    try {
      if (file.problem) return this.#skipped(file, '', null, file.problem, file.named || file.unreadable);
      const stem = /^([a-z]+)\.(?:csv|json)$/i.exec(basename(file.file))?.[1]?.toLowerCase() ?? '';
      const kind = this.#kinds.find((k) => k.id === (factKind ?? stem));
      if (kind) {
        const facts = this.#facts(file, kind);
        if (facts) return facts;
      }
      if (UNUSED_FACTS.includes(stem) && /\.csv$/i.test(file.file) && !this.#claimed(file)) {
        return this.#skipped(file, '', null, `a fact file (${stem}) that this version does not use yet`, false);
      }
      return await this.#export(file);
    } catch (error) {
      const ofDatabase = String((error as { code?: unknown }).code).startsWith('SQLITE_');
      throw explained(error, ofDatabase ? this.#db.name : file.path);
    } finally {
      this.#done += file.bytes;
    }
  }

  /** `accounts.csv` may also be somebody's chat: content decides. */
  #claimed(file: FoundFile): boolean {
    return this.#formats.some((format) => {
      const bytes = readStart(file.file, 1 << 16);
      return format.sniff({ name: basename(file.file), folder: '', bytes, text: bytes.toString('utf8'), beside: { text: () => null, has: () => false } }) >= 0.5;
    });
  }

  #facts(file: FoundFile, kind: FactKind): LoadedFile | null {
    const bytes = readFileSync(file.file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sourceWith(this.#db, sha256) !== undefined) return this.#already(file);
    const read = readFacts(kind, bytes, this.#options.reportZone);
    if (!read) return null;
    const loaded = { path: file.path, sha256, bytes: bytes.length, kind: kind.id, ...read };
    together(this.#db, () => {
      writeFacts(this.#db, loaded);
      record(this.#db, this.#options.asOf, 'load', { path: file.path, sha256, kind: kind.id, rows: read.rows.length, rejected: read.rejects.length });
    });
    const first = read.rejects[0];
    const notes = read.notes.map((note) => note.en);
    if (first) notes.unshift(`${first.reason}; ${read.rows.length} rows kept, ${read.rejects.length} rejected. Mend the row and load again`);
    return {
      path: file.path, named: file.named, status: 'fact', where: first ? ` line ${first.line} (bytes ${first.start}–${first.end})` : null,
      reason: notes.join('; ') || null, messages: 0, rejected: read.rejects.length, incomplete: read.rejects.length > 0,
    };
  }

  async #export(file: FoundFile): Promise<LoadedFile> {
    if (sourceOfSize(this.#db, file.bytes) && sourceWith(this.#db, hashFile(file.file)) !== undefined) return this.#already(file);
    const { timezone, reportZone, dateOrder, groupName, formatIn, signal } = this.#options;
    const job: Job = { file: file.file, name: basename(file.file), folder: basename(dirname(file.file)), timezone, reportZone, dateOrder, groupName, formatIn };
    const writer = new SourceWriter(this.#db, file.path);
    try {
      const store = (batch: Batch) => {
        writer.add(batch);
        this.#messages += batch.messages;
        this.#options.progress(this.#done + batch.bytesRead, this.#total, this.#messages);
      };
      const outcome = file.bytes > IN_WORKER ? await readInWorker(job, store, signal) : readSource(job, this.#formats, store);
      if (outcome.is === 'skipped') {
        writer.abort();
        return this.#notRead(file, outcome);
      }
      return this.#finish(file, writer, outcome);
    } catch (error) {
      writer.abort();
      throw error;
    }
  }

  #finish(file: FoundFile, writer: SourceWriter, outcome: Extract<Outcome, { is: 'read' }>): LoadedFile {
    const { end, messages, events, rejected } = outcome;
    const noMessages = messages === 0;
    const status: SourceStatus = end.truncated ? 'truncated' : rejected || noMessages ? 'incomplete' : 'complete';
    const reason = end.truncated ?? (noMessages ? 'no message could be read from it' : rejected ? `${rejected} of ${messages + events + rejected} records could not be read` : null);
    const { id, duplicates } = writer.finish(end, status, reason, { messages, events, rejected });
    record(this.#db, this.#options.asOf, 'load', { path: file.path, sha256: end.sha256, format: end.format, messages, events, rejected, duplicates, status });
    writer.commit();
    const kept = `${messages} ${messages === 1 ? 'message' : 'messages'} kept, file marked ${status}`;
    const first = rejected ? readRejects(this.#db, id, 1)[0] : undefined;
    return {
      path: file.path, named: file.named, status, messages: messages + events - duplicates, rejected, incomplete: status !== 'complete',
      where: first ? ` line ${first.line} (bytes ${first.byteStart}–${first.byteEnd})` : null,
      reason: first
        ? `${first.reason}; ${kept}, ${rejected} ${rejected === 1 ? 'record' : 'records'} rejected. See them with --format json; if the format is wrong, try --format-in`
        : reason && `${reason}; ${kept}. Ask for the whole file`,
    };
  }

  #notRead(file: FoundFile, outcome: Extract<Outcome, { is: 'skipped' }>): LoadedFile {
    const claimed = outcome.code === 'ambiguous' || outcome.code === 'date-order' || outcome.code === 'no-messages';
    const incomplete = claimed || file.named;
    const skipped = this.#skipped(file, outcome.sha256, outcome.format, outcome.reason, incomplete);
    return { ...skipped, reason: `${skipped.reason ?? ''}; nothing was kept. ${ADVICE[outcome.code]}`, empty: outcome.code === 'no-messages' };
  }

  #skipped(file: FoundFile, sha256: string, format: string | null, reason: string, incomplete: boolean): LoadedFile {
    together(this.#db, () => writeSkipped(this.#db, { path: file.path, sha256, bytes: file.bytes, format, reason, blocking: incomplete }));
    return { path: file.path, named: file.named, status: 'skipped', where: null, reason: `skipped: ${reason}`, messages: 0, rejected: 0, incomplete };
  }

  #already(file: FoundFile): LoadedFile {
    return { path: file.path, named: file.named, status: 'already-loaded', where: null, reason: 'already loaded: the same bytes are in the database', messages: 0, rejected: 0, incomplete: false };
  }
}

function hashFile(path: string): string {
  const hash = createHash('sha256');
  const fd = openSync(path, 'r');
  try {
    const block = Buffer.allocUnsafe(1 << 20);
    for (let count = readSync(fd, block); count > 0; count = readSync(fd, block)) hash.update(block.subarray(0, count));
    return hash.digest('hex');
  } finally {
    closeSync(fd);
  }
}

function readStart(path: string, bytes: number): Buffer {
  const fd = openSync(path, 'r');
  try {
    const block = Buffer.alloc(bytes);
    return block.subarray(0, readSync(fd, block));
  } finally {
    closeSync(fd);
  }
}
