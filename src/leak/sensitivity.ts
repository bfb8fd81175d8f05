import { NOTHING_KNOWN, type Factors } from '../law/decision/factors.ts';
import { changesOf, type Change } from './_changes.ts';
import { shiftsOf, weightOf, type Shift } from './_shifts.ts';
import type { Turn } from './types.ts';

interface Telling extends Change {
  readonly shifts: readonly Shift[];
}

const ORDER = Object.keys(NOTHING_KNOWN);

/**
 * Single open facts that would change the outcome of a track, one entry for each track and profile that changes; the most
 * telling fact first: it changes more tracks, or makes or ends a suspicion. Of values that do the same the one that needs
 * least stands. Personal information is decided alike under both profiles and stands once, under `civil-code`.
 */
export function turnsOf(values: Factors): Turn[] {
  return ranked(telling(values)).flatMap(({ factor, value, shifts }) => shifts.map(({ profile, track, to }) => ({ factor, value, profile, track, to })));
}

/** Open facts that only together change an outcome. */
export interface Together {
  readonly facts: readonly Pick<Turn, 'factor' | 'value'>[];
  readonly shifts: readonly Shift[];
}

/** Facts without which nothing is suspected; each of the others weighs against. */
const TOWARDS: ReadonlySet<keyof Factors> = new Set(['F0', 'F1', 'F2', 'F3', 'handler', 'contact', 'sensitive']);
const MOST_TOGETHER = 4;

/**
 * The fewest open facts that together would make a track suspected, where nothing is suspected and no single fact does; null
 * otherwise, and where four are not enough. Of sets of one size the one that moves most tracks, then the one that needs least.
 */
export function togetherOf(values: Factors): Together | null {
  if (isSuspect(shiftsOf(FLAT, values).map(({ to }) => to.outcome))) return null;
  const changes = changesOf(values).filter(({ factor }) => TOWARDS.has(factor));
  for (let size = 1; size <= MOST_TOGETHER; size++) {
    let best: Together | null = null;
    for (const set of setsOf(changes, size)) {
      const shifts = shiftsOf(values, Object.assign({}, ...set.map(({ patch }) => patch)) as Partial<Factors>);
      if (isSuspect(shifts.map(({ to }) => to.outcome)) && weightOf(shifts) > (best === null ? 0 : weightOf(best.shifts))) {
        best = { facts: set.map(({ factor, value }) => ({ factor, value })), shifts };
      }
    }
    if (best !== null) return size === 1 ? null : best;
  }
  return null;
}

/** Under these nothing is disclosed, so that each outcome but `not_established` is a difference. */
const FLAT: Factors = { ...NOTHING_KNOWN, F0: 'no' };

const isSuspect = (outcomes: readonly string[]): boolean => outcomes.some((outcome) => outcome.startsWith('suspected'));

/** Sets of so many changes, of different facts each, in the order given. */
function* setsOf(changes: readonly Change[], size: number): Generator<Change[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [index, first] of changes.entries()) {
    const others = changes.slice(index + 1).filter(({ factor }) => factor !== first.factor);
    for (const rest of setsOf(others, size - 1)) yield [first, ...rest];
  }
}

function telling(values: Factors): Telling[] {
  const found = changesOf(values).map((change) => ({ ...change, shifts: shiftsOf(values, change.patch) })).filter(({ shifts }) => shifts.length > 0);
  const seen = new Set<string>();
  return found.filter(({ factor, shifts }) => {
    const key = JSON.stringify([factor, shifts.map(({ profile, track, to }) => [profile, track, to.outcome])]);
    return !seen.has(key) && seen.add(key);
  });
}

function ranked(found: readonly Telling[]): Telling[] {
  return found.toSorted((a, b) => weightOf(b.shifts) - weightOf(a.shifts) || ORDER.indexOf(a.factor) - ORDER.indexOf(b.factor));
}
