import type { LogRow } from '../model/fact-rows.ts';
import type { Source } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { parseInstant, ymd } from '../text/zone.ts';
import type { Tell } from './_retention-manifest.ts';
import { dateIn } from './_retention-parts.ts';
import { sourceKey, type Scope } from './_retention-scope.ts';
import { counted } from './_retention-words.ts';

/**
 * The hash of a row is that of the file which holds that day: compared where a file carries the date in its name. A file
 * that holds one day and is named otherwise can confirm a hash; that it has another says nothing.
 */
export function compareHashes(scope: Scope, days: ReadonlyMap<string, readonly LogRow[]>, periods: ReadonlyMap<number, { readonly first: number; readonly last: number }>, tell: Tell, cannot: (reason: Words, wouldNeed: Words) => unknown): void {
  const { facts: { sources }, policy: { timezone } } = scope;
  const named = new Map<string, Source[]>();
  const single = new Map<string, Source[]>();
  const put = (to: Map<string, Source[]>, day: string, source: Source): unknown => to.get(day)?.push(source) ?? to.set(day, [source]);
  for (const source of sources) {
    const date = dateIn(source.path) ?? (source.archive === null ? null : dateIn(source.archive.path));
    const period = periods.get(source.id);
    const only = period && ymd(period.first, timezone) === ymd(period.last, timezone) ? ymd(period.first, timezone) : null;
    // A date in the name of a file with many days is that of the export.
    if (date !== null && (!period || only !== null)) put(named, date.day, source);
    else if (only !== null) put(single, only, source);
  }
  let open = 0;
  for (const [day, rows] of days) {
    const row = rows.find(({ sha256 }) => sha256 !== null);
    if (!row || row.sha256 === null) continue;
    const files = named.get(day) ?? [];
    const agrees = [...files, ...(single.get(day) ?? [])].some(({ sha256, archive }) => sha256 === row.sha256 || archive?.sha256 === row.sha256);
    if (agrees) continue;
    const [file] = files.toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
    if (!file) {
      open++;
      continue;
    }
    tell({
      status: 'indicated', grade: 'G3', confidence: 0.8, key: `hash:${day}:${sourceKey(sources, file)}`, fact: row,
      reason: {
        en: `For ${day} the manifest states a hash that the file of that day does not have (SHA-256 ${file.sha256.slice(0, 12)} was read, ${row.sha256.slice(0, 12)} is stated): the file is not the one that the manifest was made of. Another packing or a re-saved copy would explain it.`,
        zh: `${day}清单所载哈希与该日文件不符（读得 SHA-256 ${file.sha256.slice(0, 12)}，所载为${row.sha256.slice(0, 12)}）：该文件并非制作清单时的文件。另行打包或另存副本均可解释。`,
      },
      range: { from: parseInstant(day, timezone), to: parseInstant(day, timezone) + 86_400_000, expected: null, missing: null },
    });
  }
  if (open > 0) {
    cannot(
      { en: `${counted(open, 'hash', 'hashes')} of the manifest could not be compared: no file of that day alone was supplied.`, zh: `清单中有${open}个哈希无从比较：未提供仅含该日的文件。` },
      { en: 'the files of those days, one each, as the manifest was made of them', zh: '制作清单所用的逐日文件' },
    );
  }
}
