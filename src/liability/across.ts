import type { GateResult } from '../model/results.ts';
import { dutyAccounts } from './gated.ts';
import { type Counts, countable, itemKey, Items } from './items.ts';
import { entityOf } from './kinds.ts';
import { personKeys } from './persons.ts';
import type { LiableFinding } from './types.ts';

/** What the counting wants to know of one group. */
interface CountedGroup {
  readonly key: string;
  readonly findings: readonly LiableFinding[];
  readonly gates: readonly GateResult[];
  /** Account row ids of owner and managers. */
  readonly runners: readonly (number | null)[];
}

/** What one account posted over all groups. */
export interface Publisher {
  readonly account: number;
  readonly counts: Counts;
  /** The part posted in groups that the account runs with an organisation behind it; null: none. */
  readonly duty: Counts | null;
  /** Groups in which it posted, by the number of its items, most first, ties by key; with the findings in order of time. */
  readonly groups: readonly { readonly key: string; readonly items: number; readonly findings: readonly LiableFinding[] }[];
}

interface Posting {
  readonly group: CountedGroup;
  readonly finding: LiableFinding;
  readonly person: string;
}

/**
 * Per account the personal information of others that it posted over all groups, largest first. The same datum of the same person
 * in k groups is one item and k providings. Persons are one over groups by account or by a number that has one holder; never
 * by name.
 */
export function publishersOf(groups: readonly CountedGroup[]): Publisher[] {
  const byAccount = new Map<number, Posting[]>();
  for (const group of groups.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const counted = countable(group.findings);
    const keyOf = personKeys(counted);
    for (const finding of counted) {
      if (finding.account === null) continue;
      const known = keyOf(finding);
      const person = known.startsWith('name:') ? JSON.stringify([group.key, known]) : known;
      const list = byAccount.get(finding.account);
      const posting = { group, finding, person };
      if (list === undefined) byAccount.set(finding.account, [posting]);
      else list.push(posting);
    }
  }
  return [...byAccount].map(([account, postings]) => publisher(account, postings))
    .sort((a, b) => b.counts.weights.providings.upper - a.counts.weights.providings.upper || a.account - b.account);
}

function publisher(account: number, postings: readonly Posting[]): Publisher {
  const keyOf = joined(postings);
  const byGroup = [...Map.groupBy(postings, ({ group }) => group)];
  const duty = byGroup.flatMap(([group, list]) => (dutyAccounts(group.gates, group.runners).has(account) ? list : []));
  const groups = byGroup
    .map(([{ key }, list]) => ({ key, items: new Set(list.map((one) => keyOf(one).item)).size, findings: list.map(({ finding }) => finding).sort(byTime) }))
    .sort((a, b) => b.items - a.items || (a.key < b.key ? -1 : 1));
  return { account, counts: counted(postings, keyOf), duty: duty.length === 0 ? null : counted(duty, keyOf), groups };
}

type KeyOf = (posting: Posting) => { readonly person: string; readonly item: string };

/** Persons of different groups who have the same number of a kind that has one holder are one person. */
function joined(postings: readonly Posting[]): KeyOf {
  const parents = new Map<string, string>();
  const root = (person: string): string => {
    let top = person;
    for (let next = parents.get(top); next !== undefined; next = parents.get(top)) top = next;
    if (top !== person) parents.set(person, top);
    return top;
  };
  const holders = new Map<string, Posting>();
  for (const posting of postings) {
    const { finding, group, person } = posting;
    if (finding.value === undefined || !HELD_BY_ONE.has(entityOf(finding.rule))) continue;
    const key = itemKey('', finding);
    const first = holders.get(key);
    if (first === undefined) holders.set(key, posting);
    else if (first.group !== group && root(first.person) !== root(person)) parents.set(root(person), root(first.person));
  }
  return ({ person, finding }) => {
    const top = root(person);
    return { person: top, item: itemKey(top, finding) };
  };
}

/** Numbers that one person holds; a household shares address and landline. */
const HELD_BY_ONE: ReadonlySet<string> = new Set([
  'phone', 'email', 'wechat-id', 'qq', 'social-account', 'resident-id', 'passport', 'permit', 'driver-licence', 'ssn', 'social-insurance', 'bank-card', 'payment-account', 'iban', 'wallet', 'imei',
]);

function counted(postings: readonly Posting[], keyOf: KeyOf): Counts {
  const received = new Map<string, Set<CountedGroup>>();
  for (const posting of postings) {
    const { item } = keyOf(posting);
    const groups = received.get(item);
    if (groups === undefined) received.set(item, new Set([posting.group]));
    else groups.add(posting.group);
  }
  const items = new Items();
  for (const posting of postings) {
    const { person, item } = keyOf(posting);
    items.add(posting.finding, person, received.get(item)?.size ?? 1, item);
  }
  return items.counts();
}

function byTime(a: LiableFinding, b: LiableFinding): number {
  return (a.message?.at ?? 0) - (b.message?.at ?? 0) || (a.id < b.id ? -1 : 1);
}
