const BANG = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const COLON = 0x3a;
const SPACE = 0x20;
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g;
const NAMED: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]);
/** How spreadsheets write a UTF-16 unit that XML does not allow. */
const ESCAPE = /_x([0-9a-fA-F]{4})_/g;

/** Replaces XML's own five entities and numeric references; others stay as they are. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\ufffd' : String.fromCodePoint(code);
  });
}

/** One attribute of a tag, decoded; null: not there. `tag` is what stands between the angle brackets. */
export function attribute(tag: string, name: string): string | null {
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const before = tag.charCodeAt(at - 1);
    if (before !== 0x20 && before !== 0x0a && before !== 0x0d && before !== 0x09) continue;
    const equals = at + name.length;
    if (tag[equals] !== '=') continue;
    const quote = tag[equals + 1];
    if (quote !== '"' && quote !== "'") continue;
    const end = tag.indexOf(quote, equals + 2);
    return end < 0 ? null : decodeXml(tag.slice(equals + 2, end));
  }
  return null;
}

export interface XmlTaker {
  /** `name` without its prefix. An element without content comes as `open` and `close`. */
  open(name: string, tag: string): void;
  close(name: string): void;
  /** What stands between tags, decoded; CDATA as it stands. */
  text(text: string): void;
}

/** Goes over a fragment of XML once. What is no tag is passed over; nothing is looked up, nothing is expanded. */
export function scanXml(xml: string, taker: XmlTaker): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) taker.text(decodeXml(xml.slice(at, open < 0 ? xml.length : open)));
    if (open < 0) return;
    const first = xml.charCodeAt(open + 1);
    const special = first !== BANG ? '>' : xml.startsWith('--', open + 2) ? '-->' : xml.startsWith('[CDATA[', open + 2) ? ']]>' : '>';
    const close = xml.indexOf(special, open + 1);
    if (close < 0) return;
    if (special === ']]>') taker.text(xml.slice(open + 9, close));
    else if (first === SLASH) taker.close(localName(xml, open + 2, close));
    else if (first !== BANG && first !== QUESTION) {
      const name = localName(xml, open + 1, close);
      taker.open(name, xml.slice(open + 1, close));
      if (xml.charCodeAt(close - 1) === SLASH) taker.close(name);
    }
    at = close + special.length;
  }
}

/** The name that begins at `from`, without its prefix. */
function localName(xml: string, from: number, end: number): string {
  let start = from;
  let at = from;
  for (; at < end; at++) {
    const code = xml.charCodeAt(at);
    if (code <= SPACE || code === SLASH) break;
    if (code === COLON) start = at + 1;
  }
  return xml.slice(start, at);
}

/** Gathers the runs of a rich text, without the readings printed above them. */
export class RichText implements XmlTaker {
  #inside = false;
  #reading = 0;
  value = '';

  open(name: string): void {
    if (name === 'rPh') this.#reading++;
    else if (name === 't') this.#inside = this.#reading === 0;
  }

  close(name: string): void {
    if (name === 'rPh') this.#reading = Math.max(0, this.#reading - 1);
    else if (name === 't') this.#inside = false;
  }

  text(text: string): void {
    if (this.#inside) this.value += text;
  }
}

/** What a cell's text stands for. */
export function unescapeCell(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPE, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))) : text;
}
