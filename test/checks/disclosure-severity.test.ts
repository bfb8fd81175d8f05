import assert from 'node:assert/strict';
import { test } from 'node:test';
import { severityOf } from '../../src/checks/_disclosure-severity.ts';
import { basisOf } from '../../src/checks/_disclosure-basis.ts';
import { labelOf } from '../../src/law/entities.ts';
import { allRules } from '../../src/law/rules.ts';
import { at, rosterRow } from '../helpers/timeline.ts';
import { last, run } from './disclosure-fake.ts';

const one = (entity: string): ReadonlySet<string> => new Set([entity]);

for (const [entity, relation, linkage, severity] of [
  ['resident-id', 'third-party', 'named', 'high'], ['bank-card', 'third-party', 'link_known', 'high'], ['address', 'third-party', 'named', 'high'],
  ['passport', 'third-party', 'named', 'high'], ['permit', 'third-party', 'named', 'high'], ['phone', 'third-party', 'link_known', 'high'],
  ['plate', 'third-party', 'named', 'medium'], ['health', 'third-party', 'named', 'high'], ['email', 'third-party', 'named', 'medium'],
  ['phone', 'third-party', 'linkable', 'medium'], ['plate', 'third-party', 'linkable', 'low'], ['phone', 'third-party', 'pseudonym_only', 'medium'],
  ['phone', 'unknown', 'unknown', 'medium'], ['resident-id', 'unknown', 'named', 'medium'], ['plate', 'unknown', 'unknown', 'low'],
  ['resident-id', 'self', 'named', 'low'], ['phone', 'self', 'link_known', 'low'], ['email', 'self', 'named', 'info'], ['ip', 'self', 'named', 'info'],
  ['health', 'third-party', 'pseudonym_only', 'medium'], ['intimate', 'unknown', 'unknown', 'medium'], ['health', 'self', 'named', 'low'], ['biometric', 'third-party', 'named', 'high'],
  ['chat-record', 'third-party', 'unknown', 'low'], ['name', 'third-party', 'named', 'low'], ['name', 'self', 'named', 'info'], ['employer', 'unknown', 'unknown', 'info'],
  ['credential', 'unknown', 'unknown', 'medium'], ['location', 'third-party', 'link_known', 'high'], ['whereabouts', 'third-party', 'named', 'medium'],
] as const) {
  test(`${entity} of ${relation}, ${linkage}: ${severity}`, () => assert.equal(severityOf(entity, relation, linkage, one(entity), false), severity));
}

test('three different data of one third party are high', () => {
  const kinds = new Set(['plate', 'email', 'health']);
  assert.equal(severityOf('plate', 'third-party', 'linkable', kinds, false), 'high');
  assert.equal(severityOf('plate', 'self', 'linkable', kinds, false), 'low');
});

test('a business card of name, employer and post is not raised, one with a phone and an address is', () => {
  assert.equal(severityOf('name', 'third-party', 'named', new Set(['name', 'employer', 'post']), false), 'low');
  assert.equal(severityOf('employer', 'third-party', 'named', new Set(['name', 'employer', 'phone']), false), 'low');
  assert.equal(severityOf('birth-date', 'third-party', 'named', new Set(['name', 'birth-date', 'phone']), false), 'high');
  assert.equal(severityOf('name', 'third-party', 'named', new Set(['name', 'birth-date', 'phone']), false), 'low');
});

test('the severity of a named person’s datum is the one its rule starts from', () => {
  for (const { id, severity } of allRules().filter((each) => each.id.startsWith('disclosure.'))) {
    const entity = id.slice('disclosure.'.length);
    assert.equal(severityOf(entity, 'third-party', 'named', one(entity), false), severity, id);
  }
});

test('a finding rests on no provision that its rule does not know, save the writer’s own disclosure', () => {
  for (const { id, basis } of allRules().filter((each) => each.id.startsWith('disclosure.'))) {
    const entity = id.slice('disclosure.'.length);
    for (const each of basisOf(entity, 'third-party', at('2026-06-01 00:00'))) assert.ok(basis.includes(each), `${id} ${each}`);
    assert.equal(basisOf(entity, 'unknown', 0).includes('cn.pipl.28'), basis.includes('cn.pipl.28'), id);
  }
});

test('each entity of the catalogue has a label of its own in both languages', () => {
  const labels = allRules().filter((each) => each.id.startsWith('disclosure.')).map(({ id }) => labelOf(id.slice('disclosure.'.length)));
  assert.equal(new Set(labels.map(({ en }) => en)).size, labels.length);
  assert.ok(labels.every(({ en, zh }) => !en.includes('(disclosure') && !/private datum/.test(en) && /\p{Script=Han}/u.test(zh)));
});

test('an identity number together with phone, address or card of a third party is critical', () => {
  assert.equal(severityOf('resident-id', 'third-party', 'named', new Set(['resident-id', 'phone']), false), 'critical');
  assert.equal(severityOf('phone', 'third-party', 'named', new Set(['resident-id', 'phone']), false), 'critical');
  assert.equal(severityOf('resident-id', 'third-party', 'named', new Set(['resident-id', 'email']), false), 'high');
  assert.equal(severityOf('resident-id', 'self', 'named', new Set(['resident-id', 'phone']), false), 'low');
});

test('a minor raises by one, to critical at most', () => {
  assert.equal(severityOf('phone', 'third-party', 'named', one('phone'), true), 'critical');
  assert.equal(severityOf('email', 'self', 'named', one('email'), true), 'low');
  assert.equal(severityOf('phone', 'third-party', 'named', new Set(['resident-id', 'phone']), true), 'critical');
});

test('the roster says who is a minor', () => {
  const roster = [rosterRow({ matched: 2, phone: '13800001234', realName: '李娜', minor: true })];
  assert.equal(last([[1, '13800001234']], { roster }).severity, 'critical');
  assert.equal(last([[1, '13800001234']], { roster: [{ ...roster[0], minor: null } as never] }).severity, 'high');
});

test('identity number, phone and name of another person posted together are critical', () => {
  const { findings } = run({ messages: [{ text: '姓名：李娜，身份证11010519491231002X，电话13800001234' }] });
  assert.deepEqual(findings.map((f) => f.severity), ['critical', 'critical']);
});

test('the basis follows entity, relation and the day of the conduct', () => {
  const before = at('2025-12-31 23:59');
  const after = at('2026-01-01 00:00');
  assert.deepEqual(basisOf('phone', 'third-party', before), ['cn.civil.1034', 'cn.pipl.4']);
  assert.deepEqual(basisOf('phone', 'third-party', after), ['cn.civil.1034', 'cn.pipl.4', 'cn.psapl.pi']);
  assert.deepEqual(basisOf('phone', 'self', after), ['cn.civil.1034', 'cn.pipl.4', 'cn.civil.1036']);
  assert.deepEqual(basisOf('bank-card', 'unknown', after), ['cn.civil.1034', 'cn.pipl.4', 'cn.civil.1032', 'cn.civil.1033', 'cn.pipl.28']);
  assert.ok(!basisOf('resident-id', 'unknown', after).includes('cn.pipl.28'));
  assert.deepEqual(basisOf('minor', 'unknown', after), ['cn.civil.1034', 'cn.pipl.4', 'cn.civil.1032', 'cn.civil.1033', 'cn.pipl.28', 'cn.pipl.31']);
  assert.ok(basisOf('biometric', 'third-party', after).includes('cn.civil.1019'));
});
