import type { Clock, Role } from '../model/format.ts';

/** The line above a message: when, and who as it is printed. */
export interface Header {
  /** NaN when there is no such day or time. */
  readonly at: number;
  readonly sender: Printed;
}

/** A person as the export prints one. */
export interface Printed {
  /** Title included, number not. */
  readonly full: string;
  /** Without the title, where something is left. */
  readonly name: string;
  /** QQ number or mail address; null where only a name is printed. */
  readonly id: string | null;
  /** What the title hints at. */
  readonly role: Role | null;
}

/** Shape of a line above a message. A line of this shape may still give no time. */
const SHAPE = /^\uFEFF?(\d{4})[-/](\d{1,2})[-/](\d{1,2})\s{1,3}(?:(上午|下午|AM|PM)\s?)?(\d{1,2}):(\d{2}):(\d{2})(?:\s(AM|PM|上午|下午))?\s{1,3}(\S.*)$/i;
const NUMBER = /^(.*)\((\d{5,11})\)$/;
const MAIL = /^(.*)<([^<>\s@]{1,64}@[^<>\s@]{1,255})>$/;
const TITLE = /^【([^【】]{1,20})】/;
/** All who speak anonymously share this number: it tells nobody from anybody. */
const ANONYMOUS = '80000000';
/** The number that QQ's own notices come from, and the one of its newer versions. */
const SYSTEM: ReadonlySet<string> = new Set(['10000', '1000000']);

export const looksLikeHeader = (line: string): boolean => SHAPE.test(line);

/** Null when the line is not of the shape. */
export function headerOf(line: string, clock: Clock): Header | null {
  const found = SHAPE.exec(line);
  if (!found) return null;
  const n = (i: number): number => Number(found[i]);
  const half = (found[4] ?? found[8])?.toUpperCase() ?? null;
  const hour = hourOf(n(5), half);
  return { at: hour < 0 ? NaN : clock.at(n(1), n(2), n(3), hour, n(6), n(7)), sender: printedOf(found[9]!.trimEnd()) };
}

/** Hour of the day, -1 when a half of the day has no such hour. */
function hourOf(hour: number, half: string | null): number {
  if (half === null) return hour < 24 ? hour : -1;
  if (hour > 12 || (hour === 0 && half !== '上午' && half !== 'AM')) return -1;
  return (hour % 12) + (half === 'PM' || half === '下午' ? 12 : 0);
}

/** Splits what stands behind the time. The number is the last pair of brackets: a name may have its own. */
export function printedOf(text: string): Printed {
  const found = NUMBER.exec(text) ?? MAIL.exec(text);
  const full = (found ? found[1]! : text).trimEnd();
  const title = TITLE.exec(full);
  const name = title ? full.slice(title[0].length).trim() : full;
  const role = title?.[1] === '群主' ? 'owner' : title?.[1] === '管理员' ? 'admin' : null;
  return { full, name: name === '' ? full : name, id: found && found[2] !== ANONYMOUS ? found[2]! : null, role };
}

export const isSystem = (sender: Printed): boolean => sender.id !== null && SYSTEM.has(sender.id);
