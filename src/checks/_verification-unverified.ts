import type { Policy, RawFinding } from '../model/check.ts';
import type { Role } from '../model/format.ts';
import type { RosterRow } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import { ymd } from '../text/zone.ts';
import { aboutRow, confidenceOf } from './_verification-roster.ts';
import type { Spoken } from './_verification-spoken.ts';

/** Silent members listed one by one; a platform-wide roster may name many who were never here. */
const MOST_SILENT = 100;

/** One roster line that says `not verified`, and what its account said. */
export interface Unverified {
  readonly holder: string;
  readonly row: RosterRow;
  readonly role: Role;
  readonly said: Spoken | undefined;
}

function since(row: RosterRow, policy: Policy): Words {
  if (row.verifiedAt === null) return { en: '', zh: '' };
  const day = ymd(row.verifiedAt, policy.timezone);
  return { en: ` since ${day}, the day the line is dated`, zh: `（自该行所载日期${day}起）` };
}

function owner({ holder, row, role, said }: Unverified, policy: Policy, grade: Pick<RawFinding, 'status' | 'confidence'>): RawFinding {
  const count = said?.count ?? 0;
  const from = since(row, policy);
  const absent = count > 0 ? { en: '', zh: '' } : { en: ' The roster line is the evidence.', zh: '以名册该行为据。' };
  return {
    rule: 'verification.unverified-owner', severity: 'high', ...grade,
    ...aboutRow(row, {
      en: `The roster marks this ${role === 'owner' ? 'owner' : 'manager'} as not verified; ${count === 1 ? '1 message of the account is' : `${count} messages of the account are`} in the record${from.en}.${absent.en}`,
      zh: `名册将该${role === 'owner' ? '群主' : '管理员'}标为未实名；记录中有其消息${count}条${from.zh}。${absent.zh}`,
    }),
    message: said?.first ?? null, key: holder, conductAt: said?.first?.at ?? policy.asOf,
  };
}

function speaker({ holder, row, said }: Unverified, policy: Policy, grade: Pick<RawFinding, 'status' | 'confidence'>): RawFinding {
  const from = since(row, policy);
  return {
    rule: 'verification.unverified-speaker', ...grade,
    ...aboutRow(row, {
      en: `The roster marks the account as not verified, and ${said?.count === 1 ? '1 of its messages is' : `${said?.count ?? 0} of its messages are`} in the record${from.en}; the first is shown.`,
      zh: `名册将该账号标为未实名，而记录中有其消息${said?.count ?? 0}条${from.zh}；所示为首条。`,
    }),
    message: said?.first ?? null, key: holder,
  };
}

function silent({ holder, row }: Unverified, policy: Policy, more: number): RawFinding {
  const from = since(row, policy);
  const rest = more > 0 ? { en: ` ${more === 1 ? '1 more such line is' : `${more} more such lines are`} not listed one by one.`, zh: `另有${more}行同类情形，不再逐一列出。` } : { en: '', zh: '' };
  return {
    rule: 'verification.unverified-member', status: 'suspected', confidence: confidenceOf(row, 0.7),
    ...aboutRow(row, {
      en: `The roster marks the account as not verified; it has no message in the record${from.en}, so the roster line is the evidence.${rest.en}`,
      zh: `名册将该账号标为未实名；记录中无其消息${from.zh}，故以名册该行为据。${rest.zh}`,
    }),
    message: null, key: holder, conductAt: policy.asOf,
  };
}

/** One finding for each account that the roster marks as not verified: owner or manager, else speaker, else silent member. */
export function* unverified(cases: readonly Unverified[], policy: Policy): Iterable<RawFinding> {
  const quiet: Unverified[] = [];
  for (const one of cases) {
    const { row, role, said } = one;
    const posted = (said?.count ?? 0) > 0;
    const dated = policy.origin === 'provider' && row.verifiedAt !== null;
    const grade = { status: posted && dated ? 'indicated' : 'suspected', confidence: confidenceOf(row, dated ? 0.9 : 0.75) } as const;
    if (role !== 'member') yield owner(one, policy, grade);
    else if (posted) yield speaker(one, policy, grade);
    // Who spoke before the rules only is neither a speaker under them nor silent.
    else if (!said || row.verifiedAt !== null) quiet.push(one);
  }
  const listed = quiet.slice(0, MOST_SILENT);
  for (const one of listed) yield silent(one, policy, one === listed.at(-1) ? quiet.length - listed.length : 0);
}
