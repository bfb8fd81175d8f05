import type { LeakCase } from '../../model/leak.ts';

/** One fact by its key in `LeakCase` (`audience.size`), as given; null: not given. An empty list gives nothing. */
export function factAt(facts: LeakCase, fact: string): unknown {
  let at: unknown = facts;
  for (const key of fact.split('.')) at = typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : null;
  return at === undefined || (Array.isArray(at) && at.length === 0) ? null : at;
}

/** Facts from keys and values; a later value of a key wins. */
export function nest(found: readonly (readonly [string, unknown])[]): LeakCase {
  const facts: Record<string, unknown> = {};
  for (const [fact, value] of found) {
    const [outer = '', inner] = fact.split('.');
    if (inner === undefined) facts[outer] = value;
    else facts[outer] = { ...(facts[outer] as object | undefined), [inner]: value };
  }
  return facts as LeakCase;
}
