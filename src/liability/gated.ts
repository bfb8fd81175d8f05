import { inForceOn, isAuthority } from '../law/provisions.ts';
import type { GateResult } from '../model/results.ts';

type Gates = readonly Pick<GateResult, 'id' | 'applies'>[];

const shut = (gates: Gates, id: GateResult['id']): boolean => gates.some((gate) => gate.id === id && gate.applies === false);

/**
 * Provision ids that may be cited in a group: without the Personal Information Protection Law where the group is family's or
 * friends' (its art 72), and without the group rules where the chat is no group.
 */
export function citable(ids: readonly string[], gates: Gates): readonly string[] {
  const family = shut(gates, 'purpose');
  const noGroup = shut(gates, 'channel');
  if (!family && !noGroup) return ids;
  return ids.filter((id) => !(family && id.startsWith('cn.pipl.')) && !(noGroup && id.startsWith('cn.group.')));
}

/** Of them what was in force on the day of the conduct (`YYYY-MM-DD`; null: the present) and is known from more than memory. */
export function citedOn(ids: readonly string[], day: string | null, gates: Gates): readonly string[] {
  return citable(ids, gates).filter((id) => isAuthority(id) && (day === null || inForceOn(id, day)));
}

/** That the Personal Information Protection Law may govern the group: not shut for family and friends. */
export const piplMayApply = (gates: Gates): boolean => !shut(gates, 'purpose');

/**
 * Accounts that run a group with an organisation or a shared business behind it: data that they post may come from duty or
 * service, and they may handle personal information other than for private affairs.
 */
export function dutyAccounts(gates: Gates, runners: readonly (number | null)[]): ReadonlySet<number> {
  const behind = gates.some(({ id, applies }) => id === 'purpose' && applies === true);
  return new Set(behind ? runners.filter((account): account is number => account !== null) : []);
}
