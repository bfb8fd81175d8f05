import { linesOf, score } from '../checks/conduct-lines.ts';

const details = process.argv.includes('--lines');
for (const name of ['lines.txt', 'blind.txt', 'fresh.txt', 'second.txt']) {
  for (const [category, { hits, missed, wrong }] of [...score(linesOf(name))].toSorted()) {
    const precision = hits / (hits + wrong.length);
    const recall = hits / (hits + missed.length);
    process.stdout.write(`${name}  ${category.padEnd(11)} precision ${precision.toFixed(2)}  recall ${recall.toFixed(2)}  of ${hits + missed.length}\n`);
    if (!details) continue;
    for (const line of missed) process.stdout.write(`  - ${line.text}\n`);
    for (const [line, { reason }] of wrong) process.stdout.write(`  + ${line.label} | ${line.text}  ${reason.en.slice(0, 90)}\n`);
  }
}
