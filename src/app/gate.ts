import { setTimeout } from 'node:timers/promises';

/** Where threads wait until a file is there: [0] how many have come, [1] 1 once it is open. Shared memory. */
export type Gate = Int32Array<SharedArrayBuffer>;

export const newGate = (): Gate => new Int32Array(new SharedArrayBuffer(8));

/** In a thread: comes to the gate and blocks until it is open. */
export function passGate(gate: Gate | null): void {
  if (gate === null) return;
  Atomics.add(gate, 0, 1);
  Atomics.wait(gate, 1, 0);
}

/** Resolves once so many threads stand at the gate. */
export async function standingAt(gate: Gate, count: number): Promise<void> {
  while (Atomics.load(gate, 0) < count) await setTimeout(1);
}

export function openGate(gate: Gate): void {
  Atomics.store(gate, 1, 1);
  Atomics.notify(gate, 1);
}
