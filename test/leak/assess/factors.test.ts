import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCEALED } from '../../../src/model/excerpt.ts';
import type { LeakCase } from '../../../src/model/leak.ts';
import { at, rosterRow } from '../../helpers/timeline.ts';
import { alone, type Build, ground, room, type Room, run, type Said } from './_scene.ts';

const TEXT = '我打算下个月就辞职了';
const said = (list: readonly (readonly [id: number, by: number, text: string, at: string])[]): Said[] => list.map(([id, by, text, when]) => ({ id, by, text, at: when }));
const sourceOf = (more: readonly Said[] = [], rest: Partial<Room> = {}) => room({ id: 1, names: { 1: '月光', 2: '小鱼儿', 3: '老周头' }, said: [...said([[1, 2, TEXT, '2026-05-01 10:00']]), ...more], ...rest });
const targetOf = (more: readonly Said[] = [], rest: Partial<Room> = {}) => room({ id: 2, names: { 1: '月光', 2: '小鱼儿', 5: '阿五' }, said: [...said([[10, 1, '看图', '2026-05-02 09:00'], [11, 5, '看图', '2026-05-02 10:00']]), ...more], ...rest });
const repost = (message: number) => ({ message, chat: 2, how: 'attachment' as const, lines: [] });
const bubbles = [{ text: TEXT, name: '小鱼儿', of: 1 }];
const judged = (near: readonly Said[] = [], given: LeakCase = {}, rest: Partial<Build> = {}) => run({ bubbles, source: sourceOf(), groups: [targetOf(near)], reposts: [repost(10)], given, ...rest });
const crowd = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [100 + i, `路人${i}`]));

describe('F0', () => {
  it('pictures that nobody read leave it open', () => {
    const one = run({ bubbles: [{ text: '', name: '阿甲', media: true }] }).of('阿甲');
    assert.deepEqual([one.values.F0, one.outcomes['civil-code'].privacy.row], ['unknown', 'R1']);
  });
  it('words that are covered leave it open', () => assert.equal(run({ bubbles: [{ text: CONCEALED, name: '阿甲' }] }).of('阿甲').values.F0, 'unknown'));
  it('given that it was not said by the persons shown, nothing was disclosed', () => assert.equal(judged([], { disclosed: 'no' }).of(2).outcomes['civil-code'].privacy.row, 'R0'));
  it('lines that the record has otherwise leave it open', () => {
    assert.equal(judged([], {}, { bubbles: [{ ...bubbles[0], text: '我打算下个月不辞职', state: 'differs' }], authenticity: 'contradicted' }).of(2).values.F0, 'unknown');
  });
  it('the same chat learns nothing from seeing it again', () => {
    const same = sourceOf(said([[5, 1, '看图', '2026-05-01 12:00']]));
    assert.equal(run({ bubbles, source: same, reposts: [{ ...repost(5), chat: 1 }] }).of(2).outcomes['civil-code'].privacy.row, 'R0');
  });
  it('but does where somebody came in between', () => {
    const attendance = { size: () => ({ sure: 3, likely: 0 }), members: (when: number) => (when > at('2026-05-01 11:00') ? [1, 2, 3] : [1, 2]), isIn: (one: number, when: number) => one !== 3 || when > at('2026-05-01 11:00'), stretch: () => 0 };
    const same = sourceOf(said([[5, 1, '看图', '2026-05-01 12:00']]), { more: { attendance: () => attendance } });
    assert.equal(run({ bubbles, source: same, reposts: [{ ...repost(5), chat: 1 }] }).of(2).values.F0, 'yes');
  });
  it('the sign of a picture is nothing that was read', () => assert.equal(run({ bubbles: [{ text: '[图片]', name: '阿甲', media: true }] }).of('阿甲').values.F0, 'unknown'));
  it('a repost in the record is a message that shows it', () => assert.ok(ground(judged().of(2), 'F0').refs.some(({ message }) => message !== undefined)));
});

