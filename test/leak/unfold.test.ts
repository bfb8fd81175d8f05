import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unfold } from '../../src/leak/excerpt/unfold.ts';
import { type Bubble, sceneOf } from './assess/_scene.ts';

const unfolded = (...bubbles: readonly Bubble[]) => unfold(sceneOf({ bubbles, title: '业主群(300)', members: 300 }).excerpt);
const pasted = { name: '高太太', text: '看看她说的\n周敏：我上周查出来甲状腺癌，先别跟别人说\n方姐：天哪，什么时候手术\n周敏：下个月三号' };

describe('a talk pasted into a bubble', () => {
  it('is what was leaked where it is most of what is shown; the rest shows the posting', () => {
    const { lines, title, members } = unfolded(pasted, { name: '大地', text: '这个发群里不合适吧' });
    assert.deepEqual(lines.map(({ kind, name, text }) => [kind, name, text]), [
      ['other', '高太太', '看看她说的'], ['message', '周敏', '我上周查出来甲状腺癌，先别跟别人说'], ['message', '方姐', '天哪，什么时候手术'], ['message', '周敏', '下个月三号'], ['other', '大地', '这个发群里不合适吧'],
    ]);
    assert.deepEqual([title, members], [null, null]);
  });
  it('stays inside where the rest is more', () => {
    const rest = { name: '大地', text: '别人私下说的话不要发到群里来，大家都是邻居，以后怎么见面，请撤回，谢谢配合，真的不好，换成是你你愿意吗，将心比心' };
    assert.deepEqual(unfolded(pasted, rest, rest).lines.map(({ kind }) => kind), ['message', 'message', 'message']);
  });
  it('a list, a form and an answer that quotes one line are none', () => {
    for (const text of ['早餐：包子\n午餐：面条\n晚餐：米饭', '姓名：王小明\n电话：略\n地址：略', '周敏：我明天去\n好的', '']) assert.equal(unfolded({ name: '阿甲', text }).lines.length, 1, text);
  });
  it('keeps what is covered in it', () => {
    const { lines } = unfolded({ name: '高太太', text: '周敏：我住█号楼，先别跟别人说\n方姐：好的，我知道了\n周敏：谢谢' });
    assert.deepEqual(lines[1]?.concealed.map(({ start, end }) => lines[1]?.text.slice(start, end)), ['█']);
  });
});
