import type { Level } from '../model/report.ts';
import { html, type Markup, type Piece, type Put } from './_html.ts';
import type { Labels } from './_labels.ts';

/** Rows of a table that is not parted over two pages. */
const FEW = 4;

/** A table with a caption and scoped heads. `kind` names its column widths; the first cell of a row heads it. Handed out row by row. */
export function putTable(put: Put, kind: string, caption: Piece, heads: readonly Piece[], rows: readonly (readonly Piece[])[]): void {
  put(openTable(kind, caption, heads, rows.length <= FEW));
  put(html`<tbody>\n`);
  for (const [first = '', ...others] of rows) put(html`<tr><th scope="row">${first}</th>${others.map((cell) => html`<td>${cell}</td>`)}</tr>\n`);
  put(html`</tbody>${closeTable()}`);
}

export function openTable(kind: string, caption: Piece, heads: readonly Piece[], keep = false): Markup {
  const columns = heads.map((head) => html`<th scope="col">${head}</th>`);
  return html`<div class="${keep ? 'wide keep' : 'wide'}"><table class="${kind}"><caption>${caption}</caption>\n<thead><tr>${columns}</tr></thead>\n`;
}

export function closeTable(): Markup {
  return html`</table></div>\n`;
}

/** Each on its own line; empty ones are left out. */
export function stacked(lines: readonly Piece[]): Piece {
  return lines.filter((line) => line !== '' && line != null && line !== false).map((line) => html`<span class="line">${line}</span>`);
}

/** Pairs of a word and what it stands for. Empty ones are left out. */
export function facts(pairs: readonly (readonly [string, Piece])[]): Markup {
  const told = pairs.filter(([, text]) => text !== '' && text != null);
  return html`<dl class="facts">\n${told.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>\n`)}</dl>\n`;
}

export function bullets(lines: readonly Piece[]): Piece {
  return lines.length === 0 ? '' : html`<ul>\n${lines.map((line) => html`<li>${line}</li>\n`)}</ul>\n`;
}

/** A level with a bar at its left that is wider the graver it is. */
export function level(t: Labels, of: Level): Markup {
  return html`<span class="lv ${of}">${t.level[of]}</span>`;
}
