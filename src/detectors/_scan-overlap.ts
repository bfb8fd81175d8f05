import type { Hit } from '../model/detector.ts';

export interface Found extends Hit {
  readonly rank: number;
  /** What others find inside it is found too. */
  readonly container: boolean;
}

/** Code units of a text that share one list of hits: 1 << SHIFT. */
const SHIFT = 6;

/** Of overlapping claims the best one: by confidence, rank, length, place, name; a container and what it holds stand together. Hits in order of place. */
export function withoutOverlap(found: Found[]): Hit[] {
  if (!found.some((hit) => hit.container)) return best(found);
  return [...best(found.filter((hit) => !hit.container)), ...best(found.filter((hit) => hit.container))].sort((a, b) => a.start - b.start || b.end - a.end);
}

function best(found: Found[]): Hit[] {
  if (found.length > 1) found.sort(better);
  const kept: Found[] = [];
  // Earlier hits by stretch of text, so that a long text with many hits stays linear.
  const taken = new Map<number, Found[]>();
  for (const hit of found) {
    const [first, last] = [hit.start >> SHIFT, (hit.end - 1) >> SHIFT];
    if (kept.length > 0 && claimed(taken, hit, first, last)) continue;
    kept.push(hit);
    for (let stretch = first; found.length > 1 && stretch <= last; stretch++) {
      const there = taken.get(stretch);
      if (there === undefined) taken.set(stretch, [hit]);
      else there.push(hit);
    }
  }
  return kept.sort((a, b) => a.start - b.start).map(({ entity, start, end, value, confidence, reasons }) =>
    ({ entity, start, end, value, confidence, reasons }));
}

function better(a: Found, b: Found): number {
  return b.confidence - a.confidence || b.rank - a.rank || (b.end - b.start) - (a.end - a.start) || a.start - b.start
    || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0);
}

function claimed(taken: ReadonlyMap<number, readonly Found[]>, hit: Found, first: number, last: number): boolean {
  for (let stretch = first; stretch <= last; stretch++) {
    if (taken.get(stretch)?.some((other) => other.start < hit.end && hit.start < other.end)) return true;
  }
  return false;
}
