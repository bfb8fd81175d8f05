import type { Candidate, Detector, FindingDetector, Hit, Known, PatternDetector, Verdict } from '../model/detector.ts';
import { looksObfuscated, normalise, originalSpan, type Normalised } from '../text/normalise.ts';

export interface Scanner {
  readonly detectors: readonly Detector[];
  /**
   * Private data in one message, in order of place, none overlapping.
   * `previous`: the same sender's message before, or the question just asked; '' when none.
   */
  scan(text: string, previous?: string, known?: Known | null): Hit[];
  /** Cheap: false means that `scan` would find nothing without a message before. */
  mightHold(text: string): boolean;
}

/** Below this nothing is reported. */
const LEAST = 0.5;

interface Found extends Hit {
  readonly rank: number;
}

interface Ready {
  readonly detector: Detector;
  readonly gates: readonly RegExp[];
  /** Null for a detector that reads the text by itself. */
  readonly pattern: RegExp | null;
}

/** A message no longer than this may be a bare answer to the one before: no prefilter then. UTF-16 code units. */
const ANSWER = 32;

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** Each detector whose gate opens looks for its own candidates and judges them. */
export function createScanner(detectors: readonly Detector[]): Scanner {
  const ready = [...detectors].sort((a, b) => b.rank - a.rank).map((detector): Ready => ({
    detector,
    gates: [
      ...(detector.prefilter === undefined ? [] : [new RegExp(detector.prefilter)]),
      ...(detector.words === undefined ? [] : [new RegExp(detector.words.map(literal).join('|'), 'i')]),
    ],
    pattern: 'pattern' in detector ? new RegExp(detector.pattern, 'g') : null,
  }));
  const opens = ({ gates }: Ready, text: string): boolean => gates.some((gate) => gate.test(text));

  function sweep(text: string, previous: string, known: Known | null, copy: Normalised | null, out: Found[]): void {
    const answering = previous !== '' && text.length <= ANSWER;
    for (const one of ready) {
      if (!answering && !opens(one, text)) continue;
      if (one.pattern === null) read(one.detector as FindingDetector, text, previous, known, copy, out);
      else match(one.detector as PatternDetector, one.pattern, text, previous, copy, out);
    }
  }

  function scan(text: string, previous = '', known: Known | null = null): Hit[] {
    const found: Found[] = [];
    sweep(text, previous, known, null, found);
    const copy = looksObfuscated(text) ? normalise(text) : null;
    if (copy !== null) sweep(copy.text, previous, known, copy, found);
    return withoutOverlap(found);
  }

  return { detectors, scan, mightHold: (text) => ready.some((one) => opens(one, text)) || looksObfuscated(text) };
}

function match(detector: PatternDetector, pattern: RegExp, text: string, previous: string, copy: Normalised | null, out: Found[]): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const start = found.index;
    const end = start + found[0].length;
    const candidate: Candidate = { text, start, end, obfuscated: hidden(copy, start, end), previous };
    const verdict = detector.judge(candidate);
    if (verdict !== null) add(detector, verdict, verdict.start ?? start, verdict.end ?? end, copy, out);
    pattern.lastIndex = start + 1;
  }
}

function read(detector: FindingDetector, text: string, previous: string, known: Known | null, copy: Normalised | null, out: Found[]): void {
  for (const found of detector.find(text, previous, known)) add(detector, found, found.start, found.end, copy, out);
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

function add(detector: Detector, { value, confidence, reasons }: Verdict, start: number, end: number, copy: Normalised | null, out: Found[]): void {
  if (confidence < LEAST) return;
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
