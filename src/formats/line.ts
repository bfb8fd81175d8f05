import type { Format } from '../model/format.ts';
import { EXAMPLES } from './_line-examples.ts';
import { readerOf } from './_line-reader.ts';
import { sniff } from './_line-sniff.ts';
import { surveyOf } from './_line-survey.ts';

/** LINE's own text export: a line for each day, under it `time name text`, by tabs (phones) or spaces (PC). */
export default {
  id: 'line',
  title: 'LINE text export',
  extensions: ['.txt'],
  carries: {
    zone: 'none', messageIds: 'none', accountIds: 'name-only', groupId: false, roles: false, roster: false, counter: false, declaredCount: false,
  },
  assumedZone: null,
  tried: 'made',
  sniff,
  survey: surveyOf,
  open: readerOf,
  examples: EXAMPLES,
} satisfies Format;
