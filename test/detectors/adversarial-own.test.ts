import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDetectors } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';
import { growth, nearMisses } from '../helpers/near-misses.ts';

const detectors = await loadDetectors();

for (const detector of detectors) {
  test(`${detector.id}: ten times its own near misses take at most twelve times as long`, () => {
    const { scan: own } = createScanner([detector]);
    for (const unit of nearMisses(detector)) {
      if (growth(own, unit, 1_200, 1) <= 12) continue;
      // A suspect: short runs are uneven, long ones are not.
      let least = Infinity;
      for (let again = 0; least > 12 && again < 3; again++) least = Math.min(least, growth(own, unit, 10_000, 2));
      assert.ok(least <= 12, `${JSON.stringify(unit)}: ${least.toFixed(1)} times`);
    }
  });
}
