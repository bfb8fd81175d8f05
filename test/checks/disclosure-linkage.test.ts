import assert from 'node:assert/strict';
import { test } from 'node:test';
import { account, rosterRow } from '../helpers/timeline.ts';
import { last, run } from './disclosure-fake.ts';

const PHONE = '13800001234';
const ID = '11010519491231002X';
const named = (id: number, name: string, kind: 'account' | 'group' | 'remark') => account(id, { name, names: [{ name, kind }] });
const linkage = (...args: Parameters<typeof last>) => last(...args).subject.linkage;

for (const text of [`张伟 ${PHONE}`, `姓名：欧阳小梅 电话：${PHONE}`, `John Smith's number is ${PHONE}`, `身份证 ${ID}`, `他的身份证 ${ID}`, `${PHONE} 找李小明`]) {
  test(`the message itself names the person: ${text}`, () => assert.equal(linkage([[1, text]]), 'named'));
}

for (const text of [`王姐 ${PHONE}`, `高兴 ${PHONE}`, `安静一点 ${PHONE}`, `Call Now ${PHONE}`, `他的电话${PHONE}`]) {
  test(`the message does not name a person: ${text}`, () => assert.notEqual(linkage([[1, text]]), 'named'));
}

test('a name datum names its bearer', () => assert.equal(linkage([[1, '那个人是「周小川」']]), 'named'));

test('an identity number in the same record names the holder of the phone', () => {
  const { findings } = run({ messages: [{ text: `他的身份证 ${ID} 电话 ${PHONE}` }] });
  assert.deepEqual(findings.map((f) => f.subject?.linkage), ['named', 'named']);
});

test('the subject\'s roster name anywhere near in the message names him', () => {
  const roster = [rosterRow({ matched: 2, realName: '阿依古丽', phone: PHONE })];
  assert.equal(linkage([[1, `给阿依古丽送去，有问题打 ${PHONE}`]], { roster }), 'named');
  assert.equal(linkage([[1, `送去之后有问题打 ${PHONE}`]], { roster }), 'link_known');
});

for (const introduction of ['大家好，我是张伟', '我叫张伟，新来的', "Hi, I'm Peter Long", 'my name is Peter Long', 'Hello! This is Peter Long.', '@水手 张伟你明天来吗', '水手就是张伟', 'sailor is really Peter Long']) {
  test(`an earlier introduction ties the account to a name: ${introduction}`, () => {
    const accounts = new Map([[1, named(1, 'moon', 'account')], [2, account(2, { name: '水手', names: [{ name: '水手', kind: 'account' }, { name: 'sailor', kind: 'group' }] })]]);
    const by = /水手|sailor/.test(introduction) ? 1 : 2;
    const finding = last([[by, introduction], [2, `我的电话${PHONE}`]], { accounts });
    assert.equal(finding.subject.linkage, 'link_known');
    assert.deepEqual(finding.subject.evidence.map((ref) => ref.byteStart), [0, 100]);
    assert.match(finding.subject.name ?? '', /^(张伟|Peter Long)$/);
  });
}

for (const text of ['我是张伟的妈妈', '我是高兴的', '我叫任何人都行', '时间就是金钱', '时间就是张伟', '@水手 张伟明天来', '@陌生人 张伟你好', 'I am Very Happy', 'This is Hong Kong', '我不是张伟']) {
  test(`this is no introduction: ${text}`, () => {
    const accounts = new Map([[1, named(1, 'moon', 'account')], [2, named(2, '水手', 'account')]]);
    assert.equal(linkage([[2, text], [2, `我的电话${PHONE}`]], { accounts }), 'pseudonym_only');
  });
}

test('a later introduction does not count', () => {
  const { findings } = run({ messages: [{ text: `我的电话${PHONE}` }, { text: '我是张伟' }, { text: '我家在和平路12号' }] });
  assert.deepEqual(findings.map((f) => f.subject?.linkage), ['pseudonym_only', 'link_known']);
});

test('an introduction in the same message counts', () => {
  assert.equal(linkage([[1, `我是张伟，电话${PHONE}`]]), 'named');
});

test('an introduction inside a forward is not the forwarder\'s', () => {
  assert.equal(linkage([[1, '我是张伟', { kind: 'forward' }], [1, `我的电话${PHONE}`]]), 'pseudonym_only');
});

test('a group nickname with a real name ties the account', () => {
  for (const name of ['张伟', '3栋201-张伟', '物业 李小明']) {
    assert.equal(linkage([[1, `我的电话${PHONE}`]], { accounts: new Map([[1, named(1, name, 'group')]]) }), 'link_known', name);
  }
});

test('a nickname that is an ordinary word does not', () => {
  for (const name of ['安静', '3栋201', '快乐每一天', '云淡风轻']) {
    assert.equal(linkage([[1, `我的电话${PHONE}`]], { accounts: new Map([[1, named(1, name, 'group')]]) }), 'pseudonym_only', name);
  }
});

test('the exporter\'s private label never ties anybody', () => {
  assert.equal(linkage([[1, `我的电话${PHONE}`]], { accounts: new Map([[1, named(1, '张小伟', 'remark')]]) }), 'pseudonym_only');
  const { subject } = last([[1, `张伟三号 ${PHONE}`]], { accounts: new Map([[1, named(1, 'a', 'account')], [2, named(2, '张伟三号', 'remark')]]) });
  assert.equal(subject.account, null);
});

test('a roster name ties the account', () => {
  assert.equal(linkage([[1, `我的电话${PHONE}`]], { roster: [rosterRow({ matched: 1, realName: '张伟' })] }), 'link_known');
  assert.equal(linkage([[1, `我的电话${PHONE}`]], { roster: [rosterRow({ matched: 2, realName: '张伟' })] }), 'pseudonym_only');
});

test('a phone given earlier as one\'s own ties later data, with that message as evidence', () => {
  const { subject } = last([[2, `我的电话${PHONE}`], [2, '我家在和平路12号']]);
  assert.equal(subject.linkage, 'link_known');
  assert.deepEqual(subject.evidence.map((ref) => ref.byteStart), [0, 100]);
});

test('two different data of one person in one message may combine', () => {
  assert.equal(linkage([[1, '他家在和平路12号，开的车苏A12345']]), 'linkable');
  assert.equal(linkage([[1, '和平路12号，在市一医院上班']]), 'linkable');
});

test('two data of the same kind, or of two persons, do not combine', () => {
  assert.equal(linkage([[1, '他的车苏A12345，苏A54321']]), 'unknown');
  assert.equal(linkage([[1, '他的电话13800001234，你的车苏A54321']]), 'unknown');
});

test('a known account without any tie is a pseudonym', () => {
  assert.equal(linkage([[1, `我的电话${PHONE}`]]), 'pseudonym_only');
});

test('without a subject nothing can be looked for', () => {
  assert.equal(linkage([[1, PHONE]]), 'unknown');
});
