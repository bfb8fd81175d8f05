import { isUtf8 } from 'node:buffer';
import { textOf } from '../text/json-fields.ts';
import type { Json } from '../text/json-value.ts';

/** Characters that one byte of Latin-1 is, and no ASCII. */
const HIGH = /[\u0080-\u00ff]/;
const BEYOND = /[^\u0000-\u00ff]/;

/**
 * Meta writes each byte of a text's UTF-8 as if it were a character of Latin-1. Undoes that where the bytes are valid
 * UTF-8; a text that is not written so stays as it is.
 */
export class Mojibake {
  /** True once a text was mended. */
  found = false;
  readonly #off: boolean;

  /** `off`: the file is of a kind that writes its texts as they are. */
  constructor(off: boolean) {
    this.#off = off;
  }

  mend(text: string): string {
    if (this.#off || !HIGH.test(text) || BEYOND.test(text)) return text;
    const bytes = Buffer.from(text, 'latin1');
    if (!isUtf8(bytes)) return text;
    this.found = true;
    return bytes.toString('utf8');
  }

  /** As `textOf`, mended. */
  textOf(value: Json | undefined): string | null {
    const text = textOf(value);
    return text === null ? null : this.mend(text);
  }
}
