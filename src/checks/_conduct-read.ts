import type { Category } from '../text/lexicon.ts';
import { directed, meant, type Spoken, type Target } from './_conduct-direct.ts';
import type { Match } from './_conduct-match.ts';

/** What a message is looked at for, in one category. */
export interface Cue {
  readonly category: Category;
  readonly match: Match;
  /** Two weak entries, one strong, or a threat. */
  readonly strength: 'weak' | 'strong' | 'threat';
  readonly target: Target | null;
}

/** Categories whose words are said to, or against, a person. */
const AGAINST: ReadonlySet<Category> = new Set<Category>(['harassment', 'violence']);
const RANK = { weak: 0, strong: 1, threat: 2 } as const;

/** The gravest cue of one category in one message; the first of equals. Null: too little, or said to nobody. */
export function cueOf(category: Category, matches: readonly Match[], spoken: Spoken): Cue | null {
  let best: Cue | null = null;
  let weak: { readonly match: Match; readonly target: Target | null } | null = null;
  for (const match of matches) {
    const { section, directed: needs } = match.entry;
    const strength = section === 'weak' || section === 'threat' ? section : 'strong';
    if (best !== null && RANK[strength] <= RANK[best.strength]) continue;
    const target = needs ? directed(spoken, match) : AGAINST.has(category) ? meant(spoken, match) : null;
    if (needs && target === null) continue;
    if (section === 'weak') {
      if (weak === null) weak = { match, target };
      else if (weak.match.entry !== match.entry) best = { category, match: weak.match, strength: 'weak', target: weak.target ?? target };
      continue;
    }
    best = { category, match, strength, target };
  }
  return best;
}
