import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchExcerpt } from '../../../src/leak/match/match.ts';
import type { Matching } from '../../../src/model/excerpt.ts';
import { at } from '../../helpers/timeline.ts';
import { OWNERS, PARENTS } from './chats.ts';
import { type Chat, excerptOf, inWorld } from './world.ts';

const SCHOOL: Chat = { name: '三年二班家长群', talk: PARENTS };
const HOUSE: Chat = { name: '业主群', talk: OWNERS };
const states = (found: Matching): string[] => found.lines.map(({ state }) => state);

describe('an excerpt of a chat of the case', () => {
  it('is matched line by line, a common word among its neighbours', () => inWorld([SCHOOL, HOUSE], ({ match, ids }) => {
    const found = match(['陈静: 那眼镜赔了没有', '赵敏: 赔了1200块，他爸爸转的账', '王强: 嗯']);
    assert.equal(found.authenticity, 'matched');
    assert.deepEqual(found.lines.map(({ message }) => message), [10, 11, 12].map((n) => ids[0]?.[n]));
    assert.deepEqual(states(found), ['same', 'same', 'same']);
  }));

  it('with messages left out is still matched, and they are listed', () => inWorld([SCHOOL], ({ match, ids }) => {
    const found = match(['赵敏: 赔了1200块，他爸爸转的账', '陈静: 什么病啊']);
    assert.equal(found.authenticity, 'matched');
    assert.deepEqual(found.omitted, [{ after: 0, before: 1, messages: ids[0]?.slice(12, 14), count: 2 }]);
    assert.match(found.reason.en, /leaves out 2 messages/);
  }));

  it('with another number is contradicted', () => inWorld([SCHOOL], ({ match }) => {
    const found = match(['陈静: 那眼镜赔了没有', '赵敏: 赔了200块，他爸爸转的账']);
    assert.equal(found.authenticity, 'contradicted');
    assert.deepEqual(states(found), ['same', 'differs']);
  }));

  it('under the name of another writer is contradicted', () => inWorld([SCHOOL], ({ match }) => {
    const found = match(['王强: 他欠我五万元一直没有还', '王强: 那你报警了吗']);
    assert.equal(found.authenticity, 'contradicted');
    assert.deepEqual(found.lines.map(({ name }) => name), ['differs', 'same']);
  }));

  it('under a label that the record does not know is not contradicted', () => inWorld([SCHOOL], ({ match }) => {
    const found = match(['小静妈妈: 他欠我五万元一直没有还', '王强: 那你报警了吗', '小静妈妈: 还没，先等他出院再说吧']);
    assert.equal(found.authenticity, 'partial');
    assert.deepEqual(found.lines.map(({ name }) => name), ['differs', 'same', 'differs']);
  }));

  it('with a line put in is contradicted', () => inWorld([SCHOOL], ({ match }) => {
    const found = match(['陈静: 他欠我五万元一直没有还', '赵敏: 这种骗子应该抓起来', '王强: 那你报警了吗']);
    assert.deepEqual(states(found), ['same', 'missing', 'same']);
    assert.equal(found.authenticity, 'contradicted');
  }));

  it('with a line missing where something was withdrawn is not', () => inWorld([{ name: '群', talk: '李梅: 明天下午三点在学校门口集合\n王强: (recalled)\n赵敏: 我没有同意把孩子的照片发出去' }], ({ match }) => {
    const found = match(['李梅: 明天下午三点在学校门口集合', '王强: 这个老师真的太偏心了', '赵敏: 我没有同意把孩子的照片发出去']);
    assert.deepEqual(states(found), ['same', 'missing', 'same']);
    assert.equal(found.authenticity, 'partial');
  }));

  it('turned round is contradicted, and the pair is told', () => inWorld([SCHOOL], ({ match }) => {
    const found = match(['王强: 那你报警了吗', '陈静: 他欠我五万元一直没有还']);
    assert.deepEqual(found.reordered, [[0, 1]]);
    assert.equal(found.authenticity, 'contradicted');
  }));

  it('given as two screenshots in the other order is not contradicted', () => inWorld([SCHOOL], ({ match }) => {
    const place = (file: number) => ({ file, line: 1, bytes: null, box: null });
    const file = { path: 'b', sha256: '0b', bytes: 1, from: 'text', form: 'wechat', picture: null, carries: [], notes: [] } as const;
    const found = match([{ text: '他欠我五万元一直没有还', place: place(0) }, { text: '我没有同意把孩子的照片发到班级相册里', place: place(1) }], {}, { files: [file, file] });
    assert.deepEqual(found.reordered, [[0, 1]]);
    assert.equal(found.authenticity, 'matched');
  }));

  it('of bare lines that broke at the edge of a screen is one message', () => inWorld([SCHOOL], ({ match, ids }) => {
    const found = match(['孩子们的疫苗本复印件请在', '周三之前交到班主任办公室', '我家的本子找不到了怎么办'], { form: 'lines' });
    assert.deepEqual(found.lines.map(({ message }) => message), [30, 30, 31].map((n) => ids[0]?.[n]));
    assert.deepEqual(states(found), ['same', 'same', 'same']);
  }));

  it('finds several messages of one writer that stand in one bubble', () => inWorld([{ name: '群', talk: '李梅: 下周一停课一天\n李梅: 周三照常上学\n李梅: 请大家互相转告\n王强: 收到' }], ({ match, ids }) => {
    const found = match(['李梅: 下周一停课一天\n周三照常上学\n请大家互相转告', '王强: 收到']);
    assert.deepEqual(states(found), ['same', 'same']);
    assert.deepEqual(found.omitted, []);
    assert.equal(found.lines[0]?.message, ids[0]?.[0]);
  }));

  it('with a stretch made unreadable is near, whatever stands there', () => inWorld([SCHOOL], ({ match }) => {
    const found = match([{ text: '我的电话是█，有事打我', name: null, nameState: 'concealed' }, '大家辛苦了']);
    assert.equal(found.lines[0]?.state, 'near');
    assert.equal(found.lines[0]?.name, 'concealed');
    assert.equal(found.authenticity, 'matched');
  }));

  it('with own bubbles on both sides of a talk of two is contradicted', () => inWorld([{ name: '群', talk: '李梅: 你什么时候把钱还给我\n王强: 下个月发了工资就还\n李梅: 上次你也是这样说的\n王强: 这次一定会还的\n李梅: 那我再等你一个月' }], ({ match }) => {
    const own = (text: string, mine: boolean) => ({ text, own: mine });
    const straight = [own('你什么时候把钱还给我', true), own('下个月发了工资就还', false), own('上次你也是这样说的', true), own('这次一定会还的', false)];
    assert.equal(match(straight).authenticity, 'matched');
    const turned = match([...straight.slice(0, 3), own('这次一定会还的', true), own('那我再等你一个月', true)]);
    assert.equal(turned.lines[3]?.name, 'differs');
    assert.equal(turned.authenticity, 'contradicted');
  }));

  it('of another zone agrees with the clock of the record; of another day it does not', () => inWorld([SCHOOL], ({ match }) => {
    const shown = (hours: number) => [{ text: '他欠我五万元一直没有还', at: at('2026-05-01 08:23') + hours * 3_600_000 }, { text: '那你报警了吗', at: at('2026-05-01 08:24') + hours * 3_600_000 }];
    assert.deepEqual(match(shown(0)).lines.map(({ time }) => time), ['same', 'same']);
    assert.deepEqual(match(shown(-8)).lines.map(({ time }) => time), ['same', 'same']);
    const other = match(shown(72));
    assert.deepEqual(other.lines.map(({ time }) => time), ['differs', 'differs']);
    assert.equal(other.authenticity, 'partial');
  }));
});

