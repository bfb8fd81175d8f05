import type { ReportReject } from '../model/report.ts';
import type { Labels } from './_labels.ts';

/** Rejected records told one by one; more of the same kind teach nothing. */
const TOLD = 5;

/** At most `maxRows`, those with something missing before the others when not all fit. */
export function incompleteFirst<T extends { readonly status: string }>(sources: readonly T[], maxRows: number): readonly T[] {
  if (sources.length <= maxRows) return sources;
  const last = (source: T): number => (source.status === 'complete' ? 1 : 0);
  return sources.toSorted((a, b) => last(a) - last(b)).slice(0, maxRows);
}

/** One sentence for each of the first rejected records, and how many more there are. */
export function rejectLines(t: Labels, path: string, rejects: readonly ReportReject[], rejected: number): string[] {
  const shown = rejects.slice(0, TOLD);
  const told = shown.map((reject) => {
    const bytes = t.paren(t.bytes(reject.byteStart, reject.byteEnd));
    return `${path}:${reject.line}${bytes}${t.colon}${reject.reason} [${reject.code}]`;
  });
  const more = Math.max(rejected, rejects.length) - shown.length;
  return more > 0 ? [...told, t.more(more)] : told;
}
