import type { Clock } from '../model/format.ts';
import type { Json } from '../text/json-value.ts';
import { parseInstant } from '../text/zone.ts';

const WITH_OFFSET = /(?:Z|[+-]\d\d:?\d\d)$/;
const WALL = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?$/;
/** First millisecond that an id of Discord can hold, since 1970. */
const EPOCH = 1_420_070_400_000n;
const SNOWFLAKE = /^\d{15,20}$/;

/** Instant (ms since 1970 UTC) of an ISO time, by the clock where it has no offset; NaN for anything else. */
export function instantOf(value: Json | undefined, clock: Clock): number {
  if (typeof value !== 'string') return NaN;
  if (WITH_OFFSET.test(value)) return parseInstant(value, 'UTC');
  const found = WALL.exec(value);
  if (found === null) return NaN;
  const n = (i: number): number => Number(found[i] ?? 0);
  return clock.at(n(1), n(2), n(3), n(4), n(5), n(6), Number((found[7] ?? '').slice(0, 3).padEnd(3, '0')));
}

/** When a thing with this id was made; NaN when it is no id of Discord. */
export function madeAt(id: string | null): number {
  return id !== null && SNOWFLAKE.test(id) ? Number((BigInt(id) >> 22n) + EPOCH) : NaN;
}
