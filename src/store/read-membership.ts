import type { Role } from '../model/format.ts';
import type { Attendance } from '../model/timeline.ts';
import { attendance } from './attendance.ts';
import type { Db } from './open.ts';
import { upTo } from './search.ts';

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

/** Whether somebody was in a chat at an instant. `in?`: seen before and not gone as far as the record shows. */
export type State = 'in' | 'in?' | 'out' | 'unknown';

interface RoleSign {
  readonly account: number;
  readonly at: number;
  readonly role: Role;
  /** 1: a member list, which was as true a little earlier; 0: an event, which changed something. */
  readonly listed: number;
}

interface Known {
  /** What events and lists say, in order of time. */
  readonly signs: Sign[];
  /** Instants at which they wrote, and the messages, in order of time. */
  readonly wrote: number[];
  readonly messages: number[];
}

/**
 * Who was in a chat at any instant. Reads the chat once; each answer then is a binary search in the signs of one account.
 * What happens at the instant itself counts as before it.
 */
export class Presence {
  readonly #known = new Map<number, Known>();
  readonly #roles: ReadonlyMap<number, readonly RoleSign[]>;
  readonly #place;
  /** Reads who wrote when; null once that is done. */
  #spoken: (() => void) | null;
  /** Sender, first and last instant of writing: a fraction of the work. */
  readonly #spans: () => readonly (readonly [number, number, number])[];

  /** `more`: signs from outside the exports. */
  constructor(db: Db, chat: number, more: readonly Sign[] = []) {
    for (const sign of [...eventSigns(db, chat), ...more].sort(byTime)) this.#of(sign.account).signs.push(sign);
    this.#spoken = () => {
      const rows = db.prepare<unknown[], [number, number, number]>('SELECT sender, at, id FROM message WHERE chat = ? AND sender IS NOT NULL AND same_as IS NULL ORDER BY at, id').raw();
      for (const [sender, at, id] of rows.iterate(chat)) {
        const known = this.#of(sender);
        known.wrote.push(at);
        known.messages.push(id);
      }
    };
    this.#spans = () => db.prepare<unknown[], [number, number, number]>('SELECT sender, min(at), max(at) FROM message WHERE chat = ? AND sender IS NOT NULL AND same_as IS NULL GROUP BY sender').raw().all(chat);
    this.#roles = Map.groupBy(roleSigns(db, chat), (sign) => sign.account);
    this.#place = db.prepare('SELECT source, line FROM message WHERE id = ?');
  }

  state(account: number, at: number): State {
    const known = this.#read().get(account);
    return known ? judge(nearest(known, at, -1)?.what, nearest(known, at, 1)?.what) : 'unknown';
  }

  /** The last sign before and the first after. */
  signs(account: number, at: number): { before: Sign | null; after: Sign | null } {
    const known = this.#read().get(account);
    return { before: known ? this.#placed(account, nearest(known, at, -1)) : null, after: known ? this.#placed(account, nearest(known, at, 1)) : null };
  }

  /** Who was in or probably in: seen before and not gone, or seen later without a sign of coming. */
  attendance(): Attendance {
    const spans = new Map(this.#spans().map(([account, first, last]) => [account, { first, last }]));
    for (const [account, { signs }] of this.#known) {
      // Who came or went needs every instant of writing; of the others the first and the last sign tell all.
      if (signs.some(({ what }) => what === 'came' || what === 'went')) {
        spans.delete(account);
        continue;
      }
      for (const { at } of signs) {
        const span = spans.get(account) ?? { first: at, last: at };
        spans.set(account, { first: Math.min(span.first, at), last: Math.max(span.last, at) });
      }
    }
    const movers = [...this.#known.keys()].filter((account) => !spans.has(account));
    return attendance({
      accounts: [...spans.keys(), ...movers],
      state: (account, at) => {
        const span = spans.get(account);
        if (span) return span.first <= at && at < span.last ? 'in' : 'in?';
        const known = this.#read().get(account) ?? NOTHING_KNOWN;
        const [before, next] = [nearest(known, at, -1), nearest(known, at, 1)];
        return before === null && next !== null && next.what !== 'came' && next.what !== 'went' ? 'in?' : judge(before?.what, next?.what);
      },
      turns: (account) => {
        const span = spans.get(account);
        return span ? [...new Set([-Infinity, span.first, span.last])] : turnsOf(this.#read().get(account) ?? NOTHING_KNOWN);
      },
    });
  }

  /** The role that the last event or list gave; where there is none yet, that of the first list after. */
  role(account: number, at: number): Role | null {
    const signs = this.#roles.get(account) ?? [];
    const before = signs[upTo(signs.length, (i) => (signs[i] as RoleSign).at <= at) - 1];
    const next = signs[0];
    return before?.role ?? (next?.listed ? next.role : null);
  }

  #read(): ReadonlyMap<number, Known> {
    this.#spoken?.();
    this.#spoken = null;
    return this.#known;
  }

  #of(account: number): Known {
    let known = this.#known.get(account);
    if (!known) this.#known.set(account, (known = { signs: [], wrote: [], messages: [] }));
    return known;
  }

  #placed(account: number, found: Found | null): Sign | null {
    if (found === null || 'account' in found) return found;
    const { source, line } = this.#place.get(found.message) as { source: number; line: number };
    return { account, at: found.at, what: 'wrote', source, line };
  }
}

