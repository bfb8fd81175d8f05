import type { Opening, Reader, Sink } from '../model/format.ts';
import { field, isObject, textOf } from '../text/json-fields.ts';
import type { Json, JsonObject } from '../text/json-value.ts';
import { parseInstant } from '../text/zone.ts';
import { jsonlReader } from './_jsonl-reader.ts';
import { Room } from './_signal-room.ts';
import { quoted, spaced } from './_signal-text.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?$/;

/** True for an object of the shape that sigexport writes on each line. */
export function isMessage(object: JsonObject): boolean {
  const date = field(object, 'date');
  return typeof date === 'string' && DATE.test(date) && ['sender', 'body', 'quote'].every((key) => typeof field(object, key) === 'string') && Array.isArray(field(object, 'attachments')) && Array.isArray(field(object, 'reactions'));
}

/** The second in which it was sent: `chat.md` prints no more, and the two are made at once from the same messages. */
function instantOf(value: Json | undefined, { clock }: Opening): number {
  const m = typeof value === 'string' ? DATE.exec(value) : null;
  if (m === null) return NaN;
  const n = (i: number): number => Number(m[i]);
  // What has no time of its own is dated 1970.
  if (n(1) <= 1970) return NaN;
  if (m[7] !== undefined) return parseInstant(`${m[1]}-${m[2]}-${m[3]}T${m[4]}:${m[5]}:${m[6]}${m[7]}`, 'UTC');
  return clock.at(n(1), n(2), n(3), n(4), n(5), n(6));
}

function pathsOf(value: Json | undefined): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one) => (isObject(one) ? [textOf(field(one, 'path')) ?? textOf(field(one, 'name'))] : [])).filter((path) => path !== null).map(spaced);
}

/** Reads `data.json`: a message on each line. */
export function dataReader(opening: Opening, sink: Sink): Reader {
  const room = new Room(opening, sink);
  return jsonlReader(sink, {
    record(object, start, end) {
      const at = instantOf(field(object, 'date'), opening);
      const body = field(object, 'body');
      if (Number.isNaN(at)) return sink.reject({ start, end, code: 'bad-timestamp', reason: 'the record has no usable date' });
      if (typeof body !== 'string') return sink.reject({ start, end, code: 'bad-record', reason: 'the record has no text field' });
      const quote = field(object, 'quote');
      const sticker = field(object, 'sticker');
      room.message(at, { start, end }, textOf(field(object, 'sender')) ?? '', {
        text: body, forwarded: typeof quote === 'string' ? quoted(quote) : null, attachments: pathsOf(field(object, 'attachments')),
        sticker: isObject(sticker) || (typeof sticker === 'string' && sticker !== ''), deleted: field(object, 'deleted') === true,
      });
    },
    end: () => room.settle(),
  });
}
