import type { MessageRef } from './check.ts';
import type { Place } from './timeline.ts';
import type { Words } from './words.ts';

/** What no export can hold and the user knows: from flags, from a case file, or asked on a terminal. Null or absent: not given, which never means no. */
export interface LeakCase {
  /** Account id or name of who spread it first. */
  readonly publisher?: string | null;
  /** Milliseconds since 1970 UTC. */
  readonly publishedAt?: number | null;
  readonly audience?: {
    readonly kind?: 'closed' | 'group' | 'groups' | 'public' | null;
    readonly size?: number | null;
    /** Account ids or names of who got it. */
    readonly accounts?: readonly string[];
    /** Keys, ids or names of chats of the case that it was sent to. */
    readonly groups?: readonly string[];
    /** Whether somebody among them knows who stands behind the screen name. */
    readonly knowsLink?: 'yes' | 'no' | 'unknown' | null;
    /** Courts, police, lawyers, regulators only. */
    readonly official?: 'only' | 'partly' | 'none' | null;
  };
  readonly fault?: 'intent' | 'gross' | 'ordinary' | 'none' | 'unknown' | null;
  readonly consent?: 'explicit' | 'separate' | 'implied' | 'none' | null;
  /** Whether the consent reaches this act of spreading. */
  readonly consentCovers?: 'yes' | 'no' | 'unknown' | null;
  readonly purpose?: 'news' | 'judicial' | 'self-defence' | 'other' | null;
  /** The publisher handles personal information other than for personal or family affairs. */
  readonly handler?: boolean | null;
  /** A person looked at the redaction and found no identifier left. */
  readonly redactionReviewed?: boolean | null;
  /** Reviewer's label of what was spread (F1). */
  readonly matter?: 'sensitive' | 'private' | 'public_matter' | null;
  /** Reviewer's label: made public before, to whom. */
  readonly publicBefore?: 'same_or_wider' | 'lawfully_public' | 'elsewhere' | 'refused' | 'none' | null;
  readonly consequence?: 'complaint' | 'distress' | 'harassment' | 'leaving' | 'none' | null;
  /** Whether what was shown was said by the persons shown. */
  readonly disclosed?: 'yes' | 'no' | null;
  /** Accounts or names that passed it on, each assessed apart. */
  readonly forwarders?: readonly { readonly account: string; readonly at?: number | null; readonly fault?: LeakCase['fault'] }[];
  /** Counted by the platform: clicks or views, and reposts, of this very excerpt. */
  readonly views?: number | null;
  readonly reposts?: number | null;
  /** When the person concerned learned of it; decides the limitation period. */
  readonly knownAt?: number | null;
  /** How the excerpt came to whoever asks. */
  readonly provenance?: 'provider' | 'notary' | 'own_device' | 'opponent_device' | 'forwarded_copy' | 'unknown' | null;
  /** Persons concerned whom neither the detectors nor the record find: account or name shown, and what makes them known. */
  readonly persons?: readonly { readonly name: string; readonly account?: string | null; readonly identifiability?: 'named' | 'link_known' | 'linkable' | 'pseudonym_only' | 'redacted' | null }[];
}

export const LEAK_FACTORS = ['F0', 'F1', 'F2', 'F3', 'F4', 'F5', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6'] as const;
export type LeakFactor = (typeof LEAK_FACTORS)[number];

/** Where a factor's value comes from. `none`: nothing shows it either way. */
export type GroundFrom = 'record' | 'excerpt' | 'facts' | 'given' | 'none';

/** What a value rests on: a message of the record, a line of a fact file, or a line of the excerpt. */
export interface GroundRef {
  readonly message?: MessageRef;
  readonly fact?: Place;
  /** Index into `Excerpt.lines`. */
  readonly line?: number;
}

export interface Ground {
  readonly factor: LeakFactor;
  readonly value: string;
  readonly from: GroundFrom;
  /** Without names and private values. */
  readonly says: Words;
  readonly refs: readonly GroundRef[];
  /** What would show it, where it is not known; null where it is. */
  readonly wouldShow: Words | null;
}
