import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import reach from '../../src/checks/reach.ts';
import type { RawFinding } from '../../src/model/check.ts';
import type { StatementCluster } from '../../src/model/results.ts';
import type { GroupFacts } from '../../src/model/timeline.ts';
import { message, runCheck, type Scene } from '../helpers/timeline.ts';

const RUMOUR = '三号楼的住户昨晚把公共维修基金全部转走了大家一定要小心';

function lines(given: readonly (readonly [sender: number, text: string])[]) {
  return given.map(([sender, text]) => ({ sender, text }));
}

function clusters(given: readonly (readonly [sender: number, text: string])[], more: Scene = {}): readonly StatementCluster[] {
  return runCheck(reach, { messages: lines(given), ...more }).result.statements ?? [];
}

/** Copies of the statement said most often. */
const copies = (...texts: readonly string[]): number => Math.max(0, ...clusters(texts.map((text, i) => [i + 1, text] as const)).map((one) => one.copies));

describe('the same statement', () => {
  const same: readonly (readonly [why: string, text: string])[] = [
    ['word for word', RUMOUR],
    ['with other spaces, signs and emoji', `三号楼的住户，昨晚把公共维修基金 全部转走了！！😡😡大家一定要小心。`],
    ['with emoji in words', `三号楼的住户昨晚[发怒]把公共维修基金全部转走了大家一定要小心[捂脸]`],
    ['as forwarded', `转发：${RUMOUR}`],
    ['as forwarded in English', `Fwd: ${RUMOUR}`],
    ['with the comments of those in between', `真的吗//@小王：不会吧//@老李：${RUMOUR}`],
    ['with mentions', `@王小明 @所有人 ${RUMOUR}`],
    ['in traditional characters', '三號樓的住戶昨晚把公共維修基金全部轉走了大家一定要小心'],
    ['with words before it', `我刚听邻居说的，${RUMOUR}`],
    ['with words behind it', `${RUMOUR}，请扩散`],
    ['cut at the end', RUMOUR.slice(0, 22)],
    ['with the house number covered', RUMOUR.replace('三号楼', '某号楼')],
    ['with a small word for another', RUMOUR.replace('把', '将')],
  ];
  for (const [why, text] of same) it(`is found ${why}`, () => assert.equal(copies(RUMOUR, text), 1));

  it('is found with a name covered up', () => {
    const text = '住在二单元的张伟明欠了业主群里很多人的钱一直不还请大家注意';
    assert.equal(copies(text, text.replace('张伟明', '张某某')), 1);
    assert.equal(copies(text, text.replace('张伟明', '张**')), 1);
    assert.equal(copies(text, text.replace('张伟明', 'zwm')), 1);
  });

  it('is found in English, whatever the case', () => {
    const text = 'The treasurer of the club took the membership fees and spent them on his holiday';
    assert.equal(copies(text, `FW: ${text.toUpperCase()}!!!`), 1);
    assert.equal(copies(text, `I heard this from a friend: ${text}`), 1);
  });

  it('is found with a phone number covered up', () => {
    const text = '这个人的电话是13912345678，专门骗老人的钱，大家千万不要相信他说的话';
    assert.equal(copies(text, text.replace('13912345678', '139****5678')), 1);
  });
});

describe('another statement of the same form', () => {
  const other: readonly (readonly [why: string, a: string, b: string])[] = [
    ['a running number', '今天是坚持学习英语打卡的第12天继续加油', '今天是坚持学习英语打卡的第13天继续加油'],
    ['a number in words', '今天是坚持学习英语打卡的第三天继续加油努力', '今天是坚持学习英语打卡的第四天继续加油努力'],
    ['a price', '新鲜草莓今天到货每斤25元需要的邻居请接单', '新鲜草莓今天到货每斤28元需要的邻居请接单'],
    ['a name', '王小明家长已阅读并知晓本周安全教育的全部内容', '李思雨家长已阅读并知晓本周安全教育的全部内容'],
    ['a surname', '三年级二班的王老师昨天下午又在课堂上打学生', '三年级二班的李老师昨天下午又在课堂上打学生'],
    ['the weather', '今日天气晴转多云最低气温12度最高气温20度微风', '今日天气晴转多云最低气温14度最高气温23度微风'],
    ['a report in English', 'John Miller has completed the weekly safety training for the warehouse team', 'Sarah Jones has completed the weekly safety training for the warehouse team'],
    ['a letter of a building', '请A座的住户明天上午到物业办公室领取新的门禁卡', '请B座的住户明天上午到物业办公室领取新的门禁卡'],
  ];
  for (const [why, a, b] of other) it(`is not taken for it: ${why}`, () => assert.equal(copies(a, b), 0));

  it('is not taken for it: a list that grows', () => {
    const head = '#接龙\n周六采摘活动报名开始了请大家按顺序填写姓名和人数\n1. 小王 2人';
    assert.equal(copies(head, `${head}\n2. 小李 3人`, `${head}\n2. 小李 3人\n3. 小张 1人`), 0);
  });

  it('short words are none', () => assert.equal(copies('收到', '收到', '好的谢谢', '好的谢谢'), 0));
});

