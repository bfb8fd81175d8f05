import { assess } from '../liability/assess.ts';
import { creditStanding } from '../liability/credit.ts';
import type { CreditConfig } from '../law/credit.ts';
import type { CreditMove, Listing } from '../model/credit.ts';
import { AuditError } from '../model/errors.ts';
import type { ReportCredit } from '../model/report.ts';
import type { Finding, GroupRun, Run } from '../model/run.ts';
import type { Lang } from '../model/words.ts';
import { accountLabels, accountsCalled, addMove, chatKeys, movedBy, type NewMove, readListings, readMoves } from '../store/credit.ts';
import type { Db } from '../store/open.ts';
import { iso } from '../text/zone.ts';
import type { Masker } from './mask-foreign.ts';
import { liabilityInput } from './liability-input.ts';

type Profile = 'civil-code' | 'three-factor';

/**
 * Enters into the register what a run newly found: for each account one move per group, at the level of those findings that
 * have not moved it before. Call inside a transaction. Returns the number of moves.
 */
export function enterRun(db: Db, run: Run, profile: Profile): number {
  let entered = 0;
  for (const group of run.groups) {
    for (const move of movesOf(db, group, run, profile)) {
      addMove(db, move);
      entered++;
    }
  }
  return entered;
}

function movesOf(db: Db, group: GroupRun, run: Run, profile: Profile): NewMove[] {
  const known = new Map<number, Set<string>>();
  const before = (account: number): Set<string> => {
    let set = known.get(account);
    if (!set) known.set(account, (set = movedBy(db, account)));
    return set;
  };
  const fresh = group.findings.filter(({ account, id }) => account !== null && !before(account).has(id));
  if (fresh.length === 0) return [];
  const [en, zh] = (['en', 'zh'] as const).map((lang) => assess(liabilityInput({ ...group, findings: fresh }, run.policy.pack ?? 'cn', lang, profile)).bearers);
  const byId = new Map(fresh.map((finding) => [finding.id, finding]));
  return (en ?? []).flatMap((bearer, i): NewMove[] => {
    if (bearer.account === null || bearer.creditMove === 0 || bearer.level === 'S0') return [];
    const findings = bearer.findings.filter((id) => !before(bearer.account as number).has(id)).toSorted();
    return [{
      account: bearer.account, chat: group.group.id, at: lastConduct(findings.map((id) => byId.get(id)), run.policy.asOf), level: bearer.level, points: null,
      reason: { en: bearer.trigger, zh: zh?.[i]?.trigger ?? bearer.trigger }, findings, recordNo: null, reporter: null, reportedAt: null, recipient: null,
    }];
  }).toSorted((a, b) => a.account - b.account || a.at - b.at);
}

/** A clock that was wrong cannot put conduct behind the audit. */
function lastConduct(findings: readonly (Finding | undefined)[], asOf: number): number {
  const instants = findings.flatMap((finding) => finding?.conductAt ?? finding?.message?.at ?? []).filter((at) => at <= asOf);
  return instants.length ? Math.max(...instants) : asOf;
}

export interface Register {
  readonly schema: 'chataudit/credit@1';
  readonly asOf: string;
  readonly note: string;
  readonly config: CreditConfig;
  readonly accounts: readonly ReportCredit[];
  readonly blacklist: readonly { target: string; kind: 'account' | 'group'; at: string; by: string; reason: string; recordNo: string | null; recipient: string | null; ended: { at: string; by: string; reason: string } | null }[];
}

const NOTE = {
  en: 'Indicative levels of this tool, not the platform’s credit levels (信用等级): the rules know no points, and only the platform may move a level. No entry is made without new findings or a named person.',
  zh: '本工具的参考等级，并非平台的信用等级：规定中没有分值，且只有平台可以调整。没有新的发现或者具名人员的决定，不会产生记录。',
} as const;

export interface RegisterOptions {
  /** ms since 1970 UTC. */
  readonly asOf: number;
  readonly zone: string;
  readonly lang: Lang;
  readonly config: CreditConfig;
  readonly masker: Masker;
}

/** The whole register: who stands where and why, worst first, and the blacklist. */
export function register(db: Db, options: RegisterOptions): Register {
  const { asOf, zone, lang, config, masker } = options;
  const listings = readListings(db);
  const keys = chatKeys(db);
  const labels = accountLabels(db, listings.flatMap(({ account }) => account ?? []));
  return {
    schema: 'chataudit/credit@1', asOf: iso(asOf, zone), note: NOTE[lang], config,
    accounts: creditRows(db, options),
    blacklist: listings.map(({ account, chat, at, by, reason, recordNo, recipient, removedAt, removedBy, removedReason }) => ({
      target: masker.label(account === null ? (keys.get(chat ?? 0) ?? '') : (labels.get(account)?.key ?? '')), kind: account === null ? 'group' as const : 'account' as const,
      at: iso(at, zone), by, reason: masker.label(reason), recordNo, recipient,
      ended: removedAt === null ? null : { at: iso(removedAt, zone), by: removedBy ?? '', reason: masker.label(removedReason ?? '') },
    })),
  };
}

/** Every account that was ever moved, fewest points first. */
export function creditRows(db: Db, { asOf, zone, lang, config, masker }: RegisterOptions): ReportCredit[] {
  const byAccount = Map.groupBy(readMoves(db), ({ account }) => account);
  const standing = readListings(db).filter(({ removedAt }) => removedAt === null);
  const labels = accountLabels(db, [...byAccount.keys(), ...standing.flatMap(({ account }) => account ?? [])]);
  return [...new Set([...byAccount.keys(), ...standing.flatMap(({ account }) => account ?? [])])]
    .map((account) => ({ account, known: labels.get(account), moves: byAccount.get(account) ?? [] }))
    .map(({ account, known, moves }) => ({ key: known?.key ?? '', row: rowOf(known?.key ?? '', known?.name ?? null, moves, standing.some((one) => one.account === account)) }))
    .toSorted((a, b) => a.row.points - b.row.points || (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);

  function rowOf(key: string, name: string | null, moves: readonly CreditMove[], blacklisted: boolean): ReportCredit {
    const { points, level, taken, recovered, candidate } = creditStanding(moves, asOf, config);
    return {
      account: masker.label(key), name: name === null ? null : masker.label(name), level, points, blacklisted, candidate, recovered,
      moves: taken.map(({ move, points: by }) => ({
        at: iso(move.at, zone), points: by, level: move.level, reason: move.level === null ? masker.label(move.reason[lang]) : move.reason[lang],
        finding: move.findings[0] ?? null, findings: [...move.findings], recordNo: move.recordNo, reporter: move.reporter,
        reportedAt: move.reportedAt === null ? null : iso(move.reportedAt, zone), recipient: move.recipient,
      })),
    };
  }
}

/** The account, or the group, that a user names. Throws `usage` where none or several answer. */
export function targetOf(db: Db, text: string, groupsToo: boolean): Pick<Listing, 'account' | 'chat'> {
  const accounts = accountsCalled(db, text);
  if (accounts.length > 1) throw new AuditError('usage', `${text}: ${accounts.length} accounts have that id. Give one of: ${accounts.map(({ key }) => key).slice(0, 5).join(', ')}`);
  if (accounts[0]) return { account: accounts[0].id, chat: null };
  const chat = groupsToo ? [...chatKeys(db)].find(([, key]) => key === text)?.[0] : undefined;
  if (chat !== undefined) return { account: null, chat };
  throw new AuditError('usage', `${text}: no such account${groupsToo ? ' or group' : ''} in the database. See: chataudit credit --db FILE, or chataudit list members --db FILE`);
}