describe('F1', () => {
  const talk = (size: number, text = TEXT) => judged([], {}, { source: sourceOf(said([[2, 2, text, '2026-05-01 10:01']]), { names: { 1: '月光', 2: '小鱼儿', ...crowd(size - 2) } }), bubbles: [{ text, name: '小鱼儿', of: 2 }] }).of(2).values;
  it('words among a few are private', () => assert.equal(talk(10).F1, 'private'));
  it('plain words in a group of eleven are unclear', () => assert.equal(talk(11).F1, 'unclear'));
  it('business of a large group is a public matter', () => assert.equal(talk(201, '物业费请在月底前缴费').F1, 'public_matter'));
  it('plain words of a large group are not', () => assert.equal(talk(201).F1, 'unclear'));
  it('business of a middling group is unclear', () => assert.equal(talk(60, '物业费请在月底前缴费').F1, 'unclear'));
  it('a chat of two without a record is among a few', () => assert.equal(run({ bubbles: [{ text: '你在哪', own: true }, { text: '我在医院陪我妈', own: false }], title: '阿强' }).of('阿强').values.F1, 'private'));
  it('a member count above the chat tells its size', () => assert.equal(run({ bubbles: [{ text: TEXT, name: '阿甲' }], members: 5 }).of('阿甲').values.F1, 'private'));
  it('a sensitive datum goes before the rest', () => assert.equal(run({ bubbles: [{ text: '他得了抑郁症', name: '阿甲' }], disclosed: [alone('health', '抑郁症', 0, { name: '阿乙' })] }).of('阿乙').values.F1, 'sensitive'));
  it('a label that is given wins, and a contradiction is told', () => {
    const { of, warnings } = judged([], { matter: 'public_matter' });
    assert.equal(of(2).values.F1, 'public_matter');
    assert.match(warnings.join(), /Private matter – given: a public matter/);
  });
  it('a picture among the lines leaves open whether contact data are there', () => assert.equal(judged([], {}, { bubbles: [...bubbles, { text: '', name: '小鱼儿', media: true }] }).of(2).values.contact, 'unknown'));
});

