import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CONCEALED } from '../../../src/model/excerpt.ts';
import { alone, ground, room, run } from './_scene.ts';

const source = room({ id: 1, names: { 1: '月光', 2: '小鱼儿', 3: '老周头', 4: '小鱼儿' }, checked: true, said: [
  { id: 1, by: 2, text: '我最近查出抑郁症了', at: '2026-05-01 10:00' },
  { id: 2, by: 1, text: '老周头的手机是13912345678', at: '2026-05-01 10:01' },
  { id: 3, by: 4, text: '今天不去上班了', at: '2026-05-01 10:02' },
] });
const [ill, phone, other] = [{ text: '我最近查出抑郁症了', name: '小鱼儿', of: 1 }, { text: '老周头的手机是13912345678', name: '月光', of: 2 }, { text: '今天不去上班了', name: '小鱼儿', of: 3 }];
const who = (all: ReturnType<typeof run>['all']) => all.map(({ person }) => [person.account, person.name, person.roles.join()]);

describe('persons concerned', () => {
  it('every speaker shown but whoever spread it', () => {
    assert.deepEqual(who(run({ bubbles: [ill, phone], source, given: { publisher: '月光' } }).all), [[2, '小鱼儿', 'speaker'], [3, '老周头', 'subject']]);
  });
  it('whoever spreads his own words alone concerns nobody', () => {
    assert.deepEqual(run({ bubbles: [ill], source, given: { publisher: 'user_2' } }).all, []);
  });
  it('whoever spreads his own words about another concerns that other, without words of a talk', () => {
    const { all } = run({ bubbles: [phone], source, given: { publisher: '月光' } });
    assert.deepEqual(all.map(({ person, items }) => [person.account, items.map(({ entity }) => entity)]), [[3, ['phone']]]);
  });
  it('two accounts that show one name are two persons where the record tells them apart', () => {
    assert.deepEqual(who(run({ bubbles: [ill, other], source }).all), [[2, '小鱼儿', 'speaker'], [4, '小鱼儿', 'speaker']]);
  });
  it('without a match a name that two accounts show stays a name', () => {
    assert.deepEqual(who(run({ bubbles: [{ text: '编出来的话', name: '小鱼儿' }], source }).all), [[null, '小鱼儿', 'speaker']]);
  });
  it('without a record speakers go by the name shown, each once', () => {
    const { all } = run({ bubbles: [{ text: '晚上一起吃饭吗', name: '阿甲' }, { text: '好啊', name: '阿乙' }, { text: '老地方', name: '阿甲' }] });
    assert.deepEqual(all.map(({ person }) => [person.name, [...person.lines]]), [['阿甲', [0, 2]], ['阿乙', [1]]]);
  });
  it('in a chat of two the name above it is the other side’s', () => {
    const { all, warnings } = run({ bubbles: [{ text: '你借我的钱呢', own: true }, { text: '下个月一定还', own: false }], title: '阿强' });
    assert.deepEqual(who(all), [[null, '阿强', 'speaker']]);
    assert.match(warnings.join(), /not assessed as words/);
  });
  it('the name of a group above it is nobody’s', () => {
    assert.deepEqual(who(run({ bubbles: [{ text: '你在哪', own: true }, { text: '在家', own: false }], title: '相亲相爱(5)' }).all), [[null, null, 'speaker']]);
  });
  it('covered names of unmatched lines are one person without a name', () => {
    assert.deepEqual(who(run({ bubbles: [{ text: '这事别告诉老板', hidden: 'name' }, { text: '知道了', hidden: 'name' }] }).all), [[null, null, 'speaker']]);
  });
  it('the account on the own side may have taken the picture, and that says nothing of who spread it', () => {
    const { warnings, acts } = run({ bubbles: [ill, { ...phone, own: true, name: null }], source });
    assert.match(warnings.join(), /may have taken/);
    assert.equal(acts[0]?.account, null);
  });
  it('a person whose data the excerpt covers is not concerned by them', () => {
    const covered = { ...phone, text: `老周头的手机是${CONCEALED}` };
    const { all } = run({ bubbles: [ill, covered], source, given: { publisher: '月光' } });
    assert.deepEqual(all.flatMap(({ items }) => items.map(({ entity }) => entity)).filter((entity) => entity === 'phone'), []);
  });
  it('data of the excerpt alone concern the person that they are told of', () => {
    const { all } = run({ bubbles: [{ text: '王建国电话13912345678', name: '阿甲' }], disclosed: [alone('phone', '13912345678', 0, { name: '王建国', linkage: 'named' })], given: { publisher: '阿甲' } });
    assert.deepEqual(all.map(({ person, values }) => [person.name, person.roles.join(), values.F3, values.contact]), [['王建国', 'subject', 'named', 'yes']]);
  });
  it('account ids of the excerpt alone are not those of the case', () => {
    const { all } = run({ bubbles: [phone], source, disclosed: [alone('qq', '12345678', 0, { account: 2, name: '张三丰' })], given: { publisher: '月光' } });
    assert.deepEqual(who(all).filter(([, name]) => name === '张三丰'), [[null, '张三丰', 'subject']]);
  });
  it('one datum found in the record and in the excerpt is one', () => {
    const { all } = run({ bubbles: [phone], source, disclosed: [alone('phone', '13912345678', 0)], given: { publisher: '月光' } });
    assert.equal(all.length, 1);
    assert.equal(all[0]?.items.length, 1);
  });
  it('a datum of nobody who is named concerns somebody all the same', () => {
    const { all } = run({ bubbles: [{ text: '13912345678', name: '阿甲' }], disclosed: [alone('phone', '13912345678', 0, { relation: 'unknown' })], given: { publisher: '阿甲' } });
    assert.deepEqual(who(all), [[null, null, 'subject']]);
  });
  it('persons that are given are added, or joined with those found', () => {
    const { all } = run({ bubbles: [ill], source, given: { publisher: '月光', persons: [{ name: '小宝' }, { name: '鱼', account: 'user_2' }] } });
    assert.deepEqual(who(all), [[2, '小鱼儿', 'speaker'], [null, '小宝', 'subject']]);
  });
  it('whose words a bubble quotes is concerned too', () => {
    assert.deepEqual(who(run({ bubbles: [{ text: '他居然这么说', name: '阿甲', quoted: '阿乙：我早就想走了' }], given: { publisher: '阿甲' } }).all), [[null, '阿乙', 'speaker']]);
  });
  it('a line under another account’s name than the record has is that one’s in the eyes of the audience', () => {
    const { all, warnings } = run({ bubbles: [{ text: '我最近查出抑郁症了', name: '老周头', of: 1, nameMatch: 'differs' }], source });
    assert.deepEqual(who(all)[0]?.[0], 3);
    assert.match(warnings.join(), /another name than the record/);
  });
  it('an empty excerpt concerns nobody', () => {
    assert.deepEqual(run({ bubbles: [] }).all, []);
  });
});

