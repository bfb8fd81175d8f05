import type { Assessed } from '../../leak/types.ts';
import { EXIT } from '../../model/errors.ts';
import type { LeakReport } from '../../model/report-leak.ts';
import { atLeast, type Severity } from '../../model/severity.ts';
import type { LeakOptions } from './assess.ts';
import type { LeakResult } from './report.ts';

/** Whether what was given could be examined. */
export function statusOf({ scene, failed }: LeakResult, { incomplete }: LeakOptions): LeakReport['status'] {
  const { matching } = scene;
  const nowhere = matching !== null && matching.chat === null;
  // Several chats fit equally, or nothing in it can be compared: neither is the same as being in no chat.
  const undecided = nowhere && (matching.candidates.length > 1 || !matching.lines.some(({ state }) => state === 'missing'));
  if (incomplete || failed.length > 0 || undecided) return 'incomplete';
  return nowhere ? 'empty' : 'complete';
}

/** As findings: a strong suspicion is high, a weak one medium. */
export function exitOf(status: LeakReport['status'], assessed: readonly Assessed[], { failOn, profile }: LeakOptions): number {
  if (status === 'incomplete') return EXIT.incomplete;
  if (status === 'empty') return EXIT.empty;
  const outcomes = assessed.flatMap(({ outcomes: by }) => [by[profile].privacy.outcome, by[profile].personalInformation.outcome]);
  const worst: Severity | null = outcomes.includes('suspected_strong') ? 'high' : outcomes.includes('suspected_weak') ? 'medium' : null;
  return worst !== null && failOn !== 'none' && atLeast(worst, failOn) ? EXIT.findings : EXIT.complete;
}
