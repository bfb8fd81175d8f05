import type { Clock } from '../model/format.ts';

const EPOCH = /^\d{9,17}(?:\.\d{1,6})?$/;
const WALL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3})\d*)?)?$/;
const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * An instant in ms since 1970 UTC from an epoch (seconds, milliseconds or microseconds by size), an ISO time with offset, or
 * a wall clock. NaN when it is none of them.
 */
export function instantOf(text: string, clock: Clock): number {
  if (EPOCH.test(text)) {
    const value = Number(text);
    return Math.floor(value < 1e11 ? value * 1000 : value < 1e14 ? value : value / 1000);
  }
  if (WITH_OFFSET.test(text)) return Date.parse(text.replace(' ', 'T'));
  const wall = WALL.exec(text);
  if (!wall) return Number.NaN;
  const [, y, m, d, h, mi, s, ms] = wall;
  return clock.at(Number(y), Number(m), Number(d), Number(h), Number(mi), Number(s ?? 0), Number((ms ?? '0').padEnd(3, '0')));
}
