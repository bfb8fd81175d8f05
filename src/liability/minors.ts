import { SEVERITIES, type Severity } from '../model/severity.ts';
import { personKeys } from './persons.ts';
import type { LiableFinding } from './types.ts';

/**
 * Data and insults about a minor weigh one step more: for a person whom a roster marks as a minor, or whom a message of the group
 * calls a child. The disclosure check has raised what it knew of a roster's minors already. Pure; ids stay as they are.
 */
export function raisedForMinors<F extends LiableFinding>(findings: readonly F[], rostered: readonly number[]): readonly F[] {
  const told = findings.filter((each) => isAboutOther(each) && (each.rule.startsWith('disclosure.') || each.rule.startsWith('conduct.')));
  if (told.length === 0 || (rostered.length === 0 && !told.some(({ rule }) => rule === SAYS_SO))) return findings;
  const keyOf = personKeys(told);
  const onRoster = new Set(rostered.map((account) => `account:${account}`));
  const called = new Set(told.filter(({ rule, severity }) => rule === SAYS_SO && severity !== 'info').map(keyOf));
  const concerned = new Set(told);
  return findings.map((each) => {
    if (!concerned.has(each) || each.rule === SAYS_SO) return each;
    const person = keyOf(each);
    const counted = each.rule.startsWith('disclosure.') && onRoster.has(`account:${each.subject?.account ?? ''}`);
    return !counted && (onRoster.has(person) || called.has(person)) ? { ...each, severity: up(each.severity) } : each;
  });
}

const SAYS_SO = 'disclosure.minor';

function isAboutOther({ subject }: LiableFinding): boolean {
  return subject?.relation === 'third-party' && (subject.account !== null || subject.name !== null);
}

function up(severity: Severity): Severity {
  return SEVERITIES[Math.max(0, SEVERITIES.indexOf(severity) - 1)] ?? severity;
}
