import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account, rosterRow } from '../helpers/timeline.ts';
import { last, run } from './disclosure-fake.ts';

const PHONE = '13800001234';
const lines = (n: number): number[] => [n * 100];
const accounts = new Map([
  [1, account(1, { name: '晴天' })], [2, account(2, { name: '小鱼儿' })], [3, account(3, { name: 'rainy_cat' })],
]);
const relation = (text: string, more?: object) => last([[1, text, more ?? {}]], { accounts }).subject;

for (const text of [
  `我的电话${PHONE}`, `我手机号是${PHONE}`, `本人电话：${PHONE}`, `${PHONE} 这是我的`, `有事打我 ${PHONE}`, `我搬家了，我的新号码 ${PHONE}`,
  `my number is ${PHONE}`, `call me at ${PHONE}`, `${PHONE} is mine`, `I'm at ${PHONE} these days`, `我是3栋房东，电话${PHONE}`,
  `我确诊糖尿病了`, `I was diagnosed with asthma`, `晴天的电话${PHONE}`,
]) test(`first person beside the datum makes it the writer's: ${text}`, () => assert.equal(relation(text).relation, 'self'));

for (const text of [
  `他的电话${PHONE}`, `房东电话 ${PHONE}`, `王姐 ${PHONE}`, `我老婆的电话${PHONE}`, `我妈手机 ${PHONE}`, `${PHONE} 是他的`, `我有他的电话 ${PHONE}`,
  `his number is ${PHONE}`, `my boss's number is ${PHONE}`, `ask the landlord, ${PHONE}`, `Mr. Brown, ${PHONE}`, `张伟电话${PHONE}`, `收件人：李娜，电话：${PHONE}`,
  `${PHONE}（张伟）`, `电话：${PHONE}，姓名：李娜`, `Name: Peter Long, tel ${PHONE}`, `Call Peter Long at ${PHONE}`, `他昨天确诊肺炎`, `你的电话是${PHONE}吧`, `is ${PHONE} your number?`,
]) test(`another person beside the datum makes it a third party's: ${text}`, () => assert.equal(relation(text).relation, 'third-party'));

for (const text of [
  PHONE, `请拨打 ${PHONE}`, `我们公司电话 ${PHONE}`, `其他问题打 ${PHONE}`, `高兴 ${PHONE}`, `方便的时候打 ${PHONE}`, `任何问题：${PHONE}`,
  `the office: ${PHONE}`, `我到了。电话 ${PHONE}`, `dial ${PHONE} please`,
]) test(`nothing beside the datum leaves it open: ${text}`, () => assert.equal(relation(text).relation, 'unknown'));

for (const text of [
  `${PHONE}不是我的电话`, `这不是我的号码 ${PHONE}`, `这不是我的电话：${PHONE}`, `${PHONE} 已经不是我的了`, `${PHONE}不是本人`, `${PHONE} is not my number`, `${PHONE} isn't mine`,
  `that's not my number: ${PHONE}`, `${PHONE} is no longer mine`, `not mine ${PHONE}`,
]) test(`a denied first person does not make it the writer's: ${text}`, () => assert.equal(relation(text).relation, 'unknown'));

test('a denial that goes on to name somebody else gives it to him', () => {
  assert.equal(relation(`${PHONE}不是我的是他的`).relation, 'third-party');
});

test('a denial answers a question put to the writer', () => {
  assert.equal(last([[2, '你的电话多少'], [1, `${PHONE}不是我的电话`]], { accounts }).subject.relation, 'unknown');
});

test('a mentioned member whose screen name ends in a personal name is the subject', () => {
  const members = new Map([[1, account(1, { name: '晴天' })], [2, account(2, { name: '丙-李雷' })]]);
  for (const text of [`@丙-李雷 的电话${PHONE}`, `@丙-李雷\u2005${PHONE}`, `找@丙-李雷：${PHONE}`]) {
    const { relation: whose, account: who, linkage } = last([[1, text]], { accounts: members }).subject;
    assert.deepEqual([whose, who, linkage === 'link_known' || linkage === 'named'], ['third-party', 2, true], `${text} ${linkage}`);
  }
});

test('a member called by screen name is the subject', () => {
  const { relation: whose, account: who } = relation(`小鱼儿的微信 wx_fish77`);
  assert.deepEqual([whose, who], ['third-party', 2]);
});

test('a Latin screen name inside a longer word is nobody', () => {
  assert.equal(relation(`grainy_cat ${PHONE}`).account, null);
});

test('an @mention beside the datum makes the mentioned member the subject', () => {
  const subject = relation(`@小鱼儿\u2005${PHONE}`);
  assert.deepEqual([subject.relation, subject.account], ['third-party', 2]);
});

test('an @mention that only addresses somebody gives way to the first person', () => {
  assert.equal(relation(`@小鱼儿 我的电话${PHONE}`).relation, 'self');
});

test('the second of two data belongs to the cue nearest to it', () => {
  const { findings } = run({ messages: [{ text: `我的电话${PHONE}，他的是13900005678` }] });
  assert.deepEqual(findings.map((f) => f.subject?.relation), ['self', 'third-party']);
});

