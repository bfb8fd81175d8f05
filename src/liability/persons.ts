import type { RawFinding } from '../model/check.ts';

/**
 * Names the person a finding is about, so that one person counts once: by account, else by a name that belongs to one
 * account only, else by the name, else by the value itself (each datum of nobody known stands for a person of its own).
 * Only for findings of one group: names are never joined across groups.
 */
export function personKeys(findings: readonly RawFinding[]): (finding: RawFinding & { readonly id: string }) => string {
  const byName = new Map<string, Set<number>>();
  for (const { subject } of findings) {
    if (subject === undefined || subject.account === null || subject.name === null) continue;
    const accounts = byName.get(subject.name) ?? new Set();
    byName.set(subject.name, accounts.add(subject.account));
  }
  return (finding) => {
    const account = finding.subject?.account ?? null;
    if (account !== null) return `account:${account}`;
    const name = finding.subject?.name ?? null;
    if (name === null) return `value:${finding.rule}:${finding.value ?? finding.id}`;
    const [only, ...others] = byName.get(name) ?? [];
    return only !== undefined && others.length === 0 ? `account:${only}` : `name:${name}`;
  };
}

/** The audience knows who is meant. */
export function isIdentified(finding: RawFinding): boolean {
  const linkage = finding.subject?.linkage;
  return linkage === 'named' || linkage === 'link_known';
}
