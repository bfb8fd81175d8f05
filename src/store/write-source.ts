import type { Batch, SourceEnd } from '../model/batch.ts';
import type { AccountInfo, GroupInfo, Party } from '../model/format.ts';
import type { SourceStatus } from '../model/timeline.ts';
import { markCopies, markRepeats, mergeSightings } from './merge.ts';
import type { Db } from './open.ts';
import { prepared } from './prepared.ts';
import { MessageWriter } from './write-messages.ts';

/** Stores one source in one transaction: all of it is there after `commit`, nothing after `abort`. */
export class SourceWriter {
  readonly #db: Db;
  readonly #id: number;
  readonly #messages: MessageWriter;
  readonly #chats: number[] = [];
  readonly #accounts: number[] = [];
  readonly #platforms: string[] = [];
  readonly #spoke = new Set<number>();
  #touched = new Set<number>();
  readonly #copies: (readonly ['message' | 'event', number])[] = [];
  #extras = false;
  #longest = 0;

  /** `path` is what reports print; a placeholder row holds the id until `finish` knows the rest. */
  constructor(db: Db, path: string, archive: { readonly path: string; readonly sha256: string } | null = null) {
    this.#db = db;
    db.exec('BEGIN IMMEDIATE');
    const placeholder = db.prepare("INSERT INTO source (path, archive, archive_sha256, sha256, bytes, kind, status) VALUES (?, ?, ?, '', 0, 'export', 'incomplete')");
    this.#id = Number(placeholder.run(path, archive?.path ?? null, archive?.sha256 ?? null).lastInsertRowid);
    this.#messages = new MessageWriter(db, this.#id);
  }

