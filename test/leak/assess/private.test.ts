import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Membership } from '../../../src/model/timeline.ts';
import { alone, type Build, ground, room, type Room, run, type Said } from './_scene.ts';

const TEXT = '周末去爬山记得带水和帽子';
const spoke = (account: number): Membership => ({ account, role: null, roleFrom: null, joinedAt: null, leftAt: null });
const chat = (text: string, more: Partial<Room> = {}, kind: 'speakers' | 'listed' = 'speakers') => room({
  id: 1, names: { 1: '阿甲', 2: '小鱼', 3: '老周头' }, ...more,
  said: [{ id: 1, by: 2, text, at: '2026-05-01 10:00' }, { id: 2, by: 1, text: '好的我也去', at: '2026-05-01 10:01' }, { id: 3, by: 3, text: '算我一个', at: '2026-05-01 10:02' }, ...(more.said ?? [])],
  more: { memberships: [1, 2, 3].map((one) => ({ ...spoke(one), roleFrom: kind === 'listed' ? 'file' : null })), ...more.more },
});
const F1 = (source: ReturnType<typeof room>, text: string, more: Partial<Build> = {}) => run({ bubbles: [{ text, name: '小鱼', of: 1 }], source, ...more }).of(2);

describe('the size of the chat', () => {
  it('what somebody tells of the own operation is a private matter in a group of any size', () => {
    const many = Object.fromEntries(Array.from({ length: 230 }, (_, i) => [100 + i, `邻居${i}`]));
    const one = (text: string) => run({ bubbles: [{ text, name: '小鱼', of: 1 }], source: chat(text, { names: { 1: '阿甲', 2: '小鱼', ...many } }) }).of(2).values.F1;
    assert.deepEqual([one('我在人民医院做手术，这事不要在群里说'), one('我们小区今晚停水')], ['private', 'unclear']);
  });
  it('is not small because few are seen to speak', () => {
    assert.equal(F1(chat(TEXT), TEXT).values.F1, 'unclear');
    assert.match(ground(F1(chat(TEXT), TEXT), 'F1').says.en, /those only are known who spoke/);
  });
  it('is where a list of members covers it', () => assert.equal(F1(chat(TEXT, {}, 'listed'), TEXT).values.F1, 'private'));
  it('is where the count above it says so', () => assert.equal(F1(chat(TEXT), TEXT, { members: 5 }).values.F1, 'private'));
  it('is where its name says so, and a large count goes before', () => {
    assert.equal(F1(chat(TEXT), TEXT, { title: '摸鱼五人组' }).values.F1, 'private');
    assert.equal(F1(chat(TEXT), TEXT, { title: '相亲相爱一家人', members: 80 }).values.F1, 'unclear');
    assert.equal(F1(chat(TEXT), TEXT, { title: '3号楼业主群' }).values.F1, 'unclear');
  });
  it('does not matter where the words tell a private matter by themselves', () => {
    for (const text of ['我打算下个月就辞职了', '这事先别跟别人说', 'I broke up with him']) assert.equal(F1(chat(text), text).values.F1, 'private', text);
  });
});

describe('the lines of the act', () => {
  it('decide what is private, and no other line does', () => {
    const source = chat('我打算下个月就辞职了', { said: [{ id: 4, by: 2, text: '周五大家都去爬山吗', at: '2026-05-01 10:03' }] });
    const target = room({ id: 2, names: { 1: '阿甲', 5: '阿五' }, said: [{ id: 10, by: 1, text: '看图', at: '2026-05-02 09:00' }] });
    const one = run({ bubbles: [{ text: '我打算下个月就辞职了', name: '小鱼', of: 1 }, { text: '周五大家都去爬山吗', name: '小鱼', of: 4 }], source, groups: [target], reposts: [{ message: 10, chat: 2, how: 'pasted', lines: [1] }] }).of(2);
    assert.equal(one.values.F1, 'unclear');
    assert.deepEqual(ground(one, 'F1').refs, [{ line: 1 }]);
  });
});

describe('made public before', () => {
  const illness = '我确诊抑郁症了';
  const told = (before: readonly Said[], names: Room['names']) => {
    const source = chat(illness);
    const other = room({ id: 3, names, said: before });
    const target = room({ id: 2, names: { 1: '阿甲', 5: '阿五' }, said: [{ id: 10, by: 1, text: '看图', at: '2026-05-02 09:00' }] });
    return run({ bubbles: [{ text: illness, name: '小鱼', of: 1 }], source, groups: [target, other], reposts: [{ message: 10, chat: 2, how: 'attachment', lines: [] }], disclosed: [alone('health', '抑郁症', 0, { relation: 'self' })] }).of(2).values.D2;
  };
  const before: Said = { id: 30, by: 2, text: '说一声，我得了抑郁症', at: '2026-04-30 09:00' };
  const crowd = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [100 + i, `路人${i}`]));
  it('is not what was told to a few', () => assert.equal(told([before], { 2: '小鱼', 9: '阿九' }), 'none_seen'));
  it('is what was told to many', () => assert.equal(told([before], { 2: '小鱼', ...crowd }), 'elsewhere'));
  it('but not with a request for silence', () => assert.equal(told([before, { id: 31, by: 2, text: '先别跟别人说', at: '2026-04-30 09:01' }], { 2: '小鱼', ...crowd }), 'none_seen'));
});
