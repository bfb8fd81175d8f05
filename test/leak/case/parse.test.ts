import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCase } from '../../../src/leak/case/parse.ts';
import { writeCase } from '../../../src/leak/case/write.ts';
import { AuditError } from '../../../src/model/errors.ts';
import { at, ZONE } from '../../helpers/timeline.ts';

const facts = (text: string | Uint8Array) => parseCase(text, 'case.json', ZONE).facts;

function line(text: string | Uint8Array): string {
  try {
    parseCase(text, 'case.json', ZONE);
  } catch (error) {
    assert.ok(error instanceof AuditError && error.code === 'usage');
    assert.doesNotMatch(error.message, /\n/u);
    return error.message;
  }
  return assert.fail('nothing was refused');
}

test('every fact is read', () => {
  const text = JSON.stringify({
    publisher: '小鱼', publishedAt: '2026-05-01T15:00', audience: { kind: 'groups', size: 200, accounts: ['wxid_a'], groups: ['楼友'], knowsLink: 'yes', official: 'none' }, fault: 'gross', consent: 'explicit',
    consentCovers: 'unknown', purpose: 'news', handler: true, redactionReviewed: false, matter: 'private', publicBefore: 'refused', consequence: 'distress', disclosed: 'yes',
    forwarders: [{ account: 'wxid_b', at: '2026-05-02', fault: 'unknown' }], views: 10, reposts: 0, knownAt: '2026-05-03', provenance: 'notary', persons: [{ name: '阿梅', account: 'wxid_c', identifiability: 'linkable' }],
  });
  assert.deepEqual(facts(text), {
    publisher: '小鱼', publishedAt: at('2026-05-01 15:00'), audience: { kind: 'groups', size: 200, accounts: ['wxid_a'], groups: ['楼友'], knowsLink: 'yes', official: 'none' }, fault: 'gross', consent: 'explicit',
    consentCovers: 'unknown', purpose: 'news', handler: true, redactionReviewed: false, matter: 'private', publicBefore: 'refused', consequence: 'distress', disclosed: 'yes',
    forwarders: [{ account: 'wxid_b', at: at('2026-05-02'), fault: 'unknown' }], views: 10, reposts: 0, knownAt: at('2026-05-03'), provenance: 'notary', persons: [{ name: '阿梅', account: 'wxid_c', identifiability: 'linkable' }],
  });
});

for (const [key, written, value] of [
  ['fault', '故意', 'intent'], ['fault', '重大过失', 'gross'], ['fault', '一般过失', 'ordinary'], ['fault', '无', 'none'], ['fault', '不明', 'unknown'], ['fault', 'Gross negligence', 'gross'],
  ['consent', '单独同意', 'separate'], ['consent', '无', 'none'], ['purpose', '自卫', 'self-defence'], ['purpose', 'Self-Defense', 'self-defence'], ['purpose', '舆论监督', 'news'],
  ['provenance', '公证处', 'notary'], ['provenance', '对方手机', 'opponent_device'], ['matter', '隐私', 'private'], ['matter', 'public matter', 'public_matter'],
  ['consentCovers', '是', 'yes'], ['consentCovers', false, 'no'], ['handler', '否', false], ['handler', 'yes', true], ['views', '1.2万', 12_000], ['reposts', '500次', 500],
] as const) {
  test(`${key} ${String(written)} is ${String(value)}`, () => assert.deepEqual(facts(JSON.stringify({ [key]: written })), { [key]: value }));
}

for (const [written, value] of [['群', 'group'], ['多个群', 'groups'], ['公开', 'public'], ['小范围', 'closed']] as const) {
  test(`an audience ${written} is ${value}`, () => assert.deepEqual(facts(JSON.stringify({ audience: { kind: written } })), { audience: { kind: value } }));
}

for (const [written, day] of [['2026年5月1日', '2026-05-01'], ['2026/5/1 15:30', '2026-05-01 15:30'], ['2026年5月1日 下午3点', '2026-05-01 15:00'], ['2026-05-01T07:00:00Z', '2026-05-01 15:00'], [20_260_501, '2026-05-01']] as const) {
  test(`a date may be written ${written}`, () => assert.deepEqual(facts(JSON.stringify({ publishedAt: written })), { publishedAt: at(day) }));
}

test('what is null, empty or said not to be known is not given, never no', () => {
  assert.deepEqual(facts('{"publisher":"","handler":"不明","purpose":"unknown","views":null,"audience":{"kind":"不明","accounts":[]},"knownAt":"未知"}'), {});
});

test('a forwarder or a person may be a name alone', () => {
  assert.deepEqual(facts('{"forwarders":["甲",{"account":12345}],"persons":["乙"]}'), { forwarders: [{ account: '甲' }, { account: '12345' }], persons: [{ name: '乙' }] });
});

