import type { LeakReport } from '../../model/report-leak.ts';
import { pageWords } from '../_html-words.ts';
import { labelsFor } from '../_labels.ts';
import { exitLine } from '../_summary.ts';
import { answerBlocks } from './_answer.ts';
import { heading, type Block, type Context } from './_document.ts';
import { headBlocks } from './_head.ts';
import { openBlocks } from './_open.ts';
import { personBlocks } from './_persons.ts';
import { sensitivityBlocks } from './_sensitivity.ts';
import { sourceBlocks } from './_source.ts';
import { stepBlocks } from './_steps.ts';
import { thresholdBlocks } from './_thresholds.ts';
import { leakWords } from './_words.ts';

export function contextOf(report: LeakReport, maxRows: number): Context {
  return { t: labelsFor(report.lang), p: pageWords(report.lang), w: leakWords(report.lang), report, maxRows: Math.max(1, maxRows) };
}

/** The whole report in the order in which a reviewer reads it: the answer first, then what it rests on. */
export function sectionsOf(context: Context): Block[] {
  return [headBlocks, answerBlocks, sourceBlocks, personBlocks, sensitivityBlocks, openBlocks, thresholdBlocks, stepBlocks, footBlocks].flatMap((build) => build(context));
}

function footBlocks({ t, w, report }: Context): Block[] {
  const list = (title: string, mark: '•' | '!', lines: readonly string[]): Block[] => (lines.length === 0 ? [] : [heading(title), { kind: 'list', mark, lines }]);
  return [
    ...list(w.limits, '•', report.limits),
    ...list(t.warnings, '!', report.warnings),
    heading(t.end),
    { kind: 'facts', pairs: [[t.label.status, t.runStatus[report.status]], [t.label.exit, exitLine(t, report.exit)]] },
  ];
}
