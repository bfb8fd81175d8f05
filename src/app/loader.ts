import { createHash } from 'node:crypto';
import { readFacts } from '../facts/_read.ts';
import type { Batch } from '../model/batch.ts';
import { AuditError } from '../model/errors.ts';
import type { FactKind } from '../model/facts.ts';
import type { SourceStatus } from '../model/timeline.ts';
import { foundAttachment, sourcesNaming } from '../store/attachments.ts';
import { record } from '../store/ledger.ts';
import type { Db } from '../store/open.ts';
import { explained, together } from '../store/open.ts';
import { readRejects } from '../store/read-facts.ts';
import { sourceOfSize, sourceWith, writeFacts, writeSkipped } from '../store/write-facts.ts';
import { SourceWriter } from '../store/write-source.ts';
import { firstBytes } from './intake/bytes.ts';
import type { Reading } from './intake/pool.ts';
import type { Job, Outcome, Tools } from './intake/read-source.ts';
import { readSource } from './intake/read-source.ts';
import type { FoundFile } from './intake/walk.ts';
import type { LoadedFile, LoadOptions } from './loaded.ts';

/** What to do about a file that was not read. */
const ADVICE = {
  empty: 'Export it again',
  binary: 'Name text exports only, or leave it in the folder: it is not needed',
  unknown: 'See chataudit list formats, or say which one it is with --format-in',
  ambiguous: 'Say which one it is with --format-in',
  'no-messages': 'Export the chat again',
  'date-order': 'Load it again with --date-order',
  refused: 'Ask for an export that keeps to the format',
  damaged: 'Ask for the file again',
} as const;

/** Fact files are read whole: beyond this size, bytes, it is no fact file. */
const FACTS_CAP = 256 << 20;

type Skipped = Extract<Outcome, { is: 'skipped' }>;

/** Brings one file after the other into a case database, each in a transaction of its own. */
export class Loader {
  readonly #db: Db;
  readonly #options: LoadOptions;
  readonly #tools: Tools;
  readonly #kinds: readonly FactKind[];
  readonly #total: number;
  #done = 0;
  #messages = 0;
  /** Files of folders and archives that are no exports: what a message names among them is an attachment. */
  readonly #aside: { file: FoundFile; outcome: Skipped | null }[] = [];
  readonly #read = new Set<string>();
  readonly #withAttachments = new Set<string>();

  constructor(db: Db, options: LoadOptions, tools: Tools, kinds: readonly FactKind[], total: number) {
    this.#db = db;
    this.#options = options;
    this.#tools = tools;
    this.#kinds = kinds;
    this.#total = total;
  }

