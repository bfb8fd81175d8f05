import type { Candidate, Detector, FindingDetector, Hit, Known, PatternDetector, Verdict } from '../model/detector.ts';
import { looksObfuscated, normalise, originalSpan, type Normalised } from '../text/normalise.ts';
import { createGate, type Reading } from './_gate.ts';
import { withoutOverlap, type Found } from './_scan-overlap.ts';

export interface Scanner {
  readonly detectors: readonly Detector[];
  /**
   * Private data in one message, in order of place, none overlapping.
   * `previous`: the same sender's message before, or the question just asked; '' when none. `sparing`: what a modest detector
   * finds by its shape alone is left out where nothing else stands in the text.
   */
  scan(text: string, previous?: string, known?: Known | null, sparing?: boolean): Hit[];
  /** Cheap: false means that `scan` would find nothing without a message before, but what a modest detector finds by its shape alone. */
  mightHold(text: string): boolean;
  /** Cheap: where this and `mightHold(text)` are false, the message before adds nothing to what `scan` finds. Never true where `mightHold(previous)` is false. */
  mayAnswer(text: string, previous: string): boolean;
}

/** Below this nothing is reported. */
const LEAST = 0.5;
/** A text no longer than this may be a bare answer: then a detector is also opened by the message before. UTF-16 code units. */
const ANSWER = 32;

/** A detector made ready to run. `pattern`: null when it reads the text by itself, sticky when it is tried at numbers only. */
type Ready = { readonly pattern: RegExp; readonly detector: PatternDetector } | { readonly pattern: null; readonly detector: FindingDetector };

/** A text and what one pass over it saw; null: it has no normalised copy. */
interface Look {
  readonly text: string;
  readonly reading: Reading;
  copy?: { readonly copy: Normalised; readonly reading: Reading } | null;
}

/** Each detector whose gate opens looks for its own candidates and judges them. */
export function createScanner(detectors: readonly Detector[]): Scanner {
  const ready = [...detectors].sort((a, b) => b.rank - a.rank).map((detector): Ready => (
    'pattern' in detector ? { detector, pattern: new RegExp(detector.pattern, detector.starts === 'number' ? 'y' : 'g') } : { detector, pattern: null }));
  const gate = createGate(ready.map(({ detector }) => detector));
  // Callers ask `mightHold`, then `scan` about one text, and the next one may answer it.
  let latest: Look = { text: '', reading: gate.read('') };
  let earlier = latest;

  function look(text: string): Look {
    if (text === latest.text) return latest;
    if (text === earlier.text) return earlier;
    earlier = latest;
    return (latest = { text, reading: gate.read(text) });
  }

  function copyOf(seen: Look): Look['copy'] & {} | null {
    if (seen.copy === undefined) {
      const copy = looksObfuscated(seen.text) ? normalise(seen.text) : null;
      seen.copy = copy === null ? null : { copy, reading: gate.read(copy.text) };
    }
    return seen.copy;
  }

  const mayName = (text: string, previous: string): boolean => previous !== '' && text.length <= ANSWER && look(previous).reading.named;
  const asked = (text: string, previous: string): readonly number[] => (previous === '' || text.length > ANSWER ? [] : look(previous).reading.open);

  function sweep(text: string, reading: Reading, previous: string, known: Known | null, copy: Normalised | null, out: Found[], which: (index: number) => boolean): void {
    const more = asked(text, previous);
    const open = more.length === 0 ? reading.open : [...new Set([...reading.open, ...more])];
    for (const index of open) {
      const one = ready[index];
      if (one === undefined || !which(index)) continue;
      if (one.pattern === null) read(one.detector, text, previous, known, copy, out);
      else if (one.pattern.sticky) matchNumbers(one.detector, one.pattern, text, reading.numbers, previous, copy, out);
      else match(one.detector, one.pattern, text, previous, copy, out);
    }
  }

  const all = (): boolean => true;
  const immodest = (index: number): boolean => ready[index]?.detector.modest !== true;
  const modest = (index: number): boolean => ready[index]?.detector.modest === true;

  return {
    detectors,
    scan(text, previous = '', known = null, sparing = false) {
      const found: Found[] = [];
      const seen = look(text);
      const copied = copyOf(seen);
      const both = (which: (index: number) => boolean): void => {
        sweep(text, seen.reading, previous, known, null, found, which);
        if (copied !== null) sweep(copied.copy.text, copied.reading, previous, known, copied.copy, found, which);
      };
      if (!sparing || seen.reading.named || mayName(text, previous)) both(all);
      else {
        both(immodest);
        if (found.length > 0) both(modest);
      }
      return found.length === 0 ? [] : withoutOverlap(found);
    },
    mightHold(text) {
      const seen = look(text);
      return seen.reading.reason || (copyOf(seen)?.reading.reason ?? false);
    },
    mayAnswer: (text, previous) => previous !== '' && text.length <= ANSWER && look(previous).reading.reason,
  };
}

/** What may stand between the start of a match and its first digit, and how much of it. */
const LEAD = /[A-Za-z+(（[［ -]/;
const LEAD_MOST = 4;

/** Tries the pattern where a row of digits begins, and at the few places before it that can lead to one. */
function matchNumbers(detector: PatternDetector, pattern: RegExp, text: string, numbers: readonly number[], previous: string, copy: Normalised | null, out: Found[]): void {
  for (const number of numbers) {
    for (let start = number; start >= 0 && start >= number - LEAD_MOST && (start === number || LEAD.test(text.charAt(start))); start--) {
      pattern.lastIndex = start;
      if (pattern.test(text)) judge(detector, text, start, pattern.lastIndex, previous, copy, out);
    }
  }
}

function match(detector: PatternDetector, pattern: RegExp, text: string, previous: string, copy: Normalised | null, out: Found[]): void {
  pattern.lastIndex = 0;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const start = found.index;
    judge(detector, text, start, pattern.lastIndex, previous, copy, out);
    pattern.lastIndex = start + 1;
  }
}

function judge(detector: PatternDetector, text: string, start: number, end: number, previous: string, copy: Normalised | null, out: Found[]): void {
  const candidate: Candidate = { text, start, end, obfuscated: hidden(copy, start, end), previous };
  const verdict = detector.judge(candidate);
  if (verdict !== null) add(detector, verdict, verdict.start ?? start, verdict.end ?? end, copy, out);
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
    entity: detector.id, start: from, end: to, value, confidence, rank: detector.rank, container: detector.container === true,
    reasons: hidden(copy, start, end) ? [...reasons, 'obfuscated'] : reasons,
  });
}
