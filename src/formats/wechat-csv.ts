import type { Format, Head, Opening, Reader, Sink } from '../model/format.ts';
import { RECORD_CAP } from '../model/format.ts';
import { CsvStream } from '../text/csv.ts';
import { columnsOf } from './_wechat-columns.ts';
import { WechatRows } from './_wechat-rows.ts';

const MEMO = 'localId,TalkerId,Type,SubType,IsSender,CreateTime,Status,StrContent,StrTime,Remark,NickName,Sender\r\n';

function open(opening: Opening, sink: Sink): Reader {
  const columns = columnsOf(opening.head.text);
  if (!columns) {
    sink.truncated('the heading line is not one of those known');
    return { push: (bytes) => bytes.length };
  }
  const rows = new WechatRows(columns, opening, sink);
  const stream = new CsvStream(rows, RECORD_CAP, columns.delimiter);
  return {
    push(bytes, base, last) {
      const used = stream.push(bytes, base, last);
      if (last) rows.end(stream.endsOpen, stream.endsQuoted);
      return used;
    },
  };
}

export default {
  id: 'wechat-csv',
  title: 'WeChat messages as CSV (MemoTrace and WeClone headings)',
  extensions: ['.csv'],
  carries: {
    zone: 'epoch', messageIds: 'file', accountIds: 'stable', groupId: false, roles: false, roster: false, counter: false, declaredCount: false,
  },
  assumedZone: 'Asia/Shanghai',
  tried: 'made',
  sniff: (head: Head) => (columnsOf(head.text) ? 0.98 : 0),
  open,
  examples: [
    {
      name: 'MemoTrace', messages: 1, events: 1, rejects: 0,
      text: `${MEMO}7,3,1,0,0,1767139200,,"早,大家",2025-12-31 08:00:00,,阿甲,wxid_a\r\n8,3,10000,0,0,1767139260,,"""阿甲""撤回了一条消息",2025-12-31 08:01:00,,阿甲,wxid_a\r\n`,
    },
    {
      name: 'MemoTrace with nine cells', messages: 2, events: 0, rejects: 0,
      text: `${MEMO}7,3,1,0,0,1767139200,,早,2025-12-31 08:00:00\r\n8,3,1,0,1,1767139260,,在,2025-12-31 08:01:00\r\n`,
    },
    {
      name: 'WeClone', messages: 1, events: 0, rejects: 1,
      text: 'id,MsgSvrID,type_name,is_sender,talker,msg,src,CreateTime\r\n1,755066184051710,文本,0,阿甲,早,,2025-12-31T00:00:00.000Z\r\n2,755066184051711,文本,0,阿甲,没有时间,,\r\n',
    },
  ],
} satisfies Format;
