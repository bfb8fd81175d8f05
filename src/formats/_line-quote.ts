const QUOTE = 34;

function quotesIn(text: string): number {
  let n = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) n++;
  return n;
}

/** A mark that closes: doubled ones at the end of a line belong to the text. */
function endsQuoted(text: string): boolean {
  let run = 0;
  while (run < text.length && text.charCodeAt(text.length - 1 - run) === QUOTE) run++;
  return run % 2 === 1;
}

/** Quotation marks around a text of several lines. Inside, LINE doubles them, so that a closed text holds an even number. */
export class Quote {
  #count: number;
  /** The last line ended with a quotation mark. */
  #ended: boolean;
  /** `none`: not quoted, or it turned out that the mark was typed. */
  state: 'none' | 'open' | 'closed';

  constructor(firstLine: string) {
    const opens = firstLine.charCodeAt(0) === QUOTE;
    this.#count = opens ? quotesIn(firstLine) : 0;
    this.#ended = firstLine.length > 1 && (endsQuoted(firstLine) || /^"+$/.test(firstLine));
    // Closed on its own line: a person wrote the marks, as LINE sets them around line breaks only.
    this.state = opens && !(this.#ended && this.#count % 2 === 0) ? 'open' : 'none';
  }

  /** A line that is surely part of the text. */
  line(text: string): void {
    if (this.state === 'closed') this.state = 'none';
    if (this.state !== 'open') return;
    this.#count += quotesIn(text);
    this.#ended = endsQuoted(text);
    if (this.#ended && this.#count % 2 === 0) this.state = 'closed';
  }

  /** Told of a line that looks like the beginning of a record: true when it may still be text inside the marks. */
  mayHold(): boolean {
    return this.state === 'open' && this.#count % 2 === 1 && !this.#ended;
  }

  /** True when the marks stand where LINE sets them, as far as the text goes. */
  get whole(): boolean {
    return this.state === 'closed' || (this.state === 'open' && this.#ended);
  }
}

/** How many runs of quotation marks in a line are not doubled. */
function oddRuns(text: string): number {
  let odd = 0;
  for (let at = text.indexOf('"'); at >= 0; ) {
    let end = at;
    while (text.charCodeAt(end) === QUOTE) end++;
    if ((end - at) % 2 === 1) odd++;
    at = text.indexOf('"', end);
  }
  return odd;
}

/** What a line would be inside an open quotation: text, its last line, or impossible there as a mark is not doubled. */
export function inside(line: string): 'text' | 'end' | 'never' {
  const odd = oddRuns(line);
  return odd === 0 ? 'text' : odd === 1 && endsQuoted(line) ? 'end' : 'never';
}

/** The text between the marks that LINE set around several lines, doubled marks made single; else as it stands. */
export function unquote(text: string): string {
  if (text.length < 3 || text.charCodeAt(0) !== QUOTE || text.charCodeAt(text.length - 1) !== QUOTE || !text.includes('\n')) return text;
  const inner = text.slice(1, -1);
  const single = inner.replaceAll('""', '');
  return single.includes('"') ? inner : inner.replaceAll('""', '"');
}
