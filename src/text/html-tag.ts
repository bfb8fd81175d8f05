import { decodeEntities } from './html-entities.ts';

const BLANK = /\s/;
const NAME_ENDS = /[\s/]/;
const NONE: readonly string[] = [];

/** One start tag. Attributes are looked for when they are asked for: most never are. */
export class HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly #inner: string;
  #classes: readonly string[] | null = null;

  /** `inner`: what stands between `<` and `>`. */
  constructor(inner: string) {
    this.#inner = inner;
    const end = inner.search(NAME_ENDS);
    this.name = (end < 0 ? inner : inner.slice(0, end)).toLowerCase();
  }

  /** Value of an attribute (name in lower case), entities decoded; the first of several; null when it is not there. */
  attr(wanted: string): string | null {
    const text = this.#inner;
    let i = this.name.length;
    while (i < text.length) {
      while (i < text.length && (text[i] === '/' || BLANK.test(text[i] ?? ''))) i++;
      const from = i;
      while (i < text.length && text[i] !== '=' && text[i] !== '/' && !BLANK.test(text[i] ?? '')) i++;
      const name = text.slice(from, i).toLowerCase();
      let at = i;
      while (at < text.length && BLANK.test(text[at] ?? '')) at++;
      let value = '';
      if (text[at] === '=') {
        i = at + 1;
        while (i < text.length && BLANK.test(text[i] ?? '')) i++;
        const quote = text[i] === '"' || text[i] === "'" ? text[i] : undefined;
        const start = quote === undefined ? i : i + 1;
        let end = quote === undefined ? i : text.indexOf(quote, start);
        if (quote === undefined) while (end < text.length && !BLANK.test(text[end] ?? '')) end++;
        if (end < 0) end = text.length;
        value = text.slice(start, end);
        i = quote === undefined ? end : end + 1;
      }
      if (name === wanted) return decodeEntities(value);
      // A lone `=` where a name belongs.
      if (i === from) i++;
    }
    return null;
  }

  /** The words of the `class` attribute. */
  get classes(): readonly string[] {
    if (this.#classes === null) {
      const value = this.#inner.length === this.name.length ? null : this.attr('class');
      this.#classes = value === null ? NONE : value.split(/\s+/).filter((word) => word !== '');
    }
    return this.#classes;
  }
}
