import { parentPort, workerData } from 'node:worker_threads';
import { AuditError } from '../../model/errors.ts';
import { loadFormats } from '../../formats/_load.ts';
import type { Job } from './read-source.ts';
import { makeTools, readSource } from './read-source.ts';

/** Batches that may be on their way at once: enough to keep both threads busy, few enough to keep memory flat. */
const AHEAD = 4;

const { state } = workerData as { state: Int32Array };
const port = parentPort;
if (!port) throw new Error('this module runs as a worker');

/** state[0]: batches stored by the other side; state[1]: set to 1 to make this side stop. */
let sent = 0;
const tools = makeTools(loadFormats);
port.on('message', async (job: Job) => {
  try {
    const outcome = await readSource(job, tools, (batch) => {
      for (let stored = Atomics.load(state, 0); sent - stored >= AHEAD; stored = Atomics.load(state, 0)) {
        if (Atomics.load(state, 1)) throw new AuditError('interrupted', 'interrupted');
        Atomics.wait(state, 0, stored, 1000);
      }
      sent++;
      const moved = [batch.group, batch.sender, batch.at, batch.kind, batch.start, batch.end, batch.line, batch.textLength, batch.nativeIdLength];
      port.postMessage({ batch }, moved.map((column) => column.buffer as ArrayBuffer));
    });
    port.postMessage({ outcome });
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    port.postMessage({ ours: { code: error.code, message: error.message } });
  }
});
