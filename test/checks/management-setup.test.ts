import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BEI, conduct, LI, LILY, MANAGER, measure, OWNER, ROLES, rules, scene } from './management-fake.ts';
import { message } from '../helpers/timeline.ts';
import type { GroupFactRow } from '../../src/model/timeline.ts';

const THREE = [['05-01 09:00', LI, '早'], ['05-01 09:01', BEI, '早'], ['05-01 09:02', LILY, '早']] as const;
const GROUP = { id: 1, key: 'wechat:邻居', name: '邻居', platform: 'wechat', kind: 'group', kindFrom: 'file', hasNativeId: false } as const;

function fact(given: Partial<GroupFactRow>): GroupFactRow {
  return { source: 81, line: 2, byteStart: 0, byteEnd: 9, nativeId: null, group: 'g', name: null, createdAt: null, category: null, purpose: null, memberCap: null, infoPage: null, origin: null, ...given };
}

test('a group of three speakers without an owner is an observation', () => {
  const run = scene(THREE, { facts: { memberships: [] } });
  assert.deepEqual(rules(run), ['no-owner']);
  assert.deepEqual(rules(scene(THREE.slice(0, 2), { facts: { memberships: [] } })), []);
});

test('a missing code or roles are a lead in a provider’s own export only', () => {
  const facts = { ...ROLES, memberships: [], group: GROUP };
  const open = scene([], { facts });
  assert.deepEqual(rules(open), []);
  assert.equal(open.result.notAssessable?.filter(({ rule }) => /^cn\.group\.8\.[123]$/.test(rule)).length, 3);
  const run = scene([], { facts, policy: { origin: 'provider' } });
  assert.deepEqual(rules(run), ['group-id-missing', 'roles-missing']);
  assert.ok(run.findings.every(({ bearer, status }) => bearer === 'provider' && status === 'suspected'));
});

test('more members than the cap that the user gave', () => {
  assert.deepEqual(rules(scene(THREE, { policy: { memberCap: 6 } })), ['size-over-cap']);
  assert.deepEqual(rules(scene(THREE, { policy: { memberCap: 7 } })), []);
  assert.deepEqual(rules(scene(THREE, { policy: { memberCap: 6 }, facts: { groupFact: fact({ memberCap: 500 }) } })), []);
});

test('a group of the size that asks for an information page and has none', () => {
  assert.deepEqual(rules(scene(THREE, { policy: { infoPageFrom: 5 }, facts: { groupFact: fact({ infoPage: false }) } })), ['info-page-missing']);
  assert.deepEqual(rules(scene(THREE, { policy: { infoPageFrom: 5 }, facts: { groupFact: fact({ infoPage: true }) } })), []);
  assert.deepEqual(rules(scene(THREE, { policy: { infoPageFrom: 5 } })), []);
});

test('a suspended manager who removes somebody, until the rights come back', () => {
  const act = (day: string) => ({ at: `2026-05-${day} 09:00`, kind: 'remove', actor: { account: MANAGER, name: null }, targets: [{ account: LI, name: null }] } as const);
  const rows = [measure({ time: '05-02 09:00', action: 'suspend', matched: MANAGER }), measure({ time: '05-10 09:00', action: 'restore', matched: MANAGER })];
  const run = scene([], { events: [act('01'), act('03'), act('12')], facts: { moderation: rows } });
  assert.deepEqual(rules(run), ['suspended-acted']);
  assert.equal(run.findings[0]?.severity, 'high');
  assert.match(run.findings[0]?.reason.en ?? '', /one act of managing/);
  assert.deepEqual(rules(scene([], { events: [act('01'), act('12')], facts: { moderation: rows } })), []);
});

test('a suspended member who takes back an own message does not act as manager', () => {
  const rows = [measure({ time: '05-02 09:00', action: 'suspend', matched: LI })];
  const own = { at: '2026-05-03 09:00', kind: 'recall', actor: { account: LI, name: null } } as const;
  assert.deepEqual(rules(scene([], { events: [own], facts: { moderation: rows } })), []);
});

test('a provider whose moderation file holds nothing after flagged messages', () => {
  const lines = [['05-02 09:00', LI, '!话']] as const;
  const early = { moderation: [measure({ time: '05-01 09:00' })] };
  const [finding] = scene(lines, { facts: early, policy: { origin: 'provider' } }).findings;
  assert.equal(finding?.rule, 'management.no-response');
  assert.equal(finding?.bearer, 'provider');
  assert.deepEqual(finding?.basis, ['cn.group.11', 'cn.csl.content']);
  assert.deepEqual(rules(scene(lines, { facts: early })), []);
  assert.deepEqual(rules(scene(lines, { facts: { moderation: [measure({ time: '05-03 09:00' })] }, policy: { origin: 'provider' } })), []);
});

test('the purpose tells that an organisation may stand behind the owner', () => {
  assert.match(scene([], { facts: { groupFact: fact({ purpose: '物业' }) } }).result.reason.en, /organisation may stand behind/);
  assert.doesNotMatch(scene([], { facts: { groupFact: fact({ purpose: 'hobby' }) } }).result.reason.en, /organisation/);
});

test('the owner at that moment counts, where events hand the group on', () => {
  const before = message({ at: '2026-05-01 09:00', sender: OWNER });
  const run = scene([], {
    facts: { memberships: [] }, messages: [before], found: [conduct(before)],
    events: [{ at: '2026-04-01 09:00', kind: 'create', actor: { account: OWNER, name: null } }, { at: '2026-06-01 09:00', kind: 'owner', targets: [{ account: LI, name: null }] }],
  });
  assert.deepEqual(run.findings.map(({ account, bearer }) => ({ account, bearer })), [{ account: OWNER, bearer: 'owner' }]);
});
