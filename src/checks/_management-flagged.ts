import { rule } from '../law/rules.ts';
import type { MessageRef, RawFinding } from '../model/check.ts';
import { atLeast, SEVERITIES, type Severity } from '../model/severity.ts';

/** A message that other checks point at. */
export interface Flagged {
  readonly message: MessageRef;
  /** Account row ids of persons it concerns. */
  readonly about: ReadonlySet<number>;
  readonly severity: Severity;
}

const keyOf = ({ source, byteStart }: { readonly source: number; readonly byteStart: number }): string => `${source}:${byteStart}`;

/**
 * Messages with conduct findings (a faint rumour cue alone left out) or with data of others of medium severity or more, in order of
 * time. `notices` repeat what they complain of and are left out; so are `measures` that hold no more than mild words.
 */
export function flaggedIn(found: readonly RawFinding[], notices: readonly MessageRef[], measures: readonly MessageRef[]): Flagged[] {
  const told = new Set(notices.map(keyOf));
  const taken = new Set(measures.map(keyOf));
  const flagged = new Map<string, { message: MessageRef; about: Set<number>; severity: Severity }>();
  for (const finding of found) {
    const { message, subject } = finding;
    if (message === null) continue;
    const severity = finding.severity ?? rule(finding.rule)?.severity ?? 'low';
    const key = keyOf(message);
    if (!counts(finding, severity) || told.has(key) || (taken.has(key) && !atLeast(severity, 'medium'))) continue;
    const known = flagged.get(key) ?? { message, about: new Set<number>(), severity };
    if (SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known.severity)) known.severity = severity;
    if (subject?.account != null) known.about.add(subject.account);
    flagged.set(key, known);
  }
  return [...flagged.values()].sort((a, b) => a.message.at - b.message.at || a.message.source - b.message.source || a.message.byteStart - b.message.byteStart);
}

function counts({ rule: id, subject }: RawFinding, severity: Severity): boolean {
  if (id.startsWith('conduct.')) return !(id === 'conduct.rumour' && severity === 'info');
  return id.startsWith('disclosure.') && subject?.relation === 'third-party' && atLeast(severity, 'medium');
}
