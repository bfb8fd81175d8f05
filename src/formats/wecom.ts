import type { Format } from '../model/format.ts';
import { jsonReader } from './_json-reader.ts';
import { jsonlReader } from './_jsonl-reader.ts';
import { EXAMPLES } from './_wecom-examples.ts';
import { Rows } from './_wecom-rows.ts';
import { RECORDS, shapeOf, sniffWecom } from './_wecom-shape.ts';

/**
 * The archive of an enterprise's conversations, decrypted, and the group details that belong to it. The author of a recalled
 * message is found by `refers` only: the recall does not repeat it. The names of people are not in the archive.
 */
export default {
  id: 'wecom',
  title: 'WeCom conversation archive and group details (JSON, JSON lines)',
  extensions: ['.json', '.jsonl'],
  carries: { zone: 'epoch', messageIds: 'platform', accountIds: 'stable', groupId: true, roles: true, roster: true, counter: false, declaredCount: false },
  assumedZone: null,
  tried: 'made',
  sniff: sniffWecom,
  open(opening, sink) {
    const rows = new Rows(opening, sink);
    const shape = shapeOf(opening.head);
    const record = rows.record.bind(rows);
    if (shape === 'lines') return jsonlReader(sink, { record, end: () => rows.end() });
    return jsonReader({ records: RECORDS[shape] }, sink, { record: (_path, object, start, end) => record(object, start, end), end: () => rows.end() });
  },
  examples: EXAMPLES,
} satisfies Format;
