import type { Role } from '../model/format.ts';
import type { Db } from './open.ts';

/** One sign of whether somebody was in a chat. `wrote` and `listed`: in at that instant; `came`, `went`: from then on. */
export interface Sign {
  readonly account: number;
  /** ms since 1970 UTC. */
  readonly at: number;
  readonly what: 'came' | 'went' | 'wrote' | 'listed';
  readonly source: number;
  /** 1-based; 0: not one line. */
  readonly line: number;
}

export interface RoleSign {
  readonly account: number;
  readonly at: number;
  readonly role: Role;
}

/**
 * Signs of membership in a chat: everything that events and member lists say, and of each speaker the last message up to
 * the instant and the first one after it. Events that name a person without an account count when exactly one account of
 * the chat has that name.
 */
export function membershipSigns(db: Db, chat: number, at: number): Sign[] {
  const known = `
    WITH named AS (
      SELECT n.name, min(n.account) AS account FROM account_name n WHERE n.kind <> 'remark' AND n.account IN (SELECT account FROM membership WHERE chat = @chat)
      GROUP BY n.name HAVING count(DISTINCT n.account) = 1)`;
  const events = db.prepare(`${known}
    SELECT coalesce(e.actor, (SELECT account FROM named WHERE name = e.actor_name)) AS account, e.at,
      CASE e.kind WHEN 'join' THEN 'came' ELSE 'went' END AS what, e.source, e.line FROM event e WHERE e.chat = @chat AND e.kind IN ('join', 'leave') AND e.same_as IS NULL
    UNION ALL
    SELECT coalesce(t.account, (SELECT account FROM named WHERE name = t.name)), e.at,
      CASE e.kind WHEN 'invite' THEN 'came' ELSE 'went' END, e.source, e.line FROM event e JOIN event_target t ON t.event = e.id
      WHERE e.chat = @chat AND e.kind IN ('invite', 'remove') AND e.same_as IS NULL`).all({ chat }) as (Sign & { account: number | null })[];
  const lists = db.prepare(`
    SELECT m.account, m.joined_at AS joinedAt, m.left_at AS leftAt, coalesce(m.listed_at, s.exported_at) AS listedAt, m.source
    FROM membership m JOIN source s ON s.id = m.source WHERE m.chat = ? AND m.listed`).all(chat) as { account: number; joinedAt: number | null; leftAt: number | null; listedAt: number | null; source: number }[];
  const spoken = db.prepare(`
    SELECT sender AS account, max(at) AS at, 'wrote' AS what, source, line FROM message WHERE chat = @chat AND at <= @at AND sender IS NOT NULL GROUP BY sender
    UNION ALL SELECT sender, min(at), 'wrote', source, line FROM message WHERE chat = @chat AND at > @at AND sender IS NOT NULL GROUP BY sender`).all({ chat, at }) as Sign[];
  const signs: Sign[] = [...spoken];
  for (const event of events) if (event.account !== null) signs.push(event as Sign);
  for (const { account, joinedAt, leftAt, listedAt, source } of lists) {
    if (joinedAt !== null) signs.push({ account, at: joinedAt, what: 'came', source, line: 0 });
    if (leftAt !== null) signs.push({ account, at: leftAt, what: 'went', source, line: 0 });
    else if (listedAt !== null) signs.push({ account, at: listedAt, what: 'listed', source, line: 0 });
  }
  return signs.sort((a, b) => a.account - b.account || a.at - b.at || a.source - b.source || a.line - b.line);
}

/** Roles that events gave, and owner or admin of member lists, up to an instant; the last one of an account counts. */
export function roleSigns(db: Db, chat: number, at: number): RoleSign[] {
  return db.prepare(`
    SELECT account, at, role FROM (
      SELECT t.account, e.at, CASE WHEN e.kind = 'owner' THEN 'owner' WHEN e.value = 'admin' THEN 'admin' ELSE 'member' END AS role
      FROM event e JOIN event_target t ON t.event = e.id WHERE e.chat = @chat AND e.kind IN ('owner', 'role') AND t.account IS NOT NULL
      UNION ALL SELECT e.actor, e.at, 'owner' FROM event e WHERE e.chat = @chat AND e.kind = 'create' AND e.actor IS NOT NULL
      UNION ALL SELECT m.account, coalesce(m.listed_at, s.exported_at, m.joined_at, 0), m.role FROM membership m JOIN source s ON s.id = m.source WHERE m.chat = @chat AND m.role IS NOT NULL
    ) WHERE at <= @at ORDER BY at, account`).all({ chat, at }) as RoleSign[];
}
