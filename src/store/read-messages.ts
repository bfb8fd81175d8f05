import type { Message } from '../model/timeline.ts';
import type { Db } from './open.ts';

const COLUMNS = 'id, source, at, sender, (SELECT name FROM message_kind WHERE id = message.kind) AS kind, text, forwarded, native_id AS nativeId, reply_to AS replyTo, seq, line, byte_start AS byteStart, byte_end AS byteEnd';

/** A message of a chat by row id; null where it is none of that chat's. */
export function messageOf(db: Db, chat: number, id: number): Message | null {
  return (db.prepare(`SELECT ${COLUMNS} FROM message WHERE id = ? AND chat = ?`).get(id, chat) as Message | undefined) ?? null;
}

/** What one account, or everybody (null), sent in a chat in [from, to) ms since 1970 UTC: in order, the first `limit`. */
export function messagesBetween(db: Db, chat: number, account: number | null, from: number, to: number, limit: number): Message[] {
  const who = account === null ? '' : 'AND sender = @account';
  return db.prepare(`
    SELECT ${COLUMNS} FROM message WHERE chat = @chat AND at >= @from AND at < @to ${who} AND same_as IS NULL ORDER BY at, id LIMIT @limit`)
    .all({ chat, account, from, to, limit }) as Message[];
}
