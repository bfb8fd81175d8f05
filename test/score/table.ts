import { alarms, groupOf, total, type AlarmScore, type Tally } from './measure.ts';
import type { Speed } from './speed.ts';

/** Engines in the order of the columns; the first one is ours. */
export interface Scored {
  readonly title: string;
  readonly lines: number;
  readonly engines: readonly { readonly name: string; readonly tally: Tally }[];
}

const share = (part: number, whole: number): string => (whole === 0 ? '-' : (part / whole).toFixed(3));
const thousandth = (part: number, whole: number): string => (whole === 0 ? '-' : (1000 * part / whole).toFixed(1));
const GROUPS = ['identifiers', 'facts', 'names', 'places'] as const;

function row(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(20) + cells.map((cell) => String(cell).padStart(8)).join('');
}

const HEAD = ['gold', 'recall', 'exact', 'prec'];

/** Recall, exact span and precision per kind, then alarms, of one text; at most 100 columns. */
export function table({ title, lines, engines }: Scored): string[] {
  const [ours, ...others] = engines;
  if (ours === undefined) return [];
  const out = [`${title}: ${lines} lines`, ''];
  const names = others.map(({ name }) => name.replace(/-js$/, '').slice(0, 15).padStart(16)).join('');
  if (others.length > 0) out.push(`${' '.repeat(52)}${names}`);
  out.push(row('kind', [...HEAD, ...others.flatMap(() => ['recall', 'prec'])]));
  for (const group of GROUPS) {
    for (const [label, entity] of rows(ours.tally)) {
      if (groupOf(label) === group) out.push(line(label, (wanted) => wanted === label, engines, (wanted) => wanted === entity));
    }
  }
  out.push('');
  for (const group of GROUPS) out.push(line(`all ${group}`, (label) => groupOf(label) === group, engines));
  out.push(line('all', () => true, engines));
  const seen = engines.map(({ tally }) => { const sum = total(tally, () => true); return share(sum.seen, sum.gold); });
  out.push(row('touched, any type', ['', seen[0] ?? '', '', '', ...seen.slice(1).flatMap((one) => [one, ''])]), '');
  return [...out, ...alarmTable(engines), ''];
}

/** What was marked, with the detector for it; then what was found though nothing of the kind was marked. */
function rows({ kinds, entities }: Tally): [label: string, entity: string][] {
  const marked = [...kinds].map(([label, { entity }]): [string, string] => [label, entity]);
  const known = new Set(marked.map(([, entity]) => entity));
  return [...marked, ...[...entities.keys()].filter((entity) => !known.has(entity)).map((entity): [string, string] => [entity, entity])]
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Labels of another file may share one detector: its precision then stands in the row of each. */
function line(name: string, wanted: (label: string) => boolean, engines: Scored['engines'], found = wanted): string {
  return row(name, engines.flatMap(({ tally }, at) => {
    const sum = total(tally, wanted);
    const { right: rightly, hits } = total(tally, found);
    const right = share(rightly, hits);
    return at === 0 ? [sum.gold, share(sum.found, sum.gold), share(sum.exact, sum.gold), right] : [share(sum.found, sum.gold), right];
  }));
}

function alarmTable(engines: Scored['engines']): string[] {
  const kinds = [...new Set(engines.flatMap(({ tally }) => [...tally.alarms.keys()]))].sort();
  if (kinds.length === 0) return [];
  const cells = (pick: (tally: Tally) => AlarmScore): (string | number)[] => engines.flatMap(({ tally }, at) => {
    const { lines, flagged, withoutNames } = pick(tally);
    return at === 0 ? [lines, flagged, thousandth(flagged, lines), thousandth(withoutNames, lines)] : ['', thousandth(flagged, lines)];
  });
  return [
    row('flagged, per 1000', ['lines', 'flagged', 'per1000', 'no name', ...engines.slice(1).flatMap(() => ['', 'per1000'])]),
    ...kinds.map((kind) => row(kind, cells((tally) => tally.alarms.get(kind) ?? { lines: 0, flagged: 0, withoutNames: 0 }))),
    row('all near misses', cells((tally) => alarms(tally, 'near'))),
    row('all plain talk', cells((tally) => alarms(tally, 'plain'))),
  ];
}

/** MB/s and messages/s, and how many times as fast as each the first one is. */
export function speedTable(speeds: readonly Speed[]): string[] {
  const [ours] = speeds;
  if (ours === undefined) return [];
  return ['speed, one thread, best round on the same text', '', `${'engine'.padEnd(28)}${'MB/s'.padStart(10)}${'messages/s'.padStart(14)}${'ours is'.padStart(10)}`,
    ...speeds.map(({ name, megabytes, messages }) =>
      `${name.padEnd(28)}${megabytes.toFixed(1).padStart(10)}${String(Math.round(messages)).padStart(14)}${`${(ours.megabytes / megabytes).toFixed(1)} x`.padStart(10)}`), ''];
}

/** The first `count` of every sort of mistake of the first engine. */
export function mistakes({ engines }: Scored, count: number): string[] {
  const sorts = [...(engines[0]?.tally.examples ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  return count === 0 ? [] : sorts.flatMap(([sort, texts]) => [`${sort} (${texts.length})`, ...texts.slice(0, count).map((text) => `  ${text}`)]);
}
