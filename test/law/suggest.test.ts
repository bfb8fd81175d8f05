import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from '../../src/law/suggest.ts';

test('a rule id with two letters swapped finds the rule first', () => {
  assert.equal(suggest('disclosure.phnoe')[0], 'disclosure.phone');
});

test('a provision id without its dot finds the provision', () => {
  assert.equal(suggest('cn.group13')[0], 'cn.group.13');
});

test('the last part of an id is enough', () => {
  assert.ok(suggest('silence').includes('retention.silence'));
});

test('nothing near gives nothing', () => {
  assert.deepEqual(suggest('zzzzzzzz'), []);
});

test('an endless id is not compared', () => {
  assert.deepEqual(suggest('a'.repeat(1_000_000)), []);
});

test('no more are offered than asked for, in the same order each time', () => {
  assert.equal(suggest('cn.pipl.5', 2).length, 2);
  assert.deepEqual(suggest('cn.pipl.5', 2), suggest('cn.pipl.5', 2));
});
