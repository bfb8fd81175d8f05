import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAuthority } from '../../src/law/provisions.ts';
import { standing } from '../../src/liability/standing.ts';

const WORDS = { en: 'x', zh: 'x' };
const rules = (...given: Parameters<typeof standing>): string[] => standing(...given).map(({ rule }) => rule);

test('a group has one entry for each kind of duty that its record cannot show', () => {
  assert.deepEqual(rules([], true, 'unknown'), [
    'cn.group.4', 'cn.group.5', 'cn.group.6.2', 'cn.group.7', 'cn.group.8.3', 'cn.group.11', 'cn.csl.complaints', 'cn.group.13.1', 'cn.civil.1195', 'cn.pipl.55', 'cn.cl.286-1',
  ]);
});

test('what checks of their own speak about is left to them', () => {
  for (const rule of ['cn.group.9.1', 'cn.group.12', 'cn.group.6.1', 'cn.group.13']) assert.ok(!rules([], true, 'unknown').includes(rule), rule);
});

test('a chat of two has no duty of the group rules', () => {
  assert.deepEqual(rules([], false, 'unknown'), ['cn.csl.complaints', 'cn.civil.1195', 'cn.cl.286-1']);
});

test('a channel has the duties of 2014 and none of the group rules', () => {
  const found = rules([], false, 'unknown', 'channel');
  for (const rule of ['cn.im2014.4', 'cn.im2014.6', 'cn.im2014.8']) assert.ok(found.includes(rule), rule);
  assert.ok(!found.some((rule) => rule.startsWith('cn.group.')));
});

test('an entry yields to a check that spoke of it or of its kind', () => {
  for (const rule of ['cn.group.11', 'cn.group.11.2', 'cn.csl.content']) assert.ok(!rules([{ rule, reason: WORDS, wouldNeed: WORDS }], true, 'unknown').includes('cn.group.11'), rule);
});

test('each entry says why and what would show it in both languages, by a provision that may be cited', () => {
  for (const kind of ['group', 'private', 'channel'] as const) {
    for (const { rule, reason, wouldNeed } of standing([], kind === 'group', 'unknown', kind)) {
      assert.ok(isAuthority(rule), rule);
      for (const { en, zh } of [reason, wouldNeed]) {
        assert.match(en, /^[A-Z].*\.$/u);
        assert.match(zh, /\p{Script=Han}.*。$/u);
      }
    }
  }
});
