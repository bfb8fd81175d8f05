import type { MessageRef, Step } from '../model/check.ts';
import type { Place } from '../model/timeline.ts';
import type { Words } from '../model/words.ts';
import type { Link } from './_disclosure-linkage.ts';
import type { Person, Scene } from './_disclosure-person.ts';
import { refOf } from './_message-ref.ts';
import { HOW, TIE } from './_disclosure-words.ts';
import type { Counted } from './_disclosure-count.ts';

const step = (says: Words, message: MessageRef | null = null, fact: Place | null = null): Step => ({ says, message, fact });

/** How the check got from the datum to the account and from the account to the person; each step with what shows it. */
export function chainOf(scene: Scene, person: Person, link: Link, counted: Counted | null): Step[] {
  const here = refOf(scene.message);
  const row = person.how === 'roster-own' || person.how === 'roster-other' ? rosterOf(scene, person) : null;
  const steps = [step(HOW[person.how], ELSEWHERE.has(person.how) ? (person.evidence[0] ?? here) : here, row)];
  if (counted !== null) for (const key of counted.keys) steps.push(traitStep(scene, key, counted));
  for (const account of person.candidates.slice(0, 5)) steps.push(candidateStep(scene, account));
  if (link.tie !== 'nobody' || person.account !== null) steps.push(step(TIE[link.tie], link.evidence[0] ?? null, link.fact));
  return steps;
}

/** What these rest on stands in another message. */
const ELSEWHERE: ReadonlySet<Person['how']> = new Set(['earlier-own', 'earlier-other', 'answer', 'asked-about', 'reply', 'addressed']);

function rosterOf(scene: Scene, { account }: Person): Place | null {
  return account === null ? null : scene.people.rosterRow(account);
}

const KINDS: Readonly<Record<string, Words>> = {
  surname: { en: 'surname', zh: '姓氏' }, building: { en: 'building', zh: '楼栋' }, unit: { en: 'unit', zh: '单元' }, room: { en: 'room', zh: '房号' },
  class: { en: 'class', zh: '班级' }, post: { en: 'post', zh: '职务' },
};

/** One trait: how many members have it, and where it stands of the one who is meant. */
function traitStep(scene: Scene, key: string, { accounts }: Counted): Step {
  const kind = KINDS[key.slice(0, key.indexOf(':'))] ?? { en: 'trait', zh: '特征' };
  const count = scene.people.traits.count(key);
  const shown = accounts[0] === undefined ? undefined : scene.people.traits.evidence(accounts[0], key);
  const where: Words = shown?.message ? { en: 'said in a message', zh: '见于消息' } : shown?.fact ? { en: 'in the roster', zh: '见于名册' } : { en: 'in the name shown to the group', zh: '见于群内显示名' };
  return step({ en: `${kind.en}: ${count} of the members ${count === 1 ? 'is' : 'are'} known to have it (${where.en})`, zh: `${kind.zh}：已知有 ${count} 名成员符合（${where.zh}）` }, shown?.message ?? null, shown?.fact ?? null);
}

function candidateStep(scene: Scene, account: number): Step {
  const told = scene.memory.names(account)[0];
  const row = scene.people.rosterRow(account);
  return step({ en: 'fits this member too', zh: '该成员同样符合' }, told?.ref ?? null, told ? null : row);
}
