import type { MapField } from '../model/format.ts';
import { MAP_FIELDS } from '../model/format.ts';
import { EXTRA_FIELDS, find, findId, findName, foldHeading, ID_HEADINGS, SYNONYMS, type Field } from './_generic-headings.ts';
import { type Preset, presetOf } from './_generic-presets.ts';

export type Mapping = ReadonlyMap<MapField, string>;

/** Which column holds what. */
export interface Layout {
  readonly preset: Preset;
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  /** What stands in the column of accounts is an id. */
  readonly accountIsId: boolean;
  /** The user said which columns. */
  readonly mapped: boolean;
}

/** The layout under these headings; null when what a chat needs is not among them. `mapping` null: by their names alone. */
export function layoutOf(headings: readonly string[], mapping: Mapping | null): Layout | null {
  const folded = headings.map(foldHeading);
  const preset = presetOf(folded);
  const columns = new Map<Field, number>();
  const proposed = proposal(folded, preset);
  const who: readonly Field[] = mapping?.has('account') || mapping?.has('name') ? [] : ['account', 'name'];
  const fields: readonly Field[] = mapping === null ? MAP_FIELDS : [...who, 'at', 'text'];
  for (const field of [...fields, ...EXTRA_FIELDS]) {
    const at = proposed.get(field);
    if (at !== undefined) columns.set(field, at);
  }
  for (const [field, heading] of mapping ?? []) {
    const at = headingAt(headings, heading);
    if (at < 0) return null;
    columns.set(field, at);
  }
  if (columns.get('day') === columns.get('at')) columns.delete('day');
  if (!columns.has('at') || !columns.has('text')) return null;
  const speaks = columns.has('account') || columns.has('name') || preset.id === 'weibo';
  if (mapping === null && (!speaks || new Set([columns.get('at'), columns.get('text'), columns.get('account') ?? -1]).size < 3)) return null;
  const account = columns.get('account');
  const accountIsId = account !== undefined && (columns.has('name') ? columns.get('name') !== account : ID_HEADINGS.includes(folded[account] ?? ''));
  return { preset, headings, columns, accountIsId, mapped: mapping !== null };
}

/** Fields by the names of their columns. No column serves two of them. */
function proposal(folded: readonly string[], preset: Preset): Map<Field, number> {
  const columns = new Map<Field, number>();
  const taken = new Set<number>();
  const take = (field: Field, at: number): void => {
    if (at < 0 || taken.has(at)) return;
    columns.set(field, at);
    // The words for who it is are also how the exporter marks himself, and a date may be all the time there is.
    if (field !== 'self' && field !== 'day') taken.add(at);
  };
  const seek = (field: Field, usual: () => number): number => {
    const wanted = preset.prefer[field];
    if (wanted?.length === 0) return -1;
    const at = find(folded, wanted ?? []);
    return at >= 0 ? at : usual();
  };
  for (const field of ['at', 'text'] as const) take(field, seek(field, () => find(folded, SYNONYMS[field])));
  const id = seek('account', () => findId(folded));
  const name = seek('name', () => findName(folded));
  take('account', id >= 0 ? id : name);
  if (id >= 0) take('name', name);
  for (const field of [...MAP_FIELDS, ...EXTRA_FIELDS]) {
    if (field === 'account' || field === 'name' || columns.has(field)) continue;
    take(field, seek(field, () => find(folded, SYNONYMS[field])));
  }
  return columns;
}

/** A column by its heading: as it stands, else without the spaces around it and without case; -1: none. */
export function headingAt(headings: readonly string[], wanted: string): number {
  const exact = headings.indexOf(wanted);
  if (exact >= 0) return exact;
  const folded = wanted.trim().toLowerCase();
  return headings.findIndex((heading) => heading.trim().toLowerCase() === folded);
}

/** The `--map` that says the same. */
export function mapText({ headings, columns }: Layout): string {
  const pairs = MAP_FIELDS.flatMap((field) => {
    const at = columns.get(field);
    return at === undefined ? [] : [`${field}=${(headings[at] ?? '').trim()}`];
  });
  const text = pairs.join(',');
  return /^[^\s'"&;|<>$`\\()*?!#]+$/.test(text) ? `--map ${text}` : `--map '${text.replaceAll("'", "'\\''")}'`;
}
