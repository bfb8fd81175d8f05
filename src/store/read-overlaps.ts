import type { Overlaps, Version } from '../model/timeline.ts';
import type { Db } from './open.ts';

/** Contradictions that are read per chat; more are only counted. */
const MOST = 200;

interface Spot {
  id: number; source: number; line: number; byteStart: number; byteEnd: number; nativeId: string | null; at: number; sender: number | null; editedAt: number | null; text: string;
}

const SPOT = 'm.id, m.source, m.line, m.byte_start AS byteStart, m.byte_end AS byteEnd, m.native_id AS nativeId, m.at, m.sender, m.edited_at AS editedAt';

/** What several exports of one chat say of each other; null when there is only one. */
export function readOverlaps(db: Db, chat: number): Overlaps | null {
  const sources = db.prepare('SELECT source FROM chat_source WHERE chat = ? ORDER BY source').pluck().all(chat) as number[];
  if (sources.length < 2) return null;
  const conflicts = db.prepare('SELECT source, other, shift, pairs FROM zone_conflict WHERE chat = ? ORDER BY source, other').all(chat) as Overlaps['zoneConflicts'];
  const total = db.prepare('SELECT count(*) FROM contradiction c JOIN message m ON m.id = c.message WHERE m.chat = ?').pluck().get(chat) as number;
  const losses = sources.flatMap((source) => lossOf(db, chat, source) ?? []);
  return { losses, contradictions: contradictions(db, chat), contradictionCount: total, zoneConflicts: conflicts };
}

function contradictions(db: Db, chat: number): (readonly [Version, Version])[] {
  const rows = db.prepare('SELECT c.message AS newer, c.other AS older FROM contradiction c JOIN message m ON m.id = c.message WHERE m.chat = ? ORDER BY m.at, m.id LIMIT ?').all(chat, MOST) as { newer: number; older: number }[];
  const one = db.prepare(`SELECT ${SPOT}, m.text FROM message m WHERE m.id = ?`);
  return rows.map(({ newer, older }) => [one.get(older) as Spot, one.get(newer) as Spot] as const);
}

/** Messages that others hold of the time that a source covers, and that it lacks, though it shares others with them. */
function lossOf(db: Db, chat: number, source: number): Overlaps['losses'][number] | null {
  const partners = db.prepare(`
    SELECT DISTINCT source FROM (
      SELECT root.source AS source FROM message m JOIN message root ON root.id = m.same_as WHERE m.chat = @chat AND m.source = @source
      UNION SELECT twin.source FROM message m JOIN message twin ON twin.same_as = m.id WHERE m.chat = @chat AND m.source = @source
      UNION SELECT twin.source FROM message m JOIN message twin ON twin.same_as = m.same_as WHERE m.chat = @chat AND m.source = @source AND m.same_as IS NOT NULL
    ) WHERE source <> @source`).pluck().all({ chat, source }) as number[];
  if (!partners.length) return null;
  const span = db.prepare('SELECT min(at) AS low, max(at) AS high FROM message WHERE chat = ? AND source = ?').get(chat, source) as { low: number; high: number };
  const missing = `
    FROM message m WHERE m.chat = @chat AND m.at > @low AND m.at < @high AND m.same_as IS NULL AND m.source IN (${partners.map(Math.trunc).join(', ')})
      AND NOT EXISTS (SELECT 1 FROM message twin WHERE twin.same_as = m.id AND twin.source = @source)
      AND NOT EXISTS (SELECT 1 FROM contradiction c JOIN message other ON other.id IN (c.message, c.other) WHERE m.id IN (c.message, c.other) AND other.source = @source)`;
  const counts = db.prepare(`SELECT count(*) AS missing, min(m.at) AS first, max(m.at) AS last ${missing}`).get({ chat, source, ...span }) as { missing: number; first: number; last: number };
  if (!counts.missing) return null;
  const shared = db.prepare(`
    SELECT count(*) FROM message m WHERE m.chat = @chat AND m.source = @source AND m.at BETWEEN @low AND @high
      AND (m.same_as IS NOT NULL OR EXISTS (SELECT 1 FROM message twin WHERE twin.same_as = m.id))`).pluck().get({ chat, source, ...span }) as number;
  const holders = db.prepare(`SELECT DISTINCT m.source ${missing} ORDER BY m.source`).pluck().all({ chat, source, ...span }) as number[];
  const example = db.prepare(`SELECT ${SPOT} ${missing} ORDER BY m.at, m.id LIMIT 1`).get({ chat, source, ...span }) as Spot;
  return { source, holders, shared, ...counts, example };
}
