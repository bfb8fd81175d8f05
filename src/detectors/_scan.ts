import type { Candidate, Detector, Hit } from '../model/detector.ts';
import { looksObfuscated, normalise, originalSpan } from '../text/normalise.ts';

export interface Scanner {
  readonly detectors: readonly Detector[];
  /**
   * Private data in one message, in order of place, none overlapping.
   * `previous`: the same sender's message before, or the question just asked; '' when none.
   */
  scan(text: string, previous?: string): Hit[];
  /** Cheap: false means that `scan` would find nothing. */
  mightHold(text: string): boolean;
}

/** Below this nothing is reported. */
const LEAST = 0.5;

interface Found extends Hit {
  readonly rank: number;
}

/**
 * One test per message, then one scan of all patterns joined, then the tables of the detectors.
 * Detectors with the same pattern share one alternative; where an alternative matches, every detector whose own pattern
 * matches there is asked, since an alternation stops at the first that fits.
 */
export function createScanner(detectors: readonly Detector[]): Scanner {
  const prefilter = new RegExp([...new Set(detectors.map((d) => d.prefilter))].map((p) => `(?:${p})`).join('|'));
  const gates = new Map(detectors.map((d) => [d.prefilter, new RegExp(d.prefilter)]));
  const patterns = [...new Set([...detectors].sort((a, b) => b.rank - a.rank).map((d) => d.pattern))];
  const combined = new RegExp(patterns.map((p) => `(${p})`).join('|'), 'g');
  const families = patterns.map((pattern) => ({
    here: new RegExp(pattern, 'y'),
    members: detectors.filter((d) => d.pattern === pattern),
  }));

  function candidatesAt(text: string, found: RegExpExecArray, ask: (detector: Detector, end: number) => void): void {
    const first = found.findIndex((group, at) => at > 0 && group !== undefined) - 1;
    for (let at = first; at < families.length; at++) {
      const family = families[at];
      if (family === undefined) continue;
      let end = found.index + found[0].length;
      if (at > first) {
        family.here.lastIndex = found.index;
        if (!family.here.test(text)) continue;
        end = family.here.lastIndex;
      }
      for (const member of family.members) ask(member, end);
    }
  }

  /** Per text, asked for only when a candidate comes up: whether a detector's own prefilter lets it through. */
  function gate(text: string): (detector: Detector) => boolean {
    const open = new Map<string, boolean>();
    return ({ prefilter: source }) => {
      let answer = open.get(source);
      if (answer === undefined) open.set(source, answer = gates.get(source)?.test(text) ?? true);
      return answer;
    };
  }

  function sweep(text: string, previous: string, changed: (start: number, end: number) => boolean, out: Found[]): void {
    const open = gate(text);
    combined.lastIndex = 0;
    for (let found = combined.exec(text); found !== null; found = combined.exec(text)) {
      const start = found.index;
      candidatesAt(text, found, (detector, end) => {
        if (!open(detector)) return;
        const candidate: Candidate = { text, start, end, obfuscated: changed(start, end), previous };
        const verdict = detector.judge(candidate);
        if (verdict === null || verdict.confidence < LEAST) return;
        const span = { start: verdict.start ?? start, end: verdict.end ?? end };
        const hidden = changed(span.start, span.end);
        out.push({
          entity: detector.id, ...span, value: verdict.value, confidence: verdict.confidence, rank: detector.rank,
          reasons: hidden ? [...verdict.reasons, 'obfuscated'] : verdict.reasons,
        });
      });
      combined.lastIndex = start + 1;
    }
  }

  function scan(text: string, previous = ''): Hit[] {
    const odd = looksObfuscated(text);
    const found: Found[] = [];
    if (prefilter.test(text)) sweep(text, previous, () => false, found);
    else if (!odd) return [];
    const copy = odd ? normalise(text) : null;
    if (copy !== null) {
      const hidden: Found[] = [];
      const changed = (start: number, end: number): boolean => {
        const [from, to] = originalSpan(copy, start, end);
        return to - from !== end - start || text.slice(from, to) !== copy.text.slice(start, end);
      };
      sweep(copy.text, previous, changed, hidden);
      for (const hit of hidden) {
        const [start, end] = originalSpan(copy, hit.start, hit.end);
        found.push({ ...hit, start, end });
      }
    }
    return withoutOverlap(found);
  }

  return { detectors, scan, mightHold: (text) => prefilter.test(text) || looksObfuscated(text) };
}

/** Best first: confidence, rank, length, place, name. */
function withoutOverlap(found: Found[]): Hit[] {
  if (found.length === 0) return [];
  found.sort((a, b) =>
    b.confidence - a.confidence || b.rank - a.rank || (b.end - b.start) - (a.end - a.start) || a.start - b.start
    || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0));
  const kept: Found[] = [];
  // Earlier hits by bucket of their span, so that a long text with many hits stays linear.
  const taken = new Map<number, Found[]>();
  for (const hit of found) {
    const buckets: number[] = [];
    for (let b = hit.start >> 6; b <= (hit.end - 1) >> 6; b++) buckets.push(b);
    if (buckets.some((b) => taken.get(b)?.some((other) => other.start < hit.end && hit.start < other.end))) continue;
    kept.push(hit);
    for (const b of buckets) taken.set(b, [...(taken.get(b) ?? []), hit]);
  }
  return kept.sort((a, b) => a.start - b.start).map(({ entity, start, end, value, confidence, reasons }) =>
    ({ entity, start, end, value, confidence, reasons }));
}
