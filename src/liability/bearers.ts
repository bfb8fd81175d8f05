import { CREDIT_MOVES } from '../law/credit.ts';
import { measureFor, OTHER_PACK, stepsFor } from '../law/measures.ts';
import type { Bearer } from '../model/check.ts';
import type { Words } from '../model/words.ts';
import { conductDay, governs } from './conduct.ts';
import { citedOn } from './gated.ts';
import { gradingOf } from './grading.ts';
import { gradeOf, type Grading } from './level.ts';
import { gradeOfRunner } from './role.ts';
import { told } from './triggers.ts';
import { seriousTwice } from './twice.ts';
import type { LiabilityInput, LiableBearer, LiableFinding, Steps } from './types.ts';

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
export function bearersOf(input: LiabilityInput, grading: Grading = gradingOf(input)): LiableBearer[] {
  // The group's own repeats, and its label, are nobody's in particular.
  const own = { ...grading, repeated: false, labelled: false };
  const roles = { owner: input.ownerAccount, managers: new Set(input.managerAccounts), members: new Set(input.findings.flatMap(({ bearer, account }) => (bearer === 'member' ? (account ?? []) : []))), operators: new Set(input.findings.flatMap(({ bearer, account }) => (bearer === 'account_operator' ? (account ?? []) : []))) };
  const shares = new Map<string, Share>();
  for (const finding of input.findings) {
    const { bearer, account } = bearerOf(finding, roles);
    const key = `${bearer}:${account}`;
    const share = shares.get(key) ?? { bearer, account, findings: [] };
    shares.set(key, share);
    share.findings.push(finding);
  }
  return [...shares.values()]
    .map((share) => entry(share, own, input))
    .toSorted((a, b) => compare(b.level, a.level) || ORDER.indexOf(a.bearer) - ORDER.indexOf(b.bearer) || (a.account ?? -1) - (b.account ?? -1));
}

interface Roles {
  readonly owner: number | null;
  readonly managers: ReadonlySet<number>;
  readonly members: ReadonlySet<number>;
  readonly operators: ReadonlySet<number>;
}

/** A member who owns or manages the group answers in that role; who is a member or runs the account, and publishes, answers once. */
function bearerOf({ bearer, account }: LiableFinding, { owner, managers, members, operators }: Roles): { bearer: Bearer; account: number | null } {
  if (bearer === 'provider' || bearer === 'record') return { bearer, account: null };
  if (account !== null && (bearer === 'member' || bearer === 'publisher' || bearer === 'manager' || bearer === 'owner')) {
    if (account === owner) return { bearer: 'owner', account };
    if (managers.has(account)) return { bearer: 'manager', account };
    if (operators.has(account)) return { bearer: 'account_operator', account };
    if (bearer === 'publisher' && members.has(account)) return { bearer: 'member', account };
  }
  return { bearer, account };
}

function entry({ bearer, account, findings }: Share, grading: Grading, input: LiabilityInput): LiableBearer {
  const { lang } = input;
  const kind = input.kind ?? 'group';
  const grade = bearer === 'owner' || bearer === 'manager' ? gradeOfRunner : gradeOf;
  const { level, triggers } = grade(findings, grading);
  const governed = (input.pack ?? 'cn') === 'cn' && kind === 'group' && findings.some((each) => governs('cn.group.11', each));
  const foreign = (input.pack ?? 'cn') !== 'cn' && level !== 'S0';
  const steps = foreign ? { platform: OTHER_PACK, organisation: OTHER_PACK } : stepsFor(bearer, level, governed, kind, lastDay(findings));
  // A public account has a ladder of its own; a group or a chat that the group rules do not govern has none.
  const measure = foreign || kind === 'channel' ? steps.platform : measureFor(bearer, level, governed);
  const basis = new Set(findings.flatMap((each) => citedOn(each.basis, conductDay(each), input.gates ?? [])));
  const duty = DUTIES[bearer];
  if (duty !== undefined && level !== 'S0' && governed) basis.add(duty);
  const isUser = bearer !== 'provider' && bearer !== 'record' && governed;
  return {
    bearer,
    account,
    level,
    trigger: told(triggers, lang),
    findings: findings.map((each) => each.id),
    basis: [...basis].toSorted(compare),
    measure: spoken(measure, lang),
    steps: { platform: spoken(steps.platform, lang), organisation: spoken(steps.organisation, lang) },
    creditMove: isUser ? CREDIT_MOVES[level] : 0,
    blacklistCandidate: isUser && account !== null && (level === 'S4' || (level === 'S3' && seriousTwice(findings, (ofDay) => grade(ofDay, NO_REPEATS(grading)).level >= 'S3'))),
  };
}

/** Day of the latest conduct: the ladder of public accounts changed over the years. */
function lastDay(findings: readonly LiableFinding[]): string | undefined {
  return findings.reduce<string | undefined>((last, each) => {
    const day = conductDay(each);
    return day !== null && (last === undefined || day > last) ? day : last;
  }, undefined);
}

/** A repeat is of the whole time, not of one day. */
const NO_REPEATS = (grading: Grading): Grading => ({ ...grading, repeaters: new Set() });

function spoken({ group, person }: { readonly group: Words; readonly person: Words }, lang: keyof Words): Steps {
  return { group: group[lang], person: person[lang] };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
