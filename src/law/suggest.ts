import { editDistance } from '../text/edits.ts';
import { allProvisions } from './provisions.ts';
import { allRules } from './rules.ts';

const LONGEST = 64;

/** Rule and provision ids within a few keystrokes of `id`, nearest first, then by id; at most `most`. */
export function suggest(id: string, most = 3): string[] {
  if (id.length === 0 || id.length > LONGEST) return [];
  const typed = id.toLowerCase();
  const reach = Math.max(1, Math.floor(typed.length / 4));
  return [...allRules(), ...allProvisions()]
    .map((each) => ({ id: each.id, distance: each.id.endsWith(`.${typed}`) ? 1 : editDistance(typed, each.id) }))
    .filter((each) => each.distance <= reach)
    .toSorted((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map((each) => each.id);
}
