import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disclosuresIn } from '../../../src/leak/excerpt/disclosures.ts';
import { at, policy, rosterRow } from '../../helpers/timeline.ts';
import { type Build, ground, room, run, sceneOf } from './_scene.ts';

/** With what the check finds in the excerpt alone. */
const read = (build: Build) => run({ ...build, disclosed: disclosuresIn(sceneOf(build).excerpt, policy({ asOf: at('2026-06-30 12:00') })) });
const shown = (...lines: readonly (readonly [name: string | null, text: string])[]) => ({ bubbles: lines.map(([name, text]) => ({ name, text })) });
const subjects = (build: Build) => read(build).all.filter(({ person }) => person.roles.includes('subject')).map(({ person, values }) => `${person.name} ${values.F1}`);

describe('who is spoken of', () => {
  it('hearsay tells an illness as well', () => assert.deepEqual(subjects(shown(['阿甲', '徐小雅这个月又请了五天病假，听说是流产'])), ['徐小雅 sensitive']));
  it('in English too, and by she in the next line', () => {
    const { of } = read(shown(['Ana', 'Cara Lund asked for sick leave again, apparently depression'], ['Ben', 'her salary is 7400']));
    assert.deepEqual([of('Cara Lund').values.F1, [...of('Cara Lund').person.lines]], ['sensitive', [0, 1]]);
  });
  it('a dismissal is a private matter of whoever is dismissed', () => assert.deepEqual(subjects(shown(['罗总', '经公司研究，柯南因连续旷工三天，予以解除劳动合同'], ['阿紫', '收到'])), ['柯南 private']));
  it('marks belong to each child, and a wish before a given name is no surname', () => {
    const list = read({ ...shown(['阿甲', '孙老师，李子轩今天发烧39度'], ['孙老师', '祝子轩早日康复'], ['孙老师', '数学单元测：李子轩58分，钱朵朵96分']), title: '三（2）班家长群(45)', members: 45 });
    assert.deepEqual(list.all.filter(({ person }) => person.roles.join() === 'subject').map(({ person, values }) => `${person.name} ${values.F1} ${person.lines.join()}`), ['李子轩 sensitive 0,1,2', '钱朵朵 sensitive 2']);
  });
  it('a husband called by name, and the money of the family is hers too', () => {
    const { of } = read(shown(['方姐', '对了我老公赵建军公司又裁员了，这次赔了我们家二十三万八']));
    assert.deepEqual([of('赵建军').person.roles.join(), of('方姐').values.F1], ['subject', 'sensitive']);
  });
  it('a member who never wrote in that chat is found by the account of another', () => {
    const source = room({ id: 1, names: { 1: '罗总', 2: '汤圆' }, said: [{ id: 1, by: 1, text: '徐小雅听说是流产了', at: '2026-05-01 10:00' }] });
    const { of } = read({ bubbles: [{ text: '徐小雅听说是流产了', name: '罗总', of: 1 }], source, groups: [room({ id: 2, names: { 3: '徐小雅', 1: '罗总' } })] });
    assert.equal(of(3).person.roles.join(), 'subject');
  });
  it('a flat number stands for who lives there, an amount does not', () => {
    const group = { title: '幸福小区业主群(300)', members: 300 };
    assert.deepEqual(subjects({ ...shown(['阿甲', '1103的欠物业费三年了']), ...group }), ['1103 sensitive']);
    assert.deepEqual(subjects({ ...shown(['阿甲', '交了3600的物业费，欠费清了']), ...group }), []);
  });
  it('who owes me is not me', () => assert.deepEqual(read(shown(['阿甲', '老王欠我三万不还'])).all.find(({ items }) => items.some(({ entity }) => entity === 'finance'))?.person.name, '老王'));
  it('who is spoken to about the speaker is not', () => assert.deepEqual(read(shown(['阿甲', '李梅老师，我明天发烧请假'])).all.filter(({ values }) => values.F1 === 'sensitive').map(({ person }) => person.name).filter((name) => name !== '阿甲'), []));
  it('small talk with words that are names concerns its speakers only', () => assert.deepEqual(subjects(shown(['阿甲', '晚上吃汤圆吗，我考了90分请客'], ['乙', '有人知道住院手续怎么办吗'])), []));
});