const NOTHING_KNOWN: Known = { signs: [], wrote: [], messages: [] };

type Found = Sign | { readonly at: number; readonly what: 'wrote'; readonly message: number };

/** The nearest sign not after (-1) or after (1) an instant. Of two at one instant, what an event says is nearer to it than that somebody wrote. */
function nearest({ signs, wrote, messages }: Known, at: number, side: -1 | 1): Found | null {
  const i = upTo(signs.length, (n) => (signs[n] as Sign).at <= at) + (side < 0 ? -1 : 0);
  const j = upTo(wrote.length, (n) => (wrote[n] as number) <= at) + (side < 0 ? -1 : 0);
  const sign = signs[i];
  const message = messages[j];
  if (message === undefined) return sign ?? null;
  const written = { at: wrote[j] as number, what: 'wrote', message } as const;
  return sign && (sign.at - written.at) * side <= 0 ? sign : written;
}

/** Instants from which on the state may be another: those of the signs, and first and last time of writing between two of them. */
function turnsOf({ signs, wrote }: Known): number[] {
  const turns = [-Infinity];
  let from = 0;
  for (const at of [...signs.map((sign) => sign.at), Infinity]) {
    const to = upTo(wrote.length, (n) => (wrote[n] as number) <= at);
    if (to > from) turns.push(wrote[from] as number, wrote[to - 1] as number);
    from = to;
    if (at !== Infinity) turns.push(at);
  }
  return [...new Set(turns)].sort((a, b) => a - b);
}

function judge(before: Sign['what'] | undefined, after: Sign['what'] | undefined): State {
  if (before === 'went') return after === undefined || after === 'came' ? 'out' : 'unknown';
  if (before !== undefined) return after === 'came' ? 'unknown' : after === undefined ? 'in?' : 'in';
  if (after === 'came') return 'out';
  return after === 'went' ? 'in' : 'unknown';
}

/** The platform whose chats may have more than one owner at a time: a new one takes nothing from the others. */
const SEVERAL_OWNERS = 'teams';

const byTime = (a: Sign, b: Sign): number => a.at - b.at || a.source - b.source || a.line - b.line;

/** Names that one account of the chat bears: what the exporter calls a person, and names from other chats, are no evidence here. */
const NAMED = `
  named AS MATERIALIZED (
    SELECT n.name AS name, min(n.account) AS account FROM account_name n
    WHERE (n.chat = @chat OR n.chat = 0 AND (n.kind = 'account' OR n.source IN (SELECT source FROM chat_source WHERE chat = @chat)))
      AND n.kind <> 'remark' AND n.account IN (SELECT account FROM membership WHERE chat = @chat)
    GROUP BY n.name HAVING count(DISTINCT n.account) = 1)`;

