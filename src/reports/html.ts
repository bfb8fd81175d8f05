import type { Renderer } from '../model/report.ts';
import { blocksOf } from './_blocks.ts';
import { putCommon, putFoot } from './_html-foot.ts';
import { putGroup } from './_html-group.ts';
import { gravestFirst, putHead, putIndex } from './_html-head.ts';
import { putRead } from './_html-read.ts';
import { pageWords } from './_html-words.ts';
import type { Put } from './_html.ts';
import { labelsFor } from './_labels.ts';
import { sharedOf } from './_shared.ts';

/**
 * The liability report as one page to read, file and print: no script, nothing from outside, pictures as SVG with the same in tables.
 * Groups stand in the order of their index, gravest first; `view.minSeverity` and `view.maxRows` limit it as they do the table report.
 */
export default {
  id: 'html',
  mediaType: 'text/html; charset=utf-8',
  extension: '.html',
  write(out, report, view) {
    const [t, w] = [labelsFor(report.lang), pageWords(report.lang)];
    const put: Put = (piece) => out(piece.source);
    const counted = report.groups.map((group) => ({ group, sorted: blocksOf(group, view.minSeverity, view.maxRows), n: 0 }));
    const groups = gravestFirst(counted).map((one, i) => ({ ...one, n: i + 1 }));
    const shared = sharedOf(report);
    putHead(put, t, w, report, groups);
    putIndex(put, t, w, report, groups);
    putRead(put, t, w, report, view.maxRows);
    for (const one of groups) putGroup(put, t, w, report, one, shared, view);
    putCommon(put, t, w, shared, groups);
    putFoot(put, t, w, report);
  },
} satisfies Renderer;