  /** True when the file is to be read as an export whatever comes before it. */
  canBegin(file: FoundFile): boolean {
    const stem = stemOf(file);
    // An archive inside an archive is held in memory: by this thread alone.
    const held = file.inside.some((step, depth) => depth > 0 && step.kind === 'zip');
    return file.problem === null && !file.opened && file.insteadOf === null && !held && !this.#kinds.some((kind) => kind.id === stem)
      && !sourceOfSize(this.#db, file.bytes);
  }

  job(file: FoundFile): Job {
    const { timezone, reportZone, dateOrder, groupName, formatIn, mapping } = this.#options;
    return { where: { file: file.file, inside: file.inside, stamp: file.stamp }, name: file.name, folder: file.folder, timezone, reportZone, dateOrder, groupName, formatIn, mapping };
  }

  /** Null: no export; `remaining` tells what became of it. */
  async file(file: FoundFile, factKind: string | null, reading: Reading | null): Promise<LoadedFile | null> {
    try {
      if (file.opened || (file.problem !== null && !file.named && !file.unreadable)) {
        this.#aside.push({ file, outcome: null });
        return null;
      }
      if (file.problem !== null) return this.#skipped(file, '', null, file.problem, true);
      if (file.insteadOf !== null && this.#read.has(file.insteadOf)) {
        return this.#skipped(file, '', null, 'the same text as HTML: the plain part of the mail was read', false);
      }
      const stem = stemOf(file);
      const kind = this.#kinds.find((k) => k.id === (factKind ?? stem));
      if (kind && file.bytes <= FACTS_CAP) {
        const facts = await this.#facts(file, kind);
        if (facts) return facts;
      }
      const loaded = await this.#export(file, reading);
      const last = this.#aside.at(-1);
      // Its name promises facts: without them findings would speak of a file that was not given.
      if (loaded === null && kind && last?.file === file && last.outcome?.code === 'unknown' && file.path.toLowerCase().endsWith('.csv')) {
        this.#aside.pop();
        return this.#notRead(file, last.outcome, kind);
      }
      return loaded;
    } catch (error) {
      if (error instanceof AuditError && error.code === 'incomplete') return this.#skipped(file, '', null, error.message, true);
      const ofDatabase = String((error as { code?: unknown }).code).startsWith('SQLITE_');
      throw explained(error, ofDatabase ? this.#db.name : file.path);
    } finally {
      this.#done += Math.max(0, file.bytes);
    }
  }

  /** What is left when all is read: attachments find the messages that name them, other files are listed. */
  async remaining(): Promise<LoadedFile[]> {
    const listed: LoadedFile[] = [];
    for (const { file, outcome } of this.#aside) {
      const sources = outcome?.damaged ? [] : sourcesNaming(this.#db, file.path);
      if (sources.length && await this.#attach(file, sources, outcome)) continue;
      if (outcome) listed.push(this.#notRead(file, outcome));
      else if (file.problem !== null) listed.push(this.#skipped(file, '', null, file.problem, false));
    }
    return listed;
  }

  /** False when the file turns out to be damaged. */
  async #attach(file: FoundFile, sources: readonly number[], outcome: Skipped | null): Promise<boolean> {
    const sha256 = outcome?.sha256 ?? await this.#hash(file).catch((error: unknown) => {
      if (!(error instanceof AuditError) || error.code !== 'incomplete') throw error;
      return null;
    });
    if (sha256 === null) return false;
    together(this.#db, () => foundAttachment(this.#db, sources, { path: file.path, bytes: outcome?.bytes ?? file.bytes, sha256 }));
    if (file.archive) this.#withAttachments.add(file.archive.path);
    return true;
  }

  /** True when nothing came of an archive: neither records nor files that messages name. */
  isIdle(file: FoundFile, loaded: readonly LoadedFile[]): boolean {
    if (!file.named || file.problem !== null || this.#withAttachments.has(file.path)) return false;
    return !loaded.some((one) => one.path === file.path || (one.path.startsWith(`${file.path}!/`) && (one.incomplete || one.status !== 'skipped')));
  }

  /** An archive in which there was nothing to load. */
  unused(file: FoundFile): LoadedFile {
    return this.#skipped(file, '', null, 'no chat export in it', true);
  }

  async #bytesOf(file: FoundFile): Promise<Buffer> {
    const bytes = await this.#tools.archives.open(file);
    try {
      return await firstBytes(bytes.chunks(), FACTS_CAP);
    } finally {
      bytes.close();
    }
  }

  /** `accounts.csv` may also be somebody's chat: content decides. */
  async #facts(file: FoundFile, kind: FactKind): Promise<LoadedFile | null> {
    const bytes = await this.#bytesOf(file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (sourceWith(this.#db, sha256) !== undefined) return this.#already(file);
    const read = await readFacts(kind, bytes, this.#options.reportZone);
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

  async #export(file: FoundFile, reading: Reading | null): Promise<LoadedFile | null> {
    if (sourceOfSize(this.#db, file.bytes) && sourceWith(this.#db, await this.#hash(file)) !== undefined) {
      await reading?.drain(() => {});
      return this.#already(file);
    }
    let writer: SourceWriter | null = null;
    const begin = () => (writer ??= new SourceWriter(this.#db, file.path, file.archive));
    try {
      const store = (batch: Batch) => {
        if (this.#options.signal.aborted) throw new AuditError('interrupted', 'interrupted');
        begin().add(batch);
        this.#messages += batch.messages;
        this.#options.progress(this.#done + batch.bytesRead, this.#total, this.#messages);
      };
      const outcome = reading ? await reading.drain(store) : await readSource(this.job(file), this.#tools, store);
      if (outcome.is === 'read') return this.#finish(file, begin(), outcome);
      (writer as SourceWriter | null)?.abort();
      const aside = !file.named && (outcome.code === 'binary' || outcome.code === 'unknown' || outcome.code === 'empty');
      if (!aside) return this.#notRead(file, outcome);
      this.#aside.push({ file, outcome });
      return null;
    } catch (error) {
      (writer as SourceWriter | null)?.abort();
      throw error;
    }
  }

  async #hash(file: FoundFile): Promise<string> {
    const hash = createHash('sha256');
    const bytes = await this.#tools.archives.open(file);
    try {
      for await (const chunk of bytes.chunks()) hash.update(chunk);
      return hash.digest('hex');
    } finally {
      bytes.close();
    }
  }

  #finish(file: FoundFile, writer: SourceWriter, outcome: Extract<Outcome, { is: 'read' }>): LoadedFile {
    const { end, messages, events, rejected } = outcome;
    if (sourceWith(this.#db, end.sha256) !== undefined) {
      writer.abort();
      return this.#already(file);
    }
    this.#read.add(file.path);
    const noMessages = messages === 0 && !outcome.supplement;
    const status: SourceStatus = end.truncated ? 'truncated' : rejected || noMessages ? 'incomplete' : 'complete';
    const reason = end.truncated ?? (noMessages ? 'no message could be read from it' : rejected ? `${rejected} of ${messages + events + rejected} records could not be read` : null);
    const { id, duplicates } = writer.finish(end, status, reason, { messages, events, rejected });
    record(this.#db, this.#options.asOf, 'load', { path: file.path, sha256: end.sha256, format: end.format, messages, events, rejected, duplicates, status });
    writer.commit();
    const kept = `${messages} ${messages === 1 ? 'message' : 'messages'} kept, file marked ${status}`;
    const first = rejected ? readRejects(this.#db, id, 1)[0] : undefined;
    return {
      path: file.path, named: file.named, status, messages: messages + events - duplicates, known: duplicates, rejected, incomplete: status !== 'complete', supplement: outcome.supplement && messages === 0, ...(end.format === 'generic' ? { columns: end.notes.map((note) => note.en) } : {}),
      where: first ? ` line ${first.line} (bytes ${first.byteStart}–${first.byteEnd})` : null,
      reason: first
        ? `${first.reason}; ${kept}, ${rejected} ${rejected === 1 ? 'record' : 'records'} rejected. See them with --format json; if the format is wrong, try --format-in`
        : reason && `${reason}; ${kept}. Ask for the whole file`,
    };
  }

  #notRead(file: FoundFile, outcome: Skipped, kind?: FactKind): LoadedFile {
    const claimed = outcome.code === 'ambiguous' || outcome.code === 'date-order' || outcome.code === 'no-messages' || outcome.code === 'refused' || outcome.code === 'damaged';
    const incomplete = claimed || file.named || kind !== undefined;
    const reason = kind === undefined ? outcome.reason : `${outcome.reason}, and none of its columns is known for ${kind.id} files: ${(kind.tells ?? kind.identifies).join(', ')}`;
    const skipped = this.#skipped(file, outcome.sha256, outcome.format, reason, incomplete);
    return { ...skipped, reason: `${skipped.reason ?? ''}; nothing was kept. ${kind === undefined ? ADVICE[outcome.code] : 'Name the columns as the manual does, or take it away'}`, empty: outcome.code === 'no-messages' };
  }

  #skipped(file: FoundFile, sha256: string, format: string | null, reason: string, incomplete: boolean): LoadedFile {
    together(this.#db, () => writeSkipped(this.#db, { path: file.path, sha256, bytes: Math.max(0, file.bytes), format, reason, blocking: incomplete }));
    return { path: file.path, named: file.named, status: 'skipped', where: null, reason: `skipped: ${reason}`, messages: 0, rejected: 0, incomplete };
  }

  #already(file: FoundFile): LoadedFile {
    this.#read.add(file.path);
    return { path: file.path, named: file.named, status: 'already-loaded', where: null, reason: 'already loaded: the same bytes are in the database', messages: 0, rejected: 0, incomplete: false };
  }
}

function stemOf(file: FoundFile): string {
  return /^([a-z]+)\.(?:csv|json)$/i.exec(file.name)?.[1]?.toLowerCase() ?? '';
}
