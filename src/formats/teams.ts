import type { Format, Head } from '../model/format.ts';
import { EXAMPLES } from './_teams-examples.ts';
import { newExportFacts, openExport, surveyExport, type ExportFacts } from './_teams-export.ts';
import { COMPANIONS, openGraph } from './_teams-reader.ts';
import { shapeOf, sniffTeams } from './_teams-shape.ts';

/** What the survey of a user's own export found, for the reader of the same file. */
const surveyed = new WeakMap<Head, ExportFacts>();

/** Microsoft Teams: messages, chats and members as Graph answers them, and the export that a user can ask for. */
export default {
  id: 'teams',
  title: 'Microsoft Teams (Graph JSON, messages.json)',
  extensions: ['.json', '.jsonl'],
  carries: { zone: 'offset', messageIds: 'platform', accountIds: 'stable', groupId: true, roles: true, roster: true, counter: false, declaredCount: false },
  assumedZone: null,
  tried: 'made',
  sniff: sniffTeams,
  companions: (head) => COMPANIONS.filter((name) => name !== head.name),
  survey(head) {
    const facts = newExportFacts();
    surveyed.set(head, facts);
    if (shapeOf(head) === 'self') return surveyExport(facts);
    return { push: (bytes) => bytes.length, finish: () => ({ order: null, needed: false, why: { en: 'times are in UTC', zh: '时间为 UTC' } }) };
  },
  open(opening, sink) {
    const shape = shapeOf(opening.head);
    return shape === 'self' ? openExport(opening, sink, surveyed.get(opening.head) ?? newExportFacts()) : openGraph(opening, sink, shape);
  },
  examples: EXAMPLES,
} satisfies Format;
