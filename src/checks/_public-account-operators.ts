import type { PublicAccountRow } from '../model/fact-rows.ts';
import type { Account, GroupFacts } from '../model/timeline.ts';

const PUBLIC_KIND = /公众|服务号|订阅号|官方|频道|视频号|企业号|媒体|政务|头条号|百家号|微博|channel|official|public|subscription|service|broadcast|newsletter/i;
const PERSONAL_KIND = /^(?:个人号|个人账号|个人|私人|私人号|personal|private|user)$/i;

/** An account that publishes to the public, as far as a list or the chat itself says so. */
export interface Operator {
  /** Null: no list speaks of it. */
  readonly row: PublicAccountRow | null;
  /** Account row id; null: whoever posts in the channel that the row names. */
  readonly account: number | null;
  /** The row and the account have a name in common, and no id. */
  readonly byName: boolean;
}

function saysPublic({ kind }: PublicAccountRow): boolean {
  return kind !== null && PUBLIC_KIND.test(kind.slice(0, 100)) && !PERSONAL_KIND.test(kind.trim());
}

function saysPersonal({ kind }: PublicAccountRow): boolean {
  return kind !== null && PERSONAL_KIND.test(kind.trim());
}

/** The account under which a channel itself posts: its own id or name, or the only one there. Null: cannot be told. */
function ownAccount({ group, accounts }: GroupFacts): Account | null {
  if (group.kind !== 'channel') return null;
  const native = group.key.slice(group.platform.length + 1);
  const all = [...accounts.values()];
  const byId = all.find(({ account, nameOnly }) => !nameOnly && (account === native || account === `channel${native}`));
  if (byId) return byId;
  const named = all.filter(({ names }) => names.some(({ name, kind }) => kind !== 'remark' && name === group.name));
  if (named.length === 1) return named[0] ?? null;
  return all.length === 1 ? (all[0] ?? null) : null;
}

/** In a channel its own account and every listed one; elsewhere only who is listed as a public account by kind. */
export function operatorsOf(facts: GroupFacts): readonly Operator[] {
  const channel = facts.group.kind === 'channel';
  const own = ownAccount(facts);
  const found: Operator[] = [];
  for (const row of facts.publicAccounts) {
    if (channel ? !row.ownsChat && saysPersonal(row) : !saysPublic(row) || row.matched === null) continue;
    const account = row.matched ?? (row.ownsChat ? (own?.id ?? null) : null);
    const known = account === null ? undefined : facts.accounts.get(account);
    found.push({ row, account, byName: row.matched !== null && known !== undefined && (known.nameOnly || known.account !== row.account) });
  }
  // A kind that was only guessed makes nobody an operator: no list, no lead.
  if (own && facts.group.kindFrom === 'file' && !found.some(({ account, row }) => account === own.id || row?.ownsChat)) found.push({ row: null, account: own.id, byName: false });
  return found;
}