  add(batch: Batch): void {
    for (const { index, info } of batch.groups) this.#chat(index, info);
    for (const { index, info, group } of batch.accounts) this.#account(index, info, group);
    const firstId = this.#messages.write(batch, this.#chats, this.#accounts);
    for (const i of batch.copies) this.#copies.push(['message', firstId + i]);
    if (batch.replyTo || batch.seq) this.#extras = true;
    this.#speakers(batch);
    this.#events(batch);
    const reject = this.#db.prepare('INSERT INTO reject (source, line, byte_start, byte_end, code, reason) VALUES (?, ?, ?, ?, ?, ?)');
    for (const row of batch.rejects) reject.run(this.#id, row.line, row.start, row.end, row.code, row.reason);
    const member = this.#db.prepare(`
      INSERT INTO membership (chat, account, role, role_from, joined_at, left_at, listed_at, listed, via, inviter, source) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)
      ON CONFLICT DO UPDATE SET role = coalesce(excluded.role, role), role_from = coalesce(excluded.role_from, role_from), joined_at = coalesce(excluded.joined_at, joined_at),
        left_at = coalesce(excluded.left_at, left_at), listed_at = coalesce(excluded.listed_at, listed_at), listed = 1, via = coalesce(excluded.via, via), inviter = coalesce(excluded.inviter, inviter)`);
    for (const row of batch.members) {
      const inviter = row.inviter == null ? null : this.#accounts[row.inviter];
      member.run(this.#chats[row.group], this.#accounts[row.account], row.role ?? null, row.role ? 'file' : null, row.joinedAt ?? null, row.leftAt ?? null,
        row.listedAt ?? null, row.via ?? null, inviter ?? null, this.#id);
    }
  }

  /** Fills in what is known at the end. Returns the source's id and how many of its records repeat those of earlier sources. */
  finish(end: SourceEnd, status: SourceStatus, reason: string | null, counts: { messages: number; events: number; rejected: number }): { id: number; duplicates: number } {
    this.#db.prepare('UPDATE chat_source SET extras = ?, longest = ? WHERE source = ?').run(this.#extras ? 1 : 0, this.#longest, this.#id);
    if (counts.events > 0) this.#comingsAndGoings();
    const repeats = end.mayRepeat ? markRepeats(this.#db, this.#id) : 0;
    const merged = mergeSightings(this.#db, this.#id, end.ids, [...this.#touched]);
    const copies = markCopies(this.#db, this.#id, this.#copies);
    merged.messages += repeats + copies.messages;
    merged.events += copies.events;
    this.#db.prepare(`
      UPDATE source SET sha256 = ?, bytes = ?, format = ?, encoding = ?, timezone = ?, timezone_from = ?, date_order = ?, messages = ?, events = ?,
        rejected = ?, duplicates = ?, declared_messages = ?, exported_at = ?, counter = ?, ids = ?, status = ?, reason = ?, blocking = ?, notes = ? WHERE id = ?`).run(
      end.sha256, end.bytes, end.format, end.encoding, end.timezone, end.timezoneFrom, end.dateOrder, counts.messages - merged.messages,
      counts.events - merged.events, counts.rejected, merged.messages + merged.events, end.declaredMessages, end.exportedAt, end.counter ? 1 : 0, end.ids,
      status, reason, status === 'complete' ? 0 : 1, JSON.stringify(end.notes), this.#id,
    );
    return { id: this.#id, duplicates: merged.messages + merged.events };
  }

  commit(): void {
    this.#db.exec('COMMIT');
  }

  abort(): void {
    if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
  }

  #chat(index: number, info: GroupInfo): void {
    const key = `${info.platform}:${info.nativeId ?? info.name ?? 'unnamed'}`;
    const name = info.name ?? info.nativeId ?? 'unnamed';
    const row = this.#db.prepare(`
      INSERT INTO chat (key, platform, native_id, name, kind, kind_from) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET
        name = CASE WHEN excluded.name <> coalesce(excluded.native_id, '') THEN excluded.name ELSE name END,
        kind = CASE WHEN kind_from = 'file' AND excluded.kind_from = 'inferred' THEN kind ELSE excluded.kind END,
        kind_from = CASE WHEN kind_from = 'file' THEN kind_from ELSE excluded.kind_from END
      RETURNING id`).get(key, info.platform, info.nativeId, name, info.kind, info.kindFrom) as { id: number };
    this.#chats[index] = row.id;
    this.#touched.add(row.id);
    this.#db.prepare('INSERT OR IGNORE INTO chat_source (chat, source) VALUES (?, ?)').run(row.id, this.#id);
  }

  #account(index: number, info: AccountInfo, group: number): void {
    const chat = group < 0 ? null : (this.#chats[group] ?? null);
    // A name is an identity inside its group only.
    const key = info.nativeId === null ? `${info.platform}/${chat ?? ''}/${info.name ?? ''}` : `${info.platform}:${info.nativeId}`;
    const row = prepared(this.#db, `
      INSERT INTO account (key, platform, native_id, chat, exporter, kind) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET exporter = max(exporter, excluded.exporter), kind = coalesce(excluded.kind, kind) RETURNING id`).get(
      key, info.platform, info.nativeId, info.nativeId === null ? chat : null, info.exporter ? 1 : 0, info.kind ?? null) as { id: number };
    this.#accounts[index] = row.id;
    this.#platforms[index] = info.platform;
    const name = prepared(this.#db, 'INSERT OR IGNORE INTO account_name (account, kind, chat, name, private, source) VALUES (?, ?, ?, ?, ?, ?)');
    if (info.name) name.run(row.id, 'account', 0, info.name, 0, this.#id);
    if (info.groupName) name.run(row.id, 'group', chat ?? 0, info.groupName, 0, this.#id);
    if (info.remark) name.run(row.id, 'remark', chat ?? 0, info.remark, 1, this.#id);
  }

  /** Whoever wrote in a chat is known to it; also how long a text can be. */
  #speakers(batch: Batch): void {
    const insert = this.#db.prepare('INSERT OR IGNORE INTO membership (chat, account, source) VALUES (?, ?, ?)');
    for (let i = 0; i < batch.messages; i++) {
      this.#longest = Math.max(this.#longest, batch.textLength[i] ?? 0);
      const sender = batch.sender[i] ?? -1;
      if (sender < 0) continue;
      const group = batch.group[i] ?? 0;
      const pair = group * 0x100_0000 + sender;
      if (this.#spoke.has(pair)) continue;
      this.#spoke.add(pair);
      insert.run(this.#chats[group], this.#accounts[sender], this.#id);
    }
  }

  /** When somebody came and went, as far as this source's events say it of a known account. */
  #comingsAndGoings(): void {
    this.#db.prepare(`
      INSERT INTO membership (chat, account, joined_at, left_at, source)
      SELECT chat, account, min(CASE WHEN came THEN at END), max(CASE WHEN NOT came THEN at END), @source FROM (
        SELECT chat, at, actor AS account, kind = 'join' AS came FROM event WHERE source = @source AND kind IN ('join', 'leave') AND actor IS NOT NULL
        UNION ALL
        SELECT e.chat, e.at, t.account, e.kind = 'invite' FROM event e JOIN event_target t ON t.event = e.id
        WHERE e.source = @source AND e.kind IN ('invite', 'remove') AND t.account IS NOT NULL
      ) WHERE true GROUP BY chat, account
      ON CONFLICT DO UPDATE SET joined_at = coalesce(joined_at, excluded.joined_at), left_at = coalesce(excluded.left_at, left_at)`).run({ source: this.#id });
  }

  #events(batch: Batch): void {
    if (!batch.events.length) return;
    const insert = this.#db.prepare(`
      INSERT INTO event (source, chat, at, kind, actor, actor_name, value, text, native_id, refers, seq, line, byte_start, byte_end)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
    const target = this.#db.prepare('INSERT INTO event_target (event, position, account, name) VALUES (?, ?, ?, ?)');
    const account = (party: Party | null) => (party?.account == null ? null : (this.#accounts[party.account] ?? null));
    for (const row of batch.events) {
      const { lastInsertRowid } = insert.run(
        this.#id, this.#chats[row.group], row.at, row.kind, account(row.actor), row.actor?.name ?? null, row.value ?? null, row.text,
        row.nativeId, row.refers ?? null, row.seq ?? null, row.line, row.start, row.end,
      );
      if (row.copy) this.#copies.push(['event', Number(lastInsertRowid)]);
      row.targets.forEach((party, position) => target.run(lastInsertRowid, position, account(party), party.name));
    }
  }
}
