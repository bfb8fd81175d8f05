import { RECORD_CAP } from '../model/format.ts';

const MARKS = ['', '\n', '\r\n'] as const;

/** A record of a text export while its lines come in. */
export class Growing {
  readonly start: number;
  /** Behind the last line that is not blank. */
  end: number;
  tooLarge: boolean;
  #text: string;
  /** Length of the text up to the last line that is not blank. */
  #solid: number;
  #eol: 0 | 1 | 2;
  lines = 1;

  /** `text`: the first line without what stands before it (date, name). */
  constructor(text: string, start: number, end: number, eol: 0 | 1 | 2, whole: boolean) {
    this.start = start;
    this.end = end;
    this.#text = text;
    this.#solid = text.length;
    this.#eol = eol;
    this.tooLarge = !whole;
  }

  get eol(): 0 | 1 | 2 {
    return this.#eol;
  }

  /** True when blank lines follow the text. */
  get blankBehind(): boolean {
    return this.#solid < this.#text.length;
  }

  /** Blank lines at the end of a record are the exporting program's: they are not part of the text. */
  get text(): string {
    return this.#text.slice(0, this.#solid);
  }

  /** Adds a line. Beyond RECORD_CAP bytes nothing more is kept. */
  extend(line: string, end: number, eol: 0 | 1 | 2, whole: boolean): void {
    const blank = line.trim() === '';
    this.lines++;
    if (!blank) this.end = end;
    if (!whole || end - this.start > RECORD_CAP) {
      this.tooLarge ||= !blank;
      this.#text = this.#text.slice(0, this.#solid);
      if (this.tooLarge) this.#text = '';
      this.#solid = this.#text.length;
      return;
    }
    if (this.tooLarge) return;
    this.#text += MARKS[this.#eol] + line;
    this.#eol = eol;
    if (!blank) this.#solid = this.#text.length;
  }
}
