import type { Engine } from './measure.ts';
import type { Line } from './marked.ts';

export interface Speed {
  readonly name: string;
  /** Million bytes of UTF-8 a second. */
  readonly megabytes: number;
  /** Messages a second. */
  readonly messages: number;
}

/** The best of `rounds` rounds over the same lines, after one that does not count. */
export function speed(engine: Engine, lines: readonly Line[], rounds = 5): Speed {
  const bytes = lines.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
  const work = engine.work ?? ((text: string) => engine.find(text, ''));
  let best = Infinity;
  for (let round = 0; round <= rounds; round++) {
    const begin = process.hrtime.bigint();
    for (const { text } of lines) work(text);
    const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
    if (round > 0 && seconds < best) best = seconds;
  }
  return { name: engine.name, megabytes: bytes / 1e6 / best, messages: lines.length / best };
}
