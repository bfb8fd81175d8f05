import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDetectors } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';
import { fastest, fill, growth, nearMisses } from '../helpers/near-misses.ts';
import { within } from '../helpers/pace.ts';

const detectors = await loadDetectors();
const { scan } = createScanner(detectors);
const SIZE = 10_000;

const UNITS = [
  '1', 'a', '1a', 'a.', '@', 'a@', 'a-', '_', '..1', '(1', '微信', '微信a', '加v', '京A', '北京市海淀区', '住', '的', '栋1', '12 Main ', 'https://', 'O1l', '\u200b1', '1-1-',
  '1.2.3.', '编号', 'wxid_', '2001:', '1 A B C ', '号码', '13812345678', '张三：', '\n', '「', 'A', '0', '一', '我', '他在',
];
test('no text of one repeated piece takes more than its share: 50 ms for 100 kB', () => {
  for (const unit of UNITS) {
    const text = fill(unit, SIZE);
    const bound = (50 * SIZE) / 100_000;
    let best = fastest(() => scan(text), 1);
    for (let again = 0; best > bound && again < 4; again++) best = Math.min(best, fastest(() => scan(text), 3));
    assert.ok(best <= within(bound), `${JSON.stringify(unit)}: ${best.toFixed(1)} ms for ${SIZE / 1000} kB`);
  }
});

for (const detector of detectors) {
  test(`${detector.id}: ten times its own near misses take at most twelve times as long`, () => {
    const { scan: own } = createScanner([detector]);
    for (const unit of nearMisses(detector)) {
      if (growth(own, unit, 600, 1) <= 12) continue;
      // A suspect: short runs are uneven, long ones are not.
      let least = Infinity;
      for (let again = 0; least > 12 && again < 3; again++) least = Math.min(least, growth(own, unit, 10_000, 2));
      assert.ok(least <= 12, `${JSON.stringify(unit)}: ${least.toFixed(1)} times`);
    }
  });
}
