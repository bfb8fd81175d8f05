import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Traits, traitsIn } from '../../src/checks/_disclosure-traits.ts';

const keys = (text: string) => traitsIn(text).map((trait) => trait.key);

for (const [text, expected] of [
  ['3栋的王会计', ['building:3', 'surname:王', 'post:会计']],
  ['三号楼二单元501室的老王', ['building:3', 'unit:2', 'room:501', 'surname:王']],
  ['3-2-501', ['building:3', 'unit:2', 'room:501']],
  ['12-1203 平安', ['building:12', 'room:1203']],
  ['高三(5)班', ['class:高3-5']],
  ['2026-05-01', []],
  ['138-1234-5678', []],
  ['房价3000元', []],
] as const) {
  test(`few share what “${text}” says: ${expected.join(' ') || 'nothing'}`, () => assert.deepEqual(keys(text), expected));
}

test('who has every known trait is counted, and a trait that nobody has tells nothing', () => {
  const traits = new Traits<string>();
  for (const account of [1, 2, 3]) traits.add(account, 'building:3', 'nickname');
  traits.add(1, 'surname:王', 'roster');
  traits.add(4, 'surname:王', 'roster');
  assert.deepEqual(traits.match(['building:3', 'surname:王', 'post:会计']), { keys: ['surname:王', 'building:3'], accounts: [1] });
  assert.deepEqual(traits.match(['post:会计']), { keys: [], accounts: [] });
  assert.equal(traits.evidence(1, 'surname:王'), 'roster');
});

test('reading traits takes time in proportion to the text', () => {
  const started = performance.now();
  for (const unit of ['3-', '王', '3栋', '一', '班']) traitsIn(unit.repeat(20_000));
  assert.ok(performance.now() - started < 1_000);
});
