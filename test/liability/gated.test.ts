import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citable, citedOn, dutyAccounts, piplMayApply } from '../../src/liability/gated.ts';

const gate = (id: 'purpose' | 'channel', applies: boolean | null) => [{ id, applies }];
const IDS = ['cn.civil.1034', 'cn.pipl.4', 'cn.group.9.2'];

test('a family group leaves out the personal information law, a chat that is no group the group rules', () => {
  assert.deepEqual(citable(IDS, gate('purpose', false)), ['cn.civil.1034', 'cn.group.9.2']);
  assert.deepEqual(citable(IDS, gate('channel', false)), ['cn.civil.1034', 'cn.pipl.4']);
});

test('a gate that is open or not known leaves everything', () => {
  for (const applies of [true, null]) assert.deepEqual(citable(IDS, [...gate('purpose', applies), ...gate('channel', applies)]), IDS);
  assert.deepEqual([piplMayApply(gate('purpose', null)), piplMayApply(gate('purpose', false))], [true, false]);
});

test('what was not in force on the day is not cited', () => {
  assert.deepEqual(citedOn(IDS, '2021-06-01', []), ['cn.civil.1034', 'cn.group.9.2']);
  assert.deepEqual(citedOn(IDS, null, []), IDS);
});

test('duty is looked at only where an organisation is known to stand behind the group', () => {
  assert.deepEqual([...dutyAccounts(gate('purpose', true), [1, null, 2])], [1, 2]);
  assert.deepEqual([...dutyAccounts(gate('purpose', null), [1])], []);
});
