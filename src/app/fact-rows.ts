import type { MessageRef } from '../model/check.ts';
import type { ComplaintRow, LogRow, MeasureKind, ModerationRow, PublicAccountRow } from '../model/fact-rows.ts';
import type { Group } from '../model/timeline.ts';
import type { StoredFact } from '../store/read-facts.ts';

/** Finds an account row of a group by id or by a name that is one account's; null: none. */
export type Find = (text: string | null) => number | null;
/** Whether a cell names the group; `empty`: what an empty cell means. */
export type Names = (cell: unknown, empty: boolean) => boolean;

const text = ({ fields }: StoredFact, name: string): string | null => (fields[name] as string | null | undefined) ?? null;
const instant = ({ fields }: StoredFact, name: string): number | null => (fields[name] as number | null | undefined) ?? null;

export function place(row: StoredFact) {
  return { source: row.source, line: row.line, byteStart: row.start, byteEnd: row.end, nativeId: null };
}

/** As the fact file's reader told it: `none` is a line which says that nothing was done. */
function measure(action: string | null): { action: MeasureKind; done: boolean } {
  return action === 'none' ? { action: 'other', done: false } : { action: (action ?? 'other') as MeasureKind, done: true };
}

/** A row without a group belongs where its target, else its actor is known; with one chat in the case, there. */
export function moderationRows(rows: readonly StoredFact[], find: Find, names: Names, oneGroup: boolean): ModerationRow[] {
  return rows.flatMap((row) => {
    const target = text(row, 'target');
    const by = text(row, 'by');
    const matched = find(target);
    const byMatched = find(by);
    const isTheGroup = matched === null && target !== null && names(target, false);
    if (!names(row.fields['group'], oneGroup || isTheGroup || matched !== null || (target === null && byMatched !== null))) return [];
    return [{
      ...place(row), target, matched, ...measure(text(row, 'action')), lasts: instant(row, 'action_lasts'), at: instant(row, 'at'), until: instant(row, 'at_until'), by, byMatched,
      recordNo: text(row, 'record_no'), reportedAt: instant(row, 'reported_at'), recipient: text(row, 'recipient'),
    }];
  });
}

/** `messages`: those of this group that complaints name, by native id. */
export function complaintRows(rows: readonly StoredFact[], find: Find, names: Names, oneGroup: boolean, messages: ReadonlyMap<string, MessageRef>): ComplaintRow[] {
  return rows.flatMap((row) => {
    const messageId = text(row, 'message');
    const message = messageId === null ? null : (messages.get(messageId) ?? null);
    const [about, to, by] = [text(row, 'about'), text(row, 'to'), text(row, 'by')];
    const [aboutMatched, toMatched, byMatched] = [find(about), find(to), find(by)];
    const known = message !== null || aboutMatched !== null || toMatched !== null || (about !== null && names(about, false));
    if (!names(row.fields['group'], oneGroup || known)) return [];
    return [{ ...place(row), about, aboutMatched, to, toMatched, at: instant(row, 'at'), until: instant(row, 'at_until'), by, byMatched, text: text(row, 'text'), messageId, message }];
  });
}

export function logRows(rows: readonly StoredFact[], names: Names, oneGroup: boolean): LogRow[] {
  return rows.filter((row) => names(row.fields['group'], oneGroup)).map((row) => ({
    ...place(row), group: text(row, 'group'), date: text(row, 'date') ?? '', records: instant(row, 'records'), sha256: text(row, 'sha256'),
  }));
}

export function publicAccountRows(rows: readonly StoredFact[], group: Group, find: Find, names: Names): PublicAccountRow[] {
  return rows.flatMap((row) => {
    const [account, name] = [text(row, 'account'), text(row, 'name')];
    const matched = find(account) ?? (account === null ? find(name) : null);
    const ownsChat = group.kind === 'channel' && (names(account, false) || (account === null && names(name, false)));
    if (matched === null && !ownsChat) return [];
    return [{
      ...place(row), account, name, kind: text(row, 'kind'), verified: (row.fields['verified'] as boolean | null | undefined) ?? null,
      status: text(row, 'status') as PublicAccountRow['status'], licence: text(row, 'licence'), followers: instant(row, 'followers'), matched, ownsChat,
    }];
  });
}
