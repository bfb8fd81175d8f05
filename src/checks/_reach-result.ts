import type { MessageRef, RawFinding } from '../model/check.ts';
import type { Count } from '../model/format.ts';
import type { StatementCluster } from '../model/results.ts';
import type { GroupFacts, Message } from '../model/timeline.ts';
import { placeHash, type Cluster } from './_reach-cluster.ts';
import type { Refs } from './_reach-refs.ts';
import type { Labels } from './_reach-labels.ts';
import { speaksIll } from './_reach-ill-gate.ts';
import { LOOKED, numbersOf, sketchOf } from './_reach-sketch.ts';
import type { Counted, Statements } from './_reach-statements.ts';

/** Statements of one group that are handed on. */
const MOST = 200;
/** Of them, said once and flagged; and said once, long, and perhaps said in other groups. */
const MOST_FLAGGED = 80;
const MOST_SINGLE = 60;
/** Copies, or a tenth of the views, from which on it matters whether somebody is named. */
const FAR = 20;
/** Code units of a statement that is told from others by its length. */
const LONG = 40;

/** A message that says nothing which could be compared, with what the platform counted. */
export interface Loose extends Counted {
  readonly id: number;
  readonly source: number;
  readonly byteStart: number;
  readonly author: number | null;
}

const spread = (views: number | null, forwards: number | null): number => Math.max((views ?? 0) / 10, forwards ?? 0);

/** The list with another message, if its counters are among the highest. */
export function looseKept(list: Loose[], { id, source, byteStart, sender }: Message, counts: readonly Count[]): Loose[] {
  const value = (what: Count['what']) => counts.find((count) => count.what === what)?.value ?? null;
  const one: Loose = { id, source, byteStart, author: sender, views: value('views'), forwards: value('forwards') };
  if (spread(one.views, one.forwards) < 1) return list;
  list.push(one);
  return list.length < 4 * MOST ? list : list.sort((a, b) => spread(b.views, b.forwards) - spread(a.views, a.forwards) || a.id - b.id).slice(0, MOST);
}

interface Flags {
  readonly rules: Set<string>;
  readonly about: Set<number>;
}

const NO_FLAGS: Flags = { rules: new Set(), about: new Set() };

/** What other checks found, by the hash of the place of the message. */
function flagsOf(found: readonly RawFinding[]): ReadonlyMap<number, Flags> {
  const flags = new Map<number, Flags>();
  for (const { rule, message, subject, about } of found) {
    // Whose datum it is must be known: hotlines and the writer's own number speak of nobody.
    if (!message || (subject && subject.relation !== 'third-party' && rule.startsWith('disclosure.'))) continue;
    const key = placeHash(message.source, message.byteStart);
    const one = flags.get(key) ?? { rules: new Set(), about: new Set() };
    flags.set(key, one);
    one.rules.add(rule);
    for (const person of [subject?.account, about?.account]) if (person != null && person !== message.sender) one.about.add(person);
  }
  return flags;
}

/** A statement on its way out. */
interface Candidate extends Counted {
  readonly cluster: Cluster | null;
  readonly entry: number;
  readonly first: number;
  readonly author: number | null;
  readonly flags: Flags;
  readonly copies: number;
  readonly readers: ReadonlySet<number>;
}

const NOBODY: ReadonlySet<number> = new Set();

