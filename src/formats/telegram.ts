import type { Format, Head } from '../model/format.ts';
import { surveyOver } from './_survey.ts';
import { EXAMPLES } from './_telegram-examples.ts';
import { knownSplit, newKnown, openFile, type KnownChats } from './_telegram-file.ts';
import { factsAreLate, sniffTelegram } from './_telegram-shape.ts';

/** What the survey found, for the reader of the same file. */
const surveyed = new WeakMap<Head, KnownChats>();

/** `result.json` of Telegram Desktop: one chat, or a whole account. */
export default {
  id: 'telegram',
  title: 'Telegram Desktop JSON (one chat or a whole account)',
  extensions: ['.json'],
  // In private chats and basic groups every account counts for itself: exports of one account agree, those of two members
  // do not, which is seen when they are put together.
  carries: { zone: 'epoch', messageIds: 'platform', accountIds: 'stable', groupId: true, roles: false, roster: false, counter: true, declaredCount: false },
  assumedZone: null,
  tried: 'sample',
  sniff: sniffTelegram,
  survey(head) {
    const known = newKnown();
    surveyed.set(head, known);
    const split = factsAreLate(head) ? knownSplit(known) : null;
    const survey = surveyOver(
      (bytes, base, last) => (split === null ? bytes.length : split.push(bytes, base, last)),
      () => ({ order: null, needed: false, why: { en: 'times are epoch seconds', zh: '时间为 Unix 秒' } }),
    );
    return { ...survey, done: () => split === null };
  },
  open: (opening, sink) => openFile(opening, sink, surveyed.get(opening.head) ?? newKnown()),
  examples: EXAMPLES,
} satisfies Format;
