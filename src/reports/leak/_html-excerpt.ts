import { html, type Markup, type Piece, type Put } from '../_html.ts';
import { closeTable, openTable, stacked } from '../_html-parts.ts';
import type { Compared, Context, ExcerptRow, Gap } from './_document.ts';
import { STATE_SIGNS } from './_table-excerpt.ts';
import { marked } from './_text.ts';

/** The excerpt as bubbles, own at the right; beside each what the record has, and between them what was left out. */
export function putExcerpt(put: Put, context: Context, rows: readonly ExcerptRow[]): void {
  const { w } = context;
  put(openTable('excerpt', w.excerptCaption, [w.line, w.shown, w.record]));
  put(html`<tbody>\n`);
  for (const row of rows) put('file' in row ? fileRow(row.file) : 'omitted' in row ? gap(row) : compared(context, row));
  put(html`</tbody>${closeTable()}`);
}

function compared(context: Context, row: Compared): Markup {
  const around = row.around.length === 0 ? '' : html`<span class="line small">${row.around.join(' · ')}</span>`;
  const words = row.stretches.map((one) => (one.hidden ? html`<span class="black">${one.text}</span>` : brokenLines(one.text)));
  const bubble = words.length === 0 ? '' : html`<span class="bubble">${words}</span>`;
  return html`<tr class="${row.side} ${row.state ?? 'none'}"><th scope="row">${row.line}</th><td class="talk">${around}${bubble}</td><td>${record(context, row)}</td></tr>\n`;
}

function record({ t, w, p }: Context, row: Compared): Piece {
  if (row.state === null) return p.dash;
  const differs = row.difference.some(({ op }) => op !== 'same');
  return stacked([
    html`<span class="state">${STATE_SIGNS[row.state]} ${w.state[row.state]}</span>`,
    row.record.length > 0 && html`<span class="small">${row.record.join(t.semicolon)}</span>`,
    differs && html`${row.difference.map((part) => (part.op === 'same' ? html`${part.text}` : part.op === 'excerpt' ? html`<ins>${marked(part)}</ins>` : html`<del>${marked(part)}</del>`))}`,
    row.notes.length > 0 && html`<strong>${row.notes.join(t.semicolon)}</strong>`,
  ]);
}

function fileRow(file: string): Markup {
  return html`<tr class="file"><th scope="row">▤</th><td colspan="2" class="small">${file}</td></tr>\n`;
}

function gap(row: Gap): Markup {
  return html`<tr class="gap"><th scope="row">⋯</th><td colspan="2"><span class="line"><b>${row.omitted}</b></span>${row.messages.map((message) => html`<span class="line small">${message}</span>`)}</td></tr>\n`;
}

/** A bubble keeps its line breaks, as far as they are few. */
function brokenLines(text: string): Piece {
  const lines = text.split(/\r\n|\n/u);
  if (lines.length > 40) return text;
  return lines.map((line, i) => html`${i > 0 && html`<br/>`}${line}`);
}
