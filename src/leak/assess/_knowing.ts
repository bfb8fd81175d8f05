import { refOf } from '../../checks/_message-ref.ts';
import type { MessageRef } from '../../model/check.ts';
import type { GroundRef } from '../../model/leak.ts';
import type { LeakAct, LeakGroup } from '../types.ts';
import { type Frame, instantOf } from './_frame.ts';
import { messageRef } from './_ground.ts';
import { introducedIn } from './_introduced.ts';
import { membersAt } from './_members.ts';
import type { Concerned } from './_persons.ts';
import { plain } from './_visible.ts';

/** Platforms on which who comes later reads what was said before. */
const KEEPS_HISTORY: ReadonlySet<string> = new Set(['telegram', 'slack', 'discord', 'teams', 'feishu', 'wecom', 'rsmf']);

/** Who of an audience is shown to know the person behind what is shown. Account row ids. */
export interface Knowing {
  readonly sure: ReadonlySet<number>;
  /** By a roster only: whether the chat sees it is not known. */
  readonly roster: ReadonlySet<number>;
  /** Looked at, beside whoever spread it and the person. */
  readonly looked: number;
  readonly refs: readonly GroundRef[];
  /** A chat where two accounts show the same name was left out. */
  readonly shared: boolean;
}

/**
 * `names`: how the excerpt shows the person; empty where every name is covered, and then only who read the lines in the chat
 * they come from can tell which account wrote them, and may know from any chat whose it is.
 */
export function knowingOf(frame: Frame, act: LeakAct, person: Concerned, names: readonly string[]): Knowing {
  const audience = act.audience.accounts.filter((one) => one !== act.account && one !== person.account);
  const sure = new Set<number>();
  const roster = new Set<number>();
  const refs: GroundRef[] = [];
  let shared = false;
  if (person.account !== null) {
    for (const group of frame.scene.groups) {
      const known = group.facts.accounts.get(person.account);
      if (known === undefined) continue;
      const bears = new Set([known.account, ...known.names.filter(({ kind }) => kind !== 'remark').map(({ name }) => name)].map(plain));
      const isSource = group === frame.scene.source;
      const here = names.length === 0 ? readers(frame, person, audience) : isSource || names.some((name) => bears.has(plain(name))) ? audience : [];
      if (here.length === 0) continue;
      // Two who show one name: the name tells nobody which of them it is.
      if (names.length > 0 && names.every((name) => (frame.shown(group).get(plain(name))?.size ?? 0) > 1)) { shared = true; continue; }
      tell(frame, group, person.account, instantOf(frame, act.at), here, sure, roster, refs);
    }
  }
  for (const one of sure) roster.delete(one);
  return { sure, roster, looked: audience.length, refs, shared };
}

/** Those who were in the chat when the lines were written. */
function readers(frame: Frame, person: Concerned, audience: readonly number[]): readonly number[] {
  const written = person.lines.flatMap((line) => frame.lines[line]?.message ?? []);
  const attendance = frame.scene.source?.facts.attendance();
  return audience.filter((one) => written.some(({ at }) => attendance?.isIn(one, at) ?? false));
}

function tell(frame: Frame, group: LeakGroup, account: number, at: number, here: readonly number[], sure: Set<number>, roster: Set<number>, refs: GroundRef[]): void {
  const { facts } = group;
  const attendance = facts.attendance();
  const now = here.filter((one) => attendance.isIn(one, at));
  const reads = (told: MessageRef): readonly number[] => here.filter((one) => attendance.isIn(one, told.at) || (KEEPS_HISTORY.has(facts.group.platform) && attendance.isIn(one, at)));
  const take = (list: readonly number[], ref: GroundRef | null): void => {
    for (const one of list) sure.add(one);
    if (list.length > 0 && ref !== null && refs.length < 12) refs.push(ref);
  };
  for (const tie of group.ties) if (tie.account === account && tie.message.at <= at) take(reads(tie.message), { message: tie.message });
  for (const { subject, message } of frame.about(group).get(account) ?? []) {
    if (subject === undefined || message === null || message.at > at) continue;
    if (subject.linkage === 'named') take(reads(message), { message });
    if (subject.linkage === 'link_known') for (const told of subject.evidence) if (told.at <= at) take(reads(told), { message: told });
  }
  for (const { message } of introducedIn(frame, group, account)) if (message.at <= at) take(reads(refOf(message)), messageRef(message));
  if (frame.people(group).nicknameName(account) !== null) take(now, null);
  const family = group.gates.some(({ id, applies }) => id === 'purpose' && applies === false);
  // In a family or among a few people the members know each other.
  if ((family || facts.group.kind === 'private' || membersAt(frame, group, at).few) && attendance.isIn(account, at)) take(now, null);
  const row = frame.people(group).rosterRow(account);
  if (row !== null && row.realName !== null && now.length > 0) {
    for (const one of now) roster.add(one);
    refs.push({ fact: row });
  }
}
