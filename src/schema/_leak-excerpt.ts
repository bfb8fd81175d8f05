import { called, count, flag, instant, list, number, object, oneOf, orNull, ref, sha256, text, type Schema } from './_parts.ts';

/** The schema of one field of an object. */
export const field = (of: Schema, name: string): Schema => (of['properties'] as Readonly<Record<string, Schema>> | undefined)?.[name] ?? {};

/** Of the reading, or of a comparison. */
const share = { type: 'number', minimum: 0, maximum: 1 } as const;
const line = called('1-based, in the order of the excerpt.', { type: 'integer', minimum: 1 });
export const LINES = list(line);
export const FROM = called('Where a value comes from; `none`: nothing shows it either way.', oneOf('record', 'excerpt', 'facts', 'given', 'none'));

const read = object({
  line, kind: oneOf('message', 'system', 'time', 'title', 'other'), name: called('Masked unless revealed.', orNull(text)), nameState: oneOf('shown', 'concealed', 'absent'),
  own: called('On the side of whoever took the picture; null: the form does not tell.', orNull(flag)), text: called('Masked unless revealed.', text), media: flag,
  concealed: list(object({ start: count, end: count, how: oneOf('bar', 'mosaic', 'blur', 'blank', 'characters') })),
  at: orNull(instant), shownTime: orNull(text), confidence: share, file: called('0-based, into `files`.', count),
  place: object({
    line: orNull(count), byteStart: orNull(count), byteEnd: orNull(count),
    box: called('Pixels of the picture: left, top, right, bottom.', orNull({ type: 'array', items: number, minItems: 4, maxItems: 4 })),
  }),
});

export const EXCERPT = object({
  lines: count, redactedLines: count, from: oneOf('text', 'image'), title: orNull(text), members: orNull(count),
  files: list(object({
    path: text, sha256, bytes: count, from: oneOf('text', 'image'), form: text, width: orNull(count), height: orNull(count), dark: orNull(flag),
    carries: called('What the file carries besides what is seen, such as a location.', list(object({ what: text, says: text, value: text }))), notes: list(text),
  })),
  read: list(read),
});

export const MATCHES = list(object({
  line, state: oneOf('same', 'near', 'differs', 'missing', 'not_compared'), message: orNull(ref('message')), score: share,
  difference: list(object({ op: oneOf('same', 'excerpt', 'record'), text })), name: oneOf('same', 'differs', 'concealed', 'absent'), time: oneOf('same', 'differs', 'absent'), others: count,
}));

export const OMITTED = list(object({ after: line, before: line, count, messages: list(object({ message: ref('message'), sender: orNull(text), text })) }));
export const REORDERED = list({ type: 'array', items: line, minItems: 2, maxItems: 2 });
export const CANDIDATES = list(object({ id: text, name: text, score: share, lines: count }));
export const REPOSTS = list(object({ id: text, group: text, how: oneOf('forwarded', 'pasted', 'attachment'), lines: LINES, message: ref('message'), sender: orNull(text) }));
