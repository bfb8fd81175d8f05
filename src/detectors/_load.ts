import type { Detector, FindingDetector, PatternDetector } from '../model/detector.ts';
import { loadParts } from '../text/parts.ts';
import { createScanner, type Scanner } from './_scan.ts';

/** Every detector of this folder, by name. Throws when a file does not hold one. */
export async function loadDetectors(): Promise<Detector[]> {
  return (await loadParts<Detector>(import.meta.dirname)).map(checked);
}

let shared: Promise<Scanner> | null = null;

/** The scanner over every detector of this folder, one for all of a thread. Does not run their examples: `validate` does. */
export function loadScanner(): Promise<Scanner> {
  return (shared ??= loadDetectors().then(createScanner));
}

function checked(value: Detector): Detector {
  const { id: name } = value;
  if (!isDetector(value)) throw new TypeError(`detectors/${name}: the default export is not a detector`);
  if ('pattern' in value && /\((?!\?)/.test(value.pattern.replace(/\\.|\[(?:\\.|[^\]])*\]/g, ''))) {
    throw new TypeError(`detectors/${name}: a capturing group in its pattern`);
  }
  return value;
}

function isDetector(value: unknown): value is Detector {
  if (typeof value !== 'object' || value === null) return false;
  const d = value as Partial<Record<keyof PatternDetector | keyof FindingDetector, unknown>>;
  const examples = d.examples as { hit?: unknown; miss?: unknown } | undefined;
  const gated = typeof d.prefilter === 'string' || (Array.isArray(d.words) && d.words.length > 0 && d.words.every((word) => typeof word === 'string' && word !== '' && word === word.toLowerCase()));
  const finds = typeof d.find === 'function' || (typeof d.pattern === 'string' && typeof d.judge === 'function');
  return typeof d.id === 'string' && typeof d.jurisdiction === 'string' && gated && finds
    && typeof d.rank === 'number'
    && Array.isArray(examples?.hit) && Array.isArray(examples.miss);
}

/** What is wrong with a detector's own examples when `scanner` reads them; empty when nothing is. */
export function validate(detector: Detector, scanner: Scanner): string[] {
  const wrong: string[] = [];
  for (const marked of detector.examples.hit) {
    const { text, start, end } = unmark(marked);
    const hits = scanner.scan(text).filter((hit) => hit.entity === detector.id);
    if (!hits.some((hit) => hit.start === start && hit.end === end)) {
      wrong.push(`${detector.id}: not found: ${marked}${hits.map((hit) => ` (found ${hit.start}-${hit.end})`).join('')}`);
    }
  }
  for (const text of detector.examples.miss) {
    const hit = scanner.scan(text).find((one) => one.entity === detector.id);
    if (hit !== undefined) wrong.push(`${detector.id}: found in ${text}: ${hit.value}`);
  }
  return wrong;
}

/** Splits `text [[span]] text`. Offsets are UTF-16 code units of the text without the marks. */
export function unmark(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[[');
  const end = marked.indexOf(']]') - 2;
  return { text: marked.replace('[[', '').replace(']]', ''), start, end };
}
