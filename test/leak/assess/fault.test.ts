import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LeakCase } from '../../../src/model/leak.ts';
import { turnsOf } from '../../../src/leak/sensitivity.ts';
import { at } from '../../helpers/timeline.ts';
import { alone, type Build, ground, room, run, type Said } from './_scene.ts';

type Row = readonly [id: number, by: number, text: string, at: string];
const said = (list: readonly Row[]): Said[] => list.map(([id, by, text, at]) => ({ id, by, text, at }));
const TEXT = '我打算下个月就辞职了';
const names = { 1: '月光', 2: '小鱼儿', 3: '老周头' };
const sourceOf = (more: readonly Row[] = []) => room({ id: 1, names, said: said([[1, 2, TEXT, '2026-05-01 10:00'], [4, 3, '那以后怎么打算', '2026-05-01 10:02'], ...more]) });
const targetOf = (more: readonly Row[] = []) => room({ id: 2, names: { 1: '月光', 2: '小鱼儿', 5: '阿五' }, said: said([[10, 1, '看图', '2026-05-02 09:00'], ...more]) });
const reposts = [{ message: 10, chat: 2, how: 'attachment' as const, lines: [] }];
const bubbles = [{ text: TEXT, name: '小鱼儿', of: 1 }, { text: '那以后怎么打算', name: '老周头', of: 4 }];
const judged = (near: readonly Row[] = [], before: readonly Row[] = [], given: LeakCase = {}, rest: Partial<Build> = {}) => run({ bubbles, source: sourceOf(before), groups: [targetOf(near)], reposts, given, ...rest });
const f2 = (text: string, at = '2026-05-02 09:01') => judged([[20, 1, text, at]]).of(2).values.F2;

describe('words of whoever spread it', () => {
  for (const text of ['求转发扩散', '大家帮忙转发', '转起来', '发到各个群里去', '笑死，大家来看', '哈哈哈大家评评理', '看她装穷，哈哈', '就不删，丢人现眼', 'lol look what she writes about us', 'please share', 'lmao check out this guy']) {
    it(`“${text}” is meant`, () => assert.equal(f2(text), 'intent'));
  }
  for (const text of ['不删，有本事告我', '我就不撤，你能怎么样', '随便你告', '我不会撤回的', 'sue me', 'it stays up']) {
    it(`“${text}” declines`, () => assert.equal(f2(text), 'gross'));
  }
  for (const text of ['求转发寻人，孩子走失了', '请勿转发别的群', '麻烦转发一份给我', '哈哈，大家晚上吃什么', '不好意思发错群了', '麻烦大家帮忙看看怎么劝她', '这条怎么删，我不会删', '记录不删，留着当证据', '你去告诉他一声', '大家看看会议纪要', 'no way, really?', 'haha good morning', 'can you share the file with me']) {
    it(`“${text}” is no sign`, () => assert.equal(f2(text), 'unknown'));
  }
  it('a laugh at the crowd minutes later is one after an objection, not by itself', () => {
    assert.equal(judged([[20, 2, '你太过分了，这是我私下跟你说的', '2026-05-02 09:05'], [21, 1, '哈哈哈大家评评理', '2026-05-02 09:06']]).of(2).values.F2, 'intent');
    assert.equal(f2('哈哈哈大家评评理', '2026-05-02 09:07'), 'unknown');
  });
  it('a bare no answers a request to delete, whoever made it', () => {
    assert.equal(judged([[20, 5, 'Please delete this', '2026-05-02 09:05'], [21, 1, 'no', '2026-05-02 09:06']]).of(2).values.F2, 'gross');
    assert.equal(f2('no'), 'unknown');
  });
  it('each sign that is there is told', () => {
    const one = judged([[20, 1, '让大家看看', '2026-05-02 09:01'], [21, 2, '请马上撤回', '2026-05-02 09:02'], [22, 1, '我就不撤', '2026-05-02 09:03']]).of(2);
    assert.equal(one.values.F2, 'intent');
    assert.match(ground(one, 'F2').says.en, /announce exposure.*declined/u);
    assert.equal(ground(one, 'F2').refs.length, 3);
  });
});

