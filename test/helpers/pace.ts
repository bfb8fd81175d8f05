/** Least ms that the loop below took on the two cores where the bounds of the tests were set. */
const REFERENCE = 9;

/** A fixed amount of work: least of several runs, ms. */
function loop(): number {
  let best = Infinity;
  for (let run = 0; run < 5; run++) {
    const began = performance.now();
    let sum = 0;
    for (let i = 0; i < 6_000_000; i++) sum = (Math.imul(sum, 31) + i) | 0;
    if (sum === 1) throw new Error('unreachable, keeps the loop alive');
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

/**
 * A bound in ms for this machine at this moment: never under twice what was asked on the reference machine, more where the
 * machine is slower or busy. Bounds catch what grows out of hand, which takes seconds; benches measure speed.
 */
export function within(ms: number): number {
  return 2 * ms * Math.max(1, loop() / REFERENCE);
}
