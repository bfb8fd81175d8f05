import type { Line, Gold } from './marked.ts';
import { NUMBER_MAKERS } from './number-makers.ts';
import { createRng, type Rng } from './rng.ts';
import { FACT_TEMPLATES } from './templates/facts.ts';
import { NEAR_TEMPLATES } from './templates/near.ts';
import { NUMBER_TEMPLATES } from './templates/numbers.ts';
import { PLAIN_TEMPLATES } from './templates/plain.ts';
import { WORD_MAKERS } from './word-makers.ts';

const MAKERS = { ...NUMBER_MAKERS, ...WORD_MAKERS };
export type Fold = 'dev' | 'held';

/** Shares of lines with private data and of near misses; the rest is plain. */
export interface Mix {
  readonly pii: number;
  readonly near: number;
}

export interface Template {
  readonly kind: string;
  readonly text: string;
  readonly fold: Fold;
}

const rows = (text: string): string[] => text.trim().split('\n').map((row) => row.replaceAll('\\n', '\n'));
// Neighbours stand for the same type: one of two goes to each fold.
const fold = (at: number): Fold => (at % 2 === 0 ? 'dev' : 'held');

/** Every template with its fold; none stands in both. */
export const TEMPLATES: readonly Template[] = [
  ...[NUMBER_TEMPLATES, FACT_TEMPLATES].flatMap((text) => rows(text).map((row, at) => ({ kind: 'pii', text: row, fold: fold(at) }))),
  ...rows(NEAR_TEMPLATES).map((row, at) => {
    const space = row.indexOf(' ');
    return { kind: `near:${row.slice(0, space)}`, text: row.slice(space + 1), fold: fold(at) };
  }),
  ...rows(PLAIN_TEMPLATES).map((row, at) => ({ kind: 'plain', text: row, fold: fold(at) })),
];

/** Labelled lines made from the templates of one fold: the same for the same arguments. */
export function generate(count: number, seed: number, half: Fold, mix: Mix): Line[] {
  const rng = createRng(seed);
  const own = TEMPLATES.filter((template) => template.fold === half);
  const pii = own.filter(({ kind }) => kind === 'pii');
  const near = own.filter(({ kind }) => kind.startsWith('near'));
  const plain = own.filter(({ kind }) => kind === 'plain');
  return Array.from({ length: count }, (_, at): Line => {
    const drawn = rng.int(1, 1000) / 1000;
    const template = rng.pick(drawn <= mix.pii ? pii : drawn <= mix.pii + mix.near ? near : plain);
    const around = (share: number): string => (rng.chance(share) ? fill(rng.pick(plain).text, rng).text : '');
    const [asked, own] = template.text.includes(' ⇒ ') ? template.text.split(' ⇒ ') : ['', template.text];
    const answer = asked !== '' || template.kind === 'plain' || template.text.includes('\n') || /\{(?:transcript|capture)/.test(template.text);
    const before = answer ? '' : around(0.3);
    const after = answer ? '' : around(0.25);
    const { text, gold } = fill(own ?? '', rng);
    const shift = before === '' ? 0 : before.length + 1;
    return {
      id: `${half}-${at}`, kind: template.kind, previous: asked ?? '',
      text: [before, text, after].filter((part) => part !== '').join(rng.pick([' ', '，', '。'])),
      gold: gold.map((one) => ({ ...one, start: one.start + shift, end: one.end + shift })),
    };
  });
}

function fill(template: string, rng: Rng): { text: string; gold: Gold[] } {
  const gold: Gold[] = [];
  let text = '';
  let from = 0;
  for (const slot of template.matchAll(/\{(\??)(\w+)\}/g)) {
    const maker = MAKERS[slot[2] ?? ''];
    if (maker === undefined) throw new RangeError(`no maker for ${slot[0]}`);
    text += template.slice(from, slot.index);
    const made = maker.make(rng);
    const [label] = maker.types;
    if (label !== undefined) gold.push({ label, types: maker.types, start: text.length, end: text.length + made.length, optional: slot[1] === '?' });
    text += made;
    from = slot.index + slot[0].length;
  }
  return { text: text + template.slice(from), gold };
}