describe('where an excerpt comes from', () => {
  it('is open where two chats fit equally', () => inWorld([SCHOOL, { ...SCHOOL, name: '另一个群' }], ({ match }) => {
    const found = match(['他欠我五万元一直没有还', '那你报警了吗']);
    assert.equal(found.chat, null);
    assert.deepEqual(found.candidates.map(({ chat }) => chat), [1, 2]);
    assert.match(found.reason.zh, /2个会话同样吻合/);
    assert.deepEqual(found.lines.map(({ message }) => message), [null, null]);
  }));

  it('is decided by the name of the chat above it, or by who may be it', () => inWorld([SCHOOL, { ...SCHOOL, name: '另一个群' }], ({ db, match }) => {
    const lines = ['他欠我五万元一直没有还', '那你报警了吗'];
    assert.equal(match(lines, {}, { title: '另一个群(45)' }).chat, 2);
    assert.equal(matchExcerpt(db, excerptOf(lines), { chats: new Set([1]) }).chat, 1);
  }));

  it('is the chat of most lines where it was put together from two, and that is told', () => inWorld([SCHOOL, HOUSE], ({ match }) => {
    const found = match(['陈静: 他欠我五万元一直没有还', '王强: 那你报警了吗', '陈静: 还没，先等他出院再说吧', '孙丽: 我上个月的快递一直没找到，门卫说没见过']);
    assert.deepEqual([found.chat, found.authenticity], [1, 'contradicted']);
    assert.match(found.reason.en, /1 line that this chat lacks stands in another chat/);
  }));

  it('is no chat where the case has nothing like it', () => inWorld([SCHOOL], ({ match }) => {
    const found = match(['周末一起去爬山怎么样', '我带水果和零食过去']);
    assert.equal(found.authenticity, 'unverified');
    assert.deepEqual(states(found), ['missing', 'missing']);
  }));

  it('is no chat for words that stand everywhere, nothing, pictures and lines of the platform', () => inWorld([SCHOOL], ({ match }) => {
    for (const lines of [['好的', '收到'], [], [{ text: '[图片]', media: true }], [{ text: '你撤回了一条消息', kind: 'system' as const }], ['👍👍', '█']]) {
      const found = match(lines);
      assert.equal(found.authenticity, 'unverified');
      assert.equal(found.lines.length, lines.length);
      assert.ok(found.lines.every(({ state, message }) => state === 'not_compared' && message === null));
    }
  }));

  it('is nowhere in a case without messages', () => inWorld([], ({ match }) => {
    assert.equal(match(['他欠我五万元一直没有还']).authenticity, 'unverified');
  }));
});

