import type { Format, Opening, Reader, Sink } from '../model/format.ts';
import { openCsv } from './_chatlog-csv.ts';
import { EXAMPLES } from './_chatlog-examples.ts';
import { openJson } from './_chatlog-json.ts';
import { openRoomCsv } from './_chatlog-room-csv.ts';
import { openRoomJson } from './_chatlog-room-json.ts';
import { lookAt, type Shape } from './_chatlog-shape.ts';
import { openTxt } from './_chatlog-txt.ts';

const OPEN: Readonly<Record<Shape, (opening: Opening, sink: Sink) => Reader>> = {
  json: openJson, csv: openCsv, txt: openTxt,
  'room-json': (_opening, sink) => openRoomJson(sink),
  'room-csv': (_opening, sink) => openRoomCsv(sink),
};

/** What the chatlog server answers, saved to a file: messages as JSON, CSV or text, and its list of groups. */
export default {
  id: 'chatlog',
  title: 'chatlog (WeChat) JSON, CSV, TXT and list of groups',
  extensions: ['.json', '.csv', '.txt'],
  // `seq` is made of the time, by the program that holds the database: no two devices agree on it, and it leaves holes.
  carries: { zone: 'offset', messageIds: 'file', accountIds: 'stable', groupId: true, roles: true, roster: true, counter: false, declaredCount: false },
  assumedZone: 'Asia/Shanghai',
  tried: 'made',
  sniff: (head) => lookAt(head)?.claim ?? 0,
  open: (opening, sink) => OPEN[lookAt(opening.head)?.shape ?? (/^\s{0,64}\[/.test(opening.head.text) ? 'json' : 'txt')](opening, sink),
  examples: EXAMPLES,
} satisfies Format;
