import type { Held } from '../../store/excerpt-record.ts';
import { compare, type Comparison } from './compare.ts';
import type { Written } from './difference.ts';
import { nameReading, type Sought } from './lines.ts';
import type { ChatSpots } from './near-by.ts';
import { type ChatRecord, inOrder, writtenOf } from './record.ts';

/** Where a line was found. */
export interface Placed {
  readonly held: Held;
  /** The message's text, or several joined where one bubble holds them. */
  readonly record: Written;
  readonly comparison: Comparison;
  /** Further messages of the same bubble. */
  readonly also: readonly number[];
}

interface Node {
  readonly line: Sought;
  readonly placed: Placed;
  /** Evidence by itself, bits. */
  readonly worth: number;
  total: number;
  before: Node | null;
}

const LEAST = 0.5;
/** Signs that may have been misread for others are among the rest. */
const LEAST_SHARED = 0.4;
/** Comparisons of a long line are dear: it has few look-alikes anyway. */
const SIGNS_COMPARED = 4000;
/** Lines back that a line may follow directly, and the best chains of all before. */
const BACK = 4;
const BEST = 8;
/** A name or a time that fits, or does not. */
const HINT = 3;
/** Going back in the record. */
const BACKWARDS = 4;

export interface Chain {
  /** By index of the line. */
  readonly placed: Map<number, Placed>;
  /** Evidence of the lines together, bits. */
  readonly bits: number;
}

/** The lines' places that fit each other best: what each is worth as evidence, less what the jumps between them are unlikely. */
export function bestChain(lines: readonly Sought[], spots: ChatSpots, bits: (line: number) => number, record: ChatRecord): Chain {
  const rows: Node[][] = [];
  const best: Node[] = [];
  for (const line of lines) {
    const nodes = nodesOf(line, spots, bits(line.index), record);
    const earlier = [...rows.slice(-BACK).flat(), ...best];
    for (const node of nodes) {
      for (const one of earlier) {
        const total = one.total + node.worth - jump(one, node);
        if (total > node.total) [node.total, node.before] = [total, one];
      }
    }
    rows.push(nodes);
    best.push(...nodes);
    best.sort((a, b) => b.total - a.total || inOrder(a.placed.held, b.placed.held));
    best.length = Math.min(best.length, BEST);
  }
  const placed = new Map<number, Placed>();
  const used = new Map<number, number>();
  for (let node: Node | null = best[0] ?? null; node; node = node.before) {
    const { held, comparison } = node.placed;
    const taken = used.get(held.id);
    if (taken !== undefined && comparison.to > taken) continue;
    used.set(held.id, comparison.from);
    placed.set(node.line.index, node.placed);
  }
  return { placed, bits: best[0]?.total ?? 0 };
}

function nodesOf(line: Sought, spots: ChatSpots, bits: number, record: ChatRecord): Node[] {
  const nodes: Node[] = [];
  const most = Math.max(3, Math.floor(SIGNS_COMPARED / line.signs.codes.length));
  for (const spot of (spots.spots.get(line.index) ?? []).slice(0, most)) {
    const held = record.held(spot.id);
    const placed = held && placeAt(line, held);
    if (!placed) continue;
    const worth = worthOf(line, placed, bits) + hints(line, held, record);
    if (worth > 0) nodes.push({ line, placed, worth, total: worth, before: null });
  }
  return nodes.sort((a, b) => b.worth - a.worth || inOrder(a.placed.held, b.placed.held));
}

/** A line against a message; null where it is not that message. */
export function placeAt(line: Sought, held: Held): Placed | null {
  const record = writtenOf(held);
  if (sharedSigns(line, record.signs.codes) < Math.min(line.legible, record.signs.codes.length) * LEAST_SHARED) return null;
  const comparison = compare(line.signs, record.signs, line.image);
  if (!comparison || (comparison.similarity < LEAST && !holdsWhole(line, comparison))) return null;
  if (line.legible < 4 && comparison.to - comparison.from < comparison.length) return null;
  return { held, record, comparison, also: [] };
}

const signsOf = new WeakMap<Sought, Set<number>>();

/** Signs of a message that a line has too, in any order: a cheap look before a dear one. */
function sharedSigns(line: Sought, codes: readonly number[]): number {
  let own = signsOf.get(line);
  if (!own) signsOf.set(line, (own = new Set(line.signs.codes)));
  let shared = 0;
  for (const code of codes) if (own.has(code)) shared++;
  return shared;
}

/** The bubble begins with what the record has as a message of its own: others may follow in it. */
export function holdsWhole(line: Sought, { equal, length, steps }: Comparison): boolean {
  return equal === length && length >= 3 && length >= line.legible * 0.2 && steps.findIndex(({ record }) => record >= 0) <= 1;
}

/** What of a message a line does not show, 0..1. */
export const unshown = ({ comparison: { from, to, length } }: Placed): number => 1 - (to - from) / length;

function worthOf(line: Sought, placed: Placed, bits: number): number {
  const { similarity, equal } = placed.comparison;
  if (similarity < LEAST) return bits * 0.5 * (equal / line.legible);
  const legible = Math.min(1, equal / Math.max(1, line.legible));
  return bits * Math.max(0, (Math.min(similarity, legible + 0.2) - 0.4) / 0.6) * (1 - 0.4 * unshown(placed));
}

function hints(line: Sought, held: Held, { names }: ChatRecord): number {
  const { name, nameState, at } = line.line;
  let sum = 0;
  if (name !== null && nameState === 'shown') sum += names.fits(name, held.sender, nameReading(line)) ? HINT : names.ofAnother(name, held.sender) ? -HINT : 0;
  if (at !== null && Math.abs(at - held.at) < 3_600_000) sum += HINT;
  return sum;
}

/** Bits that a step from one place to the next costs: the further, the more messages might as well have stood there. */
function jump(from: Node, to: Node): number {
  const [a, b] = [from.placed, to.placed];
  if (a.held.id === b.held.id) {
    return oneSpeaker(from.line, to.line) && a.comparison.to <= b.comparison.from ? 1 : Infinity;
  }
  const order = inOrder(a.held, b.held);
  const minutes = Math.abs(b.held.at - a.held.at) / 60_000;
  return Math.log2(1 + Math.min(minutes, minutes === 0 ? 0 : Math.abs(b.held.id - a.held.id))) + (order > 0 ? BACKWARDS : 0);
}

/** Two lines may be one message only where nothing shows two writers. */
function oneSpeaker(a: Sought, b: Sought): boolean {
  return a.line.name === b.line.name && a.line.nameState === b.line.nameState && a.line.own === b.line.own && a.line.nameState !== 'concealed';
}
