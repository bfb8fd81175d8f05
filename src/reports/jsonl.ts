import type { Renderer } from '../model/report.ts';
import { harmless } from './_steering.ts';

/**
 * One JSON object a line, told apart by `type`: `report` (what is true of the run), then each `source`, `fact-file`, `group`
 * (with its liability, without findings), `finding` (with the id of its group) and `warning`; last `end` with the exit code,
 * so that a cut file can be told from a whole one.
 */
export default {
  id: 'jsonl',
  mediaType: 'application/x-ndjson',
  extension: '.jsonl',
  write(out, report) {
    const line = (type: string, fields: object): void => out(`${harmless(JSON.stringify({ type, ...fields }))}\n`);
    const { sources, facts, groups, warnings, ...head } = report;
    line('report', head);
    for (const source of sources) line('source', source);
    for (const file of facts) line('fact-file', file);
    for (const { findings, ...group } of groups) {
      line('group', group);
      for (const finding of findings) line('finding', { group: group.id, ...finding });
    }
    for (const text of warnings) line('warning', { text });
    line('end', { exit: report.exit });
  },
} satisfies Renderer;
