import { setFlagsFromString } from 'node:v8';

/**
 * Makes the collector tidy up early. Left alone it lets the heap grow to several times of what is in use, which for a
 * million messages is more memory than the store and the reader together. Call before the checks, when the reading thread
 * is done: its short-lived strings want the larger nursery.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=25');
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** Threads begin with a nursery that needs no growing. Call before the first thread. */
export function prepareThreads(): void {
  setFlagsFromString('--min-semi-space-size=4');
}
