import { RECORD_CAP } from '../model/format.ts';
import { isObject } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type JsonObject } from '../text/json-value.ts';

/**
 * The first `most` objects at the given paths in the start of a document. Of the one that the start ends in, only the
 * fields `keys` that were seen whole are there.
 */
export function peekRecords(bytes: Uint8Array, paths: readonly string[], keys: readonly string[], most: number): JsonObject[] {
  const found: JsonObject[] = [];
  new JsonSplit(paths, {
    value(_path, text) {
      if (found.length >= most) return;
      const parsed = parseJson(text);
      if (parsed.ok && isObject(parsed.value)) found.push(parsed.value);
    },
    cut(_path, start) {
      if (found.length < most) found.push(begun(bytes.subarray(start), keys));
    },
  }, RECORD_CAP).push(bytes, 0, true);
  return found;
}

function begun(bytes: Uint8Array, keys: readonly string[]): JsonObject {
  const object: JsonObject = {};
  new JsonSplit(keys, {
    value(path, text) {
      const parsed = parseJson(text);
      if (parsed.ok) object[path] = parsed.value;
    },
  }, RECORD_CAP).push(bytes, 0, true);
  return object;
}
