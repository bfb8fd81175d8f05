import type { Json, JsonObject } from './json-value.ts';

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An own field; undefined when there is none, so that `toString` and the like are never found. */
export function field(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Text of a string or a number, for ids and names; null for everything else and for the empty string. */
export function textOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

/** A finite number, also when it was written as a string of digits; NaN for everything else. */
export function numberOf(value: Json | undefined): number {
  if (typeof value === 'number') return Number.isFinite(value) ? value : NaN;
  return typeof value === 'string' && /^\s*-?\d{1,20}(?:\.\d{1,20})?\s*$/.test(value) ? Number(value) : NaN;
}
