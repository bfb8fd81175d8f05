import type { ReportGroup } from '../model/report.ts';
import { cut, width as columns } from '../text/width.ts';
import { forTerminal } from '../text/sanitise.ts';
import { html, type Markup } from './_html.ts';
import type { VerificationCounts } from '../model/results.ts';
import type { PageWords } from './_html-words.ts';
import { picture, px } from './_svg.ts';

/** Values of one kind that the persons of a group have in the record. */
export interface KindCount { readonly label: string; readonly others: number; readonly own: number }

const WIDTH = 640;
const NAME = 150;
const BAR = 15;
const MOST_KINDS = 16;

/** By kind, most first; kinds beyond the most frequent ones are added up as `rest`. */
export function kindsOf(persons: ReportGroup['persons'], rest: string): KindCount[] {
  const found = new Map<string, { label: string; others: number; own: number }>();
  for (const item of persons.flatMap(({ items }) => items)) {
    const kind = found.get(item.label) ?? { label: item.label, others: 0, own: 0 };
    kind[onlyOwn(item) ? 'own' : 'others'] += item.values;
    found.set(item.label, kind);
  }
  const sorted = [...found.values()].toSorted((a, b) => b.others + b.own - a.others - a.own);
  const more = sorted.splice(MOST_KINDS);
  const add = (key: 'others' | 'own'): number => more.reduce((sum, kind) => sum + kind[key], 0);
  return more.length === 0 ? sorted : [...sorted, { label: rest, others: add('others'), own: add('own') }];
}

export function onlyOwn(item: ReportGroup['persons'][number]['items'][number]): boolean {
  return item.own && item.by.length <= 1;
}

/** One bar per kind: solid for what others told, dotted for what the persons told themselves. */
export function kindsPicture(w: PageWords, id: string, kinds: readonly KindCount[]): Markup {
  const most = kinds.reduce((top, { others, own }) => Math.max(top, others + own), 1);
  const scale = (WIDTH - NAME - 70) / most;
  const bars = kinds.map(({ label, others, own }, i) => {
    const y = i * (BAR + 5);
    const [solid, dotted] = [others * scale, own * scale];
    const said = own === 0 ? String(others) : others === 0 ? `(${own})` : `${others} + (${own})`;
    return html`<text x="${NAME - 8}" y="${y + 11}" text-anchor="end">${cut(forTerminal(label), 24)}</text>${others > 0 && html`<path class="ink" d="M${NAME} ${y}h${px(solid)}v${BAR}H${NAME}z"/>`}${own > 0 && html`<path class="dots" d="M${px(NAME + solid)} ${y}h${px(dotted)}v${BAR}h-${px(dotted)}z"/>`}<text x="${px(NAME + solid + dotted + 6)}" y="${y + 11}">${said}</text>\n`;
  });
  const foot = kinds.length * (BAR + 5) + 4;
  const key = [{ fill: 'ink', text: w.disclosures.byOthers }, { fill: 'dots', text: w.disclosures.own }];
  const desc = w.disclosures.desc(kinds.map(({ label, others, own }) => w.disclosures.part(label, others, own)).join('; '));
  return picture(id, w.disclosures.title, desc, WIDTH, foot + 16, [...bars, keyOf(key, NAME, foot)]);
}

/** One bar for the members of a group: solid for verified, hatched for not verified, dotted for what nobody says. */
export function verificationPicture(w: PageWords, id: string, counts: VerificationCounts): Markup {
  const parts = ([['ink', 'verified'], ['hatch', 'unverified'], ['dots', 'unknown']] as const).map(([fill, key]) => ({ fill, name: w.verification[key], members: counts[key] })).filter(({ members }) => members > 0);
  const total = parts.reduce((sum, { members }) => sum + members, 0);
  const said = parts.map(({ fill, name, members }) => ({ fill, members, text: w.verification.part(name, members, String(Math.round((members / total) * 1000) / 10)) }));
  let left = 1;
  const bars = said.map(({ fill, members }) => {
    const room = (members / total) * (WIDTH - 2);
    const bar = html`<path class="${fill} part" d="M${px(left)} 1h${px(room)}v22h-${px(room)}z"/>`;
    left += room;
    return bar;
  });
  return picture(id, w.verification.title, said.map(({ text }) => text).join('; '), WIDTH, 46, [...bars, keyOf(said, 1, 32)]);
}

function keyOf(items: readonly { readonly fill: string; readonly text: string }[], left: number, y: number): Markup[] {
  let x = left;
  return items.map(({ fill, text }) => {
    const item = html`<path class="${fill} part" d="M${x} ${y}h11v11h-11z"/><text x="${x + 16}" y="${y + 9}">${text}</text>`;
    x += Math.round(32 + columns(text) * 5.6);
    return item;
  });
}
