import type { Format } from '../model/format.ts';
import { EXAMPLES } from './_generic-examples.ts';
import { readerOf } from './_generic-reader.ts';
import { sniffTable } from './_generic-sniff.ts';
import { surveyOf } from './_generic-survey.ts';
import { BOOK_PARTS } from './_generic-xlsx-book.ts';

/** Tables of any make, by the headings of their columns: CSV, JSON records, worksheets; crawls of Weibo and Tieba, office exports. */
export default {
  id: 'generic',
  title: 'Tables by their headings: CSV, XLSX, JSON Lines (Weibo and Tieba crawls, DingTalk and Feishu office exports, WeFlow Excel)',
  extensions: ['.csv', '.tsv', '.jsonl', '.json', '.xlsx'],
  carries: {
    zone: 'none', messageIds: 'file', accountIds: 'name-only', groupId: false, roles: false, roster: false, counter: false, declaredCount: false,
  },
  assumedZone: null,
  tried: 'made',
  sniff: sniffTable,
  companions: ({ text }) => (/^\s*</.test(text.slice(0, 64)) ? BOOK_PARTS : []),
  survey: surveyOf,
  open: readerOf,
  examples: EXAMPLES,
} satisfies Format;
