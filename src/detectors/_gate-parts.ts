import type { Detector } from '../model/detector.ts';
import type { Word } from './_gate-words.ts';
import { alternativesOf, needsOf, type Needs } from './_regex-needs.ts';
import { setOf, union, type Units } from './_units.ts';

/** A regular expression that opens the gates of its owners. */
export interface Shape {
  readonly source: string;
  readonly needs: Needs;
  readonly owners: readonly number[];
}

/** What the gates of all detectors ask for, sorted by how it is looked for. Owners are indices of detectors. */
export interface GateParts {
  readonly words: readonly Word[];
  /** One code unit of the set anywhere opens them. */
  readonly units: readonly { readonly set: Units; readonly owners: readonly number[] }[];
  readonly shapes: readonly Shape[];
}

/** Alternatives with one owner list and one set of needs are tried as one expression. */
type Shapes = Map<string, { sources: string[]; needs: Needs; owners: readonly number[] }>;

/** More literals than this are not written out. */
const MOST_LITERALS = 256;
/** More sets than this are looked for as shapes. */
const MOST_UNITS = 12;

/** Takes the shapes apart: alternatives that are plain words or single characters need no regular expression. */
export function gateParts(detectors: readonly Detector[]): GateParts {
  const folded = new Map<string, number[]>();
  const exact = new Map<string, number[]>();
  const singles = new Map<string, number[]>();
  const units = new Map<string, { set: Units; owners: readonly number[] }>();
  const shapes: Shapes = new Map();
  const prefilters = new Map<string, number[]>();
  detectors.forEach((detector, owner) => {
    for (const word of detector.words ?? []) own(folded, word, [owner]);
    if (detector.prefilter !== undefined) own(prefilters, detector.prefilter, [owner]);
  });
  for (const [prefilter, owners] of prefilters) {
    for (const source of alternativesOf(prefilter)) {
      const needs = needsOf(source);
      if (needs.exact !== null && needs.exact.length <= MOST_LITERALS && !needs.exact.includes('')) {
        for (const literal of needs.exact) {
          if (literal.length > 1) own(exact, literal, owners);
          else own(singles, literal, owners);
        }
      } else add(shapes, source, needs, owners);
    }
  }
  for (const [char, owners] of singles) {
    const key = owners.join();
    const known = units.get(key);
    units.set(key, { set: union(known?.set ?? [], setOf(char.charCodeAt(0))), owners });
  }
  for (const [key, { set, owners }] of [...units].slice(MOST_UNITS)) {
    const source = `[${set.map(([first, last]) => `${escaped(first)}-${escaped(last)}`).join('')}]`;
    add(shapes, source, needsOf(source), owners);
    units.delete(key);
  }
  return {
    words: [...listed(folded, false), ...listed(exact, true)],
    units: [...units.values()],
    shapes: [...shapes.values()].map(({ sources, needs, owners }) => ({ source: sources.join('|'), needs, owners })),
  };
}

function add(shapes: Shapes, source: string, needs: Needs, owners: readonly number[]): void {
  const key = JSON.stringify([owners, needs.pairs, needs.words, needs.digits, needs.run, needs.row]);
  const same = shapes.get(key);
  if (same === undefined) shapes.set(key, { sources: [source], needs, owners });
  else same.sources.push(source);
}

const escaped = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

function own(all: Map<string, number[]>, what: string, owners: readonly number[]): void {
  const known = all.get(what);
  if (known === undefined) all.set(what, [...owners]);
  else for (const owner of owners) if (!known.includes(owner)) known.push(owner);
}

const listed = (words: ReadonlyMap<string, readonly number[]>, exact: boolean): Word[] => [...words].map(([text, owners]) => ({ text, exact, owners }));
