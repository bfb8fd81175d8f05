import type { DiffPart } from '../../model/excerpt.ts';
import type { LeakDecided, LeakMatch, LeakReport } from '../../model/report-leak.ts';
import type { Labels } from '../_labels.ts';
import type { PageWords } from '../_html-words.ts';
import type { LeakWords } from './_words.ts';

/** The words and the report that every section is built from. */
export interface Context {
  readonly t: Labels;
  readonly p: PageWords;
  readonly w: LeakWords;
  readonly report: LeakReport;
  readonly maxRows: number;
}

/** Text, or several lines of it. */
export type Cell = string | readonly string[];

/** A stretch of a line as shown; `hidden`: it was made unreadable, and how. */
export interface Stretch { readonly text: string; readonly hidden: boolean }

/** One line of the excerpt beside what the record has for it. */
export interface Compared {
  readonly line: number;
  readonly side: 'own' | 'other' | 'centre';
  /** Name, kind, time: what stands around the words. */
  readonly around: readonly string[];
  readonly stretches: readonly Stretch[];
  /** Null: it was not compared with a record. */
  readonly state: LeakMatch['state'] | null;
  readonly record: readonly string[];
  readonly difference: readonly DiffPart[];
  readonly notes: readonly string[];
}

/** What the record has between two lines and the excerpt lacks. */
export interface Gap { readonly omitted: string; readonly messages: readonly string[] }

/** A line of the excerpt, what is missing after it, or the file that the next lines stand in. */
export type ExcerptRow = Compared | Gap | { readonly file: string };

/** One person under one act; a profile without an outcome is null. */
export interface Answer {
  readonly person: string;
  readonly by: readonly string[];
  readonly outcomes: readonly { readonly profile: LeakReport['profile']; readonly privacy: LeakDecided | null; readonly personalInformation: LeakDecided | null }[];
}

/** The report as each medium lays it out, in order. Texts are as they came: each medium sanitises. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone: 'plain' | 'strong' | 'quiet' | 'warn' }
  | { readonly kind: 'facts'; readonly pairs: readonly (readonly [string, Cell])[] }
  /** The first line of a row's first cell heads the row. `name`: of its column widths. */
  | { readonly kind: 'table'; readonly name: string; readonly caption: string; readonly heads: readonly string[]; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'list'; readonly mark: '•' | '☐' | '!'; readonly lines: readonly string[] }
  /** To be copied: each line as it is. */
  | { readonly kind: 'draft'; readonly lines: readonly string[] }
  | { readonly kind: 'answer'; readonly rows: readonly Answer[] }
  | { readonly kind: 'excerpt'; readonly rows: readonly ExcerptRow[] };

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ kind: 'heading', level, text });
export const text = (words: string, tone: 'plain' | 'strong' | 'quiet' | 'warn' = 'plain'): Block => ({ kind: 'text', text: words, tone });

/** The first rows of a table, and how many are left out. Nothing where there is no row. */
export function table({ t, maxRows }: Context, name: string, caption: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): Block[] {
  if (rows.length === 0) return [];
  const more = rows.length - maxRows;
  return [{ kind: 'table', name, caption, heads, rows: rows.slice(0, maxRows) }, ...(more > 0 ? [text(t.moreFindings(more))] : [])];
}
