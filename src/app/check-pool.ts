import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Policy } from '../model/check.ts';
import type { ErrorCode } from '../model/errors.ts';
import { AuditError } from '../model/errors.ts';
import type { Gate } from './gate.ts';
import type { GroupRun } from '../model/run.ts';
import type { Group } from '../model/timeline.ts';

/** More threads than this wait for one another's memory. */
const MOST_THREADS = 8;

/** How many threads beside this one the machine could use. */
export function checkThreads(): number {
  return Math.min(availableParallelism(), MOST_THREADS) - 1;
}

export interface CheckThread {
  readonly path: string;
  readonly gate: Gate | null;
  /** state[0]: place in `CheckJob.groups` of the next group to take; state[1]: 1 makes every thread stop. */
  readonly state: Int32Array;
}

/** The same to each thread: they take the groups one by one from the front. */
export interface CheckJob {
  readonly policy: Policy;
  readonly only: readonly string[] | null;
  readonly groups: readonly Group[];
}

/** `index`: place in `CheckJob.groups`. `read`: messages of that group so far. */
export type FromCheckThread =
  | { readonly ready: true }
  | { readonly index: number; readonly read: number }
  | { readonly index: number; readonly run: GroupRun }
  | { readonly ours: { readonly code: ErrorCode; readonly message: string } };

export interface PoolOptions {
  readonly policy: Policy;
  readonly only: readonly string[] | null;
  readonly signal: AbortSignal;
  /** Messages of all groups checked so far. */
  readonly progress: (messages: number) => void;
}

/** Checks a group in this thread, which takes its share. `read`: messages of the group so far. */
export type CheckHere = (group: Group, signal: { readonly aborted: boolean }, read: (messages: number) => void) => Promise<GroupRun>;

export interface CheckPool {
  /** What was found in each group, in the order given; once only. `here`: null where this thread only waits. */
  run(groups: readonly Group[], options: PoolOptions, here: CheckHere | null): Promise<GroupRun[]>;
  close(): Promise<void>;
}

/** Starts threads that check groups. Once this resolves each has the database open: its file may lose its name. */
export async function openCheckPool(path: string, size: number, gate: Gate | null = null): Promise<CheckPool> {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const workers = Array.from({ length: size }, () => new Worker(new URL(`./check-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: { path, state, gate } satisfies CheckThread,
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  }));
  let hear: (message: FromCheckThread) => void = () => {};
  // Heard from the first moment on: a thread that ends early must not be waited for.
  let failure: Error | null = null;
  let wake = () => {};
  const fail = (error: Error) => {
    failure ??= error;
    Atomics.store(state, 1, 1);
    wake();
  };
  for (const worker of workers) {
    worker.on('message', (message: FromCheckThread) => ('ours' in message ? fail(new AuditError(message.ours.code, message.ours.message)) : hear(message)));
    worker.on('error', (error) => fail(error as Error));
    worker.on('exit', () => fail(new Error('a thread that checks ended before its work was done')));
  }
  /** Resolves once `done` says so; looks again after each message. */
  const until = async (done: () => boolean): Promise<void> => {
    while (!done()) {
      if (failure) throw failure;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  const close = async () => {
    Atomics.store(state, 1, 1);
    await Promise.all(workers.map((worker) => worker.terminate()));
  };

  let ready = 0;
  hear = () => {
    ready++;
    wake();
  };
  try {
    await until(() => ready === size);
  } catch (error) {
    await close();
    throw error;
  }

  return {
    async run(groups, { policy, only, signal, progress }, here) {
      const runs: GroupRun[] = [];
      const read = new Map<number, number>();
      let total = 0;
      let finished = 0;
      const tell = (index: number, messages: number) => {
        total += messages - (read.get(index) ?? 0);
        read.set(index, messages);
        progress(total);
      };
      const keep = (index: number, run: GroupRun) => {
        runs[index] = run;
        finished++;
        wake();
      };
      hear = (message) => {
        if ('read' in message) tell(message.index, message.read);
        else if ('run' in message) keep(message.index, message.run);
      };
      const share = async (check: CheckHere): Promise<void> => {
        const stopped = {
          get aborted() {
            return Atomics.load(state, 1) !== 0;
          },
        };
        for (let index = Atomics.add(state, 0, 1); !stopped.aborted; index = Atomics.add(state, 0, 1)) {
          const group = groups[index];
          if (!group) return;
          keep(index, await check(group, stopped, (messages) => tell(index, messages)));
        }
      };
      const interrupt = () => fail(new AuditError('interrupted', 'interrupted'));
      signal.addEventListener('abort', interrupt, { once: true });
      try {
        if (signal.aborted) interrupt();
        for (const worker of workers) worker.postMessage({ policy, only, groups } satisfies CheckJob);
        const mine = here ? share(here).catch((error: unknown) => fail(error as Error)) : null;
        try {
          await until(() => finished === groups.length);
        } finally {
          // Whatever ended the others: this thread may still be reading.
          await mine;
        }
        return runs;
      } finally {
        signal.removeEventListener('abort', interrupt);
      }
    },
    close,
  };
}
