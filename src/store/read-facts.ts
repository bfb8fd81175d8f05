import type { GroupKind, KindFrom, Role } from '../model/format.ts';
import type { FactRow } from '../model/facts.ts';
import type { Account, Group, Membership, Source } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import type { Db } from './open.ts';

interface SourceRow extends Omit<Source, 'declaredMessages' | 'exportedAt' | 'statusReason' | 'timezoneFrom' | 'dateOrder' | 'notes' | 'counter' | 'blocking' | 'archive' | 'attachments'> {
  declared_messages: number | null;
  exported_at: number | null;
  reason: string | null;
  timezone_from: Source['timezoneFrom'];
  date_order: Source['dateOrder'];
  counter: number;
  blocking: number;
  notes: string;
  archive: string | null;
  archive_sha256: string | null;
  named: number;
  found: number;
}

export function readSources(db: Db, kind: 'export' | 'fact', chat: number | null = null): Source[] {
  const where = chat === null ? 'kind = ?' : 'kind = ? AND id IN (SELECT source FROM chat_source WHERE chat = ?)';
  const rows = db.prepare(`
    SELECT source.*, coalesce(a.named, 0) AS named, coalesce(a.found, 0) AS found FROM source
    LEFT JOIN (SELECT source, count(*) AS named, count(path) AS found FROM attachment GROUP BY source) a ON a.source = source.id
    WHERE ${where} ORDER BY id`).all(...(chat === null ? [kind] : [kind, chat])) as SourceRow[];
  return rows.map((row) => ({
    id: row.id, path: row.path, sha256: row.sha256, bytes: row.bytes, format: row.format, encoding: row.encoding, timezone: row.timezone,
    timezoneFrom: row.timezone_from, dateOrder: row.date_order, messages: row.messages, events: row.events, rejected: row.rejected,
    duplicates: row.duplicates, declaredMessages: row.declared_messages, exportedAt: row.exported_at, status: row.status,
    statusReason: row.reason, notes: JSON.parse(row.notes) as Words[], counter: row.counter === 1, blocking: row.blocking === 1, ids: row.ids,
    archive: row.archive === null ? null : { path: row.archive, sha256: row.archive_sha256 ?? '' },
    attachments: row.named ? { named: row.named, found: row.found } : null,
  }));
}

export interface StoredReject {
  readonly line: number;
  readonly byteStart: number;
  readonly byteEnd: number;
  readonly code: string;
  readonly reason: string;
}

/** At most `limit` rejects of a source, in file order. */
export function readRejects(db: Db, source: number, limit: number): StoredReject[] {
  return db.prepare(`
    SELECT line, byte_start AS byteStart, byte_end AS byteEnd, code, reason FROM reject WHERE source = ? ORDER BY byte_start, id LIMIT ?`).all(source, limit) as StoredReject[];
}

/** Every chat by key; `recorded` leaves out those of which only a member list is known. */
export function readGroups(db: Db, recorded = false): Group[] {
  const where = recorded ? 'WHERE EXISTS (SELECT 1 FROM message WHERE chat = chat.id) OR EXISTS (SELECT 1 FROM event WHERE chat = chat.id)' : '';
  const rows = db.prepare(`SELECT id, key, name, platform, kind, kind_from, native_id FROM chat ${where} ORDER BY key`).all() as {
    id: number; key: string; name: string; platform: string; kind: GroupKind; kind_from: KindFrom; native_id: string | null;
  }[];
  return rows
    .map((row) => ({
      id: row.id, key: row.key, name: row.name, platform: row.platform, kind: row.kind, kindFrom: row.kind_from, hasNativeId: row.native_id !== null,
    }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Everybody known in a chat: who wrote, who is on a member list, who an event names. */
export function readAccounts(db: Db, chat: number): Map<number, Account> {
  const rows = db.prepare(`
    SELECT id, key, platform, native_id FROM account WHERE id IN (
      SELECT account FROM membership WHERE chat = @chat
      UNION SELECT actor FROM event WHERE chat = @chat AND actor IS NOT NULL
      UNION SELECT t.account FROM event_target t JOIN event e ON e.id = t.event WHERE e.chat = @chat AND t.account IS NOT NULL
    ) ORDER BY id`).all({ chat }) as { id: number; key: string; platform: string; native_id: string | null }[];
  const names = db.prepare(`
    SELECT name, kind FROM account_name WHERE account = ? AND chat IN (0, ?) ORDER BY kind = 'group' DESC, kind = 'account' DESC, source, name`);
  const accounts = new Map<number, Account>();
  for (const row of rows) {
    const known = names.all(row.id, chat) as Account['names'][number][];
    const shown = known.find((name) => name.kind !== 'remark')?.name;
    const account = row.native_id ?? shown ?? row.key;
    accounts.set(row.id, { id: row.id, account, platform: row.platform, nameOnly: row.native_id === null, name: shown ?? account, names: known });
  }
  return accounts;
}

const RANKS: readonly (Role | null)[] = [null, 'member', 'admin', 'owner'];

export function readMemberships(db: Db, chat: number): Membership[] {
  return (db.prepare(`
    SELECT account, max(CASE role WHEN 'owner' THEN 3 WHEN 'admin' THEN 2 WHEN 'member' THEN 1 END) AS rank, max(role_from) AS role_from, min(joined_at) AS joined_at, max(left_at) AS left_at
    FROM membership WHERE chat = ? GROUP BY account ORDER BY account`).all(chat) as {
    account: number; rank: number | null; role_from: Membership['roleFrom']; joined_at: number | null; left_at: number | null;
  }[]).map((row) => ({ account: row.account, role: row.rank === null ? null : (RANKS[row.rank] ?? null), roleFrom: row.role_from, joinedAt: row.joined_at, leftAt: row.left_at }));
}

export interface StoredFact extends FactRow {
  readonly source: number;
}

export function readFactRows(db: Db, kind: string): StoredFact[] {
  const rows = db.prepare('SELECT source, line, byte_start AS start, byte_end AS end, fields FROM fact WHERE kind = ? ORDER BY source, id').all(kind) as {
    source: number; line: number; start: number; end: number; fields: string;
  }[];
  return rows.map((row) => ({ ...row, fields: JSON.parse(row.fields) as FactRow['fields'] }));
}

/** Whether some message of the chat has a reply target or a counter, and how long its longest text is, in UTF-16 code units. */
export function chatExtent(db: Db, chat: number): { extras: boolean; longest: number } {
  const row = db.prepare('SELECT max(extras) AS extras, max(longest) AS longest FROM chat_source WHERE chat = ?').get(chat) as { extras: number | null; longest: number | null };
  return { extras: row.extras === 1, longest: row.longest ?? 0 };
}

/** True when somebody with this id of a platform is known in some chat. */
export function isAccount(db: Db, nativeId: string): boolean {
  return db.prepare('SELECT 1 FROM account WHERE native_id = ? LIMIT 1').pluck().get(nativeId) !== undefined;
}

/** Messages of all exports, repeats left out. */
export function countMessages(db: Db): number {
  return db.prepare('SELECT coalesce(sum(messages), 0) FROM source').pluck().get() as number;
}