/** What events and member lists say. An event that names a person without an account counts when exactly one account of the chat has that name. */
function eventSigns(db: Db, chat: number): Sign[] {
  const events = db.prepare(`
    WITH ${NAMED}, told AS (
      SELECT e.actor AS account, e.actor_name AS name, e.at AS at, e.kind = 'join' AS came, e.source AS source, e.line AS line FROM event e
      WHERE e.chat = @chat AND e.kind IN ('join', 'leave') AND e.same_as IS NULL
      UNION ALL
      SELECT t.account, t.name, e.at, e.kind = 'invite', e.source, e.line FROM event e JOIN event_target t ON t.event = e.id
      WHERE e.chat = @chat AND e.kind IN ('invite', 'remove') AND e.same_as IS NULL)
    SELECT coalesce(told.account, (SELECT account FROM named WHERE named.name = told.name)) AS account, at, CASE came WHEN 1 THEN 'came' ELSE 'went' END AS what, source, line FROM told`,
  ).all({ chat }) as (Omit<Sign, 'account'> & { account: number | null })[];
  const signs = events.filter((event): event is Sign => event.account !== null);
  const lists = db.prepare(`
    SELECT m.account, m.joined_at AS joinedAt, m.left_at AS leftAt, coalesce(m.listed_at, s.exported_at) AS listedAt, m.source
    FROM membership m JOIN source s ON s.id = m.source WHERE m.chat = ? AND m.listed`).all(chat) as { account: number; joinedAt: number | null; leftAt: number | null; listedAt: number | null; source: number }[];
  // What events of the same source say stands in these columns too; it does not make of a member on the list one who left for good.
  const told = new Set(signs.map(({ account, source, at, what }) => `${account} ${source} ${at} ${what}`));
  for (const { account, joinedAt, leftAt, listedAt, source } of lists) {
    const sign = (at: number, what: Sign['what']) => ({ account, at, what, source, line: 0 });
    if (joinedAt !== null && !told.has(`${account} ${source} ${joinedAt} came`)) signs.push(sign(joinedAt, 'came'));
    if (leftAt !== null && !told.has(`${account} ${source} ${leftAt} went`)) signs.push(sign(leftAt, 'went'));
    else if (listedAt !== null) signs.push(sign(listedAt, 'listed'));
  }
  return signs;
}

/** Roles that events gave and that lists state, in order of time. A chat that passes to another owner leaves the one before a member. */
function roleSigns(db: Db, chat: number): RoleSign[] {
  const rows = db.prepare(`
    WITH ${NAMED}
    SELECT account, at, role, listed FROM (
      SELECT coalesce(t.account, (SELECT account FROM named WHERE named.name = t.name)) AS account, e.at AS at,
        CASE WHEN e.kind = 'owner' OR e.value = 'owner' THEN 'owner' WHEN e.value = 'admin' THEN 'admin' ELSE 'member' END AS role, 0 AS listed
      FROM event e JOIN event_target t ON t.event = e.id WHERE e.chat = @chat AND e.kind IN ('owner', 'role') AND e.same_as IS NULL
      UNION ALL SELECT coalesce(e.actor, (SELECT account FROM named WHERE named.name = e.actor_name)), e.at, 'owner', 0 FROM event e WHERE e.chat = @chat AND e.kind = 'create' AND e.same_as IS NULL
      UNION ALL SELECT m.account, coalesce(m.listed_at, s.exported_at, m.joined_at, 0), m.role, 1 FROM membership m JOIN source s ON s.id = m.source WHERE m.chat = @chat AND m.role IS NOT NULL
    ) WHERE account IS NOT NULL ORDER BY at, account`).all({ chat }) as RoleSign[];
  const several = db.prepare('SELECT platform FROM chat WHERE id = ?').pluck().get(chat) === SEVERAL_OWNERS;
  const signs: RoleSign[] = [];
  const owners = new Set<number>();
  for (const row of rows) {
    if (row.role === 'owner' && !row.listed && !several) {
      for (const other of owners) if (other !== row.account) signs.push({ account: other, at: row.at, role: 'member', listed: 0 });
      owners.clear();
    }
    if (row.role === 'owner') owners.add(row.account);
    else owners.delete(row.account);
    signs.push(row);
  }
  return signs;
}
