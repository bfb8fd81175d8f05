import type { Bearer } from '../model/check.ts';
import { CREDIT_MOVES } from '../law/credit.ts';
import { measureFor } from '../law/measures.ts';
import { governs } from './conduct.ts';
import { levelOf } from './level.ts';
import type { LiabilityInput, LiableBearer, LiableFinding } from './types.ts';

/** The duty that the group rules put on the role itself. */
const DUTIES: Partial<Record<Bearer, string>> = {
  owner: 'cn.group.9.1',
  manager: 'cn.group.9.1',
  member: 'cn.group.9.2',
  publisher: 'cn.group.9.2',
};

const ORDER: readonly Bearer[] = ['provider', 'owner', 'manager', 'member', 'publisher', 'account_operator', 'pi_handler', 'record'];

interface Share {
  readonly bearer: Bearer;
  readonly account: number | null;
  readonly findings: LiableFinding[];
}

/** One entry per (bearer, account): gravest level first, then in the order of duty, then by account. */
export function bearersOf(input: LiabilityInput): LiableBearer[] {
  const minors = new Set(input.minorAccounts);
  const shares = new Map<string, Share>();
  for (const finding of input.findings) {
    const { bearer, account } = bearerOf(finding, input);
    const key = `${bearer}:${account}`;
    const share = shares.get(key) ?? { bearer, account, findings: [] };
    shares.set(key, share);
    share.findings.push(finding);
  }
  return [...shares.values()]
    .map((share) => entry(share, minors, input))
    .toSorted((a, b) => compare(b.level, a.level) || ORDER.indexOf(a.bearer) - ORDER.indexOf(b.bearer) || (a.account ?? -1) - (b.account ?? -1));
}

/** A member who owns or manages the group answers in that role. */
function bearerOf(finding: LiableFinding, input: LiabilityInput): { bearer: Bearer; account: number | null } {
  const { bearer, account } = finding;
  if (bearer === 'provider' || bearer === 'record') return { bearer, account: null };
  if (account !== null && (bearer === 'member' || bearer === 'publisher' || bearer === 'manager' || bearer === 'owner')) {
    if (account === input.ownerAccount) return { bearer: 'owner', account };
    if (input.managerAccounts.includes(account)) return { bearer: 'manager', account };
  }
  return { bearer, account };
}

function entry({ bearer, account, findings }: Share, minors: ReadonlySet<number>, input: LiabilityInput): LiableBearer {
  const level = levelOf(findings, minors, input.recipients);
  const governed = (input.kind ?? 'group') === 'group' && findings.some((each) => governs('cn.group.11', each));
  const measure = measureFor(bearer, level, governed);
  const basis = new Set(findings.flatMap((each) => each.basis));
  const duty = DUTIES[bearer];
  if (duty !== undefined && level !== 'S0' && governed) basis.add(duty);
  const isUser = bearer !== 'provider' && bearer !== 'record' && governed;
  return {
    bearer,
    account,
    level,
    findings: findings.map((each) => each.id),
    basis: [...basis].toSorted(compare),
    measure: { group: measure.group[input.lang], person: measure.person[input.lang] },
    creditMove: isUser ? CREDIT_MOVES[level] : 0,
    blacklistCandidate: isUser && level === 'S4',
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
