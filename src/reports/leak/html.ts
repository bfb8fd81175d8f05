import type { LeakRenderer } from '../../model/report-leak.ts';
import { html, Markup, type Put } from '../_html.ts';
import { POLICY } from '../_html-head.ts';
import { styleOf } from '../_html-style.ts';
import { instantWithOffset } from '../_phrases.ts';
import { putBlock } from './_html-blocks.ts';
import { LEAK_STYLE } from './_html-style.ts';
import { contextOf, sectionsOf } from './_sections.ts';

/** The leak report as one page to read, file and print: no script, nothing from outside, the excerpt drawn as bubbles beside the record. */
export default {
  id: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: '.html',
  write(out, report, view) {
    const context = contextOf(report, view.maxRows);
    const { t, p, w } = context;
    const put: Put = (piece) => out(piece.source);
    const style = new Markup((styleOf({ ...p, title: w.title, footer: w.footer }, report, []) + LEAK_STYLE).replaceAll('<', ''));
    put(html`<!doctype html>
<html lang="${p.locale}">
<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer">
<title>${[w.title, report.asOf.slice(0, 10), `${report.tool.name} ${report.tool.version}`].join(' · ')}</title>
<style>${style}</style></head>
<body>
<header><h1>${w.title}</h1>
<p class="sub">${report.tool.name} ${report.tool.version} · ${t.asOf} ${instantWithOffset(report.asOf)}</p></header>
<main>
`);
    for (const block of sectionsOf(context)) putBlock(put, context, block);
    put(html`</main>
<footer><p>${report.disclaimer}</p></footer>
</body></html>
`);
  },
} satisfies LeakRenderer;
