/**
 * Several tables by code unit as one table that gives each code unit a kind, and small ones by kind: code units for which all
 * tables hold the same are of one kind. The small ones stay in the nearest cache.
 */
export function byKind(...tables: readonly (Int32Array | Uint16Array)[]): { kinds: Uint16Array; small: readonly Int32Array[] } {
  const kinds = new Uint16Array(0x10000);
  const known = new Map<string, number>();
  const units: number[] = [];
  for (let unit = 0; unit < kinds.length; unit++) {
    const before = kinds[unit - 1] ?? 0;
    const example = units[before] ?? -1;
    if (tables.every((table) => table[unit] === table[example])) {
      kinds[unit] = before;
      continue;
    }
    const key = tables.map((table) => table[unit]).join();
    const kind = known.get(key) ?? units.push(unit) - 1;
    known.set(key, kind);
    kinds[unit] = kind;
  }
  return { kinds, small: tables.map((table) => Int32Array.from(units, (unit) => table[unit] ?? 0)) };
}
