import assert from 'node:assert/strict';
import { test } from 'node:test';
import generic from '../../../src/formats/generic.ts';
import { collect, headOf } from '../../helpers/collect.ts';

const ODD = '谁;何时;说了什么;在哪;回给\n7001;2026-01-05 09:03;早;示范群;\n7002;2026-01-05 09:04;在;示范群;m1\n';
const MAP = { account: '谁', at: '何时', text: '说了什么' } as const;
const sniff = (text: string): number => generic.sniff(headOf(Buffer.from(text)));

test('columns of any name are read as they are mapped', () => {
  const got = collect(generic, ODD, { mapping: { ...MAP, group: ' 在哪 ', 'reply-to': '回给' } });
  assert.deepEqual(got.messages.map(({ text, sender, replyTo }) => [text, got.who(sender), replyTo]), [['早', '7001', undefined], ['在', '7002', 'm1']]);
  assert.deepEqual([got.groups.map(({ name }) => name), got.notes], [['示范群'], []]);
});

test('without a mapping such a table is nobody\'s', () => assert.equal(sniff(ODD), 0));

test('a heading is found without its case and the spaces around it, the exact one first', () => {
  const got = collect(generic, 'Who,who , TEXT ,when\na,b,c,2026-01-05 09:03\n', { mapping: { account: 'who ', text: 'text', at: 'When' } });
  assert.deepEqual(got.messages.map(({ sender, text }) => [got.who(sender), text]), [['b', 'c']]);
});

test('an account beside a name is an id', () => {
  const got = collect(generic, 'a,b,c,d\n7001,阿甲,早,1767574987\n', { mapping: { account: 'a', name: 'b', text: 'c', at: 'd' } });
  assert.deepEqual(got.accounts.map(({ nativeId, name }) => [nativeId, name]), [['7001', '阿甲']]);
});

test('a mapping to a heading that is not there refuses the file and lists those that are', () => {
  const { refusal } = generic.survey(headOf(Buffer.from(ODD)), new Map([['account', '谁'], ['at', '日子'], ['text', '说了什么']])).finish();
  assert.equal(refusal, 'no column for at=日子; the headings are: "谁", "何时", "说了什么", "在哪", "回给"');
  const got = collect(generic, ODD, { mapping: { ...MAP, at: '日子' } });
  assert.deepEqual(got.rejects.map(({ code, start, end }) => [code, start, end]), [['no-column', 0, Buffer.byteLength(ODD)]]);
});

test('what people wrote is not listed as a heading', () => {
  const { refusal } = generic.survey(headOf(Buffer.from('我的电话是 13800001234,明天下午三点在学校门口见面，请大家不要迟到，谢谢各位家长\n')), new Map([['at', 'x']])).finish();
  assert.equal(refusal, 'no column for at=x; the headings are: …, …');
});

test('the proposal said again gives the same', () => {
  const text = '群名,发送者,时间,内容,点赞数\n示范群,阿甲,2026-01-05 09:03:07,早,3\n';
  const first = collect(generic, text);
  const map = /--map (\S+);/.exec(first.notes[0]?.en ?? '')?.[1] ?? '';
  const again = collect(generic, text, { mapping: Object.fromEntries(map.split(',').map((pair) => pair.split('='))) });
  assert.deepEqual([again.messages, again.accounts, again.groups], [first.messages, first.accounts, first.groups]);
});

test('two of the three columns, or no time below the heading, make no claim', () => {
  assert.equal(sniff('时间,内容\n2026-01-05 09:03,早\n'), 0);
  assert.equal(sniff('sender,text\nAnna,x\n'), 0);
  assert.equal(sniff('sender,time,text\nAnna,noon,x\n'), 0);
  assert.equal(sniff('sender,time,text\nAnna,2026-01-05 09:03,x\n'), 0.57);
  assert.equal(sniff('{"sender":"Anna","text":"x","time":1767574987}'), 0.57);
  assert.equal(sniff('{"sender":{"name":{"first":"Anna"}},"text":"x","time":1767574987}\n'), 0);
});

