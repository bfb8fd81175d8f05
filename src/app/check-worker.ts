import { parentPort, workerData } from 'node:worker_threads';
import { AuditError } from '../model/errors.ts';
import { beginReading, endReading, openForReading, releaseCache } from '../store/open.ts';
import { passGate } from './gate.ts';
import type { CheckJob, CheckThread, FromCheckThread } from './check-pool.ts';

const { path, state, gate } = workerData as CheckThread;
const port = parentPort;
if (!port) throw new Error('this module runs as a worker');
const say = (message: FromCheckThread) => port.postMessage(message);
const signal = {
  get aborted() {
    return Atomics.load(state, 1) !== 0;
  },
};

/** Passes on what the tool says by itself; a defect ends the thread. */
async function telling(act: () => Promise<void> | void): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof AuditError)) throw error;
    say({ ours: { code: error.code, message: error.message } });
  }
}

passGate(gate);
await telling(() => {
  const db = openForReading(path);
  releaseCache(db);
  port.on('message', ({ policy, only, groups }: CheckJob) => telling(async () => {
    // Checks and detectors are loaded when there is work: a thread that waits stays small.
    const [{ checkGroup, chosenChecks }, { factTables, groupFacts }] = await Promise.all([import('./check-group.ts'), import('./group-facts.ts')]);
    const checks = await chosenChecks(only);
    beginReading(db);
    const tables = factTables(db);
    for (let index = Atomics.add(state, 0, 1); !signal.aborted; index = Atomics.add(state, 0, 1)) {
      const group = groups[index];
      if (!group) break;
      const run = await checkGroup(db, groupFacts(db, group, tables), checks, { policy, signal, progress: (read) => say({ index, read }) });
      say({ index, run });
    }
    endReading(db);
  }));
  say({ ready: true });
});