describe('F2', () => {
  const near = (text: string, when = '2026-05-02 09:05', by = 1) => judged(said([[20, by, text, when]]));
  it('an announcement within ten minutes is meant', () => assert.equal(near('让大家看看这个人的真面目').of(2).values.F2, 'intent'));
  it('so is the wish that everybody should know', () => assert.equal(near('我就是要让全公司都知道').of(2).values.F2, 'intent'));
  it('not wanting that is none', () => assert.equal(near('我不想让大家都知道这事').of(2).values.F2, 'unknown'));
  it('scorn posted with it', () => assert.equal(near('笑死我了，真是奇葩', '2026-05-02 09:01').of(2).values.F2, 'intent'));
  it('scorn some minutes later may be about anything', () => assert.equal(near('笑死我了，真是奇葩', '2026-05-02 09:08').of(2).values.F2, 'unknown'));
  it('eleven minutes later it is not beside the act', () => assert.equal(near('让大家看看这个人的真面目', '2026-05-02 09:11').of(2).values.F2, 'unknown'));
  it('the words of another are not those of whoever spread it', () => assert.equal(near('让大家看看这个人的真面目', '2026-05-02 09:05', 5).of(2).values.F2, 'unknown'));
  it('whoever says that it is not to be told knows', () => assert.equal(near('千万别外传啊').of(2).values.F2, 'gross'));
  it('no words are no sign', () => assert.equal(judged().of(2).values.F2, 'unknown'));
  it('abuse inside the lines that are carried is not that of whoever carries them', () => {
    const quoted = [{ text: '你就是个骗子，不要脸', name: '小鱼儿', of: 2 }];
    const target = room({ id: 2, names: { 1: '月光', 5: '阿五' }, said: said([[10, 1, '小鱼儿：你就是个骗子，不要脸', '2026-05-02 09:00']]) });
    assert.equal(run({ bubbles: quoted, source: sourceOf(said([[2, 2, '你就是个骗子，不要脸', '2026-05-01 10:01']])), groups: [target], reposts: [{ ...repost(10), how: 'pasted', lines: [0] }] }).of(2).values.F2, 'unknown');
  });
  it('a caption above the pasted lines is', () => {
    const target = room({ id: 2, names: { 1: '月光', 5: '阿五' }, said: said([[10, 1, `曝光她，大家都来看看\n小鱼儿：${TEXT}`, '2026-05-02 09:00']]) });
    assert.equal(run({ bubbles, source: sourceOf(), groups: [target], reposts: [{ ...repost(10), how: 'pasted', lines: [0] }] }).of(2).values.F2, 'intent');
  });
  it('a forwarder answers for a caption of his own', () => {
    const target = room({ id: 2, names: { 1: '月光', 2: '小鱼儿', 5: '阿五' }, said: said([[10, 1, '看图', '2026-05-02 09:00'], [11, 5, '曝光她，让全公司都知道她什么人', '2026-05-02 10:00']]) });
    const { of } = run({ bubbles, source: sourceOf(), groups: [target], reposts: [repost(10), repost(11)] });
    assert.deepEqual([of(2, 'a1').values.F2, of(2, 'a2').values.F2], ['unknown', 'intent']);
    assert.match(ground(of(2, 'a2'), 'F2').says.en, /his own care/);
  });
  it('silence asked for in the lines shown', () => {
    const one = judged([], {}, { bubbles: [...bubbles, { text: '群里说的别外传', name: '老周头' }] }).of(2);
    assert.deepEqual([one.values.F2, ground(one, 'F2').from], ['gross', 'excerpt']);
  });
  it('silence asked for before, where whoever spread it was there to read it', () => assert.equal(judged([], {}, { source: sourceOf(said([[3, 3, '大家注意，不要截图外传', '2026-05-01 09:00']])) }).of(2).values.F2, 'gross'));
  it('but not a question about silence asked by whoever spread it', () => assert.equal(judged([], {}, { source: sourceOf(said([[3, 1, '大家注意，不要截图外传', '2026-05-01 09:00']])) }).of(2).values.F2, 'unknown'));
  it('asked before not to spread it', () => assert.equal(near('不要把我的聊天记录发出去', '2026-05-01 20:00', 2).of(2).values.F2, 'gross'));
  it('asked to delete and declined', () => assert.equal(judged(said([[20, 2, '请把我的截图删了', '2026-05-02 09:30'], [21, 1, '就不删', '2026-05-02 09:40']])).of(2).values.F2, 'gross'));
  it('documents of others left uncovered', () => assert.equal(run({ bubbles: [{ text: '她身份证110101199003071233', name: '阿甲' }], disclosed: [alone('resident-id', '110101199003071233', 0, { name: '阿乙' })] }).of('阿乙').values.F2, 'ordinary'));
  it('left out context is told and decides nothing', () => {
    const one = judged([], {}, { omitted: [{ after: 0, before: 1, messages: [2], count: 3 }] }).of(2);
    assert.equal(one.values.F2, 'unknown');
    assert.match(ground(one, 'F2').says.en, /3 messages of the record are left out/);
  });
  it('given fault wins over words found, with a warning', () => {
    const { of, warnings } = judged(said([[20, 1, '让大家看看这个人的真面目', '2026-05-02 09:05']]), { fault: 'none' });
    assert.equal(of(2).values.F2, 'none');
    assert.match(warnings.join(), /Fault – given: none; .*intent/);
  });
  it('said to be not known, it is not decided by what others asked for', () => {
    const one = judged([], { fault: 'unknown' }, { bubbles: [...bubbles, { text: '群里说的别外传', name: '老周头' }] }).of(2);
    assert.equal(one.values.F2, 'unknown');
    assert.match(ground(one, 'F2').says.en, /asked in the talk/);
  });
  it('given fault of the publisher is not that of a forwarder', () => {
    const { of } = judged([], { fault: 'intent' }, { reposts: [repost(10), repost(11)] });
    assert.deepEqual([of(2, 'a1').values.F2, of(2, 'a2').values.F2], ['intent', 'unknown']);
  });
});

describe('F5', () => {
  const after = (list: Parameters<typeof said>[0], given: LeakCase = {}) => judged(said(list), given).of(2).values.F5;
  it('an objection', () => assert.equal(after([[20, 2, '谁把我的聊天截图发出来的', '2026-05-03 09:00']]), 'complaint'));
  it('distress goes before it', () => assert.equal(after([[20, 2, '谁把我的聊天截图发出来的', '2026-05-03 09:00'], [21, 2, '我真的快崩溃了', '2026-05-03 09:01']]), 'distress'));
  it('insults of others aimed at the person', () => assert.equal(after([[20, 5, '@小鱼儿 你个贱人', '2026-05-03 09:00'], [21, 5, '@小鱼儿 你个贱人去死吧', '2026-05-03 09:01']]), 'harassment'));
  it('words of before the act are no consequence', () => assert.equal(after([[20, 2, '我真的快崩溃了', '2026-05-02 08:00']]), 'unknown'));
  it('nothing seen only where the record goes on', () => assert.equal(after([[20, 5, '早上好', '2026-05-06 09:00']]), 'none_seen'));
  it('otherwise unknown', () => assert.equal(after([[20, 5, '早上好', '2026-05-03 09:00']]), 'unknown'));
  it('the person left the chat that it went to', () => {
    const left = targetOf([], { more: { memberships: [{ account: 2, role: null, roleFrom: null, joinedAt: null, leftAt: at('2026-05-02 20:00') }] } });
    assert.equal(judged([], {}, { groups: [left] }).of(2).values.F5, 'leaving');
  });
  it('given none, while an objection is seen', () => assert.match(judged(said([[20, 2, '谁把我的聊天截图发出来的', '2026-05-03 09:00']]), { consequence: 'none' }).warnings.join(), /Consequence/));
});

