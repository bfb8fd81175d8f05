import type { StatementCluster } from '../model/results.ts';
import type { GroupRun } from '../model/run.ts';

/** One group's part in a statement. */
export interface Part {
  readonly run: GroupRun;
  readonly cluster: StatementCluster;
}

/** Smallest hashes by which near statements are looked up, and how many statements one of them may lead to. */
const KEYS = 4;
const MOST = 64;
/** Share of hashes in common; more is asked of short texts, which hold few. Without the texts a name for another is not seen. */
const COMMON = 0.85;
const COMMON_SHORT = 0.9;
const FULL = 24;

/** Parts that say the same: by exact words, else by words in common. Each list begins with what was posted first. */
export function statementsOf(parts: readonly Part[]): Part[][] {
  const leader = parts.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (leader[at] !== at) at = leader[at] = leader[leader[at] as number] as number;
    return at;
  };
  const join = (i: number, j: number): void => {
    const [a, b] = [find(i), find(j)];
    leader[Math.max(a, b)] = Math.min(a, b);
  };
  const byKey = new Map<string, number>();
  const byHash = new Map<number, number[]>();
  parts.forEach(({ cluster }, i) => {
    for (const key of cluster.signature) {
      const other = byKey.get(key);
      if (other === undefined) byKey.set(key, i);
      else join(i, other);
    }
    for (const hash of cluster.sketch.slice(0, KEYS)) {
      const others = byHash.get(hash) ?? [];
      if (others.length === 0) byHash.set(hash, others);
      for (const other of others) if (find(other) !== find(i) && near(cluster, (parts[other] as Part).cluster)) join(i, other);
      if (others.length < MOST) others.push(i);
    }
  });
  const lists = new Map<number, Part[]>();
  parts.forEach((part, i) => {
    const list = lists.get(find(i));
    if (list) list.push(part);
    else lists.set(find(i), [part]);
  });
  return [...lists.values()];
}

/** Both know of people, and of none in common. */
const differ = (a: readonly number[], b: readonly number[]): boolean => a.length > 0 && b.length > 0 && !a.some((person) => b.includes(person));

/** Of the smallest hashes of both together, how many both have; statements with different numbers, or about different people, are two. */
function near(a: StatementCluster, b: StatementCluster): boolean {
  if (a.numbers !== b.numbers || differ(a.about, b.about) || differ(a.persons, b.persons)) return false;
  const size = Math.max(a.sketch.length, b.sketch.length);
  const [inA, inB] = [new Set(a.sketch), new Set(b.sketch)];
  const both = [...new Set([...a.sketch, ...b.sketch])].sort((x, y) => x - y).slice(0, size);
  const common = both.filter((hash) => inA.has(hash) && inB.has(hash)).length;
  return common >= both.length * (Math.min(a.sketch.length, b.sketch.length) < FULL ? COMMON_SHORT : COMMON);
}
