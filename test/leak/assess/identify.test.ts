import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCEALED } from '../../../src/model/excerpt.ts';
import { refOf } from '../../../src/checks/_message-ref.ts';
import type { Assessed } from '../../../src/leak/types.ts';
import { type Build, ground, room, type Room, run } from './_scene.ts';

const TEXT = '我打算下个月就辞职了';
const crowd = (first: number, count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [first + i, `路人${first + i}`]));
const sourceOf = (more: Partial<Room> = {}) => room({ id: 1, names: { 1: '月光', 2: '小鱼儿', ...crowd(20, 15) }, said: [{ id: 1, by: 2, text: TEXT, at: '2026-05-01 10:00' }], ...more });
const targetOf = (more: Partial<Room> = {}) => room({ id: 2, names: { 1: '月光', 5: '阿五', ...crowd(40, 12) }, said: [{ id: 10, by: 1, text: '看图', at: '2026-05-02 09:00' }], ...more });
const reposts = [{ message: 10, chat: 2, how: 'attachment' as const, lines: [] }];
const shown = [{ text: TEXT, name: '小鱼儿', of: 1 }];
const covered = [{ text: TEXT, hidden: 'name' as const, of: 1 }];
const judged = (build: Partial<Build> = {}): Assessed => run({ bubbles: shown, source: sourceOf(), groups: [targetOf()], reposts, ...build }).of(2);
const f3 = (build: Partial<Build> = {}) => judged(build).values.F3;

describe('who the audience can tell', () => {
  it('a screen name alone, to accounts of whom none is shown to know', () => {
    const one = judged();
    assert.deepEqual([one.values.F3, one.values.knowsLink, one.outcomes['civil-code'].privacy.row], ['pseudonym_only', 'no', 'R12']);
    assert.match(ground(one, 'F3').says.en, /Of 13 accounts/);
  });
  it('a screen name alone to an audience that is not known', () => {
    const one = judged({ reposts: [] });
    assert.deepEqual([one.values.F3, one.values.knowsLink], ['unknown', 'unknown']);
    assert.notEqual(ground(one, 'F3').wouldShow, null);
  });
  it('a full name beside the bubble', () => assert.equal(run({ bubbles: [{ text: TEXT, name: '欧阳志强' }] }).of('欧阳志强').values.F3, 'named'));
  it('a full name with a room before it', () => assert.equal(run({ bubbles: [{ text: TEXT, name: '3栋-王伟' }] }).of('3栋-王伟').values.F3, 'named'));
  it('a calling and one name are no full name', () => assert.notEqual(run({ bubbles: [{ text: TEXT, name: 'Coach Dave' }] }).of('Coach Dave').values.F3, 'named'));
  it('the full name that whoever spread it gives beside the picture', () => {
    const target = targetOf({ said: [{ id: 9, by: 1, text: '这个小鱼儿，大名许文博，在科园路上班', at: '2026-05-02 08:59' }, { id: 10, by: 1, text: '看图', at: '2026-05-02 09:00' }] });
    const one = judged({ groups: [target] });
    assert.deepEqual([one.values.F3, ground(one, 'F3').from], ['named', 'record']);
  });
  it('the same said by somebody else, or of somebody else, names nobody', () => {
    for (const said of [{ id: 9, by: 5, text: '这个小鱼儿，大名许文博', at: '2026-05-02 08:59' }, { id: 9, by: 1, text: '老师大名许文博', at: '2026-05-02 08:59' }]) {
      assert.notEqual(f3({ groups: [targetOf({ said: [said, { id: 10, by: 1, text: '看图', at: '2026-05-02 09:00' }] })] }), 'named');
    }
  });
  it('a form of address is no full name', () => assert.equal(run({ bubbles: [{ text: TEXT, name: '王老师' }] }).of('王老师').values.F3, 'unknown'));
  it('a word that looks like a name is none', () => assert.equal(run({ bubbles: [{ text: TEXT, name: '白云' }] }).of('白云').values.F3, 'unknown'));
  it('the real name of a covered person in another line', () => {
    const one = judged({ source: sourceOf({ real: { 2: '韩佳琪' } }), bubbles: [...covered, { text: '佳琪加油，韩佳琪你最棒', name: '路人20' }] });
    assert.equal(one.values.F3, 'named');
    assert.deepEqual(ground(one, 'F3').refs, [{ line: 1 }]);
  });
  it('the real name of a covered person in the name of a file', () => {
    assert.equal(f3({ source: sourceOf({ real: { 2: '韩佳琪' } }), bubbles: covered, file: '和韩佳琪的聊天.png' }), 'named');
  });
  it('a full name that two members show does not tell which of them', () => {
    const twins = sourceOf({ names: { 1: '月光', 2: '欧阳志强', 3: '欧阳志强' } });
    assert.equal(run({ bubbles: [{ text: '没有对上的话', name: '欧阳志强' }], source: twins }).of('欧阳志强').values.F3, 'linkable');
  });
  it('a phone number of the person names him', () => {
    const talk = sourceOf({ checked: true, said: [{ id: 1, by: 2, text: '我手机13912345678', at: '2026-05-01 10:00' }] });
    assert.equal(f3({ source: talk, bubbles: [{ text: '我手机13912345678', hidden: 'name', of: 1 }] }), 'named');
  });
  it('an address and a plate together may lead to him', () => {
    const talk = sourceOf({ checked: true, said: [{ id: 1, by: 2, text: '我的车牌是沪A12345，别刮了', at: '2026-05-01 10:00' }] });
    assert.equal(f3({ source: talk, bubbles: [{ text: '我的车牌是沪A12345，别刮了', hidden: 'name', of: 1 }] }), 'linkable');
  });
});

