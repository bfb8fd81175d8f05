import { RichText, scanXml, unescapeCell } from './_generic-xml.ts';

const START = /<(?:\w{1,32}:)?si(?=[\s/>])/g;

/** The texts that the cells of a workbook share. Kept as the file has them and decoded when asked for. */
export class SharedStrings {
  readonly #xml: string;
  readonly #starts: readonly number[];

  constructor(xml: string) {
    this.#xml = xml;
    const starts: number[] = [];
    for (const found of xml.matchAll(START)) starts.push(found.index);
    this.#starts = starts;
  }

  /** Null: there is no text of that number. */
  at(index: number): string | null {
    const start = this.#starts[index];
    if (start === undefined) return null;
    const rich = new RichText();
    scanXml(this.#xml.slice(start, this.#starts[index + 1]), rich);
    return unescapeCell(rich.value);
  }
}