describe('who counts', () => {
  it('the author’s own repeats are no reposts', () => {
    const [one] = clusters([[1, RUMOUR], [1, RUMOUR], [2, RUMOUR], [1, RUMOUR]]);
    assert.deepEqual([one?.copies, one?.own, one?.spreaders, one?.readers, one?.author], [1, 2, 1, 1, 1]);
  });

  it('one account may pass on twice, and reads once', () => {
    const [one] = clusters([[1, RUMOUR], [2, RUMOUR], [2, RUMOUR]]);
    assert.deepEqual([one?.copies, one?.spreaders, one?.readers], [2, 1, 1]);
  });

  it('whoever answers has read it', () => {
    const messages = [{ sender: 1, text: RUMOUR, nativeId: 'a' }, { sender: 2, text: '真的吗', replyTo: 'a' }, { sender: 2, text: '不信', replyTo: 'a' }, { sender: 1, text: '真的', replyTo: 'a' }, { sender: 3, text: RUMOUR }];
    const [one] = runCheck(reach, { messages }).result.statements ?? [];
    assert.deepEqual([one?.copies, one?.readers, one?.by], [1, 2, [[2, 0], [3, 1]]]);
  });

  it('a forwarded bundle passes on what stands in it, a quotation was read', () => {
    const messages = [
      { sender: 1, text: RUMOUR }, { sender: 2, kind: 'forward' as const, text: '[聊天记录]', forwarded: `老王: 看看\n老李: ${RUMOUR}` },
      { sender: 3, kind: 'quote' as const, text: '这是假的', forwarded: RUMOUR },
    ];
    const [one] = runCheck(reach, { messages }).result.statements ?? [];
    assert.deepEqual([one?.copies, one?.by], [1, [[2, 1], [3, 0]]]);
  });

  it('counters of all its messages are added up', () => {
    const counters = new Map([[1, [{ what: 'views' as const, value: 70, atLeast: false }]], [2, [{ what: 'views' as const, value: 50, atLeast: false }, { what: 'forwards' as const, value: 4, atLeast: false }]]]);
    const [one] = clusters([[1, RUMOUR], [2, RUMOUR]], { facts: { counters: () => counters } });
    assert.deepEqual([one?.views, one?.forwards], [120, 4]);
  });

  it('a picture without words is there with its counters', () => {
    const counters = new Map([[1, [{ what: 'forwards' as const, value: 600, atLeast: false }]]]);
    const [one] = clusters([[1, '[图片]']], { facts: { counters: () => counters } });
    assert.deepEqual([one?.forwards, one?.signature], [600, []]);
  });
});

describe('what is handed on', () => {
  const finding = (rule: string, index: number): RawFinding => ({
    rule, status: 'suspected', confidence: 0.5, reason: { en: '', zh: '' }, bearer: 'member', account: 1, message: message({ sender: index + 1 }, index), about: { account: 9, shown: null, name: null },
  });

  it('what other checks found in it, and about whom', () => {
    const [one] = clusters([[1, RUMOUR], [2, RUMOUR]], { found: [finding('conduct.rumour', 0)] });
    assert.deepEqual([one?.rules, one?.about], [['conduct.rumour'], [9]]);
  });

  it('the places of the first and the last message and of the first reposts', () => {
    const [one] = clusters(Array.from({ length: 6 }, (_, i) => [i + 1, RUMOUR] as const));
    assert.deepEqual([one?.first.line, one?.also.map(({ line }) => line), one?.last.line], [1, [2, 3, 4], 6]);
  });

  it('places that are looked up when the timeline has gone by', () => {
    const asked: number[] = [];
    const messageRefs = (ids: readonly number[]) => {
      asked.push(...ids);
      return new Map(ids.map((id) => [id, { source: 1, line: id * 10, byteStart: 0, byteEnd: 9, nativeId: null, at: 0, sender: 1 }]));
    };
    const [one] = clusters([[1, RUMOUR], [2, RUMOUR]], { facts: { messageRefs } as Partial<GroupFacts> });
    assert.deepEqual([asked, one?.first.line, one?.last.line], [[1, 2], 10, 20]);
  });

  it('nothing of an empty group, little of one message, and no text at all', () => {
    assert.equal(runCheck(reach, {}).result.status, 'not_assessable');
    const { result } = runCheck(reach, { messages: lines([[1, RUMOUR]]) });
    assert.equal(result.status, 'not_indicated');
    assert.doesNotMatch(JSON.stringify(result), /维修/);
  });

  it('never more than two hundred statements', () => {
    const texts = Array.from({ length: 300 }, (_, i) => `${String.fromCharCode(0x4e00 + i).repeat(3)}${RUMOUR.split('').map((char) => String.fromCharCode(char.charCodeAt(0) + i)).join('')}`);
    assert.equal(clusters(texts.flatMap((text): [number, string][] => [[1, text], [2, text]])).length, 200);
  });
});

describe('a hostile text', () => {
  for (const [name, text] of [['one character', '哈'.repeat(100_000)], ['at signs', '@'.repeat(100_000)], ['brackets', '['.repeat(100_000)], ['chains', '//@a'.repeat(25_000)], ['lead', '转 '.repeat(50_000)]] as const) {
    it(`of 100 kB costs little: ${name}`, () => {
      const started = process.cpuUsage();
      clusters([[1, text], [2, text], [3, `${text}。`]]);
      assert.ok(process.cpuUsage(started).user < 100_000);
    });
  }
});
