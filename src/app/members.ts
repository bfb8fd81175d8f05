import type { Db } from '../store/open.ts';
import { readAccounts, readGroups, readSources } from '../store/read-facts.ts';
import { membershipSigns, roleSigns, type Sign } from '../store/read-membership.ts';
import { iso } from '../text/zone.ts';
import { matchesGroup } from './group-pattern.ts';
import { makeMasker } from './mask-foreign.ts';

/** Whether somebody was in a chat at an instant. `in?`: seen before and not gone as far as the record shows. */
type State = 'in' | 'in?' | 'out' | 'unknown';

export interface MembersOptions {
  /** ms since 1970 UTC. */
  readonly at: number;
  readonly zone: string;
  readonly group: string | null;
  readonly reveal: boolean;
}

/** Who was in which chat at an instant, as far as events, member lists and messages show it. */
export async function membersAt(db: Db, options: MembersOptions): Promise<Record<string, string | number | null>[]> {
  const masker = await makeMasker(options.reveal);
  const paths = new Map(readSources(db, 'export').map((source) => [source.id, source.path]));
  const rows: Record<string, string | number | null>[] = [];
  for (const group of readGroups(db)) {
    if (options.group !== null && !matchesGroup(group.key, group.name, options.group)) continue;
    const signs = Map.groupBy(membershipSigns(db, group.id, options.at), (sign) => sign.account);
    const roles = new Map(roleSigns(db, group.id, options.at).map((sign) => [sign.account, sign.role]));
    for (const account of readAccounts(db, group.id).values()) {
      const { state, before, after } = stateAt(signs.get(account.id) ?? [], options.at);
      rows.push({
        group: masker.label(group.key), account: masker.label(account.account), name: masker.label(account.name), state,
        role: state === 'out' ? null : (roles.get(account.id) ?? null),
        before: told(before), after: told(after),
      });
    }
  }
  return rows;

  function told(sign: Sign | undefined): string | null {
    if (!sign) return null;
    return `${sign.what} ${iso(sign.at, options.zone)} ${masker.label(paths.get(sign.source) ?? `#${sign.source}`)}${sign.line ? `:${sign.line}` : ''}`;
  }
}

/** Signs in order of time. What happens at the instant itself counts as before it. */
export function stateAt(signs: readonly Sign[], at: number): { state: State; before: Sign | undefined; after: Sign | undefined } {
  const before = signs.findLast((sign) => sign.at <= at);
  const after = signs.find((sign) => sign.at > at);
  return { state: judge(before?.what, after?.what), before, after };
}

function judge(before: Sign['what'] | undefined, after: Sign['what'] | undefined): State {
  if (before === 'went') return after === undefined || after === 'came' ? 'out' : 'unknown';
  if (before !== undefined) return after === 'came' ? 'unknown' : after === undefined ? 'in?' : 'in';
  if (after === 'came') return 'out';
  return after === 'went' ? 'in' : 'unknown';
}
