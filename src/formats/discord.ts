import type { Format } from '../model/format.ts';
import { openCsv } from './_discord-csv.ts';
import { EXAMPLES } from './_discord-examples.ts';
import { openJson, surveyJson } from './_discord-json.ts';
import { COMPANIONS, openPackageCsv, openPackageJson } from './_discord-package.ts';
import { lookAt } from './_discord-shape.ts';
import { openTxt, surveyTxt } from './_discord-txt.ts';

const OPEN = { json: openJson, csv: openCsv, txt: openTxt, 'package-json': openPackageJson, 'package-csv': openPackageCsv } as const;

/** Exports of DiscordChatExporter, and the data package that Discord itself gives out. */
export default {
  id: 'discord',
  title: 'Discord (DiscordChatExporter JSON, CSV, TXT; the official data package)',
  extensions: ['.json', '.csv', '.txt'],
  carries: { zone: 'offset', messageIds: 'platform', accountIds: 'stable', groupId: true, roles: false, roster: false, counter: false, declaredCount: true },
  assumedZone: null,
  tried: 'sample',
  sniff: (head) => lookAt(head).claim,
  companions: (head) => (lookAt(head).shape.startsWith('package') && lookAt(head).claim > 0 ? COMPANIONS : []),
  survey: (head) => (lookAt(head).shape === 'txt' ? surveyTxt(head) : surveyJson(head, lookAt(head).late)),
  open: (opening, sink) => OPEN[lookAt(opening.head).shape](opening, sink),
  examples: EXAMPLES,
} satisfies Format;
