import type { ReportGroup } from '../model/report.ts';
import { exposed, MANY } from './_exposed.ts';
import { html, type Piece, type Put } from './_html.ts';
import { bullets, putTable } from './_html-parts.ts';
import type { PageWords } from './_html-words.ts';
import type { Labels } from './_labels.ts';
import { person } from './_phrases.ts';
import { kindsOf, kindsPicture, onlyOwn } from './_svg-bars.ts';

/** Persons of the matrix, and its columns: what fits a page. */
const ROWS = 40;
const COLUMNS = 8;

/** What the record makes known about whom: a picture by kind, a table by person and kind, then each person with by whom and when. */
export function putPersons(put: Put, t: Labels, w: PageWords, id: string, group: ReportGroup): void {
  const { persons } = group;
  if (persons.every(({ items }) => items.length === 0)) return;
  put(html`<h3>${w.persons}</h3>\n`);
  const kinds = kindsOf(persons, w.disclosures.other);
  put(html`<figure><figcaption><b>${w.disclosures.title}</b> ${w.disclosures.legend}</figcaption>
${kindsPicture(w, id, kinds)}</figure>\n`);
  putMatrix(put, t, w, persons, kinds.map(({ label }) => label).filter((label) => label !== w.disclosures.other));
  const { persons: told, more } = exposed(t, group, MANY);
  for (const { head, items } of told) put(html`<p><b>${head}</b></p>\n${bullets(items)}`);
  if (more > 0) put(html`<p>${t.moreFindings(more)}</p>\n`);
}

function putMatrix(put: Put, t: Labels, w: PageWords, persons: ReportGroup['persons'], labels: readonly string[]): void {
  const columns = labels.slice(0, COLUMNS);
  const others = persons.some(({ items }) => items.some(({ label }) => !columns.includes(label)));
  const shown = persons.slice(0, ROWS);
  const rows = shown.map((one): Piece[] => {
    const cell = (of: (label: string) => boolean): string => {
      const items = one.items.filter(({ label }) => of(label));
      const [told, own] = [sum(items.filter((item) => !onlyOwn(item))), sum(items.filter(onlyOwn))];
      return [told > 0 ? String(told) : '', own > 0 ? `(${own})` : ''].join(' ').trim() || w.dash;
    };
    return [person(t, one.name, one.account) || t.unknown, ...columns.map((label) => cell((other) => other === label)), ...(others ? [cell((label) => !columns.includes(label))] : [])];
  });
  putTable(put, 'kinds', w.disclosures.table, [w.disclosures.person, ...columns, ...(others ? [w.disclosures.other] : [])], rows);
  if (persons.length > shown.length) put(html`<p>${w.disclosures.morePersons(persons.length - shown.length)}</p>\n`);
}

function sum(items: readonly { readonly values: number }[]): number {
  return items.reduce((total, { values }) => total + values, 0);
}
