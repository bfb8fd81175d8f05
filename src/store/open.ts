import { chmodSync, closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AuditError } from '../model/errors.ts';
import { CREDIT_SCHEMA } from './credit-schema.ts';
import { APPLICATION_ID, SCHEMA, SCHEMA_VERSION } from './schema.ts';

export type Db = Database.Database;

const BUSY_MS = 5000;

/** Opens or creates a case database for writing. Refuses, untouched, a file that is not one or is newer than this tool. */
export function openCase(path: string): Db {
  const isNew = !existsSync(path) || statSync(path).size === 0;
  if (!isNew) refuseForeign(path);
  else if (!existsSync(dirname(path))) throw new AuditError('usage', `${path}: the folder of that file is not there. Make it first`);
  const mask = process.umask(0o077);
  try {
    const db = connect(path, {});
    try {
      if (isNew || isBlank(db)) create(db);
      else if (checkVersion(db, path) === BEFORE_CREDIT) addRegister(db);
      return db;
    } catch (error) {
      db.close();
      throw explained(error, path);
    }
  } catch (error) {
    throw explained(error, path);
  } finally {
    process.umask(mask);
  }
}

/** Opens a case database for reading only. */
export function openForReading(path: string): Db {
  if (!existsSync(path)) throw new AuditError('usage', `${path}: no such database. Make one with: chataudit load <path…> --db ${path}`);
  refuseForeign(path);
  try {
    const db = connect(path, { readonly: true, fileMustExist: true });
    try {
      checkVersion(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
    return db;
  } catch (error) {
    throw explained(error, path);
  }
}

/** A database for one run, without a promise to survive a crash: the caller removes the file. */
export function openTemporary(path: string): Db {
  const db = openCase(path);
  db.pragma('journal_mode = MEMORY');
  db.pragma('synchronous = OFF');
  db.pragma('secure_delete = OFF');
  return db;
}

/** Gives back the pages that loading kept in memory: checks read front to back and need few. */
export function releaseCache(db: Db): void {
  db.pragma('cache_size = -4000');
  db.pragma('shrink_memory');
}

function connect(path: string, options: Database.Options): Db {
  const db = new Database(path, { timeout: BUSY_MS, ...options });
  db.pragma('trusted_schema = OFF');
  db.pragma('cache_size = -24000');
  db.pragma('temp_store = FILE');
  if (!options.readonly) {
    db.pragma('secure_delete = ON');
    db.pragma('foreign_keys = OFF');
  }
  return db;
}

function create(db: Db): void {
  db.transaction(() => {
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.exec(SCHEMA);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
  chmodSync(db.name, 0o600);
}

/** True for what is left of a database whose making was interrupted and has been undone. */
function isBlank(db: Db): boolean {
  return db.pragma('application_id', { simple: true }) === 0 && db.pragma('user_version', { simple: true }) === 0
    && db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

/** Version 2 is version 3 without the credit register: read as it is, completed when opened for writing. */
const BEFORE_CREDIT = 2;

function addRegister(db: Db): void {
  db.transaction(() => {
    db.exec(CREDIT_SCHEMA);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
}

/** The version, one that can be read. */
function checkVersion(db: Db, path: string): number {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version === SCHEMA_VERSION || version === BEFORE_CREDIT) return version;
  if (version > SCHEMA_VERSION) {
    throw new AuditError('usage', `${path}: written by a newer chataudit (schema ${version}, this one knows ${SCHEMA_VERSION}); nothing was changed. Use the newer version`);
  }
  throw new AuditError('usage', `${path}: schema ${version} is not one this version can read; nothing was changed`);
}

/** Looks at the file header with plain reads: opening a stranger's file with SQLite could already write beside it. */
function refuseForeign(path: string): void {
  const head = Buffer.alloc(100);
  let count = 0;
  try {
    if (!statSync(path).isFile()) throw new AuditError('usage', `${path}: not a file; --db wants a database file`);
    const fd = openSync(path, 'r');
    try {
      count = readSync(fd, head, 0, 100, 0);
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    throw explained(error, path);
  }
  // A load that died while it made the file leaves a hot journal and no application id yet, perhaps not even a first page.
  const interrupted = existsSync(`${path}-journal`);
  if (interrupted && head.every((byte) => byte === 0)) return;
  if (count < 100 || head.toString('latin1', 0, 15) !== 'SQLite format 3') {
    throw new AuditError('usage', `${path}: not an SQLite database; nothing was changed. Choose another file for --db`);
  }
  const application = head.readUInt32BE(68);
  const version = head.readUInt32BE(60);
  if (application === APPLICATION_ID) return;
  if (application === 0 && version === 0 && interrupted) return;
  throw new AuditError('usage', `${path}: a database of another application; nothing was changed. Choose another file for --db`);
}

/** SQLite's and the file system's own errors as one line with the way out; anything else passes through. */
export function explained(error: unknown, path: string): unknown {
  const code = (error as { code?: unknown }).code;
  if (error instanceof AuditError || typeof code !== 'string') return error;
  const say = (kind: 'usage' | 'incomplete' | 'integrity', text: string) => new AuditError(kind, `${path}: ${text}`);
  if (code === 'SQLITE_READONLY_ROLLBACK' || code === 'SQLITE_READONLY_RECOVERY') {
    return say('integrity', 'an interrupted load is waiting to be undone. Run chataudit load or check on it once, as a user who may write it');
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return say('incomplete', 'another process is using the database; nothing was changed. Try again when it is done');
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return say('usage', 'the database cannot be written; nothing was changed. Check its permissions and its folder');
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return say('incomplete', 'no space left on the disk; what was being loaded was undone, earlier loads are intact. Free some space and load again');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return say('integrity', 'the database is damaged. Load the exports again into a new one');
  if (code.startsWith('SQLITE_CANTOPEN') || code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EISDIR' || code === 'ENOTDIR') {
    return say('usage', `cannot be opened (${code}). Check the path and its permissions`);
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO') return say('incomplete', `the disk reported an error (${code}); what was being done was undone`);
  return error;
}

/** Begins a stretch of reading: without it every look-up asks the file system for locks and journals. Ends with `endReading`. */
export function beginReading(db: Db): void {
  db.exec('BEGIN');
}

export function endReading(db: Db): void {
  db.exec('COMMIT');
}

/** Does what belongs together: all of it is stored, or nothing. */
export function together<T>(db: Db, act: () => T): T {
  return db.transaction(act)();
}