test('counts of Weibo posts keep what is rounded apart', () => {
  const { messages, groups } = collect(generic, 'id,user_id,screen_name,created_at,text,reposts_count,comments_count,attitudes_count,阅读数\n51001,7001,阿甲,Mon Jan 05 10:00:00 +0800 2026,下雨,10万+,"3,456",1.2万,100+\n51002,7001,阿甲,2026-01-05 11:00,晴,转发,0,,-1\n');
  assert.deepEqual(messages.map(({ at, counts }) => [at, counts]), [
    [Date.UTC(2026, 0, 5, 2), [{ what: 'views', value: 100, atLeast: true }, { what: 'forwards', value: 100_000, atLeast: true }, { what: 'comments', value: 3456, atLeast: false }, { what: 'likes', value: 12_000, atLeast: true }]],
    [Date.UTC(2026, 0, 5, 3), [{ what: 'comments', value: 0, atLeast: false }]],
  ]);
  assert.deepEqual(groups, [{ platform: 'weibo', nativeId: null, name: 'chat', kind: 'channel', kindFrom: 'inferred' }]);
});

test('posts of one person need no column that says who', () => {
  const got = collect(generic, '微博id,微博正文,发布位置,发布时间,发布工具,点赞数,转发数,评论数\nKx1,下雨,无,2026-01-05 10:00,手机,1,2,3\n');
  assert.deepEqual([got.sniff, got.messages[0]?.sender, got.messages[0]?.nativeId], [0.75, null, 'Kx1']);
});

test('comments belong to the post that they are under', () => {
  const got = collect(generic, '{"comment_id":"c1","content_id":"51001","user_id":"7002","name":"阿乙","text":"是的","time":"2026-01-05 11:00:00"}\n');
  assert.deepEqual([got.sniff, got.groups, got.messages[0]?.nativeId, got.who(0)], [0.75, [{ platform: 'weibo', nativeId: '51001', name: null, kind: 'channel', kindFrom: 'inferred' }], 'c1', '7002']);
});

test('floors of Tieba belong to their threads', () => {
  const got = collect(generic, '帖子ID,标题,楼层,作者,是否楼主,时间,内容\n8,求助,1,阿甲,是,2026-01-05 10:00,谁知道\n9,闲聊,1,阿乙,是,2026-01-05 10:05,在\n');
  assert.deepEqual(got.groups.map(({ platform, nativeId, name, kind }) => [platform, nativeId, name, kind]), [['tieba', '8', '求助', 'channel'], ['tieba', '9', '闲聊', 'channel']]);
});

test('callbacks of DingTalk say whether a chat is private', () => {
  const row = { conversationId: 'c', conversationType: '1', senderNick: '阿甲', senderId: 's1', createAt: 1767574987000, msgtype: 'picture', text: { content: '' } };
  const got = collect(generic, `${JSON.stringify(row)}\n`);
  assert.deepEqual([got.messages[0]?.kind, got.groups[0]], ['image', { platform: 'dingtalk', nativeId: 'c', name: null, kind: 'private', kindFrom: 'file' }]);
});

test('an office table is Feishu\'s or DingTalk\'s only where a word says so', () => {
  const text = '群名称,发送人,发送时间,消息类型,内容\n示范群,阿甲,2026-01-05 09:03,文本,早\n';
  const platform = (name: string): string | undefined => collect(generic, text, { name }).groups[0]?.platform;
  assert.deepEqual([platform('飞书导出.csv'), platform('dingtalk.csv'), platform('a.csv')], ['feishu', 'dingtalk', 'generic']);
});

test('a row that names nobody is the system\'s only if others name who wrote them and it reads like one', () => {
  const notice = '"阿甲"邀请"阿乙"加入了群聊';
  const csv = (...names: string[]): string => `sender\ttime\ttext\n${names.map((name) => `${name}\t2026-01-05 09:03\t'${notice}\n`.replace("'", '')).join('')}`.replaceAll('"', '“');
  const count = (text: string): number[] => { const got = collect(generic, text); return [got.messages.length, got.events.length]; };
  assert.deepEqual(count(csv('阿甲', '')), [1, 1]);
  assert.deepEqual(count(csv('', '')), [2, 0]);
  assert.deepEqual(count(csv('阿甲', '系统')), [2, 0]);
});
