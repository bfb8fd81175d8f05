import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedFile, LoadOptions } from '../../src/app/load.ts';
import type { Source } from '../../src/model/timeline.ts';
import type { Db } from '../../src/store/open.ts';
import { inTemp } from '../helpers/cli.ts';

/** A module as built: threads that begin without types to strip begin in a fraction of the time. */
export const built = <T>(path: string): Promise<T> => import(new URL(`../../dist/${path}.js`, import.meta.url).href) as Promise<T>;

const { load } = await built<typeof import('../../src/app/load.ts')>('app/load');
const { openTemporary } = await built<typeof import('../../src/store/open.ts')>('store/open');
const { readSources } = await built<typeof import('../../src/store/read-facts.ts')>('store/read-facts');

export interface Case {
  readonly folder: string;
  readonly db: Db;
  put(name: string, bytes: string | Uint8Array): string;
  load(names: readonly string[], over?: Partial<LoadOptions>): Promise<LoadedFile[]>;
  sources(): readonly Source[];
  /** `path messages status` of every source. */
  told(): string[];
  texts(): string[];
}

const OPTIONS: LoadOptions = {
  asOf: Date.UTC(2026, 10, 21), timezone: null, reportZone: 'Asia/Shanghai', dateOrder: null, groupName: null, formatIn: null, mapping: null, roster: [], facts: [],
  signal: new AbortController().signal, progress: () => {},
};

/** A folder and a database that are gone when `act` is done. */
export function inCase<T>(act: (it: Case) => Promise<T>): Promise<T> {
  return inTemp(async (folder) => {
    const db = openTemporary(join(folder, '.case.db'));
    const at = (name: string) => join(folder, name);
    const sources = () => readSources(db, 'export');
    try {
      return await act({
        folder, db, sources,
        put(name, bytes) {
          writeFileSync(at(name), bytes);
          return at(name);
        },
        load: (names, over = {}) => load(db, names.map(at), { ...OPTIONS, ...over }),
        told: () => sources().map((one) => `${one.path} ${one.messages} ${one.status}`),
        texts: () => db.prepare('SELECT text FROM message ORDER BY source, id').pluck().all() as string[],
      });
    } finally {
      db.close();
    }
  });
}