describe('redaction', () => {
  it('a name covered throughout', () => {
    const one = judged({ bubbles: covered });
    assert.equal(one.values.F3, 'redacted');
    assert.equal(one.outcomes['civil-code'].privacy.outcome, 'insufficient_evidence');
  });
  it('confirmed by a person, and nobody shown to know', () => {
    assert.equal(judged({ bubbles: covered, given: { redactionReviewed: true } }).outcomes['civil-code'].privacy.row, 'R4');
  });
  it('is not whole where an @mention of the name is left', () => {
    const one = judged({ bubbles: [...covered, { text: '@小鱼儿 真的假的', hidden: 'name', of: 99 }] });
    assert.equal(one.values.F3, 'pseudonym_only');
    assert.match(ground(one, 'F3').says.en, /left in line 2/);
    assert.match(ground(one, 'F3').says.zh, /第2行/);
  });
  it('is not whole where the name is left above the chat', () => assert.equal(f3({ bubbles: covered, title: '小鱼儿' }), 'pseudonym_only'));
  it('is not whole where a line of the platform names the person', () => assert.equal(f3({ bubbles: [...covered, { text: '“小鱼儿”撤回了一条消息', kind: 'system' }] }), 'pseudonym_only'));
  it('is not whole where a quotation names the person', () => assert.equal(f3({ bubbles: [...covered, { text: '加油', hidden: 'name', quoted: '小鱼儿：我打算' }] }), 'pseudonym_only'));
  it('is not whole where one of several bubbles shows the name', () => assert.equal(f3({ bubbles: [...covered, ...shown] }), 'pseudonym_only'));
  it('does not hide from those who read the lines where they were written', () => {
    const small = room({ id: 1, names: { 1: '月光', 2: '小鱼儿', 5: '阿五' }, said: [{ id: 1, by: 2, text: TEXT, at: '2026-05-01 10:00' }] });
    const one = judged({ bubbles: covered, source: small, given: { redactionReviewed: true } });
    assert.deepEqual([one.values.F3, one.values.knowsLink], ['link_known', 'yes']);
    assert.notEqual(one.outcomes['civil-code'].privacy.row, 'R4');
  });
  it('hides from those who know the person under that name in another chat only', () => {
    const family = room({ id: 3, purpose: '家庭', names: { 2: '小鱼儿', 5: '阿五' } });
    assert.equal(f3({ bubbles: covered, groups: [targetOf(), family] }), 'redacted');
  });
  it('a stretch of the text that is covered says nothing of the name', () => assert.equal(f3({ bubbles: [{ text: `我打算下个月就${CONCEALED}`, name: '小鱼儿', of: 1 }] }), 'pseudonym_only'));
});

