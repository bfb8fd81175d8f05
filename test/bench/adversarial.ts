/** The slowest near misses of each detector, in ms for 100 kB, and how the time grows from there to 1 MB: node test/bench/adversarial.ts [id …] */
import { loadDetectors } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';
import { fastest, fill, nearMisses } from '../helpers/near-misses.ts';

const ids = process.argv.slice(2);
const out = (line: string): void => void process.stdout.write(`${line}\n`);
out('detector               ms for 100 kB   for 1 MB: times   unit');
const rows = (await loadDetectors()).filter(({ id }) => ids.length === 0 || ids.includes(id)).map((detector) => {
  const { scan } = createScanner([detector]);
  let worst = { unit: '', ms: 0 };
  for (const unit of nearMisses(detector)) {
    const ms = fastest(() => scan(fill(unit, 100_000)), 2);
    if (ms > worst.ms) worst = { unit, ms };
  }
  const ratio = worst.ms > 20 ? fastest(() => scan(fill(worst.unit, 1_000_000)), 1) / worst.ms : 0;
  return { id: detector.id, ratio, ...worst };
});
for (const { id, ms, ratio, unit } of rows.sort((a, b) => b.ms - a.ms)) {
  out(`${id.padEnd(22)} ${ms.toFixed(1).padStart(13)} ${(ratio === 0 ? '' : ratio.toFixed(1)).padStart(17)}   ${JSON.stringify(unit)}`);
}
