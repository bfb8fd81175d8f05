import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allProvisions, citeOn, provision } from '../../src/law/provisions.ts';
import { allRules, rule } from '../../src/law/rules.ts';
import { tierOf } from '../../src/law/tiers.ts';

const CONTRACT = {
  retention: ['short-window', 'tail', 'sequence-hole', 'silence', 'truncated', 'count-mismatch', 'clock-reversal', 'cap-reached', 'snapshot-loss', 'contradiction', 'zone-conflict', 'auto-delete', 'orphan-reply', 'media-missing', 'export-moment', 'manifest-gap', 'partition-missing', 'over-ceiling'],
  verification: ['unverified-speaker', 'unverified-member', 'unverified-owner', 'unlisted-speaker', 'shared-identity', 'invalid-id-number', 'limited-account-published', 'no-verification-field'],
  conduct: ['harassment', 'fraud', 'gambling', 'obscenity', 'violence', 'rumour'],
  management: ['no-owner', 'no-response', 'late-response', 'owner-participated', 'suspended-acted', 'group-id-missing', 'roles-missing', 'size-over-cap', 'info-page-missing'],
  reach: ['defamation-threshold', 'approaching-threshold'],
  leak: ['suspected-infringement'],
  'personal-information': ['item-threshold'],
  'public-account': ['unverified-operator', 'limited-published', 'agreement-breach'],
  disclosure: [
    'phone', 'landline', 'email', 'wechat-id', 'qq', 'social-account', 'plate', 'vehicle', 'courier', 'ip', 'imei', 'mac', 'device-id', 'staff-number',
    'resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance', 'medical-record', 'tax-number', 'credit-code',
    'bank-card', 'payment-account', 'iban', 'wallet', 'credential',
    'name', 'address', 'location', 'birth-date', 'employer', 'school', 'health', 'finance', 'whereabouts', 'lodging', 'intimate', 'religion',
    'criminal-record', 'family', 'minor', 'biometric', 'chat-record',
  ],
};

function ids(list: readonly { readonly id: string }[]): string[] {
  return list.map((each) => each.id);
}

test('the catalogue lists the rules of the checks and no other', () => {
  const wanted = Object.entries(CONTRACT).flatMap(([check, names]) => names.map((name) => `${check}.${name}`));
  assert.deepEqual(ids(allRules()), wanted.toSorted());
});

test('ids of rules and provisions are sorted and unique', () => {
  for (const list of [ids(allRules()), ids(allProvisions())]) {
    assert.deepEqual(list, [...new Set(list)].toSorted());
  }
});

test('each id finds its own entry', () => {
  for (const each of allRules()) assert.equal(rule(each.id), each);
  for (const each of allProvisions()) assert.equal(provision(each.id), each);
  assert.equal(rule('retention.none'), undefined);
  assert.equal(provision('constructor'), undefined);
});

test('each rule rests on provisions that exist, named once', () => {
  for (const { id, basis } of allRules()) {
    assert.ok(basis.length > 0, id);
    assert.equal(new Set(basis).size, basis.length, id);
    for (const each of basis) assert.ok(provision(each), `${id} cites ${each}`);
  }
});

test('each rule has a basis that can be cited on a day of 2026', () => {
  for (const { id, basis } of allRules()) assert.ok(basis.some((each) => citeOn(each, '2026-06-01') !== null), id);
});

test('versions of a provision follow one another without overlap', () => {
  for (const { id, versions } of allProvisions()) {
    assert.ok(versions.length > 0, id);
    for (const [index, version] of versions.entries()) {
      const next = versions[index + 1];
      if (version.from !== null && version.to !== null) assert.ok(version.from <= version.to, id);
      if (next !== undefined) assert.ok(version.to !== null && next.from !== null && version.to < next.from, id);
    }
  }
});

test('each text of rules and provisions is there in both languages', () => {
  for (const each of allRules()) {
    for (const words of [each.title, each.looksAt, each.limits, each.rebuttal]) assert.ok(words.en.trim() !== '' && words.zh.trim() !== '', each.id);
  }
  for (const each of allProvisions()) {
    for (const words of [each.title, each.gist, ...each.versions.map((version) => version.cite)]) {
      assert.ok(words.en.trim() !== '' && words.zh.trim() !== '', each.id);
    }
    assert.equal(each.limits.en === '', each.limits.zh === '', each.id);
  }
});

test('a provision known from memory says so in its limits', () => {
  const remembered = allProvisions().filter((each) => each.verified === 'memory');
  assert.ok(remembered.length > 0);
  for (const each of remembered) assert.match(each.limits.en, /memory/u, each.id);
});