describe('D1', () => {
  const row = (when: string | null) => sourceOf([], { more: { consents: [{ ...rosterRow({}), matched: 2, by: '月光', scope: '聊天记录', at: when === null ? null : at(when), audience: null }] } });
  it('a line of a consent file from before, its reach left to a person', () => {
    const { values, outcomes } = judged([], {}, { source: row('2026-04-01 00:00') }).of(2);
    assert.deepEqual([values.D1, values.covers, outcomes['civil-code'].privacy.outcome], ['explicit', 'unknown', 'insufficient_evidence']);
  });
  it('a line for whoever spread it, for this chat and this matter reaches the act', () => {
    const own = sourceOf([], { more: { consents: [{ ...rosterRow({}), matched: 2, by: '月光', scope: '聊天记录', at: at('2026-05-01 12:00'), audience: 'Room 2' }] } });
    assert.equal(judged([], {}, { source: own }).of(2).outcomes['civil-code'].privacy.row, 'R2');
  });
  it('a line for another chat does not', () => {
    const own = sourceOf([], { more: { consents: [{ ...rosterRow({}), matched: 2, by: '月光', scope: '聊天记录', at: at('2026-05-01 12:00'), audience: 'Room 1' }] } });
    assert.equal(judged([], {}, { source: own }).of(2).values.covers, 'no');
  });
  it('a line for somebody else does not', () => {
    const own = sourceOf([], { more: { consents: [{ ...rosterRow({}), matched: 2, by: '老周头', scope: '聊天记录', at: at('2026-05-01 12:00'), audience: 'Room 2' }] } });
    assert.equal(judged([], {}, { source: own }).of(2).values.covers, 'no');
  });
  it('dated after the act it does not reach back', () => {
    const { of, warnings } = judged([], {}, { source: row('2026-05-10 00:00') });
    assert.equal(of(2).values.D1, 'none_seen');
    assert.match(warnings.join(), /does not reach back/);
  });
  it('a message that agrees to it', () => {
    const { values } = judged([], {}, { source: sourceOf(said([[3, 2, '可以把我的聊天记录发出去', '2026-05-01 11:00']])) }).of(2);
    assert.deepEqual([values.D1, values.covers], ['explicit', 'yes']);
  });
  it('said after the act it is none', () => assert.equal(judged(said([[20, 2, '可以把我的聊天记录发出去', '2026-05-03 11:00']])).of(2).values.D1, 'none_seen'));
  it('of another person it is none', () => assert.equal(judged([], {}, { source: sourceOf(said([[3, 3, '可以把我的聊天记录发出去', '2026-05-01 11:00']])) }).of(2).values.D1, 'none_seen'));
  it('given, with its reach, it settles the matter', () => assert.equal(judged([], { consent: 'explicit', consentCovers: 'yes' }).of(2).outcomes['civil-code'].privacy.row, 'R2'));
  it('given without its reach it does not', () => assert.equal(judged([], { consent: 'explicit' }).of(2).values.covers, 'unknown'));
  it('given none while the record shows one', () => {
    const { of, warnings } = judged([], { consent: 'none' }, { source: row('2026-04-01 00:00') });
    assert.equal(of(2).values.D1, 'none_seen');
    assert.match(warnings.join(), /Consent – given: nothing seen; record or excerpt shows: explicit/);
  });
  it('given while the person had asked not to', () => assert.match(judged(said([[20, 2, '不要把我的聊天记录发出去', '2026-05-01 20:00']]), { consent: 'explicit' }).warnings.join(), /had asked not to/));
  it('what was agreed with the publisher need not reach a forwarder', () => {
    const { of } = judged([], { consent: 'explicit', consentCovers: 'yes' }, { reposts: [repost(10), repost(11)] });
    assert.deepEqual([of(2, 'a1').values.covers, of(2, 'a2').values.covers], ['yes', 'unknown']);
  });
});

