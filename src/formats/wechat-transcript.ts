import { RECORD_CAP, type Format } from '../model/format.ts';
import { TRANSCRIPT_EXAMPLES } from './_wechat-transcript-examples.ts';
import { lineSource } from './_wechat-transcript-lines.ts';
import { TranscriptRows } from './_wechat-transcript-rows.ts';
import { sniffTranscript } from './_wechat-transcript-sniff.ts';
import { layoutOf, surveyOf } from './_wechat-transcript-survey.ts';

/** WeChat's own text export: messages that were ticked and sent as a mail, or shared, or pasted. */
export default {
  id: 'wechat-transcript',
  title: 'WeChat transcript by mail or share (text or page)',
  extensions: ['.txt', '.html', '.htm', '.eml'],
  carries: { zone: 'none', messageIds: 'none', accountIds: 'name-only', groupId: false, roles: false, roster: false, counter: false, declaredCount: false },
  assumedZone: 'Asia/Shanghai',
  tried: 'made',
  sniff: sniffTranscript,
  survey: surveyOf,
  open(opening, sink) {
    const rows = new TranscriptRows(opening, sink, layoutOf(opening.head));
    const source = lineSource(opening.head, (line) => rows.take(line));
    return {
      push(bytes, base, last) {
        const used = source.push(bytes, base, last);
        if (last) {
          rows.end(source.cut());
          return used;
        }
        const from = rows.from < 0 ? used : Math.min(used, rows.from - base);
        return used - from > RECORD_CAP ? used : Math.max(0, from);
      },
    };
  },
  examples: TRANSCRIPT_EXAMPLES,
} satisfies Format;
