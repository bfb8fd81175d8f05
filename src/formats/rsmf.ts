import type { Format, Head } from '../model/format.ts';
import { EXAMPLES } from './_rsmf-examples.ts';
import { companionsOfRsmf } from './_rsmf-mail.ts';
import { newManifest, type Manifest } from './_rsmf-manifest.ts';
import { openRsmf } from './_rsmf-reader.ts';
import { sniffRsmf } from './_rsmf-sniff.ts';
import { surveyRsmf } from './_rsmf-survey.ts';

/** What the survey found, for the reader of the same file: participants may stand behind the events. */
const surveyed = new WeakMap<Head, Manifest>();

/** The manifest of a Relativity Short Message Format file, the exchange format of e-discovery. */
export default {
  id: 'rsmf',
  title: 'RSMF 2.0 (e-discovery)',
  extensions: ['.json', '.rsmf'],
  carries: { zone: 'offset', messageIds: 'file', accountIds: 'stable', groupId: true, roles: false, roster: true, counter: false, declaredCount: true },
  assumedZone: null,
  tried: 'sample',
  sniff: sniffRsmf,
  companions: companionsOfRsmf,
  survey(head) {
    const manifest = newManifest();
    surveyed.set(head, manifest);
    return surveyRsmf(manifest);
  },
  open: (opening, sink) => openRsmf(opening, sink, surveyed.get(opening.head) ?? newManifest()),
  examples: EXAMPLES,
} satisfies Format;