describe('D2', () => {
  const phone = '13912345678';
  const told = (names: Room['names']) => sourceOf(said([[2, 3, `小鱼儿电话${phone}`, '2026-05-01 10:01']]), { checked: true, names: { 1: '月光', 2: '小鱼儿', 3: '老周头', ...names } });
  const leaked = (source: ReturnType<typeof room>, groups = [targetOf()]) => run({ bubbles: [{ text: `小鱼儿电话${phone}`, name: '老周头', of: 2 }], source, groups, reposts: [repost(10)] }).of(2).values;
  it('words said to everybody whom the act reached are no news to them', () => {
    const same = sourceOf(said([[5, 1, '看图', '2026-05-01 12:00']]));
    assert.equal(run({ bubbles, source: same, reposts: [{ ...repost(5), chat: 1 }] }).of(2).values.D2, 'same_or_wider');
  });
  it('words said to others are', () => assert.equal(judged().of(2).values.D2, 'none_seen'));
  it('a number that the person had given to the same people', () => {
    const open = targetOf(said([[9, 2, `我的号码${phone}`, '2026-04-30 09:00']]));
    const values = leaked(told({}), [open]);
    assert.deepEqual([values.D2, values.seenBefore], ['same_or_wider', 'yes']);
  });
  it('an illness that the person had told the same people of', () => {
    const ill = '我最近查出抑郁症了';
    const own = sourceOf(said([[2, 2, ill, '2026-05-01 10:01']]), { checked: true });
    const one = (before: string) => run({ bubbles: [{ text: ill, name: '小鱼儿', of: 2 }], source: own, groups: [targetOf(said([[9, 2, before, '2026-04-30 09:00']]))], reposts: [repost(10)] }).of(2).values.D2;
    assert.deepEqual([one('跟大家说一声，我得了抑郁症'), one('抑郁症是什么样的病')], ['same_or_wider', 'none_seen']);
  });
  it('to a narrower circle is elsewhere', () => {
    const values = leaked(told({}), [targetOf(), room({ id: 3, names: { 2: '小鱼儿', 9: '阿九' }, said: said([[30, 2, `我的号码${phone}`, '2026-04-30 09:00']]) })]);
    assert.equal(values.D2, 'elsewhere');
  });
  it('then refused', () => {
    const open = targetOf(said([[9, 2, `我的号码${phone}`, '2026-04-30 09:00'], [8, 2, '别把我的电话发出去', '2026-05-01 09:00']]));
    assert.equal(leaked(told({}), [open]).D2, 'refused');
  });
  it('a number given to others is contact data of a named person, not secret', () => {
    const open = targetOf(said([[9, 2, `我的号码${phone}`, '2026-04-30 09:00']]));
    const one = run({ bubbles: [{ text: `小鱼儿电话${phone}`, name: '老周头', of: 2 }], source: told({}), groups: [open], reposts: [repost(10)] }).of(2);
    assert.deepEqual([one.outcomes['civil-code'].privacy, one.outcomes['civil-code'].personalInformation.row], [{ outcome: 'likely_not', row: 'R8' }, 'R8']);
  });
  it('given none makes nothing seen before', () => assert.equal(judged([], { publicBefore: 'none' }).of(2).values.seenBefore, 'no'));
});

