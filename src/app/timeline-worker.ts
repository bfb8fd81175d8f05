import { parentPort, workerData } from 'node:worker_threads';
import { beginReading, endReading, openForReading, releaseCache } from '../store/open.ts';
import { messagePages } from '../store/timeline-pages.ts';
import { passGate } from './gate.ts';
import type { PageRequest, ThreadState } from './timeline-thread.ts';

/** Pages that may be on their way at once. */
const AHEAD = 3;

const { path, state, gate } = workerData as ThreadState;
const port = parentPort;
if (!port) throw new Error('this module runs as a worker');

passGate(gate);
const db = openForReading(path);
releaseCache(db);
let sent = 0;
port.on('message', ({ chat, since, until }: PageRequest) => {
  beginReading(db);
  for (const page of messagePages(db, chat, since, until)) {
    for (let taken = Atomics.load(state, 0); sent - taken >= AHEAD; taken = Atomics.load(state, 0)) Atomics.wait(state, 0, taken, 1000);
    sent++;
    const { id, source, at, sender, kind, byteStart, textLength, extras } = page;
    port.postMessage({ page }, [id, source, at, sender, kind, byteStart, textLength, ...(extras ? [extras.seq, extras.line, extras.byteEnd] : [])].map((column) => column.buffer as ArrayBuffer));
  }
  endReading(db);
  port.postMessage({ page: null });
});
port.postMessage({ ready: true });
