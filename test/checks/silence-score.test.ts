import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countFinds, ours, precision, recall } from '../score/silence.ts';
import { quietGroup } from '../score/silence-generate.ts';

test('planted losses of twelve and more conversations are found, and little else', () => {
  const all = { hit: 0, missed: 0, wrong: 0 };
  for (let seed = 100; seed < 170; seed++) {
    const group = quietGroup(seed, 'plain');
    if (group.at.length > 2500) continue;
    const { hit, missed, wrong } = countFinds(group, ours(group));
    all.hit += hit;
    all.missed += missed;
    all.wrong += wrong;
  }
  assert.ok(all.hit + all.missed >= 8, `${all.hit + all.missed} losses`);
  assert.ok(precision(all) >= 0.9 && recall(all) >= 0.85, JSON.stringify(all));
});
