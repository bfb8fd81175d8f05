import { parseInstant, ymd } from '../text/zone.ts';

const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:[T ]*(上午|下午|凌晨|早上|中午|晚上|am|pm)? *(\d{1,2})[:时点](?:(\d{1,2})(?:[:分](\d{1,2})(?:\.\d{1,9})?秒?|分)?)? *(am|pm)?)? *(Z|[+-]\d\d(?::?\d\d)?)?$/i;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?$/;

/**
 * An instant as tables hold it: `2026-05-01`, `2026/5/1 8:00`, `2026年5月1日 下午3点`, `20260501`, seconds or milliseconds since
 * 1970. Day and month in another order, and years of two digits, can mean two days and are not read. NaN for those.
 */
export function instantOf(cell: string, zone: string): number {
  const text = cell.slice(0, 64).normalize('NFKC').trim();
  const direct = parseInstant(text, zone);
  if (!Number.isNaN(direct)) return direct;
  if (/^1\d{9}$/.test(text)) return Number(text) * 1000;
  if (/^1\d{12}$/.test(text)) return Number(text);
  const compact = COMPACT.exec(text);
  if (compact) return from(compact[1], compact[2], compact[3], compact[4], compact[5], compact[6], '', zone);
  const m = WRITTEN.exec(text);
  if (!m) return NaN;
  const half = (m[4] ?? m[8] ?? '').toLowerCase();
  const hour = m[5] === undefined ? undefined : clockHour(Number(m[5]), half);
  if (hour !== undefined && Number.isNaN(hour)) return NaN;
  return from(m[1], m[2], m[3], hour?.toString(), m[6], m[7], m[9] ?? '', zone);
}

/** A day alone, or at the midnight that spreadsheets put beside it. */
const DAY_ALONE = /^(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}[日号]?(?:[T ]+0?0:00(?::00(?:\.0{1,9})?)?)?|(?:19|20)\d{6}(?:000000)?)$/;
const DAY = 86_400_000;

/** Last ms of the day that a cell tells without a time; null: it tells a time. `at`: what the cell was read as. */
export function dayEndOf(cell: string, at: number, zone: string): number | null {
  if (!DAY_ALONE.test(cell.slice(0, 64).normalize('NFKC').trim())) return null;
  const next = new Date(Date.parse(`${ymd(at, zone)}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  const end = parseInstant(next, zone);
  return (Number.isNaN(end) ? at + DAY : end) - 1;
}

function clockHour(hour: number, half: string): number {
  if (half === '') return hour;
  if (hour > 12) return half === '下午' || half === '晚上' ? hour : NaN;
  const late = half === '下午' || half === '晚上' || half === 'pm' || (half === '中午' && hour < 6);
  return late ? (hour % 12) + 12 : half === '中午' ? hour : hour % 12;
}

function from(y = '', m = '', d = '', h: string | undefined, mi = '00', s = '00', offset: string, zone: string): number {
  const two = (part: string) => part.padStart(2, '0');
  // An offset without a time of day says nothing.
  const time = h === undefined ? '' : `T${two(h)}:${two(mi)}:${two(s)}${offset}`;
  return parseInstant(`${y}-${two(m)}-${two(d)}${time}`, zone);
}