describe('messages that spread the excerpt', () => {
  const LINES = ['赵敏: 听说是周小宝，上课打架，还把同桌的眼镜弄坏了', '李梅: 这事先别往外说，孩子还小'];
  const AFTER = { from: '2026-05-02 08:00' };
  it('are pasted ones, forwarded ones and files with the same bytes, in order of time', () => inWorld([
    SCHOOL,
    { name: '闲聊群', talk: '孙丽: 你们看这个\n孙丽: 赵敏：听说是周小宝，上课打架，还把同桌的眼镜弄坏了\\n李梅：这事先别往外说，孩子还小\n钱波: 啊？\n钱波: (image)', ...AFTER },
    { name: '转发群', talk: '孙丽: [聊天记录]\n孙丽: 早', from: '2026-05-03 08:00', forwarded: { 0: '赵敏: 听说是周小宝，上课打架，还把同桌的眼镜弄坏了\n李梅: 这事先别往外说，孩子还小' } },
  ], ({ db, match, ids }) => {
    db.prepare("INSERT INTO attachment (message, position, source, name, base, sha256) VALUES (?, 0, 1, 'a.png', 'a.png', 'ff')").run(ids[1]?.[3]);
    const found = match(LINES);
    assert.equal(found.chat, 1);
    assert.deepEqual(found.reposts, [
      { message: ids[1]?.[1], chat: 2, how: 'pasted', lines: [0, 1] }, { message: ids[1]?.[3], chat: 2, how: 'attachment', lines: [] }, { message: ids[2]?.[0], chat: 3, how: 'forwarded', lines: [0, 1] },
    ]);
  }));

  it('are found where the source is not in the case', () => inWorld([{ name: '转发群', talk: '孙丽: 你们看这个\n孙丽: [聊天记录]\n钱波: 唉', forwarded: { 1: '赵敏: 听说是周小宝，上课打架，还把同桌的眼镜弄坏了\n李梅: 这事先别往外说，孩子还小' } }], ({ match, ids }) => {
    const found = match(LINES);
    assert.equal(found.authenticity, 'unverified');
    assert.deepEqual(found.reposts, [{ message: ids[0]?.[1], chat: 1, how: 'forwarded', lines: [0, 1] }]);
  }));

  it('are not the messages that it shows, nor talk that shares its common words', () => inWorld([SCHOOL, { name: '闲聊群', talk: '孙丽: 好的收到\n孙丽: 大家辛苦了，谢谢', ...AFTER }], ({ match }) => {
    assert.deepEqual(match(['陈静: 他欠我五万元一直没有还', '王强: 收到', '李梅: 大家辛苦了']).reposts, []);
  }));
});
