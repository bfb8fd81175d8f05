import type { MessageRef } from '../model/check.ts';
import type { Hit } from '../model/detector.ts';
import type { Person, Scene } from './_disclosure-person.ts';
import { traitsIn } from './_disclosure-traits.ts';

/** What counting among the members gave: the traits that are known of members, and who has them all. */
export interface Counted {
  readonly keys: readonly string[];
  readonly accounts: readonly number[];
}

const BEFORE = 40;
const AFTER = 16;
/** One trait alone (a post, a surname) tells little even where one member is known to have it: others may have it too. */
const LEAST = 2;

/**
 * Who among the members is meant by `3栋的王会计`: those known to have every trait that stands beside a person's data.
 * Null where fewer than two traits are known of anybody.
 */
export function counted(scene: Scene, hits: readonly Hit[]): Counted | null {
  const first = hits[0];
  const last = hits.at(-1);
  if (!first || !last) return null;
  const from = Math.max(0, first.start - BEFORE);
  const left = scene.text.slice(from, first.start);
  const clause = Math.max(...['。', '！', '？', '\n', '!', '?'].map((mark) => left.lastIndexOf(mark))) + 1;
  const window = left.slice(clause) + scene.text.slice(first.start, Math.min(last.end + AFTER, first.start + 200)).split(/[。！？\n]/, 1)[0];
  const { keys, accounts } = scene.people.traits.match(traitsIn(window).map((trait) => trait.key));
  if (keys.length < LEAST && !keys.some((key) => key.startsWith('child:'))) return null;
  const others = accounts.filter((account) => account !== scene.message.sender);
  return others.length === 0 ? null : { keys, accounts: others };
}

/** The person of a record that counting narrows down; where several members fit they are all named. */
export function narrowed(scene: Scene, person: Person, { keys, accounts }: Counted): Person {
  const [only, ...more] = accounts;
  if (only === undefined) return person;
  const evidence = keys.flatMap((key) => scene.people.traits.evidence(only, key)?.message ?? []).slice(0, 4) as MessageRef[];
  const base = { ...person, relation: 'third-party' as const, evidence: [...person.evidence, ...evidence] };
  return more.length > 0 ? { ...base, candidates: accounts.slice(0, 20) } : { ...base, account: only, how: 'counted' };
}
