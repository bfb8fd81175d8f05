import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compare } from '../../../src/leak/match/compare.ts';
import { judge, type Judged } from '../../../src/leak/match/judge.ts';
import { lineSigns, recordSigns } from '../../../src/leak/match/signs.ts';

function judged(line: string, record: string, image = false, confidence = image ? 0.93 : 1): Judged {
  const own = { text: line, signs: lineSigns(line) };
  const held = { text: record, signs: recordSigns(record) };
  const found = compare(own.signs, held.signs, image);
  if (!found) return { state: 'missing', difference: [] };
  return judge(own, held, found, { image, confidence }, { start: 'whole', end: 'whole' });
}

const PASTED: readonly (readonly [string, string, Judged['state']])[] = [
  ['好的，我明天去', '好的，我明天去', 'same'],
  ['好的 我明天去', '好的，我明天去。', 'same'],
  ['Ｐlease call me', 'please call me!', 'same'],
  ['麻煩說一聲這個時間', '麻烦说一声这个时间', 'same'],
  ['這事先別往外説，他還沒賠償', '这事先别往外说，他还没赔偿', 'same'],
  ['太好了', '太好了[捂脸]', 'same'],
  ['转账1,500元', '转账1500元', 'same'],
  ['10:30到', '10：30到', 'same'],
  ['我明天把名单发给你啊', '我明天把名单发给你', 'near'],
  ['他做的事情大家都清楚', '他作的事情大家都清楚', 'near'],
  ['你把孩子的钱拿走了', '你把孩子的钱拿走了？', 'near'],
  ['I recieved the parcel yesterday', 'I received the parcel yesterday', 'near'],
  ['转账150元', '转账1.50元', 'differs'],
  ['赔5-6万', '赔56万', 'differs'],
  ['涨了5%', '涨了5', 'differs'],
  ['我同意这件事情', '我不同意这件事情', 'differs'],
  ['他欠我三万元没有还', '他欠我五万元没有还', 'differs'],
  ['她昨天晚上没有回家', '他昨天晚上没有回家', 'differs'],
  ['@张三 你明天把材料交上来', '@李四 你明天把材料交上来', 'differs'],
  ['李伟昨天收了他的钱', '王伟昨天收了他的钱', 'differs'],
  ['昨天他在会上骂了老师', '昨天老师在会上骂了他', 'differs'],
  ['I can do that for you', "I can't do that for you", 'differs'],
  ["I don't owe Mary anything", 'I owe Mary anything', 'differs'],
  ['Please pay Anna by Monday', 'Please pay Hanna by Monday', 'differs'],
  ['我明天去银行把钱转给他', '我明天去银行把钱转给他，不过你要先签字', 'differs'],
  ['他说他一定会还的', '今天天气真不错啊', 'missing'],
];

const READ: readonly (readonly [string, string, Judged['state'], number?])[] = [
  ['我己经把材料交上去了', '我已经把材料交上去了', 'same'],
  ['转账15O0元', '转账1500元', 'same'],
  ['这个周未去学校开会', '这个周末去学校开会', 'same'],
  ['听说他把眼睛弄坏了', '听说他把眼镜弄坏了', 'near'],
  ['说他把眼镜弄坏了', '听说他把眼镜弄坏了', 'near'],
  ['电话是13800138006打给我', '电话是13800138008打给我', 'near', 0.6],
  ['电话是13800138006打给我', '电话是13800138008打给我', 'differs', 0.95],
  ['电话是13800138001打给我', '电话是13800138004打给我', 'differs', 0.6],
  ['我同意这件事情', '我不同意这件事情', 'differs', 0.6],
  ['我明天去北京找他们说清楚', '他明天去北京找他们说清楚', 'differs'],
  ['周大宝昨天去了医院看病', '钱小军昨天去了医院看病', 'differs'],
];

describe('a pasted line against the message that it may be', () => {
  for (const [line, record, state] of PASTED) it(`${line} | ${record}: ${state}`, () => assert.equal(judged(line, record).state, state));
});

describe('a line read from a picture', () => {
  for (const [line, record, state, confidence] of READ) it(`${line} | ${record} at ${confidence ?? 0.93}: ${state}`, () => assert.equal(judged(line, record, true, confidence).state, state));
});

describe('the difference shown', () => {
  it('is one sign of Chinese, and a whole word or number of others', () => {
    assert.deepEqual(judged('她欠我1200块', '他欠我12000块').difference, [
      { op: 'excerpt', text: '她' }, { op: 'record', text: '他' }, { op: 'same', text: '欠我' }, { op: 'excerpt', text: '1200' }, { op: 'record', text: '12000' }, { op: 'same', text: '块' },
    ]);
    assert.deepEqual(judged('send the new form today', 'send the old form today').difference.map(({ op, text }) => `${op} ${text.trim()}`), ['same send the', 'excerpt new', 'record old', 'same form today']);
  });

  it('gives back the line when the parts of the record are left out', () => {
    for (const [line, record] of PASTED) {
      const { state, difference } = judged(line, record);
      if (state === 'near' || state === 'differs') assert.equal(difference.filter(({ op }) => op !== 'record').map(({ text }) => text).join(''), line);
    }
  });
});

describe('hostile lines', () => {
  it('cost no more than a moment', () => {
    const began = process.cpuUsage();
    for (const text of ['一'.repeat(100_000), '0'.repeat(100_000), '█一'.repeat(50_000), '[好'.repeat(50_000), '1-'.repeat(50_000), '@张 '.repeat(30_000)]) {
      const [own, held] = [{ text, signs: lineSigns(text) }, { text: `${text}二`, signs: recordSigns(text.slice(1)) }];
      const found = compare(own.signs, held.signs, true);
      if (found) judge(own, held, found, { image: true, confidence: 0.5 }, { start: 'cut', end: 'cut' });
    }
    assert.ok(process.cpuUsage(began).user < 1_000_000);
  });
});