describe('items', () => {
  const words = (given: object, from = source) => run({ bubbles: [ill], source: from, given }).of(2);
  it('words of a talk count less where whoever spread it took part, and it says so', () => {
    const one = words({ publisher: '月光' });
    assert.equal(one.items.find(({ entity }) => entity === 'communication')?.confidence, 0.5);
    assert.match(ground(one, 'F1').says.en, /doubtful/);
  });
  it('words of a channel that anybody reads are no talk', () => {
    const open = room({ id: 1, kind: 'channel', names: { 2: '小鱼儿' }, said: [{ id: 1, by: 2, text: '我最近查出抑郁症了', at: '2026-05-01 10:00' }] });
    assert.deepEqual(words({}, open).items, []);
  });
  it('what is covered beside the words shown is told and not counted', () => {
    const talk = room({ id: 1, names: { 2: '小鱼儿', 3: '老周头' }, checked: true, said: [{ id: 1, by: 2, text: '我手机13912345678，有事打给我', at: '2026-05-01 10:00' }] });
    const one = run({ bubbles: [{ text: `我手机139${CONCEALED}5678，有事打给我`, name: '小鱼儿', of: 1 }], source: talk }).of(2);
    assert.deepEqual(one.items.map(({ entity }) => entity), ['communication']);
    assert.match(ground(one, 'F1').says.en, /1 more .* covered/);
  });
  it('a sign misread by a machine does not hide a number', () => {
    const talk = room({ id: 1, names: { 2: '小鱼儿', 3: '老周头' }, checked: true, said: [{ id: 1, by: 2, text: '我手机13912345678', at: '2026-05-01 10:00' }] });
    const difference = [{ op: 'same', text: '我手机139123456' }, { op: 'excerpt', text: 'T' }, { op: 'record', text: '7' }, { op: 'same', text: '8' }] as const;
    const one = run({ bubbles: [{ text: '我手机139123456T8', name: '小鱼儿', of: 1, state: 'near', difference }], source: talk }).of(2);
    assert.equal(one.values.contact, 'yes');
  });
});
