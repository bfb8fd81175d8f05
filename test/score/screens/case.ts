import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from '../../../src/app/load.ts';
import { matchExcerpt } from '../../../src/leak/match/match.ts';
import type { Excerpt, Matching } from '../../../src/model/excerpt.ts';
import { buildExcerptIndex } from '../../../src/store/excerpt-index.ts';
import { openTemporary } from '../../../src/store/open.ts';
import { chatOf } from './record.ts';
import { parseScene } from './scene.ts';

/** All chats of the pictures in one case, so that each could be taken for another. */
export interface Case {
  match(excerpt: Excerpt): Matching;
  /** Row id of the message at a place of a chat's export; null for what the platform wrote. */
  idOf(scene: string, index: number): number | null;
  close(): void;
}

export async function openPictured(root: string, ids: readonly string[]): Promise<Case> {
  const folder = mkdtempSync(join(tmpdir(), 'screens-'));
  const db = openTemporary(join(folder, 'case.db'));
  const asOf = Date.parse('2027-01-01T00:00:00Z');
  const places = new Map<string, (number | null)[]>();
  for (const id of ids) {
    const name = readdirSync(join(root, id)).find((one) => one === 'result.json' || one === 'export.json' || (one.endsWith('.txt') && one !== 'scene.txt'));
    const before = Number(db.prepare('SELECT coalesce(max(id), 0) FROM message').pluck().get());
    await load(db, [join(root, id, name ?? '')], {
      asOf, timezone: 'Asia/Shanghai', reportZone: 'Asia/Shanghai', dateOrder: 'dmy', groupName: null, formatIn: null, mapping: null, roster: [], facts: [],
      workers: 0, signal: new AbortController().signal, progress: () => undefined,
    });
    const rows = chatOf(parseScene(id, readFileSync(join(root, id, 'scene.txt'), 'utf8'))).rows;
    const stored = db.prepare('SELECT id FROM message WHERE id > ? ORDER BY id').pluck().all(before) as number[];
    if (stored.length !== rows.filter((row) => row.name !== null).length) throw new Error(`${id}: ${stored.length} messages stored of ${rows.length} rows`);
    let next = 0;
    places.set(id, rows.map((row) => (row.name === null ? null : stored[next++] ?? null)));
  }
  await buildExcerptIndex(db, { asOf, signal: new AbortController().signal, progress: () => undefined });
  return {
    match: (excerpt) => matchExcerpt(db, excerpt),
    idOf: (scene, index) => places.get(scene)?.[index] ?? null,
    close: () => {
      db.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
