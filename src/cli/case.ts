import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LoadedFile } from '../app/load.ts';
import { findFiles } from '../app/intake/walk.ts';
import { checkThreads } from '../app/check-pool.ts';
import { newGate, openGate, standingAt } from '../app/gate.ts';
import { load } from '../app/load.ts';
import { makeMasker } from '../app/mask-foreign.ts';
import type { TimelineThread } from '../app/timeline-thread.ts';
import { openTimelineThread } from '../app/timeline-thread.ts';
import { AuditError } from '../model/errors.ts';
import type { Db } from '../store/open.ts';
import { explained, openCase, openForReading, openTemporary } from '../store/open.ts';
import { forTerminal } from '../text/sanitise.ts';
import { say } from './output.ts';
import { makeProgress } from './progress.ts';
import type { Flags } from './settings.ts';
import { clockOf, reportZone } from './settings.ts';
import { spoolStdin } from './stdin.ts';

export function needDb(flags: Flags): string {
  if (!flags.db) throw new AuditError('usage', 'no database named. Add --db FILE');
  return flags.db;
}

/** Opens a case database for the time of `act`. */
export async function withCase<T>(path: string, act: (db: Db) => Promise<T>): Promise<T> {
  const db = openCase(path);
  try {
    return await act(db);
  } catch (error) {
    throw explained(error, path);
  } finally {
    db.close();
  }
}

/** From this many bytes of exports on, a second thread reads the timelines. */
const BIG = 8 << 20;

/** A database that nobody else can open and that is gone when the process is, however it ends. `paths`: what will be loaded. */
export async function withTemporary<T>(paths: readonly string[], act: (db: Db, thread: TimelineThread | null) => Promise<T>): Promise<T> {
  const files = findFiles(paths.filter((path) => path !== '-'));
  const big = files.reduce((sum, file) => sum + file.bytes, 0) > BIG;
  const folder = join(tmpdir(), `chataudit-${randomBytes(9).toString('base64url')}`);
  const path = join(folder, 'case.db');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // The threads start before there is anything on disk: only while they open the file has it a name.
  const gate = newGate();
  const spare = Math.min(checkThreads(), Math.max(1, files.length - 1));
  const opening = big ? openTimelineThread(path, spare, gate) : null;
  if (opening) await Promise.race([opening, standingAt(gate, spare + 1)]);
  let db: Db | null = null;
  let thread: TimelineThread | null = null;
  try {
    mkdirSync(folder, { mode: 0o700 });
    db = openTemporary(path);
    openGate(gate);
    thread = await opening;
    // An open file without a name disappears even after kill -9; where the system refuses, it goes at the end.
    if (process.platform !== 'win32') remove();
    return await act(db, thread);
  } finally {
    openGate(gate);
    thread ??= (await opening?.catch(() => null)) ?? null;
    await thread?.close();
    db?.close();
    remove();
  }
}

export interface Loaded {
  readonly files: readonly LoadedFile[];
  readonly incomplete: boolean;
  /** Nothing was loaded and nothing was there before. */
  readonly nothing: boolean;
  readonly warnings: readonly string[];
  summary(): void;
}

/** Loads paths with progress, tells of files that could not be read whole. */
export async function loadInto(db: Db, paths: readonly string[], flags: Flags, signal: AbortSignal, verb: string): Promise<Loaded> {
  const progress = makeProgress(flags.quiet);
  const spool = paths.includes('-') ? await spoolStdin(signal) : null;
  try {
    const files = await load(db, paths.filter((path) => path !== '-'), {
      ...(spool ? { stdin: spool.file } : {}),
      asOf: clockOf(flags), timezone: flags.timezone ?? null, reportZone: reportZone(flags), dateOrder: flags.dateOrder ?? null,
      groupName: flags.groupName ?? null, formatIn: flags.formatIn ?? null, mapping: flags.map ?? null, roster: flags.roster ?? [], facts: flags.facts ?? [],
      signal, progress: progress.load,
    });
    progress.done();
    const masker = files.some((file) => file.reason !== null || file.columns) ? await makeMasker(flags.reveal) : null;
    const label = (text: string) => masker?.label(text) ?? text;
    // Pictures and the like that lie in a folder are listed in the report; one line here tells of them together.
    const aside = files.filter((file) => file.status === 'skipped' && !file.incomplete);
    const several = aside.length > 1 ? aside : [];
    if (several.length && !flags.quiet) say(`${verb}: ${several.length} files in the folders are no exports and were skipped; the report lists them with the reasons`);
    for (const file of files) {
      for (const note of flags.quiet ? [] : (file.columns ?? [])) say(`${verb}: ${forTerminal(label(file.path))}: ${forTerminal(label(note))}`);
      if (file.reason !== null && !flags.quiet && !several.includes(file)) say(`${verb}: ${forTerminal(label(file.path))}${file.where ?? ''}: ${forTerminal(label(file.reason))}`);
    }
    const messages = files.reduce((sum, file) => sum + file.messages, 0);
    return {
      files,
      incomplete: files.some((file) => file.incomplete && !(messages === 0 && file.empty)),
      nothing: messages === 0 && !files.some((file) => file.status === 'already-loaded' || file.status === 'fact' || file.known),
      warnings: files.filter((file) => file.status === 'already-loaded').map((file) => `${label(file.path)}: ${file.reason ?? ''}`),
      summary: () => {
        const read = files.filter((file) => file.messages > 0 || file.known).length;
        const again = files.reduce((sum, file) => sum + (file.known ?? 0), 0);
        const known = files.filter((file) => file.status === 'already-loaded').length;
        say(`load: ${messages} ${messages === 1 ? 'record' : 'records'} from ${read} of ${files.length} ${files.length === 1 ? 'file' : 'files'}${again ? `, ${again} more known from other files` : ''}${known ? `, ${known} already loaded` : ''}`);
      },
    };
  } finally {
    progress.done();
    spool?.remove();
  }
}

/** Refuses a path that is not there before anything is made or changed. */
export function mustBeThere(paths: readonly string[]): void {
  findFiles(paths.filter((path) => path !== '-'));
}

/** Opens a case database for reading only, for the time of `act`. */
export async function withReadOnly<T>(path: string, act: (db: Db) => Promise<T>): Promise<T> {
  const db = openForReading(path);
  try {
    return await act(db);
  } catch (error) {
    throw explained(error, path);
  } finally {
    db.close();
  }
}

/** A verb that works on what is loaded does not make a new, empty database out of a mistyped name. */
export function mustExist(path: string): string {
  if (!existsSync(path)) throw new AuditError('usage', `${path}: no such database. Make one with: chataudit load <path…> --db ${path}`);
  return path;
}
