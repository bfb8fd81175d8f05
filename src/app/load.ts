import { availableParallelism } from 'node:os';
import { loadFactKinds } from '../facts/_load.ts';
import { loadFormats } from '../formats/_load.ts';
import { AuditError } from '../model/errors.ts';
import type { Format } from '../model/format.ts';
import type { Db } from '../store/open.ts';
import { expand } from './intake/expand.ts';
import type { Reading } from './intake/pool.ts';
import { ReaderPool } from './intake/pool.ts';
import { makeTools } from './intake/read-source.ts';
import type { FoundFile } from './intake/walk.ts';
import { findFiles } from './intake/walk.ts';
import type { LoadedFile, LoadOptions } from './loader.ts';
import { Loader } from './loader.ts';

export type { LoadedFile, LoadOptions } from './loader.ts';

/** From this many bytes of exports on, threads read ahead; below it they cost more than they save. */
const IN_WORKERS = 2 << 20;
/** Files that may be begun before the one whose turn it is. */
const AHEAD = 16;
const MOST_WORKERS = 8;

/** Loads exports and fact files into a case database, each in a transaction of its own, in the order of their paths. */
export async function load(db: Db, paths: readonly string[], options: LoadOptions): Promise<LoadedFile[]> {
  const named = findFiles([...paths, ...options.facts]);
  const rosters = new Set(findFiles(options.roster).map((file) => file.file));
  for (const file of findFiles(options.roster)) if (!named.some((f) => f.file === file.file)) named.push(file);
  const tools = makeTools(await loadFormats());
  const files = await expand(named, tools.archives, (file, head) => claims(tools.formats, file, head));
  const total = files.reduce((sum, file) => sum + Math.max(0, file.bytes), 0);
  const exports = files.filter((file) => file.problem === null).length;
  const workers = total <= IN_WORKERS ? 0 : exports > 1 ? Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1)) : 1;
  const pool = workers ? new ReaderPool(workers, options.signal) : null;
  const loader = new Loader(db, options, tools, await loadFactKinds(), total);
  try {
    const loaded: LoadedFile[] = [];
    const begun = new Map<FoundFile, Reading>();
    let next = 0;
    for (const [i, file] of files.entries()) {
      for (; pool && next < files.length && next < i + AHEAD; next++) {
        const one = files[next] as FoundFile;
        if (!rosters.has(one.file) && loader.canBegin(one)) begun.set(one, pool.begin(loader.job(one)));
      }
      if (options.signal.aborted) throw new AuditError('interrupted', 'interrupted');
      const one = await loader.file(file, rosters.has(file.file) ? 'roster' : null, begun.get(file) ?? null);
      if (one) loaded.push(one);
      begun.delete(file);
    }
    loaded.push(...loader.remaining());
    for (const file of named) if (isIdle(file, loaded)) loaded.push(loader.unused(file));
    return loaded;
  } finally {
    await pool?.close();
    await tools.archives.close();
  }
}

/** An archive that was named and in which nothing was found to load. */
function isIdle(file: FoundFile, loaded: readonly LoadedFile[]): boolean {
  if (!file.named || loaded.some((one) => one.path === file.path)) return false;
  return !loaded.some((one) => one.path.startsWith(`${file.path}!/`) && (one.incomplete || one.status !== 'skipped'));
}

/** A mail that is itself an export (a page archive of QQ) is read as it is. */
function claims(formats: readonly Format[], file: FoundFile, head: Buffer): boolean {
  const text = head.toString('utf8');
  return formats.some((format) => format.sniff({ name: file.name, folder: file.folder, bytes: head, text, beside: { text: () => null, has: () => false } }) >= 0.5);
}
