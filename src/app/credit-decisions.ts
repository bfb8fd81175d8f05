import { AuditError } from '../model/errors.ts';
import { addListing, addMove, endListing, readListings, reportMove } from '../store/credit.ts';
import { record } from '../store/ledger.ts';
import { type Db, together } from '../store/open.ts';
import { targetOf } from './credit.ts';

/** What a named person decided about an account, a group or a record. */
export interface Decision {
  readonly action: 'move' | 'reported' | 'blacklist' | 'unlist';
  /** Account or group; for `reported` the record number. */
  readonly target: string;
  readonly by: string;
  readonly reason: string;
  readonly points: number | null;
  readonly recordNo: string | null;
  readonly recipient: string | null;
  /** ms since 1970 UTC, as `at`. */
  readonly reportedAt: number | null;
}

/** Enters a decision into the register and the ledger. Throws `usage` where it does not fit what stands there. */
export function decide(db: Db, entry: Decision, at: number): void {
  together(db, () => {
    enter(db, entry, at);
    const { action, target, by, points, recordNo } = entry;
    record(db, at, `credit ${action}`, { target, by, ...(points === null ? {} : { points }), ...(recordNo === null ? {} : { recordNo }) });
  });
}

function enter(db: Db, entry: Decision, at: number): void {
  const { action, target, by, reason, points, recordNo, recipient, reportedAt } = entry;
  if (action === 'reported') {
    if (!reportMove(db, target, { reporter: by, reportedAt: reportedAt ?? at, recipient })) throw new AuditError('usage', `${target}: no such record number. See: chataudit credit --db FILE`);
    return;
  }
  if (action === 'move') {
    const { account } = targetOf(db, target, false);
    try {
      addMove(db, {
        account: account ?? 0, chat: null, at, level: null, points, reason: { en: reason, zh: reason }, findings: [], recordNo, reporter: by,
        reportedAt, recipient,
      });
    } catch (error) {
      if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_UNIQUE') throw error;
      throw new AuditError('usage', `${recordNo}: that record number is taken. Give another with --record-no, or none`);
    }
    return;
  }
  const who = targetOf(db, target, true);
  if (action === 'unlist') {
    if (!endListing(db, who, at, by, reason)) throw new AuditError('usage', `${target}: not on the blacklist`);
    return;
  }
  if (readListings(db).some((one) => one.removedAt === null && one.account === who.account && one.chat === who.chat)) throw new AuditError('usage', `${target}: on the blacklist already`);
  addListing(db, { ...who, at, by, reason, recordNo, recipient });
}
