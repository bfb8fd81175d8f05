import type { Hit } from '../model/detector.ts';
import type { People } from './_disclosure-people.ts';

export interface Mention {
  /** Null when several accounts bear the name. */
  readonly account: number | null;
  /** UTF-16 code units, half-open, `@` included. */
  readonly start: number;
  readonly end: number;
}

const MOST = 32;
const TRIES = 256;
const PART_OF_ADDRESS = /[A-Za-z0-9._%+-]/;

/** The @mentions of accounts of this group, at most 32 per text. */
export function mentionsIn(text: string, people: People): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf('@'), tried = 0; at !== -1 && found.length < MOST && tried < TRIES; at = text.indexOf('@', at + 1), tried++) {
    if (at > 0 && PART_OF_ADDRESS.test(text.charAt(at - 1))) continue;
    const token = people.at(text, at + 1);
    if (token) found.push({ account: token.account, start: at, end: token.end });
  }
  return found;
}

/** True when the hit is (part of) a mention: the name or the id that a member goes by, not something that was disclosed. */
export function standsInMention(hit: Hit, text: string, mentions: readonly Mention[], people: People): boolean {
  if (mentions.some((mention) => hit.start >= mention.start && hit.end <= mention.end)) return true;
  return /@[+\s]{0,2}$/.test(text.slice(Math.max(0, hit.start - 3), hit.start)) && people.isAccount(hit.value);
}
