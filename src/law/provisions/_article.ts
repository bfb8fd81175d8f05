import type { Bearer } from '../../model/check.ts';
import type { Provision, Verified, Version } from '../../model/law.ts';
import type { Words } from '../../model/words.ts';
import { w } from '../_words.ts';

/** What the articles of one act share. */
export interface Act {
  /** Short title, as it opens every cite. */
  readonly name: Words;
  /** `YYYY-MM-DD`, inclusive; null: not known or open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly verified: Verified;
  /** Appended to each article's own limits. */
  readonly limits: Words;
}

export interface Article {
  readonly id: string;
  /** Article part of the cite, e.g. `art 6(1)` and `第六条第一款`; empty: the act as a whole. */
  readonly art: Words;
  readonly title: Words;
  readonly key?: Words;
  readonly gist: Words;
  readonly bearers: readonly Bearer[];
  readonly limits: Words;
  readonly number?: 'order';
  /** Where one article was verified less far than its act. */
  readonly verified?: Verified;
}

export function cite(act: Act, art: Words): Words {
  return w(art.en === '' ? act.name.en : `${act.name.en} ${art.en}`, act.name.zh + art.zh);
}

/** An article that kept its number as long as its act has been in force; give `versions` where it did not. */
export function article(act: Act, row: Article, versions?: readonly Version[]): Provision {
  return {
    id: row.id,
    title: row.title,
    versions: versions ?? [{ from: act.from, to: act.to, cite: cite(act, row.art) }],
    ...(row.key ? { key: row.key } : {}),
    gist: row.gist,
    bearers: row.bearers,
    verified: row.verified ?? act.verified,
    ...(row.number ? { number: row.number } : {}),
    limits: w(`${row.limits.en} ${act.limits.en}`.trim(), row.limits.zh + act.limits.zh),
  };
}

/** An article's number in one period, and what it said where that changed too. */
export interface Numbered { readonly art: Words; readonly gist?: Words }

/** Two versions of one article: `before` up to the day ahead of `turn`, `after` from `turn` on. */
export function renumbered(act: Act, turn: { last: string; first: string }, before: Numbered, after: Numbered): readonly Version[] {
  const version = (from: string | null, to: string | null, { art, gist }: Numbered): Version => ({ from, to, cite: cite(act, art), ...(gist ? { gist } : {}) });
  return [version(act.from, turn.last, before), version(turn.first, act.to, after)];
}

/** `art 24` and `第二十四条` of a bare number. */
export function at(en: string, zh: string, gist?: Words): Numbered {
  return { art: w(`art ${en}`, `第${zh}`), ...(gist ? { gist } : {}) };
}

export const NO_LIMITS: Words = w('', '');
