import type { Db } from '../store/open.ts';
import { readAccounts, readGroups, readSources } from '../store/read-facts.ts';
import { Presence, type Sign } from '../store/read-membership.ts';
import { iso } from '../text/zone.ts';
import { factTables, groupFacts, rosterSigns } from './group-facts.ts';
import { matchesGroup } from './group-pattern.ts';
import { makeMasker } from './mask-foreign.ts';

export interface MembersOptions {
  /** ms since 1970 UTC. */
  readonly at: number;
  readonly zone: string;
  readonly group: string | null;
  readonly reveal: boolean;
}

/** Who was in which chat at an instant, as far as events, member lists, rosters and messages show it. */
export async function membersAt(db: Db, options: MembersOptions): Promise<Record<string, string | number | null>[]> {
  const { at } = options;
  const masker = await makeMasker(options.reveal);
  const paths = new Map([...readSources(db, 'export'), ...readSources(db, 'fact')].map((source) => [source.id, source.path]));
  const tables = factTables(db);
  const rows: Record<string, string | number | null>[] = [];
  const groups = readGroups(db);
  for (const group of groups) {
    if (options.group !== null && !matchesGroup(group.key, group.name, options.group)) continue;
    const presence = new Presence(db, group.id, tables.rosters.length ? rosterSigns(groupFacts(db, group, tables).roster, tables.oneGroup) : []);
    for (const account of readAccounts(db, group.id).values()) {
      const state = presence.state(account.id, at);
      const { before, after } = presence.signs(account.id, at);
      rows.push({
        group: masker.label(group.key), account: masker.label(account.account), name: masker.label(account.name), state,
        role: state === 'out' ? null : presence.role(account.id, at),
        before: told(before), after: told(after),
      });
    }
  }
  return rows;

  function told(sign: Sign | null): string | null {
    if (!sign) return null;
    return `${sign.what} ${iso(sign.at, options.zone)} ${masker.label(paths.get(sign.source) ?? `#${sign.source}`)}${sign.line ? `:${sign.line}` : ''}`;
  }
}