describe('who of the audience knows', () => {
  it('a member of a family chat where the account shows that name', () => {
    const family = room({ id: 3, purpose: '家庭', names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 12) } });
    assert.deepEqual([judged({ groups: [targetOf(), family] }).values.F3, judged({ groups: [targetOf(), family] }).values.knowsLink], ['link_known', 'yes']);
  });
  it('not where that chat knows the account by another name', () => {
    const family = room({ id: 3, purpose: '家庭', names: { 2: '妈妈本人', 5: '阿五' } });
    assert.equal(f3({ groups: [targetOf(), family] }), 'pseudonym_only');
  });
  it('not where two accounts of that chat show the name', () => {
    const family = room({ id: 3, purpose: '家庭', names: { 2: '小鱼儿', 9: '小鱼儿', 5: '阿五' } });
    const one = judged({ groups: [targetOf(), family] });
    assert.equal(one.values.F3, 'pseudonym_only');
    assert.match(ground(one, 'F3').says.en, /same name/);
  });
  it('not a large chat in common where only the screen name shows', () => {
    assert.equal(f3({ groups: [targetOf(), room({ id: 3, names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 30) } })] }), 'pseudonym_only');
  });
  it('not the exporter’s own remark', () => {
    const remarked = room({ id: 3, names: {}, more: { accounts: new Map([[2, { id: 2, account: 'user_2', platform: 'wechat', nameOnly: false, name: '水手', names: [{ name: '水手', kind: 'account' }, { name: '韩佳琪', kind: 'remark' }] }], [5, { id: 5, account: 'user_5', platform: 'wechat', nameOnly: false, name: '阿五', names: [] }]]) } });
    assert.equal(f3({ groups: [targetOf(), remarked] }), 'pseudonym_only');
  });
  it('whoever was there when a message told the name', () => {
    const told = room({ id: 3, checked: true, names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 30) }, said: [{ id: 50, by: 2, text: '大家好，我是韩佳琪', at: '2026-04-01 10:00' }] });
    const one = judged({ groups: [targetOf(), told] });
    assert.deepEqual([one.values.F3, one.values.knowsLink], ['link_known', 'yes']);
    assert.ok(ground(one, 'F3').refs.some(({ message }) => message?.source === 3));
  });
  it('not who came after it was told', () => {
    const attendance = { size: () => ({ sure: 32, likely: 0 }), members: () => [2, 5], isIn: (one: number, when: number) => one === 2 || (one === 5 && when > Date.UTC(2026, 3, 15)), stretch: () => 0 };
    const told = room({ id: 3, checked: true, names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 30) }, said: [{ id: 50, by: 2, text: '大家好，我是韩佳琪', at: '2026-04-01 10:00' }], more: { attendance: () => attendance } });
    assert.equal(f3({ groups: [targetOf(), told] }), 'pseudonym_only');
  });
  it('not what is told after the act', () => {
    const told = room({ id: 3, checked: true, names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 30) }, said: [{ id: 50, by: 2, text: '大家好，我是韩佳琪', at: '2026-05-20 10:00' }] });
    assert.equal(f3({ groups: [targetOf(), told] }), 'pseudonym_only');
  });
  it('a real name that a shared chat shows for the account', () => {
    assert.equal(f3({ source: sourceOf({ names: { 1: '月光', 2: '小鱼儿', 5: '阿五', ...crowd(20, 15) }, nameKind: 'group', ties: [{ account: 2, name: '韩佳琪', message: refOf({ id: 1, source: 1, line: 1, byteStart: 1, byteEnd: 2, nativeId: null, at: 0, sender: 2, kind: 'text', text: '', forwarded: null, replyTo: null, seq: null }) }] }) }), 'link_known');
  });
  it('by a roster only: whether the chat sees it is not known', () => {
    const one = judged({ groups: [targetOf(), room({ id: 3, real: { 2: '韩佳琪' }, names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 30) } })] });
    assert.deepEqual([one.values.F3, one.values.knowsLink, ground(one, 'F3').from], ['link_known', 'unknown', 'facts']);
  });
  it('whoever spread it and the person are no audience', () => {
    assert.equal(f3({ groups: [targetOf(), room({ id: 3, purpose: '家庭', names: { 2: '小鱼儿', 1: '月光' } })] }), 'pseudonym_only');
  });
});

describe('identifiability that is given', () => {
  const family = room({ id: 3, purpose: '家庭', names: { 2: '小鱼儿', 5: '阿五' } });
  it('somebody knows', () => assert.equal(judged({ given: { audience: { knowsLink: 'yes' } } }).values.F3, 'link_known'));
  it('nobody knows, while the record shows somebody: used, and told as a contradiction', () => {
    const { of, warnings } = run({ bubbles: shown, source: sourceOf(), groups: [targetOf(), family], reposts, given: { audience: { knowsLink: 'no' } } });
    assert.deepEqual([of(2).values.knowsLink, of(2).values.F3], ['no', 'pseudonym_only']);
    assert.match(warnings.join(), /given: no; the record shows somebody/);
  });
  it('nobody knows, while the excerpt shows a full name', () => {
    const { of, warnings } = run({ bubbles: [{ text: TEXT, name: '欧阳志强' }], given: { audience: { knowsLink: 'no' } } });
    assert.equal(of('欧阳志强').values.F3, 'named');
    assert.match(warnings.join(), /excerpt itself shows/);
  });
  it('for one person goes before what was found, with a warning', () => {
    const { of, warnings } = run({ bubbles: shown, source: sourceOf(), groups: [targetOf()], reposts, given: { persons: [{ name: '小鱼儿', identifiability: 'named' }] } });
    assert.equal(of(2).values.F3, 'named');
    assert.match(warnings.join(), /Identifiability – given: named/);
  });
  it('not known is no answer', () => assert.equal(f3({ groups: [targetOf(), family], given: { audience: { knowsLink: 'unknown' } } }), 'link_known'));
});

