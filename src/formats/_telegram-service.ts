import type { EventKind, Party } from '../model/format.ts';
import { field, textOf } from '../text/json-fields.ts';
import type { JsonObject } from '../text/json-value.ts';

/** What a `service` row says, without who did it. */
export interface Service {
  readonly kind: EventKind;
  readonly targets: readonly Party[];
  readonly value: string | null;
  readonly refers: string | null;
}

const ACTIONS: ReadonlyMap<string, EventKind> = new Map([
  ['create_group', 'create'], ['create_channel', 'create'],
  ['invite_members', 'invite'], ['remove_members', 'remove'],
  ['join_group_by_link', 'join'], ['join_group_by_request', 'join'], ['join_group_via_community', 'join'],
  ['edit_group_title', 'rename'], ['pin_message', 'pin'], ['set_messages_ttl', 'auto-delete'],
]);

/** `members` holds names only, null for accounts that are deleted. */
function members(row: JsonObject): Party[] {
  const list = field(row, 'members');
  return (Array.isArray(list) ? list : []).map((name) => ({ account: null, name: textOf(name) }));
}

/** Reads the action of a service row. Actions of no consequence for who is in the chat and what is kept are notices. */
export function serviceOf(row: JsonObject): Service {
  const action = textOf(field(row, 'action'));
  const kind = (action === null ? undefined : ACTIONS.get(action)) ?? 'notice';
  const none: Service = { kind, targets: [], value: null, refers: null };
  if (kind === 'invite' || kind === 'remove') {
    const targets = members(row);
    // Who adds or removes nobody but themselves comes or goes.
    const alone = targets.length === 1 && targets[0]?.name !== null && targets[0]?.name === textOf(field(row, 'actor'));
    return alone ? { ...none, kind: kind === 'invite' ? 'join' : 'leave' } : { ...none, targets };
  }
  if (kind === 'create') return { ...none, targets: members(row), value: textOf(field(row, 'title')) };
  if (kind === 'rename') return { ...none, value: textOf(field(row, 'title')) };
  if (kind === 'pin') return { ...none, refers: textOf(field(row, 'message_id')) };
  if (kind === 'auto-delete') return { ...none, value: textOf(field(row, 'period')) ?? '0' };
  return none;
}
