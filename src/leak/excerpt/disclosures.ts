import disclosure from '../../checks/disclosure.ts';
import type { Policy, RawFinding } from '../../model/check.ts';
import type { Excerpt } from '../../model/excerpt.ts';
import { excerptGroup } from './group.ts';

/** A private datum in the excerpt itself. Spans are UTF-16 code units of the line's text. */
export interface LineFinding {
  /** Index into `Excerpt.lines`. */
  readonly line: number;
  readonly finding: RawFinding;
}

/** What the check of private data finds in the excerpt alone, by line. Its window of time does not apply here: most instants are made up. */
export function disclosuresIn(excerpt: Excerpt, policy: Policy): LineFinding[] {
  const { facts, messages } = excerptGroup(excerpt, policy.timezone);
  const found: LineFinding[] = [];
  const fold = disclosure.start(facts, { ...policy, since: null, until: null }, (finding) => {
    if (finding.message !== null) found.push({ line: finding.message.line - 1, finding });
  });
  for (const message of messages) fold.message?.(message);
  fold.finish([]);
  return found.sort((a, b) => a.line - b.line || (a.finding.span?.[0] ?? 0) - (b.finding.span?.[0] ?? 0));
}
