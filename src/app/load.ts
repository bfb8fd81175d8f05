import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { loadFactKinds } from '../facts/_load.ts';
import { loadFormats } from '../formats/_load.ts';
import { AuditError } from '../model/errors.ts';
import type { Db } from '../store/open.ts';
import { expand } from './intake/expand.ts';
import type { Reading } from './intake/pool.ts';
import { ReaderPool } from './intake/pool.ts';
import type { Tools } from './intake/read-source.ts';
import { makeTools } from './intake/read-source.ts';
import type { FoundFile } from './intake/walk.ts';
import { findFiles } from './intake/walk.ts';
import type { LoadedFile, LoadOptions } from './loaded.ts';
import { Loader } from './loader.ts';

export type { LoadedFile, LoadOptions } from './loaded.ts';

/** From this many bytes of exports on, threads read ahead; below it they cost more than they save. */
const IN_WORKERS = 2 << 20;
/** Files that may be begun before the one whose turn it is. */
const AHEAD = 16;
const MOST_WORKERS = 8;

/** Loads exports and fact files into a case database, each in a transaction of its own, in the order of their paths. */
export async function load(db: Db, paths: readonly string[], options: LoadOptions): Promise<LoadedFile[]> {
  const { signal } = options;
  const stopIfAsked = () => {
    if (signal.aborted) throw new AuditError('interrupted', 'interrupted');
  };
  const named = findFiles([...paths, ...options.facts], options.stdin ?? null);
  const rosters = new Set(findFiles(options.roster).map((file) => file.file));
  for (const file of findFiles(options.roster)) if (!named.some((f) => f.file === file.file)) named.push(file);
  // Signals come between turns of the event loop only: without a pause a long file would keep them out.
  const tools = makeTools(loadFormats, async () => {
    await setImmediate();
    stopIfAsked();
  });
  let pool: ReaderPool | null = null;
  try {
    const files = await expand(named, tools.archives, (file, head) => claims(tools, file, head));
    const total = files.reduce((sum, file) => sum + (file.opened ? 0 : Math.max(0, file.bytes)), 0);
    const workers = options.workers ?? workersFor(total, files);
    pool = workers ? new ReaderPool(workers, signal) : null;
    const loader = new Loader(db, options, tools, await loadFactKinds(), total);
    const loaded: LoadedFile[] = [];
    const begun = new Map<FoundFile, Reading>();
    let next = 0;
    for (const [i, file] of files.entries()) {
      for (; pool && next < files.length && next < i + AHEAD; next++) {
        const one = files[next] as FoundFile;
        if (!rosters.has(one.file) && loader.canBegin(one)) begun.set(one, pool.begin(loader.job(one)));
      }
      stopIfAsked();
      const one = await loader.file(file, rosters.has(file.file) ? 'roster' : null, begun.get(file) ?? null);
      if (one) loaded.push(one);
      begun.delete(file);
    }
    stopIfAsked();
    loaded.push(...await loader.remaining());
    for (const file of named) if (loader.isIdle(file, loaded)) loaded.push(loader.unused(file));
    return loaded;
  } finally {
    await pool?.close();
    tools.archives.close();
  }
}

function workersFor(total: number, files: readonly FoundFile[]): number {
  if (total <= IN_WORKERS) return 0;
  const exports = files.filter((file) => file.problem === null && !file.opened).length;
  return exports > 1 ? Math.max(1, Math.min(MOST_WORKERS, availableParallelism() - 1)) : 1;
}

/** A mail that is itself an export (a page archive of QQ) is read as it is; any other is read part by part. */
async function claims(tools: Tools, file: FoundFile, head: Buffer): Promise<boolean> {
  const own = (await tools.formats()).filter((format) => format.extensions.includes('.mht'));
  if (!own.length) return false;
  const text = head.toString('utf8');
  return own.some((format) => format.sniff({ name: file.name, folder: file.folder, bytes: head, text, beside: { text: () => null, has: () => false } }) >= 0.5);
}
