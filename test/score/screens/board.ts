import { emptyTally, type Tally } from './tally.ts';
import type { Truth } from './truth.ts';

/** Rows in which a picture is counted: its app with its shade, with what was done to it, and all. */
export function rowsOf({ app, dark, damage }: Truth): readonly string[] {
  const all = damage.join(' ');
  const forged = /forged/.test(all);
  const hidden = /(bar|mosaic|blur|blank|stroke|sticker)/.exec(all);
  const sort = forged ? 'forged' : hidden !== null ? 'hidden' : /jpeg|width/.test(all) ? 'jpeg' : damage.length > 0 ? 'other' : 'none';
  const hides = forged ? [] : [...new Set(damage.flatMap((one) => /^(?:names|words|bubble) (\w+)$/.exec(one)?.[0] ?? []))];
  return ['all', `${app} ${dark ? 'dark' : 'light'}`, `${app} damage: ${sort}`, ...hides.map((one) => `hidden: ${one}`)];
}

export function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const known = tallies.get(name) ?? emptyTally();
  tallies.set(name, known);
  return known;
}

const share = ([part, whole]: readonly [number, number]): string => (whole === 0 ? '-' : (100 * part / whole).toFixed(1));
const of = ([part, whole]: readonly [number, number]): string => (whole === 0 ? '-' : `${part}/${whole}`);

const COLUMNS: readonly (readonly [head: string, width: number, cell: (tally: Tally) => string])[] = [
  ['pics', 5, (one) => String(one.pictures)], ['lines', 6, (one) => String(one.lines[1])], ['found', 7, (one) => share(one.lines)], ['words', 7, (one) => share(one.words)],
  ['kind', 7, (one) => share(one.kinds)], ['side', 7, (one) => share(one.sides)], ['name', 7, (one) => share(one.names)], ['hidden', 8, (one) => of(one.hidden)],
  ['false', 6, (one) => String(one.falselyHidden)], ['holes', 7, (one) => of(one.holes)], ['false', 6, (one) => String(one.falseHoles)], ['extra', 6, (one) => String(one.extra)],
  ['match', 7, (one) => share(one.matched)], ['wrong', 6, (one) => String(one.elsewhere)], ['forged', 8, (one) => of(one.forged)], ['misjd', 7, (one) => of(one.misjudged)],
];

export function board(tallies: ReadonlyMap<string, Tally>): string[] {
  const width = 34;
  const names = [...tallies.keys()].filter((name) => name !== 'all').sort();
  return [
    'per cent of what is there; hidden: names made unreadable and seen as such; holes: the same inside words; false: called so and not; extra: messages read where',
    'none is; match: lines matched to the right message; wrong: to another; forged: forged lines taken for one of the record; misjd: pictures judged wrongly',
    '',
    ' '.repeat(width) + COLUMNS.map(([head, wide]) => head.padStart(wide)).join(''),
    ...[...names, 'all'].map((name) => name.padEnd(width) + COLUMNS.map(([, wide, cell]) => cell(tallyOf(new Map(tallies), name)).padStart(wide)).join('')),
  ];
}
