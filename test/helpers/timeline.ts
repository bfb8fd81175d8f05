import type { Check, CheckResult, Policy, RawFinding } from '../../src/model/check.ts';
import type { Account, Attendance, GroupFacts, Message, RosterRow, Source, TimelineEvent } from '../../src/model/timeline.ts';
import { parseInstant } from '../../src/text/zone.ts';

export const ZONE = 'Asia/Shanghai';

/** `2026-05-01 08:00` in the zone of the tests, as ms since 1970 UTC. */
export function at(text: string): number {
  const instant = parseInstant(text, ZONE);
  if (Number.isNaN(instant)) throw new RangeError(`not an instant: ${text}`);
  return instant;
}

type Loose<T> = Partial<Omit<T, 'at'>> & { readonly at?: number | string };

const instant = (value: number | string | undefined, index: number): number =>
  typeof value === 'string' ? at(value) : (value ?? at('2026-05-01 08:00') + index * 60_000);

/** Fills in what a test does not care about: one line of 100 bytes each, one minute apart, sender 1, source 1. */
export function message(given: Loose<Message>, index = 0): Message {
  const base = {
    id: index + 1, source: 1, line: index + 1, byteStart: index * 100, byteEnd: index * 100 + 99, nativeId: null,
    sender: 1, kind: 'text', text: '', forwarded: null, replyTo: null, seq: null,
  } as const;
  return { ...base, ...given, at: instant(given.at, index) };
}

export function event(given: Loose<TimelineEvent>, index = 0): TimelineEvent {
  const byteStart = 1_000_000 + index * 100;
  const base = {
    id: index + 1, source: 1, line: 10_000 + index, byteStart, byteEnd: byteStart + 99, nativeId: null,
    kind: 'notice', actor: null, targets: [], value: null, text: '', seq: null,
  } as const;
  return { ...base, ...given, at: instant(given.at, index) };
}

export function source(given: Partial<Source> = {}): Source {
  return {
    id: 1, path: 'room.csv', sha256: '00', bytes: 1000, format: 'wechat-csv', encoding: 'utf-8', timezone: ZONE,
    timezoneFrom: 'assumed', dateOrder: null, messages: 0, events: 0, rejected: 0, duplicates: 0, declaredMessages: null,
    exportedAt: null, status: 'complete', statusReason: null, notes: [], counter: false, blocking: false, archive: null, attachments: null, ids: null, ...given,
  };
}

export function account(id: number, given: Partial<Account> = {}): Account {
  const name = given.name ?? `Person ${id}`;
  return {
    id, account: `user_${id}`, platform: 'wechat', nameOnly: false, name, names: [{ name, kind: 'account' }], ...given,
  };
}

/** A roster line for `account`; matched by id to the account row of the same number when `matched` is given. */
export function rosterRow(given: Partial<RosterRow>, index = 0): RosterRow {
  const matched = given.matched ?? null;
  return {
    source: 90, line: index + 2, byteStart: 50 + index * 50, byteEnd: 99 + index * 50, nativeId: null,
    account: matched === null ? `absent_${index}` : `user_${matched}`, name: null, role: null, verified: null, verifiedAt: null,
    method: null, status: null, realName: null, idNumber: null, phone: null, joinedAt: null, leftAt: null, minor: null,
    group: null, matchedBy: matched === null ? null : 'id', ...given, matched,
  };
}

export function facts(given: Partial<GroupFacts> = {}, senders: Iterable<number> = [1]): GroupFacts {
  const accounts = new Map<number, Account>();
  for (const id of senders) accounts.set(id, account(id));
  return {
    group: {
      id: 1, key: 'wechat:1001@chatroom', name: 'Book circle', platform: 'wechat', kind: 'group', kindFrom: 'file', hasNativeId: true,
    },
    sources: [source()], accounts, memberships: [], roster: [], hasReplies: true, rosterGiven: (given.roster?.length ?? 0) > 0, groupFact: null, overlaps: null,
    consents: [], moderation: [], complaints: [], logs: [], publicAccounts: [],
    given: {
      moderation: (given.moderation?.length ?? 0) > 0, complaints: (given.complaints?.length ?? 0) > 0, logs: (given.logs?.length ?? 0) > 0,
      accounts: (given.publicAccounts?.length ?? 0) > 0,
    },
    factFiles: [],
    orphanReplies: () => ({ answers: 0, orphans: 0, examples: [] }), missingMedia: () => ({ named: 0, missing: 0, examples: [] }), counters: () => new Map(),
    attendance: () => always(given.accounts?.keys() ?? accounts.keys()),
    ...given,
  };
}

/** Everybody was in from first to last. */
function always(accounts: Iterable<number>): Attendance {
  const all = [...accounts].sort((a, b) => a - b);
  return { size: () => ({ sure: all.length, likely: 0 }), members: () => all, isIn: (one) => all.includes(one), stretch: () => 0 };
}

export function policy(given: Partial<Omit<Policy, 'asOf'>> & { readonly asOf?: number | string } = {}): Policy {
  const asOf = typeof given.asOf === 'string' ? at(given.asOf) : (given.asOf ?? at('2026-11-21'));
  return { timezone: ZONE, origin: 'unknown', retentionScope: 'message-content', since: null, until: null, ...given, asOf };
}

export interface Scene {
  readonly facts?: Partial<GroupFacts>;
  readonly messages?: Iterable<Loose<Message>>;
  readonly events?: Iterable<Loose<TimelineEvent>>;
  readonly policy?: Parameters<typeof policy>[0];
  /** What the checks that this one uses found. */
  readonly found?: readonly RawFinding[];
}

/**
 * Runs one check over a hand-made group: messages and events are filled in, put into timeline order (instant, source,
 * place) and folded. Accounts of senders that `facts.accounts` does not name are made up.
 */
export function runCheck(check: Check, scene: Scene): { findings: RawFinding[]; result: CheckResult } {
  const messages = [...(scene.messages ?? [])].map(message);
  const events = [...(scene.events ?? [])].map(event);
  const senders = messages.flatMap((m) => (m.sender === null ? [] : [m.sender]));
  const rostered = (scene.facts?.roster ?? []).flatMap((row) => (row.matched === null ? [] : [row.matched]));
  const ids = new Set([...senders, ...rostered].sort((a, b) => a - b));
  const findings: RawFinding[] = [];
  const fold = check.start(facts(scene.facts, ids), policy(scene.policy), (finding) => findings.push(finding));
  const rows = [
    ...messages.map((row) => ({ row, tell: () => fold.message?.(row) })),
    ...events.map((row) => ({ row, tell: () => fold.event?.(row) })),
  ];
  rows.sort((a, b) => a.row.at - b.row.at || a.row.source - b.row.source || a.row.byteStart - b.row.byteStart);
  for (const { tell } of rows) tell();
  return { findings, result: fold.finish(scene.found ?? []) };
}
