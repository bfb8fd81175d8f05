import type { Format, Head } from '../model/format.ts';
import { EXAMPLES } from './_chatlab-examples.ts';
import { metaSplit, openJson } from './_chatlab-json.ts';
import { openJsonl } from './_chatlab-jsonl.ts';
import { newMeta, type Meta } from './_chatlab-meta.ts';
import { shapeOf, sniffChatlab } from './_chatlab-shape.ts';
import { surveyOver } from './_survey.ts';

/** What the survey found, for the reader of the same file. */
const surveyed = new WeakMap<Head, Meta>();

/** The interchange format that many converters write, as one JSON document or as JSON lines. */
export default {
  id: 'chatlab',
  title: 'ChatLab JSON / JSONL',
  extensions: ['.json', '.jsonl'],
  // An id is as good as the converter that wrote it: some write the platform's, some their own counter, and the file does not say.
  carries: { zone: 'epoch', messageIds: 'platform', accountIds: 'stable', groupId: true, roles: true, roster: true, counter: false, declaredCount: true },
  assumedZone: null,
  tried: 'made',
  sniff: sniffChatlab,
  // Which chat the messages belong to may be written behind them.
  survey(head) {
    const meta = newMeta();
    surveyed.set(head, meta);
    const split = shapeOf(head) === 'json' ? metaSplit(meta) : null;
    return surveyOver(
      (bytes, base, last) => (split === null || meta.closed ? bytes.length : split.push(bytes, base, last)),
      () => ({ order: null, needed: false, why: { en: 'times are epoch seconds', zh: '时间为 Unix 秒' } }),
    );
  },
  open(opening, sink) {
    const known = surveyed.get(opening.head);
    const meta: Meta = { fields: new Map(known?.fields), closed: known?.closed ?? false };
    return shapeOf(opening.head) === 'json' ? openJson(opening, sink, meta) : openJsonl(opening, sink, meta);
  },
  examples: EXAMPLES,
} satisfies Format;
