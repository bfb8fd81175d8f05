import type { Db } from './open.ts';

/** Folder levels above a file in which the chat that names it may lie. */
const LEVELS = 4;

/** Last step of a file name or path as a message writes it: what attachments are found by. Macs take accents apart in file names. */
export function baseOf(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? name).normalize('NFC');
}

/** Row ids of the sources in the file's own folder or up to four above it of which some message names the file. */
export function sourcesNaming(db: Db, path: string): number[] {
  const rows = db.prepare('SELECT DISTINCT a.source AS source, s.path AS path FROM attachment a JOIN source s ON s.id = a.source WHERE a.base = ?').all(baseOf(path)) as { source: number; path: string }[];
  if (!rows.length) return [];
  const folders = new Set<string>();
  for (let at = path.lastIndexOf('/'), level = 0; at > 0 && level <= LEVELS; at = path.lastIndexOf('/', at - 1), level++) folders.add(path.slice(0, at));
  return rows.filter((row) => folders.has(row.path.slice(0, Math.max(0, row.path.lastIndexOf('/'))))).map((row) => row.source);
}

/** Notes that a file is there which messages name. Call inside a transaction. */
export function foundAttachment(db: Db, sources: readonly number[], file: { path: string; bytes: number; sha256: string }): void {
  const update = db.prepare('UPDATE attachment SET path = ?, bytes = ?, sha256 = ? WHERE source = ? AND base = ? AND path IS NULL');
  for (const source of sources) update.run(file.path, file.bytes, file.sha256, source, baseOf(file.path));
}
