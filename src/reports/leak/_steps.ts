import { citations } from '../_phrases.ts';
import { heading, text, type Block, type Context } from './_document.ts';
import { day } from './_phrases.ts';

/** What to do next, to be ticked off by a person, and the draft of a notice. */
export function stepBlocks({ t, w, report }: Context): Block[] {
  const steps = report.nextSteps.flatMap((step): Block[] => [
    heading(step.title, 3),
    { kind: 'list', mark: '☐', lines: step.items.map(({ says, by }) => (by === null ? says : `${says}${t.paren(w.by(day(by)))}`)) },
    ...(step.cites.length === 0 ? [] : [text(`${w.basis}${t.colon}${citations(step.cites).join(t.semicolon)}`, 'quiet')]),
  ]);
  return [
    ...(steps.length === 0 ? [] : [heading(w.steps), ...steps]),
    ...(report.notice === null ? [] : [heading(w.notice), text(w.noticeNote, 'quiet'), { kind: 'draft', lines: report.notice.split(/\r\n|[\n\r\u2028\u2029]/u) } as const]),
  ];
}
