import { RECORD_CAP, type Reader, type Sink, type Survey } from '../model/format.ts';
import { isObject } from '../text/json-fields.ts';
import { JsonSplit } from '../text/json-split.ts';
import { parseJson, type Json, type JsonObject } from '../text/json-value.ts';
import { surveyOver } from './_survey.ts';

/** What a format wants of a JSON document, by path: `name`, `messages[*]`, `chats.list[*].messages[*]`, `[*]`. */
export interface JsonPlan {
  /** Small values that say something about the file or a chat. */
  readonly facts?: readonly string[];
  /** Objects of which each is one record. */
  readonly records: readonly string[];
  /** Containers whose beginning and end matter. */
  readonly containers?: readonly string[];
}

export interface JsonTaker {
  /** Byte offsets of the stream, half-open. */
  record(path: string, record: JsonObject, start: number, end: number): void;
  fact?(path: string, value: Json): void;
  open?(path: string): void;
  close?(path: string): void;
  /** As in JsonSplitHandler: the part of a record that need not be parsed. */
  readonly dull?: (bytes: Buffer, from: number, end: number) => number;
  /** After the last byte. `complete`: the outermost value is closed; when it is not, the sink knows already. */
  end(complete: boolean): void;
}

/**
 * Reads a JSON document of any size record by record. A record that is cut, too long or no object, and bytes that no JSON
 * has between two values, are rejected with their place; a document that is not closed is reported as truncated.
 */
export function jsonReader(plan: JsonPlan, sink: Sink, taker: JsonTaker): Reader {
  const records = new Set(plan.records);
  const reject = (start: number, end: number, code: string, reason: string): void => sink.reject({ start, end, code, reason });
  const split = new JsonSplit([...(plan.facts ?? []), ...(plan.containers ?? []), ...plan.records], {
    value(path, text, start, end) {
      const parsed = parseJson(text);
      if (!records.has(path)) {
        if (parsed.ok) taker.fact?.(path, parsed.value);
      } else if (parsed.ok && isObject(parsed.value)) taker.record(path, parsed.value, start, end);
      else reject(start, end, 'bad-json', parsed.ok ? 'the record is not an object' : 'the record is not valid JSON');
    },
    parsed: (path, object, start, end) => (records.has(path) ? taker.record(path, object, start, end) : taker.fact?.(path, object)),
    ...(taker.dull === undefined ? {} : { dull: taker.dull }),
    open: (path) => taker.open?.(path),
    close: (path) => taker.close?.(path),
    oversize(path, start, end) {
      if (records.has(path)) reject(start, end, 'record-too-large', `the record is longer than ${RECORD_CAP} bytes`);
    },
    cut(path, start, end) {
      if (records.has(path)) reject(start, end, 'record-cut', 'the file ends inside this record');
    },
    fault: (start, end) => reject(start, end, 'bad-json', 'bytes between two values that JSON does not allow there'),
  }, RECORD_CAP);
  return {
    push(bytes, base, last) {
      const consumed = split.push(bytes, base, last);
      if (last) {
        if (!split.complete) sink.truncated('the file ends before its outermost bracket is closed');
        taker.end(split.complete);
      }
      return consumed;
    },
  };
}

/** Gathers facts that may stand behind the records, in a pass of its own. `done` stops it early. */
export function jsonSurvey(
  facts: readonly string[], take: (path: string, value: Json) => void, why: { readonly en: string; readonly zh: string }, done: () => boolean = () => false,
): Survey {
  const split = new JsonSplit(facts, {
    value(path, text) {
      const parsed = parseJson(text);
      if (parsed.ok) take(path, parsed.value);
    },
  }, RECORD_CAP);
  const push: Reader['push'] = (bytes, base, last) => (done() ? bytes.length : split.push(bytes, base, last));
  return { ...surveyOver(push, () => ({ order: null, needed: false, why })), done };
}
