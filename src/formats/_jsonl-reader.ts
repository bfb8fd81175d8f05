import { RECORD_CAP, type Reader, type Sink } from '../model/format.ts';
import { isObject } from '../text/json-fields.ts';
import { parseJson, type JsonObject } from '../text/json-value.ts';
import { lineFeeder } from './_lines.ts';

export interface JsonlTaker {
  /** Byte offsets of the stream, half-open, the line break not included. */
  record(record: JsonObject, start: number, end: number): void;
  end(): void;
}

/** Reads one JSON object a line; blank lines carry nothing. A last line that is cut makes the file truncated. */
export function jsonlReader(sink: Sink, taker: JsonlTaker): Reader {
  const reject = (start: number, end: number, code: string, reason: string): void => sink.reject({ start, end, code, reason });
  const feed = lineFeeder((text, start, end, eol, whole) => {
    if (!whole) return reject(start, end, 'record-too-large', `the line is longer than ${RECORD_CAP} bytes`);
    if (text.trim() === '') return;
    const parsed = parseJson(text);
    const stop = end - eol;
    if (parsed.ok && isObject(parsed.value)) taker.record(parsed.value, start, stop);
    else if (eol === 0) {
      reject(start, stop, 'record-cut', 'the file ends inside this record');
      sink.truncated('the file ends inside a record');
    } else reject(start, stop, 'bad-json', 'the line is not a JSON object');
  });
  return {
    push(bytes, base, last) {
      const consumed = feed(bytes, base, last);
      if (last) taker.end();
      return consumed;
    },
  };
}
