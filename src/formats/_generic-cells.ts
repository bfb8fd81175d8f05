import { field, isObject } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';

/** Headings beyond this number are not looked at. */
const MOST = 128;
const DEEPEST = 3;
/** A value with more levels inside than this is no text. */
const NESTED = 32;

/** The keys of a record, those inside objects with a dot, added to `paths`. */
export function addPaths(record: JsonObject, paths: Set<string>, prefix = '', depth = 1): void {
  for (const [key, value] of Object.entries(record)) {
    if (paths.size >= MOST) return;
    if (isObject(value) && depth < DEEPEST) addPaths(value, paths, `${prefix}${key}.`, depth + 1);
    else paths.add(prefix + key);
  }
}

/** The values of a record under these headings, as text. */
export function cellsUnder(record: JsonObject, paths: readonly string[]): string[] {
  return paths.map((path) => shown(valueAt(record, path)));
}

function valueAt(record: JsonObject, path: string): Json | undefined {
  const direct = field(record, path);
  if (direct !== undefined || !path.includes('.')) return direct;
  let at: Json | undefined = record;
  for (const step of path.split('.')) at = isObject(at) ? field(at, step) : undefined;
  return at;
}

/** A list of plain values stands one a line. */
function shown(value: Json | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((one) => typeof one === 'string' || typeof one === 'number')) return value.join('\n');
  return isDeep(value, NESTED) ? '' : JSON.stringify(value);
}

/** Writing out a value nested thousands deep would end in a stack overflow. */
function isDeep(value: Json, left: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return left === 0 || Object.values(value).some((one) => isDeep(one, left - 1));
}
