import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Batch } from '../../model/batch.ts';
import type { ErrorCode } from '../../model/errors.ts';
import { AuditError } from '../../model/errors.ts';
import type { Job, Outcome } from './read-source.ts';

type FromWorker = { batch: Batch } | { outcome: Outcome } | { ours: { code: ErrorCode; message: string } };

/** A file that is being read or waits for a free thread. */
export class Reading {
  readonly job: Job;
  /** Acknowledges a stored batch to the thread that sent it. */
  acknowledge: () => void = () => {};
  readonly #arrived: FromWorker[] = [];
  #failure: Error | null = null;
  #wake: () => void = () => {};

  constructor(job: Job) {
    this.job = job;
  }

  arrive(message: FromWorker): void {
    this.#arrived.push(message);
    this.#wake();
  }

  fail(error: Error): void {
    this.#failure ??= error;
    this.#wake();
  }

  /** Hands over the batches in order until the file is read. */
  async drain(store: (batch: Batch) => void): Promise<Outcome> {
    for (;;) {
      if (this.#failure) throw this.#failure;
      const message = this.#arrived.shift();
      if (!message) await new Promise<void>((resolve) => (this.#wake = resolve));
      else if ('outcome' in message) return message.outcome;
      else if ('ours' in message) throw new AuditError(message.ours.code, message.ours.message);
      else {
        store(message.batch);
        this.acknowledge();
      }
    }
  }
}

interface Slot {
  readonly worker: Worker;
  /** [0]: batches stored by this side; [1]: 1 makes the thread stop. */
  readonly state: Int32Array;
  reading: Reading | null;
}

/**
 * Threads that read files ahead of the one that stores them. Readings must be drained in the order in which they began:
 * a thread waits when too many of its batches are not stored yet, so memory does not grow with the number of files.
 */
export class ReaderPool {
  readonly #size: number;
  readonly #signal: AbortSignal;
  readonly #slots: Slot[] = [];
  readonly #waiting: Reading[] = [];
  readonly #abort = () => this.#stop(new AuditError('interrupted', 'interrupted'));

  constructor(size: number, signal: AbortSignal) {
    this.#size = size;
    this.#signal = signal;
    signal.addEventListener('abort', this.#abort, { once: true });
  }

  begin(job: Job): Reading {
    const reading = new Reading(job);
    this.#waiting.push(reading);
    if (this.#signal.aborted) this.#abort();
    else this.#assign();
    return reading;
  }

  async close(): Promise<void> {
    this.#signal.removeEventListener('abort', this.#abort);
    for (const slot of this.#slots) stopThread(slot);
    await Promise.all(this.#slots.map((slot) => slot.worker.terminate()));
  }

  #assign(): void {
    while (this.#waiting.length) {
      const slot = this.#slots.find((one) => one.reading === null) ?? (this.#slots.length < this.#size ? this.#open() : null);
      if (!slot) return;
      const reading = this.#waiting.shift() as Reading;
      slot.reading = reading;
      reading.acknowledge = () => {
        Atomics.add(slot.state, 0, 1);
        Atomics.notify(slot.state, 0);
      };
      slot.worker.postMessage(reading.job);
    }
  }

  #open(): Slot {
    const state = new Int32Array(new SharedArrayBuffer(8));
    const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
      workerData: { state },
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
    const slot: Slot = { worker, state, reading: null };
    worker.on('message', (message: FromWorker) => {
      slot.reading?.arrive(message);
      if ('batch' in message) return;
      slot.reading = null;
      this.#assign();
    });
    worker.on('error', (error) => this.#stop(error as Error));
    this.#slots.push(slot);
    return slot;
  }

  #stop(error: Error): void {
    for (const slot of this.#slots) {
      stopThread(slot);
      slot.reading?.fail(error);
    }
    for (const reading of this.#waiting.splice(0)) reading.fail(error);
  }
}

function stopThread(slot: Slot): void {
  Atomics.store(slot.state, 1, 1);
  Atomics.notify(slot.state, 0);
}
