import type { Renderer } from '../model/report.ts';

/** What JSON lets stand and a terminal obeys: DEL, C1 controls, bidi and other format characters, separators. */
const STEERING = /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu;

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
    const line = (type: string, fields: object): void => out(`${toJson({ type, ...fields })}\n`);
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

/** Such characters stand inside strings only, where JSON knows a spelling that reads back the same. */
function toJson(value: object): string {
  return JSON.stringify(value).replace(STEERING, (character) => {
    const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
    return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
  });
}