describe('introductions that the check does not read', () => {
  const told = room({ id: 3, names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 30) }, said: [{ id: 50, by: 2, text: '大家好，我是结构组的周念慈，请多关照', at: '2026-04-01 10:00' }] });
  it('tell whoever was there', () => assert.equal(f3({ groups: [targetOf(), told] }), 'link_known'));
  it('make of an @mention of that name in a covered excerpt a name', () => assert.equal(f3({ bubbles: [...covered, { text: '@周念慈 先好好休息', hidden: 'name', of: 98 }], groups: [targetOf(), told] }), 'named'));
  it('of somebody’s mother are not hers', () => {
    const kin = room({ id: 3, names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 30) }, said: [{ id: 50, by: 2, text: '我是三班的周念慈妈妈', at: '2026-04-01 10:00' }] });
    assert.equal(f3({ groups: [targetOf(), kin] }), 'pseudonym_only');
  });
});

describe('a number where the name would stand', () => {
  const one = (name: string) => run({ bubbles: [{ text: '我确诊了，谢谢大家', name }] }).all[0] as Assessed;
  for (const name of ['+44 7700 900123', '13812345678', '138 1234 5678', 'A家政13812345678', '+86 138-1234-5678']) {
    it(`${name} names the person and is a phone number`, () => {
      const { values, items } = one(name);
      assert.deepEqual([values.F3, values.contact, values.knowsLink], ['named', 'yes', 'yes']);
      assert.ok(items.some(({ entity, line }) => entity === 'phone' && line === 0));
    });
  }
  it('an identity number does as well', () => assert.ok(one('110101199003071233').items.some(({ entity }) => entity === 'resident-id')));
  for (const name of ['138****5678', '12138', '1103的', '用户1234567890123456', '2024届3班', '10086']) {
    it(`${name} does not`, () => {
      assert.equal(one(name).values.F3, 'unknown');
      assert.ok(!one(name).items.some(({ entity }) => entity === 'phone'));
    });
  }
});

describe('names and smallness', () => {
  it('a parent of a child whose full name is shown is named with it', () => assert.equal(run({ bubbles: [{ text: TEXT, name: '欧阳子墨妈妈' }] }).of('欧阳子墨妈妈').values.F3, 'named'));
  it('a pet name before it names nobody', () => assert.equal(run({ bubbles: [{ text: TEXT, name: '豆豆妈妈' }] }).of('豆豆妈妈').values.F3, 'unknown'));
  it('a few who spoke in a chat that no list covers do not know each other for that', () => {
    const spoke = [2, 5].map((id) => ({ account: id, role: null, roleFrom: null, joinedAt: null, leftAt: null }));
    const owners = room({ id: 3, names: { 2: '小鱼儿', 5: '阿五' }, said: [{ id: 60, by: 2, text: '收到', at: '2026-04-01 10:00' }, { id: 61, by: 5, text: '收到', at: '2026-04-01 10:01' }], more: { memberships: spoke } });
    assert.equal(f3({ groups: [targetOf(), owners] }), 'pseudonym_only');
    assert.equal(f3({ groups: [targetOf(), room({ id: 3, names: { 2: '小鱼儿', 5: '阿五' } })] }), 'link_known');
  });
  it('a count of a few above the talk makes it small', () => {
    const spoke = [1, 2, 5].map((id) => ({ account: id, role: null, roleFrom: null, joinedAt: null, leftAt: null }));
    const talk = room({ id: 1, names: { 1: '月光', 2: '小鱼儿', 5: '阿五' }, said: [1, 2, 5].map((by, i) => ({ id: i === 1 ? 1 : 70 + i, by, text: i === 1 ? TEXT : '嗯', at: '2026-05-01 10:00' })), more: { memberships: spoke } });
    assert.equal(f3({ source: talk }), 'pseudonym_only');
    assert.equal(f3({ source: talk, members: 3 }), 'link_known');
  });
  it('whoever read covered lines there and was told the name elsewhere knows', () => {
    const talk = sourceOf({ names: { 1: '月光', 2: '小鱼儿', 5: '阿五', ...crowd(20, 15) } });
    const told = room({ id: 3, names: { 2: '小鱼儿', 5: '阿五', ...crowd(60, 30) }, said: [{ id: 50, by: 2, text: '大家好，我是结构组的周念慈，请多关照', at: '2026-04-01 10:00' }] });
    assert.equal(f3({ bubbles: covered, source: talk, groups: [targetOf(), told] }), 'link_known');
  });
});
