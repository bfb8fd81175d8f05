import { RECORD_CAP, type Head } from '../model/format.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json } from '../text/json-value.ts';

/**
 * Fields of the first object at `place` (`[*]`, `items[*]`, or '' for the outermost object) in the head of a file. A field whose
 * value does not end in the head is null. Empty when there is no such object.
 */
export function firstRecord(head: Head, place: string, fields: readonly string[]): ReadonlyMap<string, Json> {
  const found = new Map<string, Json>();
  const prefix = place === '' ? '' : `${place}.`;
  let over = false;
  const take = (path: string, value: Json): void => {
    if (!over && path !== place && !found.has(path.slice(prefix.length))) found.set(path.slice(prefix.length), value);
  };
  const split = new JsonSplit([...(place === '' ? [] : [place]), ...fields.map((name) => prefix + name)], {
    value(path, text) {
      const parsed = parseJson(text);
      take(path, parsed.ok ? parsed.value : null);
    },
    cut: (path) => take(path, null),
    oversize: (path) => take(path, null),
    close(path) {
      if (path === place) over = true;
    },
  }, RECORD_CAP);
  split.push(head.bytes, 0, true);
  return found;
}
