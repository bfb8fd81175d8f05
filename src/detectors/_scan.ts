import type { Candidate, Detector, Hit } from '../model/detector.ts';
import { looksObfuscated, normalise, originalSpan, type Normalised } from '../text/normalise.ts';

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

/** All patterns whose prefilter lets a text through, joined. */
interface Combined {
  readonly pattern: RegExp;
  readonly families: readonly { readonly here: RegExp; readonly members: readonly Detector[] }[];
}

/** A message no longer than this may be a bare answer to the one before: no prefilter then. UTF-16 code units. */
const ANSWER = 32;

/**
 * One test per message, then one scan of all patterns joined, then the tables of the detectors.
 * Detectors with the same pattern share one alternative; where an alternative matches, every detector whose own pattern
 * matches there is asked, since an alternation stops at the first that fits.
 */
export function createScanner(detectors: readonly Detector[]): Scanner {
  const ordered = [...detectors].sort((a, b) => b.rank - a.rank);
  const filters = [...new Set(ordered.map((d) => d.prefilter))];
  const prefilter = new RegExp(filters.map((p) => `(?:${p})`).join('|'));
  const gates = filters.map((p) => new RegExp(p));
  const everything = 2 ** gates.length - 1;
  const built = new Map<number, Combined>();

  /** `open`: one bit per prefilter. */
  function combinedFor(open: number): Combined {
    let combined = built.get(open);
    if (combined === undefined) {
      const active = ordered.filter((d) => (open >> filters.indexOf(d.prefilter)) % 2 === 1);
      const patterns = [...new Set(active.map((d) => d.pattern))];
      combined = {
        pattern: new RegExp(patterns.map((p) => `(${p})`).join('|'), 'g'),
        families: patterns.map((p) => ({ here: new RegExp(p, 'y'), members: active.filter((d) => d.pattern === p) })),
      };
      built.set(open, combined);
    }
    return combined;
  }

  function openGates(text: string): number {
    let open = 0;
    for (let at = 0; at < gates.length; at++) if (gates[at]?.test(text)) open |= 1 << at;
    return open;
  }

  function sweep(text: string, previous: string, copy: Normalised | null, out: Found[]): void {
    const open = previous !== '' && text.length <= ANSWER ? everything : openGates(text);
    if (open === 0) return;
    const { pattern, families } = combinedFor(open);
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
      const start = found.index;
      let first = 1;
      while (found[first] === undefined) first++;
      for (let at = first - 1; at < families.length; at++) {
        const { here, members } = families[at] ?? { here: pattern, members: [] };
        let end = start + found[0].length;
        if (at >= first) {
          here.lastIndex = start;
          if (!here.test(text)) continue;
          end = here.lastIndex;
        }
        for (const detector of members) ask(detector, { text, start, end, obfuscated: hidden(copy, start, end), previous }, copy, out);
      }
      pattern.lastIndex = start + 1;
    }
  }

  function scan(text: string, previous = ''): Hit[] {
    const odd = looksObfuscated(text);
    const found: Found[] = [];
    if (prefilter.test(text) || (previous !== '' && text.length <= ANSWER)) sweep(text, previous, null, found);
    else if (!odd) return [];
    const copy = odd ? normalise(text) : null;
    if (copy !== null) sweep(copy.text, previous, copy, found);
    return withoutOverlap(found);
  }

  return { detectors, scan, mightHold: (text) => prefilter.test(text) || looksObfuscated(text) };
}

/** Whether the original reads otherwise than the copy there. */
function hidden(copy: Normalised | null, start: number, end: number): boolean {
  if (copy === null) return false;
  for (let at = start; at < end; at++) {
    const from = copy.starts[at] ?? 0;
    if (copy.ends[at] !== from + 1 || (at > start && from !== (copy.ends[at - 1] ?? 0)) || copy.original[from] !== copy.text[at]) return true;
  }
  return false;
}

function ask(detector: Detector, candidate: Candidate, copy: Normalised | null, out: Found[]): void {
  const verdict = detector.judge(candidate);
  if (verdict === null || verdict.confidence < LEAST) return;
  const { start = candidate.start, end = candidate.end, value, confidence, reasons } = verdict;
  const [from, to] = copy === null ? [start, end] : originalSpan(copy, start, end);
  out.push({
    entity: detector.id, start: from, end: to, value, confidence, rank: detector.rank,
    reasons: hidden(copy, start, end) ? [...reasons, 'obfuscated'] : reasons,
  });
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
