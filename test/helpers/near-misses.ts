import type { Detector } from '../../src/model/detector.ts';

/** Short texts that, repeated, are the hardest for a detector: its cues without values, its values without cues, nearly its values. */
export function nearMisses({ examples, words = [] }: Detector): string[] {
  const units = new Set<string>();
  for (const marked of examples.hit.slice(0, 2)) {
    const [before = '', rest = ''] = marked.split('[[');
    const [value = '', after = ''] = rest.split(']]');
    units.add(before + value + after);
    units.add(before);
    units.add(before + value.slice(0, -1));
  }
  units.add(words.slice(0, 8).join(''));
  units.delete('');
  return [...units];
}

export const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** Least ms of processor time of several runs: other work on the machine only ever adds. */
export function fastest(work: () => unknown, runs: number): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const began = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(began);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** How many times as long one text takes as a tenth of it. Both work through as many code units, so that warming up does not count. */
export function growth(scan: (text: string) => unknown, unit: string, size: number, runs: number): number {
  const shorts = Array.from({ length: 10 }, (_, at) => fill(unit, size) + String(at));
  const long = fill(unit, 10 * size);
  const tenth = fastest(() => shorts.forEach((text) => scan(text)), runs) / 10;
  return fastest(() => scan(long), runs) / Math.max(tenth, 0.01);
}
