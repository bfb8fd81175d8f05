/** One sign as it was read: `at`, the share of the line's width at which it stands, 0..1. */
export interface Sign { readonly sign: string; readonly confidence: number; readonly at: number }

/**
 * Reads the answer of the model for one line: `steps` × `classes` scores. At each step the likeliest class counts; class 0 is no sign, and a
 * class that follows itself without a gap is one sign seen twice. `signs`: by class.
 */
export function signsIn(scores: Float32Array, steps: number, classes: number, signs: readonly string[]): Sign[] {
  const found: Sign[] = [];
  let last = 0;
  for (let step = 0; step < steps; step++) {
    let best = 0;
    let score = 0;
    const from = step * classes;
    for (let i = 0; i < classes; i++) {
      const one = scores[from + i] ?? 0;
      if (one > score) [best, score] = [i, one];
    }
    if (best !== 0 && best !== last) found.push({ sign: signs[best] ?? '\ufffd', confidence: score, at: (step + 0.5) / steps });
    last = best;
  }
  return found;
}
