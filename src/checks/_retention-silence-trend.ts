/** Parts of equal length that the record is counted in. */
const PARTS = 64;
/** Spread of the logarithm of growth that is held likely, from the middle of the record to either end. */
const SPREAD = 0.7;
/** A pause beyond this many expected conversations may be a loss and tells little of growth. */
const CAP = 7;

/** Steady growth or decline over the whole record: a factor by the share of the record that has passed, 0 to 1. */
export type Trend = (passed: number) => number;

/**
 * Fits a line to the logarithm of the rate; a bow would bend down into a loss. `end` and `middle` of every pause as shares of
 * the record, `time`: its active time before any trend (NaN: left out).
 */
export function trendOf(end: Float64Array, middle: Float64Array, time: Float64Array): Trend {
  const [seen, risk] = [new Float64Array(PARTS), new Float64Array(PARTS)];
  const part = (passed: number): number => Math.min(PARTS - 1, Math.max(0, Math.floor(passed * PARTS)));
  let [count, whole] = [0, 0];
  for (const one of time) if (!Number.isNaN(one)) [count, whole] = [count + 1, whole + one];
  const most = CAP * whole / Math.max(1, count);
  for (let i = 0; i < time.length; i++) {
    const one = time[i] ?? NaN;
    if (Number.isNaN(one)) continue;
    const [to, at] = [part(end[i] ?? 0), part(middle[i] ?? 0)];
    seen[to] = (seen[to] ?? 0) + 1;
    risk[at] = (risk[at] ?? 0) + Math.min(one, most);
  }
  let [level, growth] = [0, 0];
  for (let round = 0; round < 24; round++) {
    const rising = round % 2 === 1;
    let [slope, bend] = rising ? [growth / SPREAD ** 2, 1 / SPREAD ** 2] : [0, 1e-9];
    for (let at = 0; at < PARTS; at++) {
      const from = (2 * at + 1) / PARTS - 1;
      const expected = (risk[at] ?? 0) * Math.exp(level + growth * from);
      slope += (rising ? from : 1) * (expected - (seen[at] ?? 0));
      bend += (rising ? from * from : 1) * expected;
    }
    const step = Math.max(-1, Math.min(1, slope / bend));
    if (rising) growth -= step;
    else level -= step;
  }
  return (passed) => Math.exp(growth * (2 * Math.min(1, Math.max(0, passed)) - 1));
}
