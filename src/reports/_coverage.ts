import type { ReportGroup } from '../model/report.ts';

const BLOCKS = '▁▂▃▄▅▆▇█';

/** The record drawn as one line, at most `columns` long. */
interface Drawing {
  /** One character per slice, oldest first: higher is more messages, `·` is none. */
  readonly bar: string;
  /** Units of the coverage that one character stands for. */
  readonly perCharacter: number;
}

/** Joins neighbouring slices where there are more of them than columns. */
export function draw(coverage: NonNullable<ReportGroup['coverage']>, columns: number): Drawing {
  const { counts } = coverage;
  const perCharacter = Math.max(1, Math.ceil(counts.length / Math.max(1, columns)));
  const sums: number[] = [];
  counts.forEach((count, i) => {
    const slice = Math.floor(i / perCharacter);
    sums[slice] = (sums[slice] ?? 0) + count;
  });
  const most = sums.reduce((a, b) => Math.max(a, b), 0);
  const height = (sum: number): string => (sum <= 0 ? '·' : (BLOCKS[Math.ceil((sum / most) * BLOCKS.length) - 1] ?? '·'));
  return { bar: sums.map(height).join(''), perCharacter };
}
