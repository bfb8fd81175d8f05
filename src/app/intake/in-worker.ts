import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Batch } from '../../model/batch.ts';
import type { ErrorCode } from '../../model/errors.ts';
import { AuditError } from '../../model/errors.ts';
import type { Job, Outcome } from './read-source.ts';

/** Reads a file in a second thread while this one stores: `store` is called for each batch, in order. */
export function readInWorker(job: Job, store: (batch: Batch) => void, signal: AbortSignal): Promise<Outcome> {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: { job, state },
    resourceLimits: { maxYoungGenerationSizeMb: 24 },
  });
  return new Promise((resolve, reject) => {
    const stop = (error: Error) => {
      Atomics.store(state, 1, 1);
      Atomics.notify(state, 0);
      signal.removeEventListener('abort', aborted);
      void worker.terminate().then(() => reject(error));
    };
    const aborted = () => stop(new AuditError('interrupted', 'interrupted'));
    signal.addEventListener('abort', aborted, { once: true });
    if (signal.aborted) aborted();
    worker.on('message', (message: { batch?: Batch; outcome?: Outcome; ours?: { code: ErrorCode; message: string } }) => {
      if (signal.aborted) return;
      if (message.batch) {
        try {
          store(message.batch);
        } catch (error) {
          stop(error as Error);
          return;
        }
        Atomics.add(state, 0, 1);
        Atomics.notify(state, 0);
      } else if (message.ours) stop(new AuditError(message.ours.code, message.ours.message));
      else if (message.outcome) {
        signal.removeEventListener('abort', aborted);
        const { outcome } = message;
        void worker.terminate().then(() => resolve(outcome));
      }
    });
    worker.on('error', (error) => stop(error as Error));
  });
}
