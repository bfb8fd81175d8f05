import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import chatlog from '../../../src/formats/chatlog.ts';
import wechat from '../../../src/formats/wechat-csv.ts';
import { collect, headOf, slice } from '../../helpers/collect.ts';

const HEAD = 'Time,SenderName,Sender,TalkerName,Talker,Content\n';

describe('chatlog CSV', () => {
  it('is read as chatlog, and by nobody else', () => {
    const text = `${HEAD}2025-12-31 08:00:00,阿甲,wxid_a,示范群,100@chatroom,"> 阿乙(wxid_b) 12-31 07:00:00\n> 几点\n八点"\n2025-12-31 08:01:00,,系统消息,示范群,100@chatroom,"""阿甲(wxid_a)""将""阿乙""移出了群聊"\n`;
    const read = collect(chatlog, text);
    assert.deepEqual([wechat.sniff(headOf(Buffer.from(text))), read.messages.length, read.events[0]?.kind], [0, 1, 'remove']);
    assert.deepEqual([read.messages[0]?.text, read.messages[0]?.forwarded, read.messages[0]?.at], ['八点', '阿乙(wxid_b) 12-31 07:00:00\n几点', Date.UTC(2025, 11, 31)]);
    assert.match(slice(text, read.events[0]!), /^2025-12-31 08:01:00,/);
  });
  it('takes a further column with the sequence number as id', () => {
    const read = collect(chatlog, `Seq,${HEAD}1767139200001,2025-12-31 08:00:00,阿甲,wxid_a,示范群,100@chatroom,早\n`);
    assert.equal(read.messages[0]?.nativeId, '1767139200001');
  });
  it('is cut when the last line has no end, and rejects rows of another width', () => {
    assert.equal(collect(chatlog, `${HEAD}2025-12-31 08:00:00,阿甲,wxid_a,示范群,100@chatroom,早`).truncated.length, 1);
    assert.equal(collect(chatlog, `${HEAD}2025-12-31 08:00:00,阿甲,wxid_a,示范群,100@chatroom,"早`).truncated.length, 1);
    assert.deepEqual(collect(chatlog, `${HEAD}a,b\n`).rejects.map((reject) => reject.code), ['row-width']);
  });
});

describe('chatlog list of groups', () => {
  it('as CSV is read from both ends; what can be cut in two ways is rejected', () => {
    const lines = ['1@chatroom,,甲,wxid_a,3', '2@chatroom,,甲,乙,wxid_a,3', '3@chatroom,备,注,,wxid_b,3', '4@chatroom,备,甲,乙,wxid_b,3', '5@chatroom,,名,,0', '6@chatroom,,名字', '换了行,wxid_b,3'];
    const read = collect(chatlog, `Name,Remark,NickName,Owner,UserCount\n${lines.join('\n')}\n`);
    assert.deepEqual(read.groups.map((group) => [group.nativeId, group.name]), [['1@chatroom', '甲'], ['2@chatroom', '甲,乙'], ['3@chatroom', '备,注'], ['5@chatroom', '名']]);
    assert.deepEqual(read.members.map((member) => [member.group, read.who(member.account), member.role]), [[0, 'wxid_a', 'owner'], [1, 'wxid_a', 'owner'], [2, 'wxid_b', 'owner']]);
    assert.deepEqual(read.rejects.map((reject) => reject.code), ['ambiguous-row', 'row-width', 'row-width']);
    assert.equal(read.supplements.length, 1);
  });
  it('as JSON gives owner and members with their names in the group', () => {
    const read = collect(chatlog, JSON.stringify({ items: [{ name: '1@chatroom', nickName: '群', owner: 'wxid_z', users: [{ userName: 'wxid_a', displayName: '__proto__' }, 7, { userName: '' }] }] }));
    assert.deepEqual(read.members.map((member) => [read.who(member.account), member.role]), [['wxid_a', null], ['wxid_z', 'owner']]);
    assert.deepEqual([read.groups[0]?.name, read.accounts[0]?.groupName, read.truncated, read.supplements.length], ['群', '__proto__', [], 1]);
  });
});