test('a byte order mark and blanks around are no matter', () => assert.deepEqual(facts('\u{feff} {"fault":"none"}\r\n'), { fault: 'none' }));

test('a name that stands twice counts once, and that is told', () => {
  const { facts: read, warnings } = parseCase('{"audience":{"accounts":["a","a"]}}', 'case.json', ZONE);
  assert.deepEqual(read, { audience: { accounts: ['a'] } });
  assert.equal(warnings.length, 1);
});

test('what was given is told in words, in the order of the file, and names are marked for masking', () => {
  const { given } = parseCase('{"fault":"故意","publisher":"小鱼","knownAt":"2026-05-01"}', 'case.json', ZONE);
  assert.deepEqual(given.map(({ fact, value, personal, from }) => [fact, value.zh, personal, from]), [
    ['publisher', '小鱼', true, 'case'], ['fault', '故意', false, 'case'], ['knownAt', '2026-05-01T00:00:00+08:00', false, 'case'],
  ]);
});

for (const [what, text, message] of [
  ['an empty file', '', /empty/u], ['a list', '[]', /has to be an object/u], ['a misspelt key', '{\n"fualt":"intent"}', /line 2: "fualt".*Did you mean fault\?/u],
  ['a misspelt key of the audience', '{"audience":{"sise":3}}', /Did you mean audience\.size/u], ['a key in Chinese', '{"传播者":"x"}', /Did you mean publisher/u],
  ['a key like none', '{"qqqqqqqqqqqq":1}', /Known: publisher, /u], ['a key that stands twice', '{"fault":"intent",\n"fault":"none"}', /line 2: "fault" stands twice/u],
  ['a value that is none', '{"fault":"bad"}', /fault: "bad" is not understood\. Write one of intent, gross/u], ['a value of the wrong kind', '{"fault":3}', /fault: 3 is not understood/u],
  ['no date', '{"publishedAt":"soon"}', /"soon" is not understood\. Write a date/u], ['a day that does not exist', '{"knownAt":"2026-02-30"}', /not understood/u], ['a negative count', '{"views":-3}', /whole number/u],
  ['a broken count', '{"audience":{"size":2.5}}', /whole number/u], ['an endless count', '{"views":1e400}', /whole number/u], ['a comment', '{\n// mine\n}', /line 2: comments are not allowed/u],
  ['a comma too much', '{"fault":"none",}', /no comma may stand before/u], ['single quotes', '{\'fault\':1}', /double quotes/u], ['an open text', '{"fault":"none', /not closed/u], ['an open object', '{"fault":"none"', /the file ends before/u],
  ['two objects', '{}{}', /more stands behind/u], ['a person without a name', '{"persons":[{"account":"x"}]}', /an entry without name/u], ['a column that is none', '{"forwarders":[{"account":"x","when":1}]}', /forwarders\.when/u],
  ['a name with a control character', '{"publisher":"a\\u001b[2J"}', /control character/u], ['a very long name', JSON.stringify({ publisher: 'x'.repeat(300) }), /300 characters/u],
  ['a prototype key', '{"__proto__":{"fault":"intent"}}', /"__proto__" is no fact/u], ['deep nesting', '['.repeat(100_000), /nested too deep/u], ['text that is no UTF-8', new Uint8Array([0x7b, 0xb9, 0xca, 0xd2, 0xe2, 0x7d]), /Save the file as UTF-8/u],
  ['UTF-16', new Uint8Array([0x7b, 0, 0x7d, 0]), /not UTF-8/u], ['two megabytes', ' '.repeat(2 << 20), /larger than 1 MB/u],
] as const) {
  test(`${what} is refused with a line that helps`, () => assert.match(line(text), message));
}

test('a name of somebody does not stand in the line that refuses it', () => assert.doesNotMatch(line(JSON.stringify({ publisher: `王小明${'x'.repeat(300)}` })), /王小明/u));

test('what is written reads back to the same facts, and the same facts are the same bytes', () => {
  const given = facts('{"persons":[{"name":"阿梅","identifiability":"named"}],"fault":"gross","audience":{"size":3,"accounts":["a","b"]},"publishedAt":"2026-05-01T15:00:00.250","handler":false,"forwarders":[{"account":"甲","at":"2026-05-02"}]}');
  const text = writeCase(given, ZONE);
  assert.deepEqual(facts(text), given);
  assert.equal(writeCase(facts(text), ZONE), text);
  assert.match(text, /"publishedAt": "2026-05-01T15:00:00\.250\+08:00"/u);
});

test('no fact is an empty object', () => assert.equal(writeCase({ publisher: null, audience: {} }, ZONE), '{}\n'));
