import type { MeasureKind } from '../model/fact-rows.ts';
import type { ResponseTimeline } from '../model/results.ts';
import type { LiableFinding } from './types.ts';

/** Measures that tell somebody to stop. */
const TELLS: ReadonlySet<MeasureKind> = new Set(['remind', 'warn', 'announce', 'delete', 'mute', 'remove', 'downgrade', 'suspend', 'revoke', 'blacklist']);

interface Sign {
  readonly at: number;
  /** Account row id; null: said to whoever it concerns. */
  readonly to: number | null;
  /** What somebody says of another counts only where the record has it too. */
  readonly heard: boolean;
}

/** What somebody posted, as against what a file lacks. */
export const isPost = ({ rule }: LiableFinding): boolean => rule.startsWith('disclosure.') || rule.startsWith('conduct.');

/**
 * Accounts whose flagged messages went on after a measure that concerned them; after a measure to everybody, or a clear notice
 * about them or about nobody by name, when they had been flagged before it. Conduct without an account or an instant repeats nothing.
 */
export function repeaters(findings: readonly LiableFinding[], response: ResponseTimeline | null): ReadonlySet<number> {
  const signs = response === null ? [] : signsOf(response);
  const found = new Set<number>();
  if (signs.length === 0) return found;
  const spans = new Map<number, { first: number; last: number }>();
  for (const finding of findings) {
    const { account, conductAt, message } = finding;
    const at = conductAt ?? message?.at;
    if (account === null || at === undefined || !isPost(finding)) continue;
    const span = spans.get(account);
    spans.set(account, { first: Math.min(span?.first ?? at, at), last: Math.max(span?.last ?? at, at) });
  }
  for (const [account, { first, last }] of spans) {
    if (signs.some(({ at, to, heard }) => at < last && (to === account || to === null) && (first <= at || (to !== null && !heard)))) found.add(account);
  }
  return found;
}

/** Of equal address the earliest and the latest would do, but there are some hundred at most. */
function signsOf({ notices, measures }: ResponseTimeline): Sign[] {
  return [
    ...measures.flatMap(({ kind, at, until, target }): Sign[] => (TELLS.has(kind) ? [{ at: until ?? at, to: target, heard: false }] : [])),
    ...notices.flatMap(({ clear, at, until, about }): Sign[] => (clear ? (about?.length ? about : [null]).map((to) => ({ at: until ?? at, to, heard: true })) : [])),
  ];
}