test('each line of a list belongs to the name on it', () => {
  const { findings } = run({ messages: [{ text: `张伟 ${PHONE}\n李娜 13900005678` }] });
  assert.deepEqual(findings.map((f) => f.subject?.name), ['张伟', '李娜']);
});

test('a value that the roster holds for the sender is his own', () => {
  const roster = [rosterRow({ matched: 1, phone: '+86 138-0000-1234' })];
  assert.equal(last([[1, `打 ${PHONE}`]], { roster }).subject.relation, 'self');
});

test('a value that the roster holds for another account is a third party\'s, whatever stands beside it', () => {
  const roster = [rosterRow({ matched: 2, phone: PHONE, realName: '李娜' })];
  const { subject } = last([[1, `我的电话${PHONE}`]], { roster });
  assert.deepEqual([subject.relation, subject.account, subject.name], ['third-party', 2, '李娜']);
});

test('a value that differs from the roster in one digit is not matched', () => {
  const roster = [rosterRow({ matched: 2, phone: '13800001235' })];
  assert.equal(last([[1, `打 ${PHONE}`]], { roster }).subject.relation, 'unknown');
});

test('the writer\'s own roster name beside the datum makes it his', () => {
  const roster = [rosterRow({ matched: 1, realName: '张伟' }), rosterRow({ matched: 2, realName: '李娜' }, 1)];
  assert.equal(last([[1, `张伟 ${PHONE}`]], { roster }).subject.relation, 'self');
  assert.equal(last([[1, `李娜 ${PHONE}`]], { roster }).subject.account, 2);
});

test('a datum that another member gave as his own before is that member\'s when repeated', () => {
  const { subject } = last([[2, `我的电话${PHONE}`], [1, `打这个 ${PHONE}`]]);
  assert.deepEqual([subject.relation, subject.account], ['third-party', 2]);
  assert.deepEqual(subject.evidence.map((ref) => [ref.byteStart]), [lines(0), lines(1)]);
});

test('a forwarded "my number" is the member\'s who wrote it first', () => {
  const { subject } = last([[2, `我的电话${PHONE}`], [1, `我的电话${PHONE}`, { kind: 'forward' }]]);
  assert.deepEqual([subject.relation, subject.account], ['third-party', 2]);
});

test('first person in a forward says nothing about the forwarder', () => {
  assert.equal(last([[1, `我的电话${PHONE}`, { kind: 'forward' }]]).subject.relation, 'unknown');
});

test('a datum posted before without a claim to it does not become the poster\'s', () => {
  assert.equal(last([[2, `打 ${PHONE}`], [1, `打 ${PHONE}`]]).subject.relation, 'unknown');
});

test('a datum that the sender gave as his own before stays his', () => {
  assert.equal(last([[1, `我的电话${PHONE}`], [1, PHONE]]).subject.relation, 'self');
});

test('one household may share an address', () => {
  assert.equal(last([[2, '我家在 和平路12号'], [1, '我家在 和平路12号']]).subject.relation, 'self');
});

for (const [question, relationship] of [
  ['你电话多少？', 'self'], ['what is your number?', 'self'], ['大家报一下手机号', 'self'], ['everyone please share your phone number', 'self'],
  ['谁有房东电话', 'third-party'], ['张伟的电话多少', 'third-party'], ['does anyone have his number?', 'third-party'],
  ['今天吃什么？', 'unknown'], ['电话打不通', 'unknown'], ['your dog is cute', 'unknown'],
] as const) {
  test(`the bare answer to "${question}" is ${relationship}`, () => {
    assert.equal(last([[2, question], [1, PHONE]]).subject.relation, relationship);
  });
}

test('a question put to somebody else by mention is not answered for oneself', () => {
  assert.notEqual(last([[2, '@rainy_cat 你电话多少'], [1, PHONE]], { accounts }).subject.relation, 'self');
});

test('a question of an hour ago is closed', () => {
  assert.equal(last([[2, '你电话多少？', { at: '2026-05-01 08:00' }], [1, PHONE, { at: '2026-05-01 09:00' }]]).subject.relation, 'unknown');
});

test('a bare datum in reply to a member points to him', () => {
  const { subject } = last([[2, '周末去爬山', { nativeId: 'm7' }], [1, PHONE, { replyTo: 'm7' }]]);
  assert.deepEqual([subject.relation, subject.account, subject.evidence.length], ['third-party', 2, 2]);
});

test('a reply to the writer\'s own message or to a message not in the record points to nobody', () => {
  assert.equal(last([[1, '周末去爬山', { nativeId: 'm7' }], [1, PHONE, { replyTo: 'm7' }]]).subject.relation, 'unknown');
  assert.equal(last([[2, '周末去爬山', { nativeId: 'm7' }], [1, PHONE, { replyTo: 'm8' }]]).subject.relation, 'unknown');
});

test('a reply to a question is the answer, not the asker\'s datum', () => {
  assert.equal(last([[2, '你电话多少', { nativeId: 'm7' }], [1, PHONE, { replyTo: 'm7' }]]).subject.relation, 'self');
});

test('a datum without a cue goes with the one before it in the same record', () => {
  const { findings } = run({ messages: [{ text: `王姐 ${PHONE} 苏A12345` }] });
  assert.deepEqual(findings.map((f) => f.subject?.relation), ['third-party', 'third-party']);
});
