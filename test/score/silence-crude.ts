const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const CUT = 45 * 60_000;
const EAST = 8 * HOUR;

/** A silence with the value that a threshold is put on. */
export interface Judged {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

const hourOf = (at: number): number => Math.floor((at + EAST) / HOUR);
const slot = (hour: number): number => (hour + 72) % 168;

/** The crude model: hour of week times the level of the 14 days on either side; the value is the expected count of conversations. */
export function crude(at: readonly number[]): Judged[] {
  const first = hourOf(at[0] ?? 0);
  const span = hourOf(at.at(-1) ?? 0) - first + 1;
  const starts = new Float64Array(span + 1);
  at.forEach((one, i) => {
    if (i === 0 || one - (at[i - 1] ?? 0) > CUT) starts[hourOf(one) - first] = (starts[hourOf(one) - first] ?? 0) + 1;
  });
  const [seen, weeks] = [new Float64Array(168).fill(0.2), new Float64Array(168).fill(1)];
  for (let hour = 0; hour < span; hour++) {
    const at168 = slot(first + hour);
    seen[at168] = (seen[at168] ?? 0) + (starts[hour] ?? 0);
    weeks[at168] = (weeks[at168] ?? 0) + 1;
  }
  const sums = { starts: new Float64Array(span + 1), shape: new Float64Array(span + 1) };
  for (let hour = 0; hour < span; hour++) {
    const at168 = slot(first + hour);
    sums.starts[hour + 1] = (sums.starts[hour] ?? 0) + (starts[hour] ?? 0);
    sums.shape[hour + 1] = (sums.shape[hour] ?? 0) + (seen[at168] ?? 0) / (weeks[at168] ?? 1);
  }
  const over = (sum: Float64Array, a: number, b: number): number => (sum[Math.min(span, Math.max(0, b))] ?? 0) - (sum[Math.min(span, Math.max(0, a))] ?? 0);
  const found: Judged[] = [];
  for (let i = 1; i < at.length; i++) {
    const [from, to] = [at[i - 1] ?? 0, at[i] ?? 0];
    if (to - from < 2 * HOUR) continue;
    const [a, b] = [hourOf(from) - first + 1, hourOf(to) - first];
    const near = over(sums.starts, a - 336, a) + over(sums.starts, b, b + 336);
    const shape = over(sums.shape, a - 336, a) + over(sums.shape, b, b + 336);
    found.push({ from, to, value: over(sums.shape, a, b) * (shape > 0 ? near / shape : 0) });
  }
  return found;
}

/** The fixed rule: longer than seven days and than six times the pause that 95 of 100 do not exceed. The value is 1 or 0. */
export function fixed(at: readonly number[]): Judged[] {
  const gaps = at.slice(1).map((one, i) => one - (at[i] ?? 0));
  const p95 = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0;
  const least = Math.max(7 * DAY, 6 * p95);
  return gaps.flatMap((gap, i) => (gap > least ? [{ from: at[i] ?? 0, to: at[i + 1] ?? 0, value: 1 }] : []));
}
