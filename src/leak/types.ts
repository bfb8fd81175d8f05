import type { Circumstances, Factors, Profile } from '../law/decision/factors.ts';
import type { Decided, PrivacyOutcome } from '../law/decision/privacy-outcome.ts';
import type { GroupTie, MessageRef, RawFinding } from '../model/check.ts';
import type { Excerpt, Matching } from '../model/excerpt.ts';
import type { Ground, GroundFrom, LeakCase } from '../model/leak.ts';
import type { GateResult } from '../model/results.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';

/** One chat of the case, as the assessment sees it. Account row ids are the same in every chat of a case. */
export interface LeakGroup {
  readonly facts: GroupFacts;
  /** What the check `disclosure` found in the whole chat, and the ties it reports. */
  readonly findings: readonly RawFinding[];
  readonly ties: readonly GroupTie[];
  readonly gates: readonly GateResult[];
  message(id: number): Message | null;
  /** Of one account, or of everybody (null), sent in [from, to) ms, in order, at most `limit`. */
  between(account: number | null, from: number, to: number, limit: number): readonly Message[];
}

export interface LeakScene {
  readonly excerpt: Excerpt;
  /** Null: no record was given. */
  readonly matching: Matching | null;
  readonly given: LeakCase;
  /** The chat that the excerpt comes from; null where none was found. */
  readonly source: LeakGroup | null;
  /** Every chat of the case, the source among them, by chat row id ascending. */
  readonly groups: readonly LeakGroup[];
  /** Milliseconds since 1970 UTC. */
  readonly asOf: number;
  readonly timezone: string;
}

/** Who the excerpt went to by one act, as far as it is known. */
export interface LeakAudience {
  readonly value: Factors['F4'];
  readonly size: number | null;
  /** Account row ids; those of whom the case knows nothing more are names only. */
  readonly accounts: readonly number[];
  readonly names: readonly string[];
  /** Chat row ids. */
  readonly chats: readonly number[];
  readonly from: GroundFrom;
  readonly says: Words;
}

/** One act of spreading: the first posting, or one that passes it on. */
export interface LeakAct {
  /** `a1`, `a2` … in order of time. */
  readonly id: string;
  readonly role: 'publisher' | 'forwarder';
  /** Account row id; null: not found in the case. */
  readonly account: number | null;
  /** In clear: as the record or the user names whoever did it; null: not known. */
  readonly name: string | null;
  readonly at: number | null;
  readonly from: GroundFrom;
  readonly message: MessageRef | null;
  /** Lines of the excerpt that it carries. */
  readonly lines: readonly number[];
  readonly audience: LeakAudience;
}

export interface LeakPerson {
  /** Tells persons apart who have neither account nor name; default: by these. */
  readonly key?: string;
  /** Account row id; null: not found in the case. */
  readonly account: number | null;
  /** In clear. */
  readonly name: string | null;
  /** `speaker`: whose words are shown; `subject`: who is spoken about. One person may be both. */
  readonly roles: readonly ('speaker' | 'subject')[];
  readonly lines: readonly number[];
}

/** A datum of one person in the excerpt. `communication`: words that somebody wrote in a chat that others were not part of. */
export interface LeakItem {
  /** Entity of the detectors, or `communication`. */
  readonly entity: string;
  readonly line: number;
  /** UTF-16 code units of the line's text; null for a whole line. */
  readonly span: readonly [number, number] | null;
  /** In clear. */
  readonly value: string | null;
  /** 0..1. */
  readonly confidence: number;
}

/** One person under one act. */
export interface Assessed {
  readonly act: LeakAct;
  readonly person: LeakPerson;
  readonly items: readonly LeakItem[];
  readonly values: Factors & Circumstances;
  /** One for each factor, in the order of LEAK_FACTORS. */
  readonly grounds: readonly Ground[];
  readonly outcomes: Readonly<Record<Profile, PrivacyOutcome>>;
  /** Provision ids, sorted. */
  readonly basis: readonly string[];
}

/** One fact that is open, and what it would turn an outcome into. */
export interface Turn {
  readonly factor: keyof Factors;
  readonly value: string;
  readonly profile: Profile;
  readonly track: 'privacy' | 'personalInformation';
  readonly to: Decided;
}
