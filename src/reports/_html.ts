import { forTerminal } from '../text/sanitise.ts';

/** Text that is HTML already. `html` makes it, so that no text of a chat becomes markup. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** What may stand in a template: text and numbers are escaped, nothing is printed for null, undefined and false. */
export type Piece = string | number | Markup | null | undefined | false | readonly Piece[];

/** Hands out one piece of the document. */
export type Put = (piece: Markup) => void;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Most texts: nothing in them is markup or steers a display. */
const PLAIN = /^[\w .,()/*+\-–·，。、；（）\u4e00-\u9fff]*$/u;

/** Text of a page, and of a quoted attribute: what steers a display is spelled out, as at a terminal. */
function forHtml(text: string): string {
  if (PLAIN.test(text)) return text;
  return forTerminal(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** Builds HTML: whatever is put into the template is text, unless `html` made it. Attributes must be quoted. */
export function html(markup: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let source = markup[0] ?? '';
  pieces.forEach((piece, i) => {
    source += sourceOf(piece) + (markup[i + 1] ?? '');
  });
  return new Markup(source);
}

function sourceOf(piece: Piece): string {
  if (piece == null || piece === false) return '';
  if (typeof piece === 'string') return forHtml(piece);
  if (typeof piece === 'number') return String(piece);
  return piece instanceof Markup ? piece.source : piece.map(sourceOf).join('');
}

/** A string of CSS, quotes included. Whatever is not a plain letter, digit or mark is spelled as its code, so that it ends neither the string nor the style. */
export function cssString(text: string): string {
  const spelled = forTerminal(text).replace(/[^A-Za-z0-9 .,:·()+\-\u3001\u3002\u4e00-\u9fff\uff08\uff09\uff0c\uff1a]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
  return `"${spelled}"`;
}
