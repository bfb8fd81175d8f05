import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countFinds, ours, precision, recall } from '../score/silence.ts';
import { quietGroup } from '../score/silence-generate.ts';
import { madeGroup } from '../score/silence-second.ts';

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

test('hundreds of conversations lost from a busy group do not hide how it talks', () => {
  const { times, cuts } = madeGroup(40, 2038);
  const finds = ours({ at: times, losses: [], perDay: 40 });
  assert.ok(cuts.length === 2 && cuts.every(({ lost }) => lost > 100));
  for (const cut of cuts) assert.ok(finds.some(({ from, to }) => from < cut.to && to > cut.from));
});

test('a group of one message in two days that lost stretches is told of them, and of nothing else', () => {
  const { times, cuts } = madeGroup(0.5, 41_008);
  const finds = ours({ at: times, losses: [], perDay: 0.5 });
  assert.equal(cuts.length, 2);
  assert.deepEqual(finds.map(({ from, to }) => cuts.findIndex((cut) => from < cut.to && to > cut.from)).toSorted(), [0, 1]);
});