describe('D3 to D6, handler', () => {
  it('news that is given is in part at most', () => assert.equal(judged([], { purpose: 'news' }).of(2).values.D3, 'partly'));
  it('words of a report to an authority', () => assert.equal(judged(said([[20, 1, '已经向12345投诉了', '2026-05-02 09:02']])).of(2).values.D3, 'partly'));
  it('a threat is no report', () => assert.equal(judged(said([[20, 1, '曝光他让大家看看真面目，再去派出所举报', '2026-05-02 09:02']])).of(2).values.D3, 'none_seen'));
  it('recipients that are courts and lawyers only', () => assert.equal(run({ bubbles, source: sourceOf(), given: { publisher: '月光', audience: { official: 'only' } } }).of(2).outcomes['civil-code'].privacy.row, 'R3'));
  it('while chats of the case carry it too', () => assert.match(judged([], { audience: { official: 'only' } }).warnings.join(), /chats of the case carry it too/));
  it('a judicial purpose does not follow whoever passes it on', () => {
    const { of } = judged([], { purpose: 'judicial', audience: { official: 'only' } }, { reposts: [repost(10), repost(11)] });
    assert.deepEqual([of(2, 'a1').values.D4, of(2, 'a2').values.D4], ['only', 'none_seen']);
  });
  it('self-defence that is given', () => assert.equal(judged([], { purpose: 'self-defence' }).of(2).values.D5, 'partly'));
  it('an accusation in the day before, in part', () => assert.equal(judged(said([[20, 5, '月光就是骗子，欠钱不还', '2026-05-02 08:00']])).of(2).values.D5, 'partly'));
  it('an accusation of somebody else is none', () => assert.equal(judged(said([[20, 5, '小鱼儿就是骗子，欠钱不还', '2026-05-02 08:00']])).of(2).values.D5, 'none_seen'));
  it('the expectation of privacy is usual among a few and low among hundreds', () => {
    assert.equal(judged().of(2).values.D6, 'usual');
    assert.equal(judged([], {}, { source: sourceOf([], { names: { 1: '月光', 2: '小鱼儿', ...crowd(220) } }) }).of(2).values.D6, 'low');
  });
  it('whoever runs a group of an organisation may handle data for it', () => {
    const own = sourceOf([], { purpose: '物业', more: { memberships: [{ account: 1, role: 'owner', roleFrom: 'file', joinedAt: null, leftAt: null }] } });
    const one = judged([], {}, { source: own }).of(2);
    assert.equal(one.values.handler, 'yes');
    assert.ok(one.basis.includes('cn.pipl.69'));
  });
  it('in a family it is nobody, and that law is not cited', () => {
    const one = judged([], {}, { source: sourceOf([], { purpose: '家庭' }) }).of(2);
    assert.equal(one.values.handler, 'no');
    assert.deepEqual(one.basis.filter((id) => id.startsWith('cn.pipl.')), []);
  });
});

describe('the whole', () => {
  const strong = judged(said([[20, 1, '曝光她，让大家看看', '2026-05-02 09:01']]), { audience: { knowsLink: 'yes' } });
  it('private words, meant, to people who know: both tracks and profiles', () => {
    const { outcomes } = strong.of(2);
    assert.deepEqual([outcomes['civil-code'].privacy, outcomes['three-factor'].privacy.row, outcomes['civil-code'].personalInformation.outcome], [{ outcome: 'suspected_strong', row: 'R6' }, 'T2', 'suspected_strong']);
  });
  it('has one ground for each factor, in order, and each that is not known says what would show it', () => {
    const { grounds, values } = strong.of(2);
    assert.deepEqual(grounds.map(({ factor }) => factor), ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6']);
    for (const { factor, value, wouldShow } of grounds) {
      assert.equal(value, values[factor]);
      if (value === 'unknown' || value === 'unclear') assert.notEqual(wouldShow, null, factor);
    }
  });
  it('names nobody and quotes nothing in what it says', () => {
    const words = [...strong.of(2).grounds.flatMap(({ says, wouldShow }) => [says.en, says.zh, wouldShow?.en ?? '']), ...strong.warnings].join('\n');
    for (const secret of [TEXT, '小鱼儿', '月光', '曝光她', 'Room']) assert.ok(!words.includes(secret), secret);
  });
  it('cites the provisions in order', () => {
    const { basis } = strong.of(2);
    assert.deepEqual(basis, [...basis].toSorted());
    for (const id of ['cn.civil.1032', 'cn.civil.1033', 'cn.civil.1034', 'cn.civil.1165', 'cn.civil.1195', 'cn.civil.998']) assert.ok(basis.includes(id), id);
  });
  it('is the same on every run', () => assert.deepEqual(judged().all, judged().all));
  it('works from the excerpt and what is given alone', () => {
    const one = run({ bubbles: [{ text: '我得了抑郁症', name: '欧阳志强' }], disclosed: [alone('health', '抑郁症', 0, { relation: 'self' })], given: { publisher: '阿甲', fault: 'intent', audience: { kind: 'group', size: 50 } } }).of('欧阳志强');
    assert.deepEqual([one.values.F4, one.outcomes['civil-code'].privacy.row], ['group', 'R6']);
  });
  it('a line of 100 kB is read in good time', () => {
    const long = '我不要外传截图曝光12345'.repeat(7_000);
    const begun = process.cpuUsage();
    run({ bubbles: [{ text: long, name: '阿甲' }, { text: long, name: '阿乙' }] });
    assert.ok(process.cpuUsage(begun).user < 1_000_000);
  });
});
