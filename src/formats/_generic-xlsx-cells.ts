import type { SharedStrings } from './_generic-xlsx-strings.ts';
import { attribute, RichText, scanXml, unescapeCell, type XmlTaker } from './_generic-xml.ts';

/** Columns beyond this one are not read: no chat is that wide, and a row may claim any. */
const WIDEST = 512;

/** The cells of one row by column, and how many of them refer to a text that is not there. */
export interface Cells {
  readonly cells: readonly string[];
  readonly missing: number;
}

/** Column of a reference such as `AB12`, from 0; -1: none. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length && i < 4; i++) {
    const code = reference.charCodeAt(i) | 0x20;
    if (code < 0x61 || code > 0x7a) break;
    column = column * 26 + code - 0x60;
  }
  return column - 1;
}

class RowTaker implements XmlTaker {
  readonly cells: string[] = [];
  missing = 0;
  readonly #strings: SharedStrings | null;
  #column = -1;
  #type = '';
  #value = '';
  #rich: RichText | null = null;
  #inValue = false;

  constructor(strings: SharedStrings | null) {
    this.#strings = strings;
  }

  open(name: string, tag: string): void {
    if (name === 'c') {
      const reference = attribute(tag, 'r');
      const column = reference === null ? -1 : columnOf(reference);
      this.#column = column >= 0 ? column : this.#column + 1;
      this.#type = attribute(tag, 't') ?? 'n';
      this.#value = '';
    } else if (name === 'v') this.#inValue = true;
    else if (name === 'is') this.#rich = new RichText();
    else this.#rich?.open(name);
  }

  close(name: string): void {
    if (name === 'v') this.#inValue = false;
    else if (name === 'is') {
      this.#value = this.#rich?.value ?? '';
      this.#rich = null;
    } else if (name === 'c') this.#put();
    else this.#rich?.close(name);
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
    else this.#rich?.text(text);
  }

  #put(): void {
    if (this.#column >= WIDEST || this.#value === '') return;
    while (this.cells.length < this.#column) this.cells.push('');
    this.cells[this.#column] = this.#shown();
  }

  #shown(): string {
    const value = this.#value;
    if (this.#type === 's') {
      const text = this.#strings?.at(Number(value)) ?? null;
      if (text === null) this.missing++;
      return text ?? '';
    }
    if (this.#type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (this.#type === 'n') return /e/i.test(value) && value.length < 40 && Number.isFinite(Number(value)) ? String(Number(value)) : value;
    return unescapeCell(value);
  }
}

/** Reads what stands between `<row>` and `</row>`, both included. */
export function cellsOf(row: string, strings: SharedStrings | null): Cells {
  const taker = new RowTaker(strings);
  scanXml(row, taker);
  return taker;
}
