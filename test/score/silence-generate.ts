import { dayOf } from '../../src/text/calendar.ts';
import { createRng } from './rng.ts';

/** A made-up group: when its messages were sent (ms since 1970 UTC, China's clock) and what was taken out again. */
export interface QuietGroup {
  readonly at: readonly number[];
  readonly losses: readonly { readonly from: number; readonly to: number; readonly conversations: number; readonly messages: number }[];
  /** Messages a day before anything was taken out. */
  readonly perDay: number;
}

/** `plain`: as the task describes groups; `varied`: other bursts, other weeks, uneven days, pauses, seasons. */
export type Family = 'plain' | 'varied';

const HOUR = 3_600_000;
const EAST = 8 * HOUR;
/** Lunar New Year's Days. */
const SPRING = ['2020-01-25', '2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17'].map(dayOf);

export function quietGroup(seed: number, family: Family): QuietGroup {
  const rng = createRng(seed * 7919 + (family === 'plain' ? 1 : 2));
  const real = (low = 0, high = 1): number => low + (high - low) * rng.int(0, 1e9) / 1e9;
  const spread = (low: number, high: number): number => Math.exp(real(Math.log(low), Math.log(high)));
  const normal = (): number => Math.sqrt(-2 * Math.log(real(1e-9, 1))) * Math.cos(2 * Math.PI * real());
  /** A gamma variable of mean 1. */
  const uneven = (shape: number): number => {
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal();
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(real(1e-9, 1)) < x * x / 2 + d - d * v + d * Math.log(v)) return d * v / shape;
    }
  };
  const varied = family === 'varied';
  const days = rng.int(60, 700);
  const first = dayOf('2021-06-01') + rng.int(0, 1200);
  const perDay = spread(0.5, 70);
  const burst = varied ? spread(1.5, 10) : real(2, 6);
  const heavy = real(1.3, 2.5);
  const step = varied ? spread(0.3, 5) : real(0.5, 4);

  // The hours of a week.
  const night = varied ? spread(0.003, 0.3) : real(0.01, 0.08);
  const [wake, sleep, peak] = [real(6, 9), real(21, 24.5), real(9, 21)];
  const bump = real(0, varied ? 3 : 1.5);
  const kind = varied ? rng.pick(['plain', 'work', 'work', 'school', 'evening', 'weekend'] as const) : 'plain';
  const weekend = kind === 'work' ? spread(0.01, 0.4) : kind === 'weekend' ? real(2, 6) : real(0.5, 1.5);
  const hourRate = (hour: number): number => {
    const [clock, day] = [hour % 24 + 0.5, Math.floor(hour / 24)];
    const late = clock < sleep - 24 ? clock + 24 : clock;
    let rate = late >= wake && late <= sleep ? 1 + bump * Math.exp(-(((clock - peak) / 2) ** 2)) : night;
    if (kind === 'evening' && (clock < 17 || clock > 23)) rate *= 0.1;
    if (kind === 'work' && (clock < 8.5 || clock > 19)) rate *= 0.15;
    return rate * (day >= 5 ? weekend : 1);
  };
  const week = Array.from({ length: 168 }, (_, hour) => hourRate(hour));
  const mean = week.reduce((sum, rate) => sum + rate, 0) / 168;

  // The level of each day.
  const growth = real(-1.2, 1.2) * (rng.chance(0.6) ? 1 : 0);
  const shifts = Array.from({ length: rng.chance(0.3) ? 1 : varied && rng.chance(0.3) ? 2 : 0 }, () => [rng.int(0, days), spread(0.3, 3)] as const);
  const wave = varied ? real(0, 0.5) : 0;
  const roughness = varied && rng.chance(0.6) ? spread(4, 20) : rng.chance(0.4) ? spread(8, 40) : 0;
  const spring = real(0.15, 0.8);
  const autumn = varied ? real(0.2, 1.1) : 1;
  const slump = varied && rng.chance(0.3) ? { from: rng.int(0, days), long: rng.int(1, 4), rate: real(0.1, 0.5) } : null;
  const levels: number[] = [];
  let drift = 0;
  for (let day = 0; day < days; day++) {
    drift = drift * 0.97 + (varied ? normal() * 0.05 : 0);
    let level = Math.exp(growth * (day / days - 0.5) + drift + wave * Math.sin(day / 20));
    for (const [at, factor] of shifts) if (day >= at) level *= factor;
    const absolute = first + day;
    if (SPRING.some((start) => absolute >= start - 1 && absolute < start + 7)) level *= spring;
    const date = new Date(absolute * 24 * HOUR);
    const [month, dom] = [date.getUTCMonth() + 1, date.getUTCDate()];
    if (month === 10 && dom <= 7) level *= autumn;
    if (kind === 'school' && (month === 8 || (month === 7 && dom > 5))) level *= 0.15;
    if (slump && day >= slump.from && day < slump.from + slump.long) level *= slump.rate;
    if (roughness > 0) level *= uneven(roughness);
    levels.push(level);
  }

  // Conversations, and the messages that each brings.
  const talks: number[] = [];
  const all: { at: number; talk: number }[] = [];
  for (let hour = 0; hour < days * 24; hour++) {
    const day = Math.floor(hour / 24);
    const rate = perDay / burst / 24 * (week[(hour + ((first + 3) % 7) * 24) % 168] ?? 0) / mean * (levels[day] ?? 1);
    for (let waited = -Math.log(real(1e-9, 1)) / rate; waited < 1; waited -= Math.log(real(1e-9, 1)) / rate) {
      let at = (first * 24 + hour + waited) * HOUR - EAST;
      talks.push(at);
      const size = Math.min(400, Math.max(1, Math.round(burst * (varied && rng.chance(0.5) ? Math.exp(normal() - 0.5) : (heavy - 1) / heavy * real(1e-6, 1) ** (-1 / heavy)))));
      for (let n = 0; n < size; n++) {
        all.push({ at: Math.round(at / 1000) * 1000, talk: talks.length - 1 });
        at -= Math.log(real(1e-9, 1)) * step * 60_000 * (varied ? Math.exp(normal() * 0.8) : 1);
      }
    }
  }
  all.sort((a, b) => a.at - b.at);

  // What is taken out.
  const losses: { from: number; to: number; conversations: number; messages: number }[] = [];
  let at = all.map((one) => one.at);
  for (let wanted = rng.pick([0, 1, 1, 2, 2]); wanted > 0; wanted--) {
    const size = Math.round(spread(1, 60));
    if (size > talks.length * 0.35) continue;
    const low = rng.int(Math.floor(talks.length * 0.08), Math.floor(talks.length * 0.92) - size);
    const from = (talks[low] ?? 0) - 1;
    const to = (talks[low + size] ?? 0) - 1;
    if (losses.some((other) => from < other.to + 12 * HOUR && to > other.from - 12 * HOUR)) continue;
    const stay = at.filter((one) => one <= from || one >= to);
    losses.push({ from, to, conversations: size, messages: at.length - stay.length });
    at = stay;
  }
  return { at, losses, perDay: all.length / days };
}