/** The statements of a group that went furthest, that were flagged, or that other groups may hold too: in order of time. */
export function clustersOf(statements: Statements, loose: readonly Loose[], refs: Refs, labels: Labels, facts: GroupFacts, found: readonly RawFinding[]): StatementCluster[] {
  const { entries, clusters, counted, readers } = statements;
  const flags = flagsOf(found);
  const byCluster = new Map<number, { flags: Flags; views: number | null; forwards: number | null }>();
  const singles: Candidate[] = [];
  for (let entry = 0; entry < entries.count; entry++) {
    const own = flags.size > 0 ? flags.get(entries.place(entry)) : undefined;
    const sum = counted.get(entry);
    const seen = readers.get(entry);
    const at = entries.cluster(entry);
    const cluster = at >= 0 ? clusters[at] : null;
    if (cluster) {
      for (const reader of seen ?? []) cluster.read(reader);
      if (!own && !sum) continue;
      const all = byCluster.get(at) ?? { flags: { rules: new Set(), about: new Set() }, views: null, forwards: null };
      byCluster.set(at, all);
      own?.rules.forEach((rule) => all.flags.rules.add(rule));
      own?.about.forEach((person) => all.flags.about.add(person));
      if (sum?.views != null) all.views = (all.views ?? 0) + sum.views;
      if (sum?.forwards != null) all.forwards = (all.forwards ?? 0) + sum.forwards;
    } else if (own || (sum && spread(sum.views, sum.forwards) >= 1)) {
      singles.push({ cluster: null, entry, first: entries.first(entry), author: entries.author(entry), flags: own ?? NO_FLAGS, copies: 0, readers: seen ?? NOBODY, views: sum?.views ?? null, forwards: sum?.forwards ?? null });
    }
  }
  const repeated = clusters.flatMap((cluster, at): Candidate[] => {
    if (!cluster) return [];
    const more = byCluster.get(at);
    const rules = new Set(more?.flags.rules);
    const about = new Set(more?.flags.about);
    for (const place of cluster.places) {
      flags.get(place)?.rules.forEach((rule) => rules.add(rule));
      flags.get(place)?.about.forEach((person) => about.add(person));
    }
    return [{
      cluster, entry: cluster.entry, first: entries.first(cluster.entry), author: cluster.author, flags: { rules, about }, copies: cluster.copies, readers: NOBODY,
      views: more?.views ?? null, forwards: more?.forwards ?? null,
    }];
  });
  const bare = loose.map((one): Candidate => ({ ...one, cluster: null, entry: -1, first: one.id, flags: flags.get(placeHash(one.source, one.byteStart)) ?? NO_FLAGS, copies: 0, readers: NOBODY }));
  const weight = (one: Candidate) => Math.max(one.copies, spread(one.views, one.forwards));
  const flagged = ({ flags: { rules } }: Candidate) => rules.size > 0;
  const byWeight = (a: Candidate, b: Candidate) => Number(flagged(b)) - Number(flagged(a)) || weight(b) - weight(a) || b.readers.size - a.readers.size || a.first - b.first;
  const once = singles.filter((one) => flagged(one)).sort(byWeight);
  const counts = singles.filter((one) => !flagged(one));
  const chosen = [...[...repeated, ...counts, ...bare].sort(byWeight).slice(0, MOST - Math.min(MOST_FLAGGED, once.length)), ...once.slice(0, MOST_FLAGGED)].slice(0, MOST);
  const texts = longest(statements, new Set(chosen.map((one) => one.entry)), Math.min(MOST_SINGLE, MOST - chosen.length));
  for (const entry of texts.added) {
    chosen.push({ cluster: null, entry, first: entries.first(entry), author: entries.author(entry), flags: NO_FLAGS, copies: 0, readers: readers.get(entry) ?? NOBODY, views: null, forwards: null });
  }
  return told(statements, chosen, texts.sketches, refs, labels, facts);
}

/** Of statements that were said once: those of `wanted`, others that speak ill of somebody and the longest ones, with what tells them from near ones. */
function longest({ entries, recent }: Statements, wanted: ReadonlySet<number>, most: number): { added: number[]; sketches: ReadonlyMap<number, readonly [number[], number]> } {
  const sketches = new Map<number, readonly [number[], number]>();
  const lengths: [entry: number, length: number][] = [];
  recent.each((entry, { codes, from, length }, wide) => {
    if (entries.cluster(entry) >= 0 || wanted.has(entry)) return;
    const ill = wide && speaksIll(codes, from, length);
    if (ill || length >= LONG) lengths.push([entry, ill ? length + LOOKED : length]);
  });
  const added = lengths.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, Math.max(0, most)).map(([entry]) => entry);
  const all = new Set([...wanted, ...added]);
  recent.each((entry, { codes, from, length }, wide) => {
    if (all.has(entry)) sketches.set(entry, [sketchOf(codes, from, length, wide), numbersOf(codes, from, length)]);
  });
  return { added, sketches };
}

function told({ entries }: Statements, chosen: readonly Candidate[], sketches: ReadonlyMap<number, readonly [number[], number]>, refs: Refs, labels: Labels, facts: GroupFacts): StatementCluster[] {
  const found = refs.of(chosen.flatMap(({ first, cluster }) => [first, ...(cluster ? [cluster.last, ...cluster.also] : [])]));
  const texts = refs.texts(chosen.map(({ first }) => first));
  const of = (id: number): MessageRef[] => [found.get(id) ?? []].flat();
  return chosen.flatMap((one): StatementCluster[] => {
    const { cluster, entry, author, flags } = one;
    const first = found.get(one.first);
    if (!first) return [];
    const by = [...(cluster?.by ?? [...one.readers].map((account) => [account, 0] as const))].filter(([account, times]) => account !== author || times > 0).sort((a, b) => a[0] - b[0]);
    const others = by.filter(([account]) => account !== author);
    const size = facts.attendance().size(first.at);
    const [sketch, numbers] = cluster ? [cluster.sketch, cluster.numbers] as const : (sketches.get(entry) ?? [[], 0]);
    return [{
      signature: entry < 0 ? [] : (cluster?.variants ?? [entry]).map((variant) => entries.key(variant)), sketch, numbers,
      author, first, last: (cluster && found.get(cluster.last)) ?? first, also: cluster?.also.flatMap(of) ?? [],
      copies: one.copies, spreaders: others.filter(([, times]) => times > 0).length, own: cluster?.own ?? 0, readers: others.length, by,
      views: one.views, forwards: one.forwards, exposed: size.sure + size.likely, routine: cluster?.routine ?? false,
      ...labels.of(texts.get(one.first) ?? '', entry < 0 ? null : entries.key(entry), author, one.copies >= FAR || spread(one.views, one.forwards) >= FAR),
      rules: [...flags.rules].sort(), about: [...flags.about].sort((a, b) => a - b),
    }];
  }).sort((a, b) => a.first.at - b.first.at || a.first.source - b.first.source || a.first.byteStart - b.first.byteStart);
}
