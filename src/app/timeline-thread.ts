import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MessagePage } from '../store/timeline-pages.ts';
import type { PageSource } from './check-group.ts';
import { type CheckPool, openCheckPool } from './check-pool.ts';
import type { Gate } from './gate.ts';

export interface ThreadState {
  readonly path: string;
  readonly gate: Gate | null;
  /** state[0]: pages taken by the other side. */
  readonly state: Int32Array;
}

export interface PageRequest {
  readonly chat: number;
  readonly since: number | null;
  readonly until: number | null;
}

export interface TimelineThread {
  readonly pages: PageSource;
  /** Threads that could check groups instead; null: none were asked for. */
  readonly pool: CheckPool | null;
  close(): Promise<void>;
}

/**
 * Reads timelines in a second thread while this one checks them; `checking`: threads to hold ready for the case that there
 * are several groups. Once this resolves they have the database open: its file may lose its name. With a gate they wait at it
 * before they open the file, which need not be there until then.
 */
export async function openTimelineThread(path: string, checking = 0, gate: Gate | null = null): Promise<TimelineThread> {
  const opening = checking > 0 ? openCheckPool(path, checking, gate) : null;
  const state = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(`./timeline-worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: { path, state, gate } satisfies ThreadState,
    resourceLimits: { maxYoungGenerationSizeMb: 12 },
  });
  const [opened, ready] = await Promise.allSettled([opening, once(worker, 'message')]);
  const pool = opened.status === 'fulfilled' ? opened.value : null;
  const close = async () => {
    await Promise.all([worker.terminate(), pool?.close()]);
  };
  for (const one of [opened, ready]) {
    if (one.status === 'fulfilled') continue;
    await close();
    throw one.reason as Error;
  }
  return {
    pool,
    close,
    async *pages(chat, since, until) {
      worker.postMessage({ chat, since, until } satisfies PageRequest);
      const arrived: (MessagePage | null)[] = [];
      let failure: Error | null = null;
      let wake = () => {};
      const onMessage = ({ page }: { page: MessagePage | null }) => {
        arrived.push(page);
        wake();
      };
      const onError = (error: Error) => {
        failure = error;
        wake();
      };
      worker.on('message', onMessage).on('error', onError);
      try {
        for (;;) {
          if (!arrived.length && !failure) await new Promise<void>((resolve) => (wake = resolve));
          if (failure) throw failure;
          const page = arrived.shift();
          if (page === null) return;
          if (!page) continue;
          Atomics.add(state, 0, 1);
          Atomics.notify(state, 0);
          yield page;
        }
      } finally {
        worker.off('message', onMessage).off('error', onError);
      }
    },
  };
}
