import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadScanner } from '../../src/detectors/_load.ts';
import { within } from '../helpers/pace.ts';

const { scan } = await loadScanner();
const SIZE = 100_000;
const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);

/** Least of several runs, milliseconds: other work on the machine only ever adds. */
function fastest(text: string, runs: number): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    scan(text);
    best = Math.min(best, performance.now() - began);
  }
  return best;
}

const UNITS = [
  '1', 'a', '1a', 'a.', '@', 'a@', 'a-', '_', '..1', '(1', '微信', '微信a', '加v', '京A', '北京市海淀区', '住', '的', '栋1', '12 Main ', 'https://', 'O1l', '\u200b1', '1-1-',
  '1.2.3.', '编号', 'wxid_', '2001:', '1 A B C ', '号码', '13812345678',
];
for (const unit of UNITS) {
  test(`100 kB of ${JSON.stringify(unit)} take at most 50 ms`, () => {
    const text = fill(unit, SIZE);
    let best = fastest(text, 5);
    for (let again = 0; best > 50 && again < 6; again++) best = Math.min(best, fastest(text, 5));
    assert.ok(best <= within(50), `${best.toFixed(1)} ms`);
  });
}

for (const unit of ['1 ', '1，', '12 ', '6222 ', '路12号', '人民路12号，', '13812345678 ', '+86 ', 'a@b.cn ', '１', '一 ', '身份证110105 ']) {
  test(`time grows with the length only, for ${JSON.stringify(unit)}`, () => {
    let ratio = Infinity;
    for (let again = 0; ratio > 8 && again < 4; again++) ratio = fastest(fill(unit, SIZE), 3) / fastest(fill(unit, SIZE / 4), 3);
    assert.ok(ratio <= 8, `four times the text took ${ratio.toFixed(1)} times as long`);
  });
}
