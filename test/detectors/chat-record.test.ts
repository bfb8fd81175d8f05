import assert from 'node:assert/strict';
import { test } from 'node:test';
import chatRecord from '../../src/detectors/chat-record.ts';
import { pastedRecords, speakersOf } from '../../src/detectors/_chat-record-speakers.ts';
import { carriedRecord } from '../../src/detectors/_chat-record-carried.ts';
import { unmark } from '../../src/detectors/_load.ts';
import { createScanner } from '../../src/detectors/_scan.ts';

const { scan } = createScanner([chatRecord]);
const found = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

const EXACT = [
  '[[张三(12345678) 2026-05-02 10:23:45\n今晚去不去\n李四(87654321) 2026-05-02 10:23:59\n不去了 家里有事]]', '[[陳小姐, [5/2/26 10:10 PM]\n佢話要走\n\n阿強, [5/2/26 10:11 PM]\n唔係呀？]]',
  '[[[22:10, 02/05/2026] Mum: dont tell your dad\n[22:11, 02/05/2026] Me: ok i wont]]', '大家评评理\n[[男友：你怎么又查我手机\n我：你心虚什么\n男友：无语]]', '上聊天记录：\n[[老公：今晚加班\n小三：我等你\n老公：好]]',
  '[[房东：押金不退了\n我：凭什么]]\n大家说怎么办', '[[聊天截图]]如下', '有[[她和客户的通话录音]]为证', 'check [[her texts screenshots]]', '[[-----Original Message-----\nFrom: Lee\nTo: Kim\n\nplease sign]]',
  '[[张三和李四的聊天记录]]', '[[「阿强：我欠了二十万」]]\n- - - - - - - - - -\n他居然说了', '老板单独跟我讲：“[[年底裁一半]]”',
];
for (const marked of EXACT) {
  test(`a record of another conversation: ${JSON.stringify(marked)}`, () => {
    const { text, start, end } = marked.startsWith('[[[22') ? { text: marked.slice(2, -2), start: 0, end: marked.length - 4 } : unmark(marked);
    assert.deepEqual(found(text), [text.slice(start, end)]);
  });
}

const NONE = [
  '时间：下午3点\n地点：会议室\n主题：总结', 'A：12分\nB：10分\nA：15分', '张三 10:30 到\n李四 10:40 到', '值班：张三\n电话：略', '队友：上啊\n队友：撤\n队友：快', '记者：您怎么看\n专家：我认为会涨\n记者：谢谢',
  '2026-05-02 10:23:45 ERROR failed\n2026-05-02 10:23:46 ERROR failed again', '清空聊天记录', '换手机聊天记录没了', '微信聊天记录能当证据吗', '【聊天记录】功能下线', '付款截图', '和客服对话', '我们的聊天群',
  'screenshot of the error', 'how to export chat history', 'From: Beijing\nTo: Shanghai', 'host: localhost\nport: 8080\nhost: b', '小明：老师我没带作业\n老师：站外面去', '他说：好\n她说：不好', '08:30 - 09:00 签到\n09:00 - 10:00 讲座',
];
for (const text of NONE) test(`no record in: ${JSON.stringify(text)}`, () => assert.deepEqual(found(text), []));

test('the speakers of a pasted record are given once each, where they first stand', () => {
  const text = '看\n小鱼：去吗\n我：不去\n小鱼：哦';
  const [record] = pastedRecords(text);
  assert.ok(record !== undefined);
  assert.deepEqual(speakersOf(record), [{ name: '小鱼', start: 2, end: 4 }, { name: '我', start: 8, end: 9 }]);
});

test('reasons tell how the record was known', () => {
  assert.ok(scan('房东：押金不退了\n我：凭什么')[0]?.reasons.includes('speakers:2'));
  assert.ok(scan('[聊天记录]')[0]?.reasons.includes('bundle'));
  assert.ok(scan('聊天截图如下')[0]?.reasons.includes('caption'));
  assert.ok(scan('他私下跟我说：“我早就不想干了”')[0]?.reasons.includes('quoted'));
});

test('words told in private are no more than suspected', () => {
  assert.ok((scan('他私下跟我说：“我早就不想干了”')[0]?.confidence ?? 1) < 0.8);
});

test('a message that passes others on is a record by its kind, a quoted answer is not', () => {
  assert.deepEqual(carriedRecord('forward', '群聊的聊天记录', '小鱼: 去吗\n阿梅: 不去'), { speakers: ['小鱼', '阿梅'], lines: 2 });
  assert.equal(carriedRecord('quote', '好', '小鱼: 去吗'), null);
  assert.equal(carriedRecord('forward', '小鱼说的那个', null), null);
});
