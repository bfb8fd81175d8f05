import type { Format, Head } from '../model/format.ts';
import { field } from '../text/json-fields.ts';
import { firstRecord } from './_chatlog-first.ts';
import { jsonReader } from './_json-reader.ts';
import { isCsv, openCsv } from './_pywxdump-csv.ts';
import { EXAMPLES } from './_pywxdump-examples.ts';
import { PywxRows } from './_pywxdump-rows.ts';
import { isUsers, openUsers, USERS } from './_pywxdump-users.ts';

const isJson = (head: Head): boolean => {
  if (!/^\s{0,64}\[/.test(head.text)) return false;
  const record = firstRecord(head, '[*]', ['MsgSvrID', 'type_name', 'is_sender', 'talker']);
  return record.has('MsgSvrID') && record.has('type_name') && (record.has('is_sender') || record.has('talker'));
};

/** What PyWxDump leaves in a chat's folder: parts of up to some thousand rows as JSON or CSV, and a list of names. */
export default {
  id: 'pywxdump',
  title: 'PyWxDump (WeChat) JSON, CSV and users.json',
  extensions: ['.json', '.csv'],
  // MsgSvrID is given by WeChat's servers: the same message has the same one in the export of everybody who got it.
  carries: { zone: 'none', messageIds: 'platform', accountIds: 'stable', groupId: true, roles: true, roster: true, counter: false, declaredCount: false },
  assumedZone: 'Asia/Shanghai',
  tried: 'made',
  sniff: (head) => (isJson(head) ? 0.97 : isCsv(head) ? 0.98 : isUsers(head) ? 0.95 : 0),
  companions: (head) => (isUsers(head) ? [] : [USERS]),
  open(opening, sink) {
    if (isCsv(opening.head)) return openCsv(opening, sink);
    if (isUsers(opening.head)) return openUsers(sink);
    const rows = new PywxRows(opening, sink);
    return jsonReader({ records: ['[*]'] }, sink, {
      record: (_path, record, start, end) => rows.take((name) => field(record, name), start, end),
      end: () => rows.end(),
    });
  },
  examples: EXAMPLES,
} satisfies Format;
