import type { Format } from '../model/format.ts';
import { EXAMPLES } from './_whatsapp-examples.ts';
import { readerOf } from './_whatsapp-reader.ts';
import { sniff } from './_whatsapp-sniff.ts';
import { surveyOf } from './_whatsapp-survey.ts';

/** WhatsApp's own text export: `[date, time] name: text` from iPhones, `date, time - name: text` from Android. */
export default {
  id: 'whatsapp',
  title: 'WhatsApp text export',
  extensions: ['.txt'],
  carries: {
    zone: 'none', messageIds: 'none', accountIds: 'name-only', groupId: false, roles: true, roster: false, counter: false, declaredCount: false,
  },
  assumedZone: null,
  tried: 'sample',
  sniff,
  survey: surveyOf,
  open: readerOf,
  examples: EXAMPLES,
} satisfies Format;