describe('whose a datum is', () => {
  it('a debt told with 我 is the speaker’s, whoever must not hear of it', () => {
    const { all } = read(shown(['Mika', '我信用卡欠了八万，别告诉房东']));
    assert.deepEqual(all.map(({ person, items }) => [person.name, items.map(({ entity }) => entity).join()]), [['Mika', 'finance,communication']]);
  });
  it('a divorce told of another is hers, by her given name', () => {
    const source = room({ id: 1, names: { 1: '陈立国', 2: '徐小雅', 3: '阿哲' }, checked: true, said: [{ id: 1, by: 1, text: '对了小雅离婚的事先别告诉大姑', at: '2026-05-01 10:00' }] });
    const { all } = read({ bubbles: [{ text: '对了小雅离婚的事先别告诉大姑', name: '立国哥', of: 1, nameMatch: 'differs' }], source });
    assert.deepEqual(all.map(({ person, items }) => [person.account, items.map(({ entity }) => entity).join()]), [[1, 'communication'], [2, 'family']]);
  });
  it('an address directly before a name is that person’s', () => {
    const { all } = read(shown(['物业', '以下业主欠缴物业费：12栋1单元501刘芳 欠3600元，电话13988887777']));
    assert.deepEqual(all.filter(({ items }) => items.some(({ entity }) => entity === 'address')).map(({ person }) => person.name), ['刘芳']);
  });
  it('lines without a speaker make no speaker where they speak of somebody', () => assert.deepEqual(read(shown([null, '李卫东的身份证11010519491231002X，欠钱不还，扩散'])).all.map(({ person }) => [person.name, person.roles.join()]), [['李卫东', 'subject']]));
  it('but are somebody’s where they speak of nobody', () => assert.equal(read(shown([null, '明天我去面试'])).all.length, 1));
});

describe('children', () => {
  it('of a primary school are sensitive, and a phone beside one is not the child’s', () => {
    const { of, all } = read(shown([null, '他女儿李小萌在实验小学二年级三班，电话13700001111']));
    assert.equal(of('李小萌').values.F1, 'sensitive');
    assert.deepEqual(all.filter(({ items }) => items.some(({ entity }) => entity === 'phone')).map(({ person }) => person.name), [null]);
  });
  it('unless it is said to be', () => assert.ok(read(shown([null, '李小萌在实验小学二年级，她自己的电话13700001111'])).of('李小萌').items.some(({ entity }) => entity === 'phone')));
  it('whoever teaches there or was there once is none', () => {
    assert.notEqual(read(shown(['阿甲', '王芳是实验小学老师'])).of('王芳').values.F1, 'sensitive');
    assert.notEqual(read(shown(['阿甲', '我小学二年级的时候也这样'])).of('阿甲').values.F1, 'sensitive');
  });
  it('of the family are told by the words', () => assert.deepEqual(subjects(shown(['阿甲', '我家娃在幼儿园大班'])), ['null sensitive']));
  it('by a roster', () => {
    const source = room({ id: 1, names: { 1: '阿甲', 2: '小鱼' }, said: [{ id: 1, by: 2, text: '今天放学早', at: '2026-05-01 10:00' }], more: { roster: [rosterRow({ matched: 2, minor: true })] } });
    assert.equal(read({ bubbles: [{ text: '今天放学早', name: '小鱼', of: 1 }], source }).of(2).values.F1, 'sensitive');
  });
});

describe('a bubble that pastes a talk', () => {
  const pasted = { text: '看看她怎么说的\n周敏：我离婚了\n方姐：啊？什么时候\n周敏：别告诉别人', name: '高太太' };
  it('concerns those who speak in it, not whoever posted it', () => {
    const { all } = read({ bubbles: [pasted, { text: '这个发群里不合适吧', name: '大地' }] });
    assert.deepEqual(all.map(({ person }) => person.name).toSorted(), ['周敏', '大地', '方姐'].toSorted());
    assert.deepEqual(all.find(({ person }) => person.name === '周敏')?.items.filter(({ entity }) => entity === 'communication').map(({ value }) => value), ['我离婚了', '别告诉别人']);
  });
});

describe('words that the record has not', () => {
  const source = room({ id: 1, names: { 1: '阿甲', 2: '小鱼' }, said: [{ id: 1, by: 2, text: '我打算下个月辞职了', at: '2026-05-01 10:00' }] });
  it('are nobody’s words, and that is told', () => {
    const { of, warnings } = read({ bubbles: [{ text: '我打算下个月辞职了', name: '小鱼', of: 1 }, { text: '老板就是个傻子，我早想走', name: '小鱼', state: 'missing' }], source });
    assert.deepEqual(of(2).items.map(({ line }) => line), [0]);
    assert.match(warnings.join(), /lacks or has otherwise/);
  });
});

describe('whoever wrote the line himself', () => {
  const notice = '欠费公示：3栋201刘芳，电话13988887777，欠物业费3600元';
  const source = room({ id: 1, names: { 1: '物业经理张', 2: '豆豆妈', 3: '阳光' }, checked: true, said: [{ id: 1, by: 1, text: notice, at: '2026-05-10 10:00' }, { id: 2, by: 2, text: '收到，马上去交', at: '2026-05-10 10:05' }] });
  const { of } = read({ bubbles: [{ text: notice, name: '物业经理张', of: 1 }, { text: '收到，马上去交', name: '豆豆妈', of: 2 }], source, given: { publisher: '物业经理张', publishedAt: at('2026-05-10 10:06'), audience: { groups: ['Room 1'] } } });
  it('discloses whom it speaks of to the chat in which he wrote it', () => {
    assert.deepEqual([of('刘芳').values.F0, ground(of('刘芳'), 'F0').from], ['yes', 'record']);
    assert.match(ground(of('刘芳'), 'F0').says.zh, /本人所写/);
  });
  it('and nothing of those who spoke there before the same people', () => assert.equal(of(2).values.F0, 'no'));
});
