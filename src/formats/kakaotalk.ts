import type { Format } from '../model/format.ts';
import { csvReader, isHeading } from './_kakaotalk-csv.ts';
import { EXAMPLES } from './_kakaotalk-examples.ts';
import { sniff } from './_kakaotalk-sniff.ts';
import { txtReader } from './_kakaotalk-txt.ts';

/** KakaoTalk's own exports: text from Windows, Android and iPhones (a file for each part), a table from the Mac. */
export default {
  id: 'kakaotalk',
  title: 'KakaoTalk text or CSV export',
  extensions: ['.txt', '.csv'],
  carries: {
    zone: 'none', messageIds: 'none', accountIds: 'name-only', groupId: false, roles: true, roster: false, counter: false, declaredCount: false,
  },
  assumedZone: 'Asia/Seoul',
  tried: 'made',
  sniff,
  open: (opening, sink) => (isHeading(opening.head.text.slice(0, 80).split('\n', 1)[0] ?? '') ? csvReader(opening, sink) : txtReader(opening, sink)),
  examples: EXAMPLES,
} satisfies Format;
