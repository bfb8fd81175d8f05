import assert from 'node:assert/strict';
import { test } from 'node:test';
import check from '../../src/checks/conduct.ts';
import { CONDUCT_RULES } from '../../src/law/_rules-conduct.ts';
import { rosterRow, runCheck, type Scene } from '../helpers/timeline.ts';
import { linesOf, MEMBERS, score } from './conduct-lines.ts';

const INSULT = '@小北 你个傻逼';
const run = (messages: NonNullable<Scene['messages']>, more: Scene = {}) => runCheck(check, { ...more, messages, facts: { accounts: MEMBERS, ...more.facts } });
const only = (text: string, more: object = {}) => run([{ text, ...more }]).findings;

for (const name of ['lines.txt', 'blind.txt', 'fresh.txt', 'second.txt', 'third.txt']) {
  test(`of the labelled lines in ${name} nothing wrong is found, and most of what is there`, () => {
    for (const [category, { hits, missed, wrong }] of score(linesOf(name))) {
      assert.deepEqual(wrong.map(([line]) => line.text), [], category);
      assert.ok(hits / (hits + missed.length) >= 0.6, `${category} ${hits} of ${hits + missed.length}`);
    }
  });
}

test('a finding points at the words, is suspected, and names the mentioned member as the one concerned', () => {
  const [finding] = only(INSULT);
  assert.equal(finding?.rule, 'conduct.harassment');
  assert.equal(finding.status, 'suspected');
  assert.equal(INSULT.slice(...(finding.span ?? [0, 0])), '傻逼');
  assert.deepEqual([finding.subject?.relation, finding.subject?.account, finding.subject?.name, finding.subject?.linkage], ['third-party', 2, '小北', 'link_known']);
});

test('the span is right behind hidden and full-width characters and spacers', () => {
  for (const [text, words] of [['好吧，你真 傻\u200b逼', '傻\u200b逼'], ['你 傻 逼 吗', '傻 逼'], ['回ｎｍｓｌ你', 'ｎｍｓｌ'], ['𝕟𝕞𝕤𝕝', '𝕟𝕞𝕤𝕝']] as const) {
    const [finding] = only(text);
    assert.equal(text.slice(...(finding?.span ?? [0, 0])), words, text);
  }
});

test('two who are addressed together have a finding each, and the message counts once', () => {
  const { findings, result } = run([{ text: '@小北 @阿杰 你俩一对废物' }]);
  assert.deepEqual(findings.map(({ subject }) => subject?.account).toSorted(), [2, 3]);
  assert.match(result.reason.en, /harassment 1\./);
});

test('words about somebody who is only "she" are a cue without an account', () => {
  const [finding] = only('她就是个不要脸的货色');
  assert.deepEqual([finding?.rule, finding?.subject?.account, finding?.subject?.linkage], ['conduct.harassment', null, 'unknown']);
});

test('officers who are none are a cue although exceptions speak of police', () => {
  assert.equal(only('我是市公安局的民警，你涉嫌洗钱，请把资金转到安全账户')[0]?.rule, 'conduct.fraud');
  assert.deepEqual(only('民警提醒：说你涉嫌洗钱、让你转到安全账户的都是诈骗'), []);
});

test('an answer tells whom a bare word is said to, and its target is evidence', () => {
  const { findings } = run([{ sender: 3, text: '我到了', nativeId: 'a' }, { sender: 1, text: '傻逼', replyTo: 'a' }]);
  assert.equal(findings[0]?.subject?.account, 3);
  assert.equal(findings[0].subject.evidence[0]?.nativeId, 'a');
});

test('a bare word, and one in an answer to oneself, is said to nobody', () => {
  assert.deepEqual(only('傻逼'), []);
  assert.deepEqual(run([{ sender: 1, text: '我到了', nativeId: 'a' }, { sender: 1, text: '傻逼', replyTo: 'a' }]).findings, []);
});

test('"you" in a group leaves open who is meant, in a chat of two it is the other one', () => {
  assert.deepEqual([only('你个傻逼')[0]?.subject?.account, only('你个傻逼')[0]?.subject?.linkage], [null, 'unknown']);
  const two = new Map([...MEMBERS].slice(0, 2));
  const facts = { accounts: two, group: { id: 1, key: 'wechat:x', name: 'x', platform: 'wechat', kind: 'private', kindFrom: 'file', hasNativeId: true } } as const;
  assert.equal(run([{ text: '你个傻逼' }], { facts }).findings[0]?.subject?.account, 2);
});

test('the same against the same person within 30 days weighs more, five times most', () => {
  const weights = (texts: readonly (readonly [string, string])[]) => run(texts.map(([at, text]) => ({ at, text }))).findings.map((each) => each.severity);
  assert.deepEqual(weights(['01', '02', '03', '04', '05'].map((day) => [`2026-05-${day} 08:00`, INSULT])), ['low', 'medium', 'medium', 'medium', 'high']);
  assert.deepEqual(weights([['2026-05-01 08:00', INSULT], ['2026-06-02 08:00', INSULT]]), ['low', 'low']);
  assert.deepEqual(weights([['2026-05-01 08:00', INSULT], ['2026-05-02 08:00', '@阿杰 你个傻逼']]), ['low', 'low']);
});

