import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import wechat from '../../../src/formats/wechat-csv.ts';
import { collect } from '../../helpers/collect.ts';

const HEAD = 'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\r\n';
const said = '7,3,1,0,0,1767139200,,早,2025-12-31 08:00:00,,阿甲,wxid_a\r\n';

describe('a recall in a WeChat CSV', () => {
  it('by 你 is the exporter\'s, under whomever the row is filed', () => {
    const { events } = collect(wechat, `${HEAD}${said}8,3,10000,0,0,1767139260,,你撤回了一条消息,2025-12-31 08:01:00,,阿甲,wxid_a\r\n`);
    assert.deepEqual([events[0]?.kind, events[0]?.actor?.account], ['recall', null]);
  });
  it('by a name is of the account that had this name, also when it was the first of the file', () => {
    const { events, who } = collect(wechat, `${HEAD}${said}8,3,10000,0,0,1767139260,,"""阿甲""修改群名为“新”",2025-12-31 08:01:00,,,\r\n`);
    assert.deepEqual([events[0]?.kind, who(events[0]?.actor?.account ?? null)], ['rename', 'wxid_a']);
  });
});
