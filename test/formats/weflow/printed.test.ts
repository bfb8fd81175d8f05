import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import weflow from '../../../src/formats/weflow.ts';
import { collect, slice } from '../../helpers/collect.ts';
import { fixture } from './fixture.ts';

describe('a Markdown export', () => {
  const file = fixture('示范群.md');
  const read = collect(weflow, file, { name: '示范群.md' });

  it('becomes messages, events and rejects, and declares how many', () => {
    assert.deepEqual([read.messages.length, read.events.length, read.rejects.map((one) => one.code)], [5, 1, ['bad-timestamp']]);
    assert.deepEqual(read.declared, [{ messages: 7, group: 0 }, { exportedAt: Date.UTC(2026, 0, 1) }]);
    assert.deepEqual(read.truncated, []);
  });
  it('names its chat and people without the backslashes of the exporter', () => {
    assert.deepEqual(read.groups, [{ platform: 'wechat', nativeId: '300@chatroom', name: '示范_群', kind: 'group', kindFrom: 'file' }]);
    assert.deepEqual(read.accounts.map((one) => [one.name, one.nativeId]), [['阿_甲', null], ['阿乙', null], ['我', null], ['示范_群', null]]);
  });
  it('gives the words as typed, escaped headings among them', () => {
    assert.equal(read.messages[0]?.text, '电话 010-1234 5678\n## 2025-12-31 09:00:00 假的\n\n第二段');
    assert.equal(read.messages[0]?.at, Date.UTC(2025, 11, 31));
  });
  it('keeps a quote apart from the reply', () => {
    assert.deepEqual([read.messages[1]?.kind, read.messages[1]?.text, read.messages[1]?.forwarded], ['quote', '收到!', '阿_甲: 电话 010-1234 5678']);
  });
  it('names files, and tells a link from them', () => {
    assert.deepEqual([read.messages[2]?.kind, read.messages[2]?.attachments], ['image', ['texts/images/图 1(1).jpg']]);
    assert.deepEqual([read.messages[3]?.kind, read.messages[3]?.attachments], ['link', undefined]);
  });
  it('takes a notice under the chat’s name as one, and a person of that name as a person', () => {
    assert.deepEqual([read.events[0]?.kind, read.who(read.events[0]?.actor?.account ?? null), read.messages[4]?.text], ['invite', '我', '我也叫这个群名']);
    assert.ok(read.notes.some((note) => note.en.includes('name of the chat')));
  });
  it('gives ranges that begin with the header', () => {
    for (const one of [...read.messages, ...read.events, ...read.rejects]) assert.match(slice(file, one), /^## 2025\\-\d\d\\-\d\d [^#]/);
  });
  it('of a private chat gives the other person the id of the chat', () => {
    const text = '# 小林\n\n- 会话ID: `wxid_l`\n- 会话类型: 私聊\n- 消息数量: 2\n- 导出工具: WeFlow\n\n---\n\n## 2025\\-12\\-31 08:00:00 小林\n\n在\n\n## 2025\\-12\\-31 08:00:01 我\n\n你撤回了一条消息\n\n';
    const one = collect(weflow, text.replaceAll('\n', '\r\n'));
    assert.deepEqual(one.accounts.map((account) => [account.nativeId, account.exporter === true]), [['wxid_l', false], [null, true]]);
    assert.deepEqual([one.groups[0]?.kind, one.messages.map((message) => message.text), one.events.length, one.truncated], ['private', ['在', '你撤回了一条消息'], 0, []]);
  });
  it('with text above its first header rejects that text', () => {
    const one = collect(weflow, '# g\n- 会话ID: `1@chatroom`\n- 会话类型: 群聊\n\nstray\n\n## 2025-12-31 08:00:00 A\n\na\\_b\n\n');
    assert.deepEqual([one.sniff, one.rejects.map((reject) => reject.code), one.messages[0]?.text], [0.75, ['no-header'], 'a\\_b']);
  });
});

describe('a text export', () => {
  const name = '群聊_示范群-0a1b2c3d4e_20251231.txt';
  const file = fixture(name);
  const read = collect(weflow, file, { name });

  it('is named by its file, without kind, fingerprint and dates', () => {
    assert.deepEqual(read.groups, [{ platform: 'wechat', nativeId: null, name: '示范群', kind: 'group', kindFrom: 'inferred' }]);
    assert.equal(collect(weflow, file, { name, groupName: '旗' }).groups[0]?.name, '旗');
  });
  it('keeps lines that imitate headers in the text in which they were pasted', () => {
    assert.equal(read.messages[0]?.text, "看这段\n2025-12-30 07:00:00 '阿丙'\n仍是阿甲的话\n\n2025-11-01 07:00:00 '阿丁'\n旧记录\n\n2025-99-31 08:00:30 '阿戊'\n没有这一天");
    assert.ok(read.notes.some((note) => note.en.startsWith('2 lines look like headers')));
  });
  it('keeps names with quotes in them, empty texts and the blank lines that end a text', () => {
    assert.deepEqual(read.messages.slice(1).map((one) => [read.who(one.sender), one.text, one.kind]), [
      ["O'Neil", '', 'text'], ['阿乙', '[图片]', 'image'], ['阿乙', '好的[引用 阿甲：看这段]', 'quote'], ['阿丙', '末尾空行\n\n', 'text'],
    ]);
    assert.equal(read.messages[3]?.forwarded, '阿甲：看这段');
  });
  it('reads a notice under the chat’s name', () => {
    assert.deepEqual(read.events.map((one) => [one.kind, read.who(one.actor?.account ?? null), one.targets]), [['invite', '阿甲', [{ account: null, name: '阿丙' }]]]);
  });
  it('covers every byte with ranges that begin with the header', () => {
    const all = [...read.ranges].sort((a, b) => a.start - b.start);
    assert.deepEqual([all[0]?.start, all.at(-1)?.end, all.every((one, i) => i === 0 || one.start === all[i - 1]?.end)], [0, file.length, true]);
    for (const one of all) assert.match(slice(file, one), /^2025-12-31 08:0\d:00 '/);
  });
  it('with 我 and one other person is a private chat, in which nothing typed is a notice', () => {
    const one = collect(weflow, "2025-12-31 08:00:00 '小林'\n你撤回了一条消息\n\n2025-12-31 08:00:01 '我'\n嗯\n\n", { name: '小林.txt' });
    assert.deepEqual([one.groups[0]?.kind, one.events.length, one.accounts.map((account) => account.exporter === true)], ['private', 0, [false, true]]);
  });
  it('newest first is read as it stands', () => {
    const one = collect(weflow, "2025-12-31 08:00:00 'A'\nc\n\n2025-12-20 08:00:00 'B'\nb\n\n2025-12-10 08:00:00 'A'\na\n\n");
    assert.equal(one.messages.length, 3);
  });
});
