import type { Units } from './_units.ts';

/** How many code units of one sort (digits, say) every match of an expression holds, and how they stand together. */
export interface Row {
  readonly count: number;
  /** In the longest row of them. */
  readonly longest: number;
  /** Right at the beginning, and right at the end of the match. */
  readonly head: number;
  readonly tail: number;
  /** The match holds nothing else. */
  readonly pure: boolean;
}

export function rowOf(units: Units, sort: Units): Row {
  const inside = units.length > 0 && units.every(([first, last]) => sort.some(([from, to]) => first >= from && last <= to));
  const count = inside ? 1 : 0;
  return { count, longest: count, head: count, tail: count, pure: inside };
}

export function rowsInRow(a: Row, b: Row): Row {
  return {
    count: a.count + b.count,
    longest: Math.max(a.longest, b.longest, a.tail + b.head),
    head: a.pure ? a.count + b.head : a.head,
    tail: b.pure ? b.count + a.tail : b.tail,
    pure: a.pure && b.pure,
  };
}

export function rowsEither(a: Row, b: Row): Row {
  return {
    count: Math.min(a.count, b.count),
    longest: Math.min(a.longest, b.longest),
    head: Math.min(a.head, b.head),
    tail: Math.min(a.tail, b.tail),
    pure: a.pure && b.pure,
  };
}

export function rowsRepeated(row: Row, least: number): Row {
  if (least === 0) return { count: 0, longest: 0, head: 0, tail: 0, pure: row.pure };
  const count = row.count * least;
  if (row.pure) return { count, longest: count, head: count, tail: count, pure: true };
  return { ...row, count, longest: Math.max(row.longest, least > 1 ? row.tail + row.head : 0) };
}
