import type { Detector, Hit, Verdict } from '../../src/model/detector.ts';
import { withoutOverlap, type Found } from '../../src/detectors/_scan-overlap.ts';
import { looksObfuscated, normalise, originalSpan, type Normalised } from '../../src/text/normalise.ts';

const literal = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The scanner without any of its speed: detector after detector, each with its own gates. What the fast one must agree with. */
export function plainScan(detectors: readonly Detector[]): (text: string, previous?: string) => Hit[] {
  const ready = detectors.map((detector) => ({
    detector,
    gates: [...(detector.prefilter === undefined ? [] : [new RegExp(detector.prefilter)]), ...(detector.shapes ?? []).map(({ source }) => new RegExp(source)), ...(detector.words ?? []).map((word) => new RegExp(literal(word), 'i'))],
  }));

  function sweep(text: string, previous: string, copy: Normalised | null, out: Found[]): void {
    for (const { detector, gates } of ready) {
      if (!gates.some((gate) => gate.test(text) || (previous !== '' && text.length <= 32 && gate.test(previous)))) continue;
      const add = ({ value, confidence, reasons }: Verdict, from: number, to: number): void => {
        if (confidence < 0.5) return;
        const [start, end] = copy === null ? [from, to] : originalSpan(copy, from, to);
        out.push({ entity: detector.id, start, end, value, confidence, rank: detector.rank, container: detector.container === true, reasons: hidden(copy, from, to) ? [...reasons, 'obfuscated'] : reasons });
      };
      if ('find' in detector) for (const found of detector.find(text, previous, null)) add(found, found.start, found.end);
      else {
        const pattern = new RegExp(detector.pattern, 'g');
        for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
          const [start, end] = [found.index, found.index + found[0].length];
          const verdict = detector.judge({ text, start, end, obfuscated: hidden(copy, start, end), previous });
          if (verdict !== null) add(verdict, verdict.start ?? start, verdict.end ?? end);
          pattern.lastIndex = start + 1;
        }
      }
    }
  }

  return (text, previous = '') => {
    const found: Found[] = [];
    sweep(text, previous, null, found);
    const copy = looksObfuscated(text) ? normalise(text) : null;
    if (copy !== null) sweep(copy.text, previous, copy, found);
    return withoutOverlap(found);
  };
}

function hidden(copy: Normalised | null, start: number, end: number): boolean {
  if (copy === null) return false;
  const [from, to] = originalSpan(copy, start, end);
  return copy.original.slice(from, to) !== copy.text.slice(start, end);
}
