import { plainValue, ownable } from '../checks/_disclosure-values.ts';
import type { GroupTie, MessageRef, Prior, Step } from '../model/check.ts';
import type { Finding, GroupRun } from '../model/run.ts';
import { SEVERITIES } from '../model/severity.ts';
import type { Attendance } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';

/** Who was in a group (chat row id) when. */
export type AttendanceOf = (chat: number) => Attendance;

interface Given {
  readonly group: GroupRun;
  readonly message: MessageRef;
}

const TIED: Words = {
  en: 'in another group of the case the same account was tied to a name, and members of that group were here too',
  zh: '案卷内另一群组中同一账号曾与姓名对应，且该群当时的成员也在本群',
};
const MOST = 200_000;

/**
 * What only several groups together show, from their small results: that a person had made the same datum public in another
 * group, and that members of both groups know who an account is. Accounts are joined by the platform's own id alone, never
 * by name: an account row that two groups share has one.
 */
export function acrossGroups(runs: readonly GroupRun[], attendanceOf: AttendanceOf): readonly GroupRun[] {
  if (runs.length < 2) return runs;
  const given = ownPublications(runs);
  const ties = new Map<number, { group: GroupRun; tie: GroupTie }[]>();
  for (const group of runs) for (const tie of group.ties) push(ties, tie.account, { group, tie });
  if (given.size === 0 && ties.size === 0) return runs;
  return runs.map((group) => {
    let changed = false;
    const findings = group.findings.map((finding) => {
      const better = tied(prioritised(finding, group, given), group, ties, attendanceOf);
      changed ||= better !== finding;
      return better;
    });
    return changed ? { ...group, findings } : group;
  });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

const entityOf = ({ rule }: Finding): string => rule.slice(rule.indexOf('.') + 1);
const keyOf = (account: number, finding: Finding): string => `${account}\u0000${entityOf(finding)}\u0000${plainValue(finding.value ?? '')}`;

/** The first time that each person gave each datum as his own, per group. */
function ownPublications(runs: readonly GroupRun[]): ReadonlyMap<string, Given[]> {
  const given = new Map<string, Given[]>();
  for (const group of runs) {
    for (const finding of group.findings) {
      const { message, subject } = finding;
      if (!message || subject?.relation !== 'self' || subject.account === null || !ownable(entityOf(finding)) || given.size >= MOST) continue;
      const known = given.get(keyOf(subject.account, finding))?.find((one) => one.group === group);
      if (!known) push(given, keyOf(subject.account, finding), { group, message });
    }
  }
  return given;
}

function prioritised(finding: Finding, group: GroupRun, given: ReadonlyMap<string, Given[]>): Finding {
  const { message, subject } = finding;
  if (!message || subject?.relation !== 'third-party' || subject.account === null || finding.prior) return finding;
  const before = given.get(keyOf(subject.account, finding))?.filter((one) => one.group !== group && one.message.at < message.at) ?? [];
  const first = before.sort((a, b) => a.message.at - b.message.at || (a.group.group.key < b.group.group.key ? -1 : 1))[0];
  if (!first) return finding;
  const prior: Prior = { scope: 'elsewhere', message: first.message, newcomers: 0, group: first.group.group.key };
  return { ...finding, prior };
}

function tied(finding: Finding, group: GroupRun, ties: ReadonlyMap<number, readonly { group: GroupRun; tie: GroupTie }[]>, attendanceOf: AttendanceOf): Finding {
  const { message, subject } = finding;
  if (!message || !subject || subject.account === null || (subject.linkage !== 'pseudonym_only' && subject.linkage !== 'linkable')) return finding;
  for (const { group: other, tie } of ties.get(subject.account) ?? []) {
    if (other === group || tie.message.at > message.at) continue;
    const there = attendanceOf(other.group.id);
    const here = attendanceOf(group.group.id).members(message.at);
    const both = here.filter((account) => account !== subject.account && there.isIn(account, tie.message.at));
    if (both.length === 0) continue;
    const step: Step = { says: TIED, message: tie.message, fact: null };
    const knowing = both.filter((account) => account !== finding.account).length;
    return {
      ...finding,
      // As grave as where the group itself knows who is meant.
      severity: subject.relation === 'third-party' ? (SEVERITIES[Math.max(0, SEVERITIES.indexOf(finding.severity) - 1)] ?? finding.severity) : finding.severity,
      subject: { ...subject, linkage: 'link_known', name: tie.name, evidence: [...subject.evidence, tie.message], chain: [...subject.chain, step], why: joined(subject.why) },
      ...(finding.exposure ? { exposure: { ...finding.exposure, knowing, why: TIED } } : {}),
    };
  }
  return finding;
}

const joined = (why: Words): Words => ({ en: `${why.en}; ${TIED.en}`, zh: `${why.zh}；${TIED.zh}` });
