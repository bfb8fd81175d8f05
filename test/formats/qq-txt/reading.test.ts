import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import txt from '../../../src/formats/qq-txt.ts';
import { detectEncoding } from '../../../src/text/encoding.ts';
import { Transcoder } from '../../../src/text/transcode.ts';
import { collect, slice } from '../../helpers/collect.ts';

const FILE = readFileSync(new URL('../../../fixtures/formats/qq-txt/many-chats.txt', import.meta.url));
const all = collect(txt, FILE, { name: 'many-chats.txt' });
const read = { ...all, messages: all.messages.filter((row) => !row.copy), events: all.events.filter((row) => !row.copy) };
const RULE = '='.repeat(64);
const chat = (category: string, name: string, ...messages: string[]): string =>
  `${RULE}\n消息分组:${category}\n${RULE}\n消息对象:${name}\n${RULE}\n\n${messages.map((message) => `${message}\n\n`).join('')}`;

describe('a text of the QQ message manager', () => {
  it('holds several chats, each record once', () => {
    assert.deepEqual([read.messages.length, read.events.map((event) => event.kind), read.rejects.map((reject) => reject.code)], [9, ['invite', 'recall'], ['bad-timestamp', 'bad-timestamp']]);
    assert.deepEqual(read.truncated, []);
  });
  it('says of each chat what it is, and how that is known', () => {
    assert.deepEqual(read.groups.map(({ name, kind, kindFrom, nativeId }) => [name, kind, kindFrom, nativeId]), [
      ['示范小区群', 'group', 'file', null], ['李姐', 'private', 'file', null], ['三人组', 'group', 'inferred', null],
    ]);
  });
  it('marks the records of a chat that stands there a second time as copies, and tells it', () => {
    assert.deepEqual(all.messages.filter((message) => message.group === 0).map((message) => message.copy === true), [false, false, false, false, true, true, true, true]);
    assert.match(read.notes[1]?.en ?? '', /^1 chat stands in this file a second time \(7 records\)/);
  });
  it('takes the last pair of brackets for the number, and keeps the title', () => {
    const [wang, , zhao] = read.accounts;
    assert.deepEqual([wang?.nativeId, wang?.name, wang?.groupName], ['10000002', '老王(3栋)', '【管理员】老王(3栋)']);
    assert.deepEqual([zhao?.nativeId, zhao?.names], ['zhao@example.com', ['小赵', '【吐槽】小赵']]);
    assert.deepEqual(read.accounts.filter((account) => account.nativeId === null).map((account) => account.name), ['匿名', '李姐', '我', '甲', '乙', '丙(组长)']);
  });
  it('takes two titles for roles and no other', () => {
    assert.deepEqual(read.members.map((member) => [read.who(member.account), member.role]), [['10000002', 'admin'], ['10000003', 'owner']]);
  });
  it('reads clocks of 12 and of 24 hours', () => {
    assert.equal(read.messages[0]?.at, Date.UTC(2024, 0, 2, 0, 3, 4));
    assert.deepEqual(read.messages.slice(4, 6).map((message) => message.at), [Date.UTC(2019, 8, 23, 12, 43, 38), Date.UTC(2019, 8, 22, 16)]);
  });
  it('makes events of what the system number sent, never of words under a name', () => {
    assert.deepEqual(read.events[0]?.actor, { account: 1, name: '李姐' });
    assert.equal(read.messages[3]?.text, '老王邀请阿丙加入了群聊');
  });
  it('leaves a copied line with a time in the message it was copied into', () => {
    assert.equal(read.messages[4]?.text, '在吗\n2019-09-23 8:40:00 PM 李姐\n上面一行是抄的');
  });
  it('gives ranges at which the same message stands', () => {
    for (const message of [...read.messages, ...read.events]) assert.match(slice(FILE, message), /^\d{4}.*\n/);
    for (const message of read.messages) assert.ok(slice(FILE, message).endsWith(`\n${message.text}`));
    assert.match(slice(FILE, read.rejects[0]!), /^2024-13-02.*\n没有这一天$/);
  });
});

describe('chats that share a name', () => {
  const one = '2024-01-02 08:00:00 老王(10000002)\n一';
  const two = '2024-01-02 08:01:00 老王(10000002)\n二';
  const names = (text: string): (string | null)[] => collect(txt, text).groups.map((group) => group.name);

  it('in one category are two chats', () => assert.deepEqual(names(chat('我的群聊', '群', one) + chat('我的群聊', '群', two)), ['群', '群 #2']));
  it('in files joined end to end are one', () => {
    const file = `消息记录（此消息记录为文本格式，不支持重新导入）\n\n`;
    assert.deepEqual(names(file + chat('我的群聊', '群', one) + file + chat('我的群聊', '群', two)), ['群']);
  });
  it('as a friend and as a group are two', () => assert.deepEqual(names(chat('我的群聊', '同名', one) + chat('我的好友', '同名', two)), ['同名', '同名 (我的好友)']));
  it('among the latest and in a category are one, though one holds less', () => {
    const read_ = collect(txt, chat('最近联系人', '群', one) + chat('我的群聊', '群', one, two));
    assert.deepEqual([read_.groups.map((group) => group.kind), read_.messages.length], [['group'], 3]);
  });
});

describe('other ways in which the text is met', () => {
  const gbk = (text: string): Buffer => {
    const pairs = Buffer.alloc(126 * 190 * 3);
    let at = 0;
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) if (trail !== 0x7f) at = pairs.writeUIntBE((lead << 16) | (trail << 8) | 10, at, 3);
    const table = new Map(new TextDecoder('gb18030').decode(pairs).split('\n').map((char, i) => [char, pairs.subarray(i * 3, i * 3 + 2)]));
    return Buffer.concat([...text].map((char) => (char <= '\x7f' ? Buffer.from(char) : table.get(char)!)));
  };
  for (const [name, bytes, encoding] of [
    ['GBK', gbk(FILE.toString()), 'gb18030'], ['UTF-16LE', Buffer.from(`\ufeff${FILE.toString()}`, 'utf16le'), 'utf-16le'],
  ] as const) {
    it(`${name} gives the same messages`, async () => {
      const found = await detectEncoding(() => [bytes]);
      assert.equal(found?.encoding, encoding);
      const decoded = new Transcoder(found!).push(bytes, true);
      assert.deepEqual(collect(txt, decoded, { name: 'many-chats.txt' }).messages, all.messages);
    });
  }

  it('without empty lines between messages', () => {
    const text = `${chat('我的群聊', '群')}2024-01-02 08:00:00 甲(10000002)\n一\n2024-01-02 08:01:00 乙(10000003)\n二\n2024-01-02 08:02:00 甲(10000002)\n三\n`;
    assert.deepEqual(collect(txt, text).messages.map((message) => message.text), ['一', '二', '三']);
  });
  it('with hours that no half of a day has', () => {
    const heads = ['13:00:00 PM 甲', '下午 0:30:00 甲', '24:00:00 甲', '8:61:00 甲'].map((time) => (time.startsWith('下午') ? `2024-01-02 ${time}` : `2024-01-02 ${time}`));
    assert.deepEqual(collect(txt, chat('我的群聊', '群', ...heads.map((head) => `${head}\n一`))).rejects.map((reject) => reject.code), Array.from({ length: 4 }, () => 'bad-timestamp'));
  });
});
