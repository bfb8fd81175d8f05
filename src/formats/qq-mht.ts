import type { Format, Head } from '../model/format.ts';
import { MHT_EXAMPLES } from './_qq-mht-examples.ts';
import { mhtReader } from './_qq-mht-reader.ts';

/** The header block of the file: the program names itself there. */
function sniff(head: Head): number {
  const block = head.text.slice(0, 2048).trimStart().split(/\r?\n\r?\n(?=\S)/)[0] ?? '';
  if (/^[^\w\n]{0,4}From:[ \t]*<Save by Tencent MsgMgr>/im.test(block)) return 0.99;
  return /^Subject:[ \t]*Tencent IM Message[ \t\r]*$/im.test(block) && /multipart\/related/i.test(block) ? 0.95 : 0;
}

/** What QQ's message manager saves with pictures: one page with a table of messages, then the pictures. */
export default {
  id: 'qq-mht',
  title: 'QQ message manager archive (.mht)',
  extensions: ['.mht', '.mhtml'],
  carries: { zone: 'none', messageIds: 'none', accountIds: 'stable', groupId: false, roles: true, roster: false, counter: false, declaredCount: false },
  assumedZone: 'Asia/Shanghai',
  tried: 'made',
  sniff,
  open: mhtReader,
  examples: MHT_EXAMPLES,
} satisfies Format;