describe('a request for silence', () => {
  const asked = (text: string, by: number, at: string) => judged([], [[3, by, text, at]]);
  for (const text of ['先别跟别人说', '别告诉我妈', '先别告诉大姑', '不要跟老王说', '记得保密', 'Confidential please', 'please keep this between us', "don't tell Mary"]) {
    it(`“${text}” of the person, in the same talk`, () => assert.equal(asked(text, 2, '2026-05-01 10:05').of(2).values.F2, 'gross'));
  }
  for (const text of ['别告诉我你忘了', '别跟我说这些', '别跟陌生人说话', '别跟他说了，没用', "don't tell me", 'the confidential annex is long']) {
    it(`“${text}” is none`, () => assert.equal(asked(text, 2, '2026-05-01 10:05').of(2).values.F2, 'unknown'));
  }
  it('the day before it was about something else', () => assert.equal(asked('我病了，先别跟别人说', 2, '2026-04-30 16:00').of(2).values.F2, 'unknown'));
  it('of one’s own matter is not for another who speaks in the talk', () => {
    const { of } = asked('我的事先别跟老王说', 2, '2026-05-01 10:05');
    assert.deepEqual([of(2).values.F2, of(3).values.F2], ['gross', 'unknown']);
  });
  it('a rule of the chat holds for weeks and for everybody', () => {
    const { of } = asked('@所有人 本群聊天记录请勿外传', 3, '2026-04-20 10:00');
    assert.deepEqual([of(2).values.F2, of(3).values.F2], ['gross', 'gross']);
  });
  it('where nobody is known to have spread it, is told and decides nothing', () => {
    const one = run({ bubbles: [{ text: '我得病了，先别跟别人说', name: '欧阳志强' }] }).of('欧阳志强');
    assert.equal(one.values.F2, 'unknown');
    assert.match(ground(one, 'F2').says.en, /once somebody is known/u);
    assert.deepEqual(ground(one, 'F2').refs, [{ line: 0 }]);
  });
});

describe('ordinary fault read off what is uncovered', () => {
  const disclosed = [alone('health', '抑郁症', 0, { relation: 'self' })];
  const one = (given: LeakCase) => run({ bubbles: [{ text: '我得了抑郁症', name: '欧阳志强' }, { text: '保重啊，慢慢来', name: '司马晓晴' }], disclosed, given: { publisher: '阿甲', ...given } });
  it('is the least: under three factors it rules nothing out', () => {
    const { values, outcomes, grounds } = one({}).of('欧阳志强');
    assert.deepEqual([values.F2, outcomes['three-factor'].privacy.row, outcomes['civil-code'].privacy.row], ['ordinary', 'T4', 'R7']);
    assert.notEqual(grounds.find(({ factor }) => factor === 'F2')?.wouldShow, null);
  });
  it('decides where it is given', () => assert.equal(one({ fault: 'ordinary' }).of('欧阳志强').outcomes['three-factor'].privacy.row, 'T1'));
  it('is that of the act, for everybody in it', () => assert.equal(one({}).of('司马晓晴').values.F2, 'ordinary'));
  it('is left open where fault is given as not known', () => assert.equal(one({ fault: 'unknown' }).of('欧阳志强').values.F2, 'unknown'));
});

describe('what would change it', () => {
  const values = (given: LeakCase) => run({ bubbles: [{ text: '我得了抑郁症', name: '欧阳志强' }], disclosed: [alone('health', '抑郁症', 0, { relation: 'self' })], given: { publisher: '阿甲', ...given } }).of('欧阳志强').values;
  const turns = (given: LeakCase) => turnsOf(values(given)).filter(({ factor }) => factor === 'F2').map(({ value, to }) => `${value} ${to.row}`);
  it('a graver fault, where only the least was read off', () => assert.deepEqual(turns({}).filter((turn) => turn.startsWith('gross')), ['gross R6', 'gross R6', 'gross T2']));
  it('not where it is given', () => assert.deepEqual(turns({ fault: 'ordinary' }), []));
  it('nothing where the act is older than the law of the tables', () => assert.deepEqual(turnsOf(values({ publishedAt: at('2019-06-01 12:00') })), []));
});