test('key words quote the Chinese text and gloss it in English', () => {
  const keyed = allProvisions().flatMap(({ id, key }) => (key ? [{ id, key }] : []));
  assert.ok(keyed.length > 50);
  for (const { id, key } of keyed) {
    assert.match(key.zh, /^「[^」]+」/u, id);
    assert.doesNotMatch(key.en, /\p{Script=Han}/u, id);
  }
});

test('an article whose number was inferred or is from memory is not cited by a bare number', () => {
  for (const each of allProvisions().filter(({ number }) => number === 'order')) assert.match(citeOn(each.id, '2026-06-01')?.en ?? '', / \(number inferred\)$/u, each.id);
  for (const id of ['cn.pubacct.2017.16', 'cn.pubacct.2021', 'cn.ecology.2020.19', 'cn.account-info.2022', 'cn.cyberviolence']) {
    for (const { cite } of provision(id)?.versions ?? []) assert.doesNotMatch(cite.zh, /第[一二三四五六七八九十]+条/u, id);
  }
  for (const id of ['cn.group.11.1', 'cn.group.11.2', 'cn.group.11.3', 'cn.group.13.1', 'cn.group.13.2']) assert.doesNotMatch(citeOn(id, '2026-06-01')?.zh ?? '', /第.款/u, id);
});

test('a provision read in excerpts says so in its limits', () => {
  const excerpts = allProvisions().filter((each) => each.verified === 'excerpt');
  assert.ok(excerpts.length > 0);
  for (const each of excerpts) assert.match(each.limits.en, /excerpt/u, each.id);
});

test('each disclosure rule has a tier range whose upper end weighs no less than its lower end', () => {
  for (const name of CONTRACT.disclosure) {
    const { lower, upper } = tierOf(name);
    assert.ok(upper !== null, name);
    assert.ok(lower === null || upper <= lower, name);
  }
});

for (const [entity, lower, upper] of [
  ['phone', 5000, 5000], ['resident-id', 5000, 500], ['driver-licence', 5000, 500], ['address', 5000, 500], ['bank-card', 500, 50], ['payment-account', 500, 50],
  ['credential', 5000, 50], ['finance', 5000, 50], ['location', 5000, 50], ['whereabouts', null, 50], ['chat-record', null, 50],
  ['email', 5000, 5000], ['wechat-id', 5000, 5000], ['qq', 5000, 5000], ['employer', 5000, 5000], ['plate', 5000, 5000], ['courier', null, 500], ['medical-record', 5000, 500],
  ['health', 500, 500], ['lodging', 500, 500], ['biometric', 500, 500], ['name', null, 5000], ['nothing-known', null, null],
] as const) {
  test(`${entity} counts towards ${lower ?? 'nothing'} at least and ${upper ?? 'nothing'} at most`, () => {
    const tier = tierOf(entity);
    assert.deepEqual([tier.lower, tier.upper], [lower, upper]);
  });
}

test('a bare phone number may not count at all, one beside a name does', () => {
  assert.equal(tierOf('phone').needsName, true);
  assert.equal(tierOf('resident-id').needsName, false);
});

test('what the list of sensitive information names rests on it, and an identity number does not', () => {
  for (const name of ['biometric', 'religion', 'health', 'bank-card', 'payment-account', 'whereabouts', 'location', 'minor', 'finance']) {
    assert.ok(rule(`disclosure.${name}`)?.basis.includes('cn.pipl.28'), name);
  }
  for (const name of ['resident-id', 'phone', 'lodging', 'name']) assert.ok(!rule(`disclosure.${name}`)?.basis.includes('cn.pipl.28'), name);
});

test('a private matter rests on the privacy articles', () => {
  for (const name of ['health', 'intimate', 'chat-record', 'address', 'family', 'criminal-record', 'lodging', 'credential']) {
    for (const article of ['cn.civil.1032', 'cn.civil.1033']) assert.ok(rule(`disclosure.${name}`)?.basis.includes(article), name);
  }
});

const severities: Record<string, string> = {
  'disclosure.phone': 'high', 'disclosure.resident-id': 'high', 'disclosure.email': 'medium', 'disclosure.ip': 'medium', 'disclosure.health': 'high',
  'disclosure.name': 'low', 'disclosure.chat-record': 'medium',
  'retention.sequence-hole': 'medium', 'retention.silence': 'info', 'retention.tail': 'low',
  'verification.unverified-speaker': 'high', 'verification.unverified-member': 'medium', 'verification.unlisted-speaker': 'low',
  'verification.no-verification-field': 'info', 'retention.manifest-gap': 'high', 'retention.auto-delete': 'info',
  'management.no-response': 'medium', 'management.suspended-acted': 'high', 'reach.defamation-threshold': 'high', 'reach.approaching-threshold': 'medium',
};
for (const [id, severity] of Object.entries(severities)) {
  test(`${id} is ${severity} by default`, () => assert.equal(rule(id)?.severity, severity));
}