test('abuse beside a threat against the same person weighs most', () => {
  const { findings } = run([{ text: '@小北 我砍死你全家' }, { text: INSULT }]);
  assert.deepEqual(findings.map(({ rule, severity }) => [rule, severity]), [['conduct.violence', 'medium'], ['conduct.harassment', 'high']]);
});

test('a person whom the roster marks as a minor raises it by one step', () => {
  const roster = [rosterRow({ matched: 2, minor: true })];
  const [finding] = run([{ text: INSULT }], { facts: { roster } }).findings;
  assert.equal(finding?.severity, 'medium');
  assert.ok(finding.basis?.includes('cn.minors.26'));
});

test('fifty findings of a writer are listed, and the last says how many more there are', () => {
  const { findings, result } = run(Array.from({ length: 60 }, (_, i) => ({ at: i * 60_000, text: INSULT })));
  assert.equal(findings.length, 50);
  assert.match(findings.at(-1)?.reason.en ?? '', /10 more messages/);
  assert.match(result.reason.en, /harassment 60/);
});

test('whoever passes on abuse of another has not said it; an offer passed on is an offer', () => {
  assert.deepEqual(only('你个傻逼', { kind: 'forward' }), []);
  assert.equal(only('诚招刷单员，日结返利，加微信', { kind: 'forward' })[0]?.rule, 'conduct.fraud');
});

test('what stands in quotation marks is somebody else’s', () => {
  for (const text of ['他说“你个傻逼”就退群了', '客服原话："你个傻逼"', '短信写「百家乐注册送88」']) assert.deepEqual(only(text), [], text);
});

test('laughter behind it excuses mild words, not the worst ones and not a threat', () => {
  for (const text of ['@小北 你个傻逼哈哈', '@Lily you idiot, you forgot your lunch lol', 'you bitch you got tickets?? haha']) assert.deepEqual(only(text), [], text);
  for (const text of ['@Lily 你个臭婊子哈哈', '@小北 操你妈😂', 'you worthless whore lol', '老子弄死你全家哈哈', 'I will stab you lol', '把你裸照发到网上哈哈']) assert.equal(only(text).length, 1, text);
});

test('no word of a message, no name and no account stands in a reason', () => {
  for (const { reason, subject } of [...only(INSULT), ...only('老周你再来我砍死你全家')]) {
    for (const words of [reason, subject?.why]) assert.doesNotMatch(`${words?.en}${words?.zh}`, /傻逼|小北|老周|砍死|user_/);
  }
});

test('without a message that can be read nothing is said of the group', () => {
  assert.equal(run([]).result.status, 'not_assessable');
  assert.equal(run([{ kind: 'image', text: '' }]).result.status, 'not_assessable');
});

test('where nothing is found the result names the lists and says what words are worth', () => {
  const { status, reason } = run([{ text: '明天几点集合' }]).result;
  assert.equal(status, 'not_indicated');
  assert.match(reason.en, /fraud \d+\/[0-9a-f]{8}/);
  assert.match(reason.zh, /诈骗\d+\/[0-9a-f]{8}/);
});

test('the sentence with the lists is the same for every group', () => {
  const lists = (texts: readonly string[]) => run(texts.map((text) => ({ text }))).result.reason.en.split('. ').find((each) => each.startsWith('Word lists'));
  assert.ok(lists(['明天几点集合']));
  assert.equal(lists(['明天几点集合']), lists(['好的', '收到']));
});

test('every category has its rule', () => {
  assert.deepEqual(CONDUCT_RULES.map(({ id }) => id).toSorted(), ['fraud', 'gambling', 'harassment', 'obscenity', 'rumour', 'violence'].map((each) => `conduct.${each}`));
});

test('messages outside the window are no findings but count as earlier ones', () => {
  const { findings } = run([{ at: '2026-05-01 08:00', text: INSULT }, { at: '2026-05-03 08:00', text: INSULT }], { policy: { since: Date.UTC(2026, 4, 2) } });
  assert.deepEqual(findings.map((each) => each.severity), ['medium']);
});

test('a hundred thousand characters of anything take no time worth speaking of', () => {
  const lines = ['你去死吧', '傻逼', '傻 逼 ', '@小北 傻逼你', '。傻逼！', '"傻逼"', 'http://a.vip 积分清零点击', '傻\u200b', '𝕟𝕞𝕤𝕝', '你'].map((each) => ({ text: each.repeat(Math.ceil(100_000 / each.length)) }));
  only(lines[0]?.text ?? '');
  const started = process.cpuUsage();
  run(lines);
  const { user, system } = process.cpuUsage(started);
  assert.ok((user + system) / 1000 / lines.length < 100, `${(user + system) / 1000 / lines.length} ms each`);
});
