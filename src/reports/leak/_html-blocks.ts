import { html, type Piece, type Put } from '../_html.ts';
import { bullets, closeTable, facts, putTable, stacked } from '../_html-parts.ts';
import type { Answer, Block, Cell, Context } from './_document.ts';
import { putExcerpt } from './_html-excerpt.ts';
import { OUTCOME_SIGNS } from './_phrases.ts';

/** One block of the report as a piece of the page. */
export function putBlock(put: Put, context: Context, block: Block): void {
  switch (block.kind) {
    case 'heading':
      return put(block.level === 2 ? html`<h2>${block.text}</h2>\n` : html`<h3>${block.text}</h3>\n`);
    case 'text':
      return put({ plain: html`<p>${block.text}</p>\n`, quiet: html`<p class="small">${block.text}</p>\n`, strong: html`<p class="note">${block.text}</p>\n`, warn: html`<p class="note warn">${block.text}</p>\n` }[block.tone]);
    case 'facts':
      return put(facts(block.pairs.filter(([, cell]) => cell.length > 0).map(([label, cell]) => [label, piece(cell)] as const)));
    case 'table':
      return putTable(put, block.name, block.caption, block.heads, block.rows.map((row) => row.map(piece)));
    case 'list':
      if (block.mark === '•') return put(html`${bullets(block.lines)}`);
      return put(html`<ul class="marked">\n${block.lines.map((line) => html`<li><span class="mark">${block.mark}</span> ${line}</li>\n`)}</ul>\n`);
    case 'draft':
      return put(html`<div class="draft">${block.lines.map((line) => html`<p>${line}</p>\n`)}</div>\n`);
    case 'answer':
      return putAnswer(put, context, block.rows);
    case 'excerpt':
      return putExcerpt(put, context, block.rows);
  }
}

function piece(cell: Cell): Piece {
  return typeof cell === 'string' ? cell : stacked(cell);
}

/** Both tracks, under each the profiles side by side. */
function putAnswer(put: Put, { t, w, p }: Context, rows: readonly Answer[]): void {
  const tracks = ['privacy', 'personalInformation'] as const;
  const profiles = rows[0]?.outcomes.map(({ profile }) => profile) ?? [];
  put(html`<div class="wide"><table class="answer"><caption>${w.answerCaption}</caption>
<thead><tr><th scope="col" rowspan="2">${w.person}</th><th scope="col" rowspan="2">${w.byWhom}</th>${tracks.map((track) => html`<th scope="colgroup" colspan="${profiles.length}">${w.track[track]}</th>`)}</tr>
<tr>${tracks.map(() => profiles.map((profile) => html`<th scope="col">${t.profiles[profile]}</th>`))}</tr></thead>
<tbody>
`);
  for (const one of rows) {
    const cells = tracks.map((track) => one.outcomes.map((each) => {
      const told = each[track];
      return html`<td>${told === null ? p.dash : html`<span class="out ${told.outcome}">${OUTCOME_SIGNS[told.outcome]} ${w.outcome[told.outcome]}</span><span class="line small">${told.row}</span>`}</td>`;
    }));
    put(html`<tr><th scope="row"><span class="name">${one.person}</span></th><td>${stacked(one.by)}</td>${cells}</tr>\n`);
  }
  put(html`</tbody>${closeTable()}`);
}
