import type { Clock, Head } from '../model/format.ts';
import { numberOf, textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';
import { isZone, makeClock } from '../text/zone.ts';

/** What a document or its list of chunks says about the chat, by path. */
export type Facts = Map<string, Json>;

export const TOTAL = 'statistics.totalMessages';
const MOMENTS = ['metadata.exportTime', 'metadata.exportedAt', 'statistics.exportTime', 'exportTime'] as const;

/** Field by field, because an avatar of many megabytes may stand among them. */
export const FACT_PATHS: readonly string[] = [
  'metadata.name', 'metadata.version', ...MOMENTS,
  ...['name', 'type', 'selfUid', 'selfUin', 'selfName', 'peerUid', 'peerUin'].map((key) => `chatInfo.${key}`), TOTAL,
];

/** Gathers facts until what follows can add none: the chat is described and its total was given behind that. */
export class FactList {
  readonly facts: Facts = new Map();
  #chat = false;
  #done = false;

  get done(): boolean {
    return this.#done;
  }

  take(path: string, value: Json): void {
    if (this.#done) return;
    this.facts.set(path, value);
    if (path.startsWith('chatInfo.')) this.#chat = true;
    else if (path === TOTAL && this.#chat) this.#done = true;
  }
}

/** Kind and number of the chat as the exporter writes them into file names: `group_<number>_<date>_<time>.json`. */
export function fromFileName(head: Head): { readonly kind: 'group' | 'private'; readonly id: string } | null {
  const found = /^(group|friend)_(\d{5,12})(?:[_.]|$)/.exec(head.name);
  return found ? { kind: found[1] === 'group' ? 'group' : 'private', id: found[2]! } : null;
}

const WALL = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T ](\d{1,2}):(\d\d):(\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:?\d\d)?$/i;

/** Instant of a wall clock with or without an offset; NaN for anything else. */
export function wallInstant(text: string, clock: Clock): number {
  const found = WALL.exec(text.trim());
  if (!found) return NaN;
  const n = (i: number): number => Number(found[i] ?? 0);
  const offset = found[8]?.toUpperCase();
  if (offset !== undefined && !isZone(offset)) return NaN;
  const used = offset === undefined ? clock : makeClock(offset, offset);
  return used.at(n(1), n(2), n(3), n(4), n(5), n(6), Number((found[7] ?? '').slice(0, 3).padEnd(3, '0')));
}

/** Instant of a timestamp: milliseconds, or seconds where the number is too small for them; text is a wall clock. NaN when there is none. */
export function instantOf(value: Json | undefined, clock: Clock): { readonly at: number; readonly seconds: boolean } {
  const number = numberOf(value);
  if (Number.isNaN(number)) return { at: typeof value === 'string' ? wallInstant(value, clock) : NaN, seconds: false };
  const seconds = number > 0 && number < 1e11;
  const at = seconds ? number * 1000 : number;
  return { at: at > 0 && at <= 8.64e15 ? at : NaN, seconds };
}

/** When the file was exported; NaN when it does not say. */
export function exportMoment(facts: Facts, clock: Clock): number {
  for (const path of MOMENTS) {
    const { at } = instantOf(facts.get(path), clock);
    if (!Number.isNaN(at)) return at;
  }
  return NaN;
}

/** A count that was declared; null when there is none. */
export function countOf(value: Json | undefined): number | null {
  const count = textOf(value) === null ? NaN : numberOf(value);
  return Number.isSafeInteger(count) && count >= 0 ? count : null;
}
