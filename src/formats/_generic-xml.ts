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
  /** Text between tags, decoded; `raw` for CDATA is as it stands. */
  text(text: string): void;
}

/** Goes over a fragment of XML once. What is no tag is passed over; nothing is looked up, nothing is expanded. */
export function scanXml(xml: string, taker: XmlTaker): void {
  let at = 0;
  while (at < xml.length) {
    const open = xml.indexOf('<', at);
    if (open !== at) taker.text(decodeXml(xml.slice(at, open < 0 ? xml.length : open)));
    if (open < 0) return;
    const special = xml.startsWith('<!--', open) ? '-->' : xml.startsWith('<![CDATA[', open) ? ']]>' : '>';
    const close = xml.indexOf(special, open + 1);
    if (close < 0) return;
    if (special === ']]>') taker.text(xml.slice(open + 9, close));
    else if (special === '>') tagOf(xml.slice(open + 1, close), taker);
    at = close + special.length;
  }
}

function tagOf(tag: string, taker: XmlTaker): void {
  const first = tag.charCodeAt(0);
  if (first === 0x21 || first === 0x3f) return;
  if (first === 0x2f) return taker.close(localName(tag.slice(1)));
  const name = localName(tag);
  taker.open(name, tag);
  if (tag.endsWith('/')) taker.close(name);
}

function localName(tag: string): string {
  const name = /^[^\s/]{1,64}/.exec(tag)?.[0] ?? '';
  return name.slice(name.indexOf(':') + 1);
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
    if (name === 'rPh') this.#reading--;
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
