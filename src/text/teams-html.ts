/** What the body of a Teams message says. */
export interface TeamsBody {
  readonly text: string;
  /** Text of another message quoted in it, and that message's id; null when there is none. */
  readonly quoted: string | null;
  readonly quotedId: string | null;
  /** Pictures in the text that are no emoji. */
  readonly images: number;
}

const BLOCKS = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr', 'codeblock', 'section']);
const HIDDEN = new Set(['script', 'style', 'title', 'systemeventmessage']);
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009', zwj: '\u200d', zwnj: '\u200c',
  copy: '©', reg: '®', trade: '™', hellip: '…', mdash: '—', ndash: '–', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·',
  laquo: '«', raquo: '»', euro: '€', pound: '£', yen: '¥', times: '×', deg: '°', shy: '\u00ad',
};

/** Decodes character references; what is none stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (all, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : all;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : all;
  });
}

/** Value of an attribute in the inside of a tag; null when it is not there. */
function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s{0,5}=\\s{0,5}(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(tag.slice(0, 8192));
  return found ? decodeEntities(found[1] ?? found[2] ?? found[3] ?? '') : null;
}

/** Index behind the tag that begins at `at`; quotes may hold `>`. A tag that never ends is text. */
function tagEnd(html: string, at: number): number {
  let quote = '';
  for (let i = at + 1; i < html.length; i++) {
    const c = html[i]!;
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '>') return i + 1;
    else if ((c === '"' || c === "'") && html[i - 1] === '=') quote = c;
  }
  return -1;
}

/** Gathers one stretch of text as a browser would lay it out: blanks run together, blocks on lines of their own. */
class Lines {
  #out: string[] = [];
  #end = '\n';

  add(text: string, keep: boolean): void {
    let plain = keep ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    if (!keep && plain.startsWith(' ') && (this.#end === '\n' || this.#end === ' ')) plain = plain.slice(1);
    if (plain === '') return;
    this.#out.push(plain);
    this.#end = plain.at(-1)!;
  }

  break(always: boolean): void {
    if (this.#out.length === 0 || (!always && this.#end === '\n')) return;
    this.#out.push('\n');
    this.#end = '\n';
  }

  toString(): string {
    const text = this.#out.join('').replace(/ \n/g, '\n');
    let end = text.length;
    while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\n')) end--;
    return text.slice(0, end);
  }
}

/** Turns the HTML that Teams writes into text. Linear in its length; never throws. */
export function teamsHtml(html: string): TeamsBody {
  const main = new Lines();
  const quote = new Lines();
  /** Open quotes: whether each repeats another message, and how many do. */
  const quotes: boolean[] = [];
  let repeating = 0;
  const links: { href: string; from: string[] }[] = [];
  let into = main;
  let pre = 0;
  let hidden = '';
  let images = 0;
  let quotedId: string | null = null;
  let isQuoted = false;
  /** Beyond the last `>` no tag can end: not searched again and again. */
  const lastEnd = html.lastIndexOf('>');

  const say = (text: string): void => {
    if (hidden !== '') return;
    const plain = decodeEntities(text);
    into.add(plain, pre > 0);
    links.at(-1)?.from.push(plain);
  };
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > lastEnd) {
      say(html.slice(at));
      break;
    }
    if (open > at) say(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const stop = html.indexOf('-->', open);
      at = stop < 0 ? html.length : stop + 3;
      continue;
    }
    const isTag = /[a-zA-Z/!?]/.test(html[open + 1] ?? '');
    const end = isTag ? tagEnd(html, open) : -1;
    if (end < 0) {
      say('<');
      // An attribute's quote that never ends swallows the rest: all of it is text then.
      if (isTag) say(html.slice(open + 1));
      at = isTag ? html.length : open + 1;
      continue;
    }
    const tag = html.slice(open + 1, end - 1);
    at = end;
    const closing = tag.startsWith('/');
    const name = /^\/?([a-zA-Z][\w:-]{0,40})/.exec(tag)?.[1]?.toLowerCase() ?? '';
    if (hidden !== '') {
      if (closing && name === hidden) hidden = '';
      continue;
    }
    if (HIDDEN.has(name)) {
      if (!closing && !tag.endsWith('/')) hidden = name;
    } else if (name === 'pre') pre = Math.max(0, pre + (closing ? -1 : 1));
    else if (name === 'img') {
      const alt = attribute(tag, 'alt');
      if (/emo(?:ji|ticon)/i.test(attribute(tag, 'itemtype') ?? '')) say(alt ?? '');
      else images++;
    } else if (name === 'emoji' && !closing) say(attribute(tag, 'alt') ?? '');
    else if (name === 'a' && !closing) links.push({ href: attribute(tag, 'href') ?? '', from: [] });
    else if (name === 'a') {
      const link = links.pop();
      if (link && /^(?:https?|mailto|tel):/i.test(link.href) && !link.from.join('').includes(link.href.replace(/^(?:mailto|tel):/i, ''))) into.add(` <${link.href}>`, true);
    }
    if (name === 'blockquote' && !closing) {
      const repeats = /schema\.skype\.com\/(?:Reply|Forward)/i.test(attribute(tag, 'itemtype') ?? '');
      quotes.push(repeats);
      if (repeats) {
        repeating++;
        quotedId ??= attribute(tag, 'itemid');
        isQuoted = true;
      }
    } else if (name === 'blockquote' && quotes.pop() === true) repeating--;
    if (BLOCKS.has(name)) into.break(name === 'br');
    if (name === 'blockquote') into = repeating > 0 ? quote : main;
  }
  return { text: main.toString(), quoted: isQuoted ? quote.toString() : null, quotedId, images };
}
