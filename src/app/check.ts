import { existsSync } from 'node:fs';
import type { Policy } from '../model/check.ts';
import { AuditError } from '../model/errors.ts';
import type { GroupRun, Run } from '../model/run.ts';
import type { Attendance, Group } from '../model/timeline.ts';
import type { Db } from '../store/open.ts';
import { beginReading, endReading } from '../store/open.ts';
import { readGroups, readSources } from '../store/read-facts.ts';
import { groupSizes } from '../store/read-sizes.ts';
import { acrossGroups, type AttendanceOf } from './across-groups.ts';
import { acrossItems } from './across-items.ts';
import { acrossReach } from './across-reach.ts';
import type { Chosen, PageSource } from './check-group.ts';
import { checkGroup, chosenChecks } from './check-group.ts';
import { type CheckHere, type CheckPool, checkThreads, openCheckPool } from './check-pool.ts';
import { type FactTables, factTables, groupFacts } from './group-facts.ts';
import { VERSION } from './version.ts';

export interface CheckOptions {
  readonly policy: Policy;
  /** Ids of the checks to run; null: every one. */
  readonly only: readonly string[] | null;
  readonly signal: AbortSignal;
  /** Where the messages of a group come from when it is checked in this thread; default: read here, page by page. */
  readonly pages?: PageSource;
  /** Threads that have the database open already, for one whose file has no name any more. */
  readonly pool?: CheckPool | null;
  /** Threads beside this one that check, and whether this one takes its share. Default: what the machine and the groups ask for. */
  readonly threads?: Threads;
  /** Messages checked so far. */
  readonly progress: (messages: number) => void;
}

export interface Threads {
  readonly others: number;
  readonly here: boolean;
}

/**
 * Runs the checks over every group: one pass over each timeline. What it finds depends on the timeline, the facts and the
 * policy alone, not on how many threads share the groups.
 */
export async function check(db: Db, options: CheckOptions): Promise<Run> {
  const checks = await chosenChecks(options.only);
  beginReading(db);
  try {
    // The first look takes the lock under which other threads see the same rows.
    const groups = readGroups(db, true);
    const sizes = groups.length > 1 ? groupSizes(db) : new Map<number, number>();
    const threads = options.threads ?? threadsFor(groups, sizes);
    const one = checker(db, checks, options);
    const pool = await poolFor(db, options, Math.min(threads.others, groups.length));
    const runs = pool ? await spread(pool, groups, sizes, options, threads.here ? one : null) : await oneByOne(groups, one, options);
    const sources = readSources(db, 'export');
    const known = acrossGroups(runs, attendances(db, groups));
    return { policy: options.policy, toolVersion: VERSION, groups: acrossItems(acrossReach(known, options.policy, sources), sources) };
  } finally {
    endReading(db);
  }
}

/** Who was in which group: read when first asked, once. */
function attendances(db: Db, groups: readonly Group[]): AttendanceOf {
  const byId = new Map(groups.map((group) => [group.id, group]));
  const known = new Map<number, Attendance>();
  let tables: FactTables | null = null;
  return (chat) => {
    let one = known.get(chat);
    if (!one) known.set(chat, (one = groupFacts(db, byId.get(chat) as Group, (tables ??= factTables(db))).attendance()));
    return one;
  };
}

function checker(db: Db, checks: readonly Chosen[], { policy, pages }: CheckOptions): CheckHere {
  let tables: FactTables | null = null;
  return (group, signal, progress) => checkGroup(db, groupFacts(db, group, (tables ??= factTables(db))), checks, { policy, signal, progress, ...(pages ? { pages } : {}) });
}

async function oneByOne(groups: readonly Group[], one: CheckHere, { signal, progress }: CheckOptions): Promise<GroupRun[]> {
  const runs: GroupRun[] = [];
  let done = 0;
  for (const group of groups) {
    if (signal.aborted) throw new AuditError('interrupted', 'interrupted');
    const before = done;
    const run = await one(group, signal, (read) => progress(before + read));
    done += run.counts.messages;
    runs.push(run);
  }
  return runs;
}

/** Biggest groups first: a big one that begins last would keep a single thread busy at the end. */
async function spread(pool: CheckPool, groups: readonly Group[], sizes: ReadonlyMap<number, number>, options: CheckOptions, here: CheckHere | null): Promise<GroupRun[]> {
  const order = groups.toSorted((a, b) => (sizes.get(b.id) ?? 0) - (sizes.get(a.id) ?? 0) || a.id - b.id);
  try {
    const runs = await pool.run(order, options, here);
    const byGroup = new Map(order.map((group, i) => [group, runs[i] as GroupRun]));
    return groups.map((group) => byGroup.get(group) as GroupRun);
  } finally {
    await pool.close();
  }
}

async function poolFor(db: Db, options: CheckOptions, threads: number): Promise<CheckPool | null> {
  if (threads > 0) {
    if (options.pool) return options.pool;
    if (existsSync(db.name)) return openCheckPool(db.name, threads);
  }
  // Threads that have nothing to do give their memory back.
  await options.pool?.close();
  return null;
}

/** Messages below which a thread costs more than it saves: it loads checks and detectors anew. */
const ENOUGH = 50_000;
/** Where more than this part of the messages falls to one thread, this thread with another that reads ahead is as fast. */
const MOST = 0.7;
const ALONE: Threads = { others: 0, here: true };

function threadsFor(groups: readonly Group[], sizes: ReadonlyMap<number, number>): Threads {
  const others = Math.min(checkThreads(), groups.length - 1);
  const all = [...sizes.values()];
  const total = all.reduce((sum, size) => sum + size, 0);
  return others > 0 && total >= ENOUGH && Math.max(total / (others + 1), ...all) <= total * MOST ? { others, here: true } : ALONE;
}
