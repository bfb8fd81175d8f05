/** How Telegram Desktop writes a message without any marks a second time, behind its text. */
const AGAIN = Buffer.from(',\n   "text_entities": [\n    {\n     "type": "plain",\n     "text": ');
const AFTER = Buffer.from('\n    }\n   ]\n  }');
const TEXT = Buffer.from('\n   "text": ');
/** Bytes: below this a message has no room for its text twice. */
const LEAST = AGAIN.length + AFTER.length;

/**
 * Index of the comma in front of `text_entities` where these repeat the text byte for byte and nothing follows; -1
 * otherwise. The repetition need not be parsed: it is as valid as the text that is.
 */
export function repeatedText(bytes: Buffer, from: number, end: number): number {
  if (end - from < LEAST || bytes.compare(AFTER, 0, AFTER.length, end - AFTER.length, end) !== 0) return -1;
  const comma = bytes.indexOf(AGAIN, from);
  if (comma < 0 || comma >= end) return -1;
  const again = comma + AGAIN.length;
  const length = end - AFTER.length - again;
  const text = comma - length;
  if (length < 2 || text - TEXT.length < from || bytes[text] !== 0x22) return -1;
  if (bytes.compare(TEXT, 0, TEXT.length, text - TEXT.length, text) !== 0) return -1;
  return bytes.compare(bytes, again, again + length, text, comma) === 0 ? comma : -1;
}
