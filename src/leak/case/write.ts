import type { LeakCase } from '../../model/leak.ts';
import { iso } from '../../text/zone.ts';
import { FIELDS, type Kind } from './fields.ts';
import { factAt, nest } from './paths.ts';

/** The case file of these facts: every fact that is given, in a fixed order, instants with the offset of `zone`. Reads back to the same facts. */
export function writeCase(facts: LeakCase, zone: string): string {
  const known = FIELDS.flatMap(({ fact, kind }) => {
    const value = factAt(facts, fact);
    return value === null ? [] : [[fact, plain(value, kind, zone)] as const];
  });
  return `${JSON.stringify(nest(known), null, 2)}\n`;
}

function plain(value: unknown, kind: Kind, zone: string): unknown {
  if (kind.is === 'instant') return iso(Number(value), zone);
  if (kind.is !== 'rows') return value;
  return (value as readonly object[]).map((row) => Object.fromEntries(Object.entries(kind.columns).flatMap(([column, of]) => {
    const cell: unknown = Object.hasOwn(row, column) ? (row as Record<string, unknown>)[column] : null;
    return cell === null || cell === undefined ? [] : [[column, plain(cell, of, zone)]];
  })));
}
