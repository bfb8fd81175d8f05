import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadDetectors, loadScanner } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';

const { scan, mightHold } = await loadScanner();
// Names are looked for in nearly every text.
const structured = createScanner((await loadDetectors()).filter(({ id }) => id !== 'name'));
const brief = (text: string, previous = ''): string[] => scan(text, previous).map((hit) => `${hit.entity}:${text.slice(hit.start, hit.end)}`);

test('several data of one message are found in their order', () => {
  assert.deepEqual(brief('张三 13812345678，身份证11010519491231002X，邮箱 san.zhang@qq.com'), [
    'phone:13812345678', 'resident-id:11010519491231002X', 'email:san.zhang@qq.com',
  ]);
});

test('hits never overlap: a number in an e-mail address is the address', () => {
  assert.deepEqual(brief('发到13812345678@163.com'), ['email:13812345678@163.com']);
});

test('the question before lets a bare answer be read', () => {
  assert.deepEqual(brief('123456789', '你QQ多少'), ['qq:123456789']);
  assert.deepEqual(brief('E12345678', '护照号发一下'), ['passport:E12345678']);
  assert.deepEqual(brief('lucky_cat', '你微信号多少'), ['wechat-id:lucky_cat']);
  assert.deepEqual(brief('123456789', '群号多少'), []);
});

test('the message before does not colour a long message', () => {
  assert.deepEqual(brief('今天股票成交量是123456789股，跌得很惨啊', '你QQ多少'), []);
});

test('a wrong check digit needs a cue and lowers the confidence', () => {
  const [right] = scan('身份证11010519491231002X');
  const [wrong] = scan('身份证110105194912310021');
  assert.ok(right !== undefined && wrong !== undefined);
  assert.ok(right.confidence > 0.95 && wrong.confidence < 0.7 && wrong.confidence >= 0.5);
  assert.ok(wrong.reasons.includes('checksum-wrong'));
  assert.deepEqual(brief('110105194912310021'), []);
});

test('a hidden number keeps its original span and says that it was hidden', () => {
  const text = '加V：１３８🌟1234🌟5678 别告诉别人';
  const [hit] = scan(text);
  assert.equal(text.slice(hit?.start, hit?.end), '１３８🌟1234🌟5678');
  assert.equal(hit?.value, '13812345678');
  assert.ok(hit?.reasons.includes('obfuscated'));
});

const NOTHING = [
  '订单号13812345678', '群号：123456789', '加群 987654321', '版本 8.0.32.110', '路由器 192.168.1.1', '验证码 123456', '客服 400-820-8820',
  '打12345投诉', '10086', '时间戳1712345678', '2026-05-02 13:45:10', 'https://weibo.com/13812345678?id=6222021234567890128', 'sha 3f786850e387550fdab836ed7e6dc881de23001b',
  'uuid 3f786850-e387-450f-adab-136812345678', '手机IMEI是863412045678907', '5月12号见', '地铁2号线', '京A4纸', 'npm i @lily/echo@1.2.3', '微信支付更方便', '一共12345块',
  '京ICP备12345678号', '腾讯会议 123-456-789', 'ISBN 978-7-111-12345-6', '3室2厅 120平', 'Chrome 120.0.6099.130', '第12号决议',
];
for (const text of NOTHING) {
  test(`nothing private in: ${text}`, () => {
    assert.deepEqual(brief(text), []);
  });
}

test('where scan finds something mightHold says yes', () => {
  for (const text of ['138 1234 5678', '一三八一二三四五六七八', '微信：lucky_cat88', '文三路12号', 'a.b@c.org', '粤B12345']) {
    assert.ok(scan(text).length > 0, text);
    assert.ok(mightHold(text), text);
  }
  assert.equal(mightHold('今天天气不错，去爬山吗'), false);
});

test('a bare answer is worth reading when the message before asks for such a thing', () => {
  const { mayAnswer } = structured;
  assert.ok(mayAnswer('lucky_cat88', '你微信多少'));
  assert.deepEqual(structured.scan('12', '你QQ多少'), []);
  assert.equal(mayAnswer('lucky_cat88', ''), false);
});

test('the same text gives the same hits again', () => {
  const text = '我QQ 123456789，微信 lucky_cat88，住文三路12号';
  assert.deepEqual(scan(text), scan(text));
});

test('a number with the space left out after a word is no more than suspected, after a word that leads to it it is clear', () => {
  const confidence = (text: string): number => scan(text)[0]?.confidence ?? 0;
  assert.equal(confidence('call me again15812340001'), 0.75);
  assert.ok(confidence('tel15812340001') > 0.9);
});

test('a WeChat id that ends in a number is the id', () => {
  assert.deepEqual(brief('我的微信号zhang13812345678'), ['wechat-id:zhang13812345678']);
});

test('an extension is no part of the landline number', () => {
  assert.deepEqual(scan('0755-88886666转802 0755-88886667-803').map((hit) => hit.value), ['075588886666', '075588886667']);
});
