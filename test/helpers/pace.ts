/** Least ms that the loop below takes on the two cores where the bounds of the tests were set, when nothing else runs. */
const REFERENCE = 7.5;

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

/** A bound in ms as this machine keeps it at this moment: as asked, and in proportion more where it is slower or busy. */
export function within(ms: number): number {
  return ms * Math.max(1, loop() / REFERENCE);
}
