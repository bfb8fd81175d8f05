import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../src/law/explain.ts';
import { allProvisions } from '../../src/law/provisions.ts';
import { allRules } from '../../src/law/rules.ts';

test('a rule is explained with its basis as cited on the day', () => {
  const lines = explain('retention.short-window', '2025-12-31', 'en') ?? [];
  assert.equal(lines[0], 'retention.short-window  Record starts later than six months back');
  assert.ok(lines.includes('  cn.csl.log  Cybersecurity Law art 21(3) (now art 23(3))'));
  assert.ok(lines.some((line) => line.startsWith('What would rebut it: ')));
});

test('a basis that was not in force on the day says so', () => {
  const lines = explain('retention.short-window', '2017-10-07', 'zh') ?? [];
  assert.ok(lines.includes('  cn.group.13  （当日未施行或者已失效）'));
});

test('a provision is explained with each version and its dates', () => {
  const lines = explain('cn.csl.log', '2026-01-01', 'zh') ?? [];
  assert.ok(lines.includes('引用（2026-01-01）：网络安全法第二十三条(三)'));
  assert.ok(lines.includes('  2017-06-01 – 2025-12-31  网络安全法第二十一条(三)'));
  assert.ok(lines.includes('  2026-01-01 – …  网络安全法第二十三条(三)'));
});

test('each id can be explained in both languages without an empty line', () => {
  for (const { id } of [...allRules(), ...allProvisions()]) {
    for (const lang of ['en', 'zh'] as const) {
      const lines = explain(id, '2026-11-21', lang);
      assert.ok(lines !== null && lines.length >= 7, id);
      assert.ok(lines.every((line) => line.trim() !== '' && !line.includes('undefined')), id);
    }
  }
});

test('an unknown id is not explained', () => {
  assert.equal(explain('retention.nothing', '2026-11-21', 'en'), null);
});
