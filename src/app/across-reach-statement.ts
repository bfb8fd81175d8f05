import type { Part } from './across-reach-merge.ts';
import type { Spread } from './across-reach-year.ts';
import type { RunAccount } from './cross-finding.ts';

/** One statement over all groups. */
export interface Statement extends Spread {
  readonly parts: readonly Part[];
  readonly home: Part;
  readonly exposed: number;
  readonly groups: readonly string[];
  readonly rules: readonly string[];
  /** Other checks found something in it. */
  readonly flagged: boolean;
  /** Other checks mark it as said of a person. */
  readonly marked: boolean;
  /** By its words: of whom it speaks can be told; it speaks ill of somebody. */
  readonly names: boolean;
  readonly accuses: boolean;
  readonly spreaders: number;
  /** How often the author said it again, anywhere. */
  readonly own: number;
  readonly routine: boolean;
}

/** What tells how to reach somebody: in a notice as often as in an exposure. */
export const CONTACT: ReadonlySet<string> = new Set(['name', 'phone', 'landline', 'email', 'employer', 'wechat-id', 'qq'].map((entity) => `disclosure.${entity}`));

/** Whether two accounts may be one person: the same one, or two that are known by one and the same name only. */
function maybeSame(a: number, b: number, accounts: ReadonlyMap<number, RunAccount>): boolean {
  if (a === b) return true;
  const [one, other] = [accounts.get(a), accounts.get(b)];
  return one !== undefined && other !== undefined && one.account === one.name && other.account === one.name && other.name === one.name;
}

/** Adds up one statement's parts; the first of them was posted first. What its author says again, here or in another group, is no repost. */
export function statementOf(parts: readonly Part[], accounts: ReadonlyMap<number, RunAccount>): Statement {
  const home = parts[0] as Part;
  const { author } = home.cluster;
  const clusters = parts.map(({ cluster }) => cluster);
  const groups = [...new Set(parts.map(({ run }) => run.group.key))].sort();
  const readers = new Set<number>();
  const spreaders = new Set<number>();
  const firsts = new Map<string, number>();
  const counter = (what: 'views' | 'forwards') => clusters.reduce<number | null>((sum, cluster) => (cluster[what] === null ? sum : (sum ?? 0) + cluster[what]), null);
  let reposts = 0;
  let own = 0;
  let read = 0;
  for (const part of parts) {
    const { run, cluster } = part;
    const byAuthor = cluster.author !== null && author !== null && maybeSame(author, cluster.author, accounts);
    const ofAuthor = byAuthor ? 0 : (cluster.by.find(([account]) => account === author)?.[1] ?? 0);
    // Where nobody known posted it first, that may have been the author.
    const brought = part !== home && !byAuthor && cluster.author !== null;
    reposts += cluster.copies - ofAuthor + Number(brought);
    own += byAuthor ? cluster.own + Number(part !== home) : ofAuthor;
    if (!firsts.has(run.group.key)) firsts.set(run.group.key, cluster.exposed);
    for (const [account, times] of cluster.by) {
      if (account === cluster.author && byAuthor) continue;
      readers.add(account);
      if (times > 0) spreaders.add(account);
    }
    if (brought && cluster.author !== null) {
      readers.add(cluster.author);
      spreaders.add(cluster.author);
    }
    read = Math.max(read, cluster.readers - Number(!byAuthor && cluster.by.some(([account]) => account === author)));
  }
  if (author !== null) {
    readers.delete(author);
    spreaders.delete(author);
  }
  const rules = [...new Set(clusters.flatMap((cluster) => cluster.rules))].sort();
  const about = [...new Set(clusters.flatMap((cluster) => cluster.about))].filter((person) => person !== author).sort((a, b) => a - b);
  const both = clusters.some((cluster) => cluster.names && cluster.accuses);
  const accuses = clusters.some((cluster) => cluster.accuses);
  // What matters of the names is whether they stand where ill is spoken.
  const names = both || (!accuses && clusters.some((cluster) => cluster.names));
  const marked = rules.some((rule) => rule === 'conduct.harassment' || rule === 'conduct.rumour' || (rule.startsWith('disclosure.') ? !CONTACT.has(rule) : about.length > 0));
  return {
    parts, home, author, at: home.cluster.first.at, groups, rules, about, flagged: rules.length > 0 || both, marked, names, accuses, speaks: marked || both || about.length > 0,
    persons: [...new Set(clusters.flatMap((cluster) => (cluster.accuses === accuses ? cluster.persons : [])))].sort((a, b) => a - b),
    routine: !both && clusters.every(({ routine }) => routine), spreaders: Math.max(spreaders.size, ...clusters.map((cluster) => (cluster.author === author ? cluster.spreaders : 0))), own,
    reposts: { lower: reposts, counter: counter('forwards') }, views: { lower: Math.max(readers.size, read), counter: counter('views') },
    exposed: [...firsts.values()].reduce((a, b) => a + b, 0),
  };
}
