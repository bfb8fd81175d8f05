import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explain } from '../../src/law/explain.ts';
import { BEARER_TESTS } from '../../src/law/decision/bearer-tests.ts';
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
  assert.ok(lines.includes('引用（2026-01-01）：网络安全法第二十三条(三)（原第二十一条(三)）'));
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

test('the words that decide are given in both languages', () => {
  for (const lang of ['en', 'zh'] as const) {
    const line = explain('cn.group.13', '2026-11-21', lang)?.find((each) => each.includes('「留存网络日志不少于六个月」')) ?? '';
    assert.match(line, /keep network logs for not less than six months/u);
  }
});

test('a version that differs in more than its number says what held then', () => {
  const lines = explain('cn.csl.content-penalty', '2025-06-01', 'en') ?? [];
  assert.ok(lines.some((line) => line.includes('100,000 to 500,000')) && lines.some((line) => line.includes('up to ten million')));
});

test('what is known from memory is explained with that mark', () => {
  const text = explain('eu.gdpr.82', '2026-11-21', 'zh')?.join('\n') ?? '';
  assert.match(text, /（凭记忆，未核对）/u);
  assert.match(text, /引用前须由律师核对/u);
});

for (const { id } of BEARER_TESTS) {
  test(`${id} is explained with its basis, in any case of letters`, () => {
    for (const lang of ['en', 'zh'] as const) assert.ok((explain(id, '2026-11-21', lang) ?? []).length >= 7);
    assert.deepEqual(explain(id.toLowerCase(), '2026-11-21', 'en'), explain(id, '2026-11-21', 'en'));
  });
}

for (const id of ['gates', 'grades', 'levels', 'civil-code', 'three-factor']) {
  test(`the table ${id} is printed whole in both languages`, () => {
    const [en, zh] = (['en', 'zh'] as const).map((lang) => explain(id, '2026-11-21', lang) ?? []);
    assert.ok(en && zh && en.length > 5 && en.length === zh.length);
    for (const line of zh) assert.match(line, /\p{Script=Han}/u);
    for (const line of en) assert.doesNotMatch(line, /\p{Script=Han}/u);
  });
}
