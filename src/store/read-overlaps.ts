import type { Overlaps, Version } from '../model/timeline.ts';
import type { Db } from './open.ts';

/** Contradictions that are read per chat; more are only counted. */
const MOST = 200;

const SPOT = 'm.id, m.source, m.line, m.byte_start AS byteStart, m.byte_end AS byteEnd, m.native_id AS nativeId, m.at, m.sender, m.edited_at AS editedAt';
/** Which of several sightings is shown: not the first that was loaded, or the order of loading would show. */
const SHOWN = 's.exported_at, s.sha256, m.byte_start';

/** What several exports of one chat say of each other; null when there is only one. */
export function readOverlaps(db: Db, chat: number): Overlaps | null {
  const sources = db.prepare('SELECT count(*) FROM chat_source WHERE chat = ?').pluck().get(chat) as number;
  if (sources < 2) return null;
  const conflicts = db.prepare('SELECT source, other, shift, pairs FROM zone_conflict WHERE chat = ? ORDER BY source, other').all(chat) as Overlaps['zoneConflicts'];
  const sharing = db.prepare('SELECT source, other FROM shared WHERE chat = ? ORDER BY source, other').all(chat) as { source: number; other: number }[];
  const losses = [...Map.groupBy(sharing, (pair) => pair.source)].flatMap(([source, pairs]) => lossOf(db, chat, source, pairs.map((pair) => pair.other)) ?? []);
  const differing = db.prepare(`
    SELECT DISTINCT min(coalesce(a.same_as, a.id), coalesce(b.same_as, b.id)) AS one, max(coalesce(a.same_as, a.id), coalesce(b.same_as, b.id)) AS other
    FROM contradiction c CROSS JOIN message a ON a.id = c.message CROSS JOIN message b ON b.id = c.other WHERE a.chat = ?`).all(chat) as { one: number; other: number }[];
  return { losses, contradictions: contradictions(db, differing), contradictionCount: differing.length, zoneConflicts: conflicts };
}

/** Pairs of messages as both sides have them, the one exported first in front. */
function contradictions(db: Db, pairs: readonly { one: number; other: number }[]): (readonly [Version, Version])[] {
  const shown = db.prepare(`
    SELECT ${SPOT}, m.text, s.exported_at AS exportedAt, s.sha256 FROM message m JOIN source s ON s.id = m.source WHERE m.id = @root OR m.same_as = @root ORDER BY ${SHOWN} LIMIT 1`);
  type Shown = Version & { exportedAt: number | null; sha256: string };
  const all = pairs.map(({ one, other }) => [shown.get({ root: one }) as Shown, shown.get({ root: other }) as Shown] as const).map(([a, b]) => (isBefore(b, a) ? [b, a] as const : [a, b] as const));
  return all.sort(([, a], [, b]) => a.at - b.at || (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : a.byteStart - b.byteStart)).slice(0, MOST);
}

function isBefore(a: { exportedAt: number | null; sha256: string }, b: { exportedAt: number | null; sha256: string }): boolean {
  const apart = (a.exportedAt ?? 0) - (b.exportedAt ?? 0);
  return apart === 0 ? a.sha256 < b.sha256 : apart < 0;
}

/**
 * Messages that `others` hold of the time that a source covers, and that it lacks, though it shares others with them. Not
 * those that it has in other words – another format may write a picture or a quotation differently – and not those of which
 * it says that they were recalled. The first and the last instant that it covers are left out: an export may begin and end
 * within a second, or within a minute where it counts no seconds.
 */
function lossOf(db: Db, chat: number, source: number, others: readonly number[]): Overlaps['losses'][number] | null {
  const among = others.map(Math.trunc).join(', ');
  const bound = {
    chat, source,
    ...db.prepare(`
      SELECT own.first_at AS first, own.last_at AS last, max(own.first_at, min(o.first_at)) AS low, min(own.last_at, max(o.last_at)) AS high
      FROM chat_source own JOIN chat_source o ON o.chat = own.chat AND o.source IN (${among}) WHERE own.chat = ? AND own.source = ?`).get(chat, source) as { first: number; last: number; low: number; high: number },
  };
  const root = 'coalesce(m.same_as, m.id)';
  const here = 'FROM message m WHERE m.chat = @chat AND m.source = @source AND m.at BETWEEN @low AND @high';
  const there = `FROM message m WHERE m.chat = @chat AND m.source IN (${among}) AND m.at BETWEEN @low AND @high`;
  db.exec('CREATE TEMP TABLE IF NOT EXISTS loss (id INTEGER PRIMARY KEY, root INTEGER NOT NULL, at INTEGER NOT NULL, source INTEGER NOT NULL); DELETE FROM temp.loss');
  const { changes } = db.prepare(`
    WITH recalled AS MATERIALIZED (SELECT at, actor, native_id, refers FROM event WHERE chat = @chat AND at BETWEEN @low AND @high AND source = @source AND kind = 'recall'),
    differing AS MATERIALIZED (
      SELECT a.source AS one, b.source AS other, coalesce(a.same_as, a.id) AS root, coalesce(b.same_as, b.id) AS other_root
      FROM contradiction c CROSS JOIN message a ON a.id = c.message CROSS JOIN message b ON b.id = c.other WHERE a.chat = @chat),
    reworded AS MATERIALIZED (SELECT m.at, m.sender ${here} AND ${root} NOT IN (SELECT ${root} ${there}))
    INSERT INTO temp.loss SELECT m.id, ${root}, m.at, m.source ${there} AND m.at > @first AND m.at < @last
      AND ${root} NOT IN (SELECT ${root} ${here})
      AND ${root} NOT IN (SELECT other_root FROM differing WHERE one = @source UNION SELECT root FROM differing WHERE other = @source)
      AND (m.at, coalesce(m.native_id, '')) NOT IN (SELECT at, native_id FROM recalled WHERE native_id IS NOT NULL)
      AND (m.at, coalesce(m.sender, 0)) NOT IN (SELECT at, actor FROM recalled WHERE actor IS NOT NULL)
      AND coalesce(m.native_id, '') NOT IN (SELECT refers FROM recalled WHERE refers IS NOT NULL)
      AND NOT ((SELECT format FROM source WHERE id = m.source) <> (SELECT format FROM source WHERE id = @source)
        AND (m.at, coalesce(m.sender, 0)) IN (SELECT at, coalesce(sender, 0) FROM reworded))`).run(bound);
  if (!changes) return null;
  const counts = db.prepare('SELECT count(DISTINCT root) AS missing, min(at) AS first, max(at) AS last FROM temp.loss').get() as { missing: number; first: number; last: number };
  const shared = db.prepare(`SELECT count(DISTINCT ${root}) ${here} AND ${root} IN (SELECT ${root} ${there})`).pluck().get(bound) as number;
  const holders = db.prepare('SELECT DISTINCT source FROM temp.loss ORDER BY source').pluck().all() as number[];
  const example = db.prepare(`
    SELECT ${SPOT} FROM temp.loss CROSS JOIN message m ON m.id = loss.id CROSS JOIN source s ON s.id = m.source WHERE loss.at = ? ORDER BY ${SHOWN} LIMIT 1`).get(counts.first) as Overlaps['losses'][number]['example'];
  return { source, holders, shared, ...counts, example };
}
