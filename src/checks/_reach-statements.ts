import type { Count } from '../model/format.ts';
import type { Message } from '../model/timeline.ts';
import { Cluster, placeHash } from './_reach-cluster.ts';
import { Entries } from './_reach-entries.ts';
import { RecentTexts } from './_reach-recent.ts';
import { numbersOf, sketchOf } from './_reach-sketch.ts';
import { isRoutine, StatementReader } from './_reach-text.ts';

/** Clusters that are remembered; those said twice at most give way when there are more. */
const MOST_CLUSTERS = 20_000;
const FEW = 2;
/** Pairs of statement and reader that are remembered. */
const MOST_READERS = 200_000;

export interface Counted {
  views: number | null;
  forwards: number | null;
}

/** The statements of one group as they come: which are said again, by whom, and who answered. */
export class Statements {
  readonly entries = new Entries();
  readonly recent = new RecentTexts();
  /** By the number that an entry keeps; null: given way. */
  readonly clusters: (Cluster | null)[] = [];
  readonly counted = new Map<number, Counted>();
  readonly readers = new Map<number, Set<number>>();
  readonly #reader = new StatementReader();
  #pairs = 0;
  #living = 0;

  /** Entry of what a message says; -1: not enough to be told from other texts. */
  see(message: Message, text: string): number {
    const reader = this.#reader;
    if (!reader.read(text)) return -1;
    const { entries, recent } = this;
    const known = entries.find(reader.lo, reader.hi);
    if (known >= 0) {
      this.#clusterOf(known, text).add(message);
      return known;
    }
    const near = recent.find(reader);
    const entry = entries.add(reader.lo, reader.hi, message.id, placeHash(message.source, message.byteStart), message.sender);
    recent.add(reader, entry);
    if (near >= 0) {
      const cluster = this.#clusterOf(near, text);
      entries.setCluster(entry, entries.cluster(near));
      cluster.vary(entry);
      cluster.add(message);
    }
    return entry;
  }

  /** Entry of a statement that was seen before, for a text that only quotes it; -1: none. */
  quoted(text: string): number {
    const reader = this.#reader;
    if (!reader.read(text)) return -1;
    const known = this.entries.find(reader.lo, reader.hi);
    return known >= 0 ? known : this.recent.find(reader);
  }

  read(entry: number, account: number | null): void {
    if (account === null || this.#pairs >= MOST_READERS) return;
    let readers = this.readers.get(entry);
    if (!readers) this.readers.set(entry, (readers = new Set()));
    if (readers.has(account)) return;
    readers.add(account);
    this.#pairs++;
  }

  count(entry: number, counts: readonly Count[]): void {
    let sum = this.counted.get(entry);
    if (!sum) this.counted.set(entry, (sum = { views: null, forwards: null }));
    for (const { what, value } of counts) if (what === 'views' || what === 'forwards') sum[what] = (sum[what] ?? 0) + value;
  }

  #clusterOf(entry: number, text: string): Cluster {
    const { entries, clusters } = this;
    const at = entries.cluster(entry);
    const known = at >= 0 ? clusters[at] : null;
    if (known) return known;
    const { codes, length, wide } = this.#reader;
    const made = new Cluster(entry, entries.author(entry), entries.first(entry), sketchOf(codes, 0, length, wide), numbersOf(codes, 0, length), isRoutine(text));
    if (at >= 0) clusters[at] = made;
    else entries.setCluster(entry, clusters.push(made) - 1);
    if (++this.#living > MOST_CLUSTERS) this.#thin(made);
    return made;
  }

  /** What was said again least gives way: it is found anew when it is said once more. */
  #thin(spared: Cluster): void {
    const { clusters } = this;
    for (let few = FEW; this.#living > MOST_CLUSTERS / 2; few *= 2) {
      this.#living = 0;
      for (let i = 0; i < clusters.length; i++) {
        const one = clusters[i];
        if (!one) continue;
        if (one.copies < few && one !== spared) clusters[i] = null;
        else this.#living++;
      }
    }
  }
}
