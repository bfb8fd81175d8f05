import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LeakCase } from '../../../src/model/leak.ts';
import { at } from '../../helpers/timeline.ts';
import { type Build, ground, room, run, type Said } from './_scene.ts';

type Row = readonly [id: number, by: number, text: string, at: string];
const said = (list: readonly Row[]): Said[] => list.map(([id, by, text, when]) => ({ id, by, text, at: when }));
const TEXT = '我抑郁了，天天睡不着';
const sourceOf = (more: readonly Row[] = [], kind: 'group' | 'private' = 'group') => room({ id: 1, kind, names: { 1: '月光', 2: '小鱼儿' }, said: said([[1, 2, TEXT, '2026-05-01 10:00'], ...more]) });
const targetOf = (more: readonly Row[] = []) => room({ id: 2, names: { 1: '月光', 2: '小鱼儿', 5: '阿五' }, said: said([[10, 1, '看图', '2026-05-02 09:00'], ...more]) });
const other = (more: readonly Row[]) => room({ id: 3, names: { 2: '小鱼儿', 7: '阿七' }, said: said(more) });
const reposts = [{ message: 10, chat: 2, how: 'attachment' as const, lines: [] }];
const bubbles = [{ text: TEXT, name: '小鱼儿', of: 1 }];
const judged = (near: readonly Row[], given: LeakCase = {}, rest: Partial<Build> = {}) => run({ bubbles, source: sourceOf(), groups: [targetOf(near)], reposts, given, ...rest });
const f5 = (text: string, when = '2026-05-02 09:04') => judged([[20, 2, text, when]]).of(2).values.F5;

describe('what followed the act', () => {
  for (const text of ['老李你太过分了，这是我私下跟你说的', '你凭什么发出来', '请马上撤回', '谁让你说的，经过我同意了吗', 'Please delete this right now', 'how dare you post this']) {
    it(`“${text}” minutes later objects`, () => assert.equal(f5(text), 'complaint'));
  }
  for (const text of ['楼上装修太过分了', '给大家看个好玩的，不许外传啊', '今天天气不错', '凭什么涨价']) {
    it(`“${text}” does not, days later`, () => assert.notEqual(f5(text, '2026-05-04 10:00'), 'complaint'));
  }
  it('a line that is shown follows nothing, wherever the act is dated', () => {
    assert.notEqual(judged([], { publisher: '月光', publishedAt: at('2026-04-30 12:00') }, { reposts: [] }).of(2).values.F5, 'distress');
  });
  it('distress of the matter, told elsewhere, is none of the act', () => {
    assert.notEqual(run({ bubbles, source: sourceOf(), groups: [targetOf(), other([[30, 2, '我最近真的很焦虑，睡不着', '2026-05-02 12:00']])], reposts }).of(2).values.F5, 'distress');
  });
  it('distress where it was posted, the same day, is', () => assert.equal(f5('我真的很难受，一晚上没睡'), 'distress'));
  it('weeks later it is not', () => assert.notEqual(f5('我真的很难受，一晚上没睡', '2026-05-20 09:00'), 'distress'));
  it('what is said to whoever did it in a chat of the two counts', () => {
    const two = room({ id: 4, kind: 'private', names: { 1: '月光', 2: '小鱼儿' }, said: said([[40, 2, '你怎么能这样', '2026-05-02 10:00']]) });
    assert.equal(run({ bubbles, source: sourceOf(), groups: [targetOf(), two], reposts }).of(2).values.F5, 'complaint');
  });
});

describe('a consent that is given', () => {
  const given: LeakCase = { consent: 'explicit', consentCovers: 'yes' };
  it('is not taken to reach the act for a person who objected, and is for the others', () => {
    const source = sourceOf([[2, 5, '保重身体啊，慢慢来', '2026-05-01 10:01']]);
    const { of, warnings } = run({ bubbles: [...bubbles, { text: '保重身体啊，慢慢来', name: '阿五', of: 2 }], source, groups: [targetOf([[20, 2, '你凭什么发出来，请撤回', '2026-05-02 09:05']])], reposts, given });
    assert.deepEqual([of(2).values.D1, of(2).values.covers, of(5).values.covers], ['explicit', 'unknown', 'yes']);
    assert.match(ground(of(2), 'D1').says.en, /Found otherwise/u);
    assert.match(warnings.join(), /Consent – given: consent; .*objected after/u);
  });
  it('stands where nobody objected', () => assert.equal(judged([], given).of(2).outcomes['civil-code'].privacy.row, 'R2'));
});

describe('when it was done', () => {
  it('before the Civil Code the tables decide nothing and cite nothing', () => {
    const scene = (day: string) => run({ bubbles: [{ text: TEXT, name: '欧阳志强' }], given: { publisher: '阿甲', publishedAt: at(day), fault: 'intent', matter: 'sensitive' } });
    const { of, warnings } = scene('2020-12-31 23:59');
    const { outcomes, basis } = of('欧阳志强');
    for (const { privacy, personalInformation } of Object.values(outcomes)) assert.deepEqual([privacy, personalInformation], [{ outcome: 'insufficient_evidence', row: 'R12' }, { outcome: 'insufficient_evidence', row: 'R12' }]);
    assert.deepEqual(basis, []);
    assert.match(warnings.join(), /before 1 January 2021/u);
    assert.equal(scene('2021-01-01 00:00').of('欧阳志强').outcomes['civil-code'].privacy.row, 'R6');
  });
  it('a day that is given without a time takes the time of the posting on it', () => {
    const { acts, warnings } = judged([], { publisher: '月光', publishedAt: at('2026-05-02 00:00') });
    assert.deepEqual([acts[0]?.at, warnings.filter((line) => /Time of/u.test(line))], [at('2026-05-02 09:00'), []]);
  });
  it('a day covers lines that were written on it', () => {
    assert.deepEqual(judged([], { publisher: '月光', publishedAt: at('2026-05-01 00:00') }, { reposts: [] }).warnings.filter((line) => /Time of/u.test(line)), []);
  });
  it('before the lines were written it cannot be: told, and the record’s time is used where there is one', () => {
    const dated = (rest: Partial<Build>) => judged([], { publisher: '月光', publishedAt: at('2026-04-30 12:00') }, rest);
    assert.equal(dated({}).acts[0]?.at, at('2026-05-02 09:00'));
    assert.match(dated({}).warnings.join(), /time of the posting in the record is used/u);
    assert.match(dated({ reposts: [] }).warnings.join(), /one of the two is off/u);
  });
});
