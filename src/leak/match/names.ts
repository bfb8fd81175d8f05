import { compare } from './compare.ts';
import { keyOf, lineSigns } from './signs.ts';

/** Whose names are whose in one chat. */
export interface NameBook {
  /** Whether an account goes by a name as shown. */
  fits(shown: string, account: number | null, image: boolean): boolean;
  /** Whether somebody else in the record goes by exactly that name. */
  ofAnother(shown: string, account: number | null): boolean;
}

/** Least likeness of a name that was read from a picture. */
const ALIKE = 0.74;
const CUT = /(?:…|\.{2,}|。{2,})$/;

export function nameBook(names: ReadonlyMap<number, readonly string[]>): NameBook {
  const owners = new Map<string, Set<number>>();
  const keys = new Map<number, string[]>();
  for (const [account, own] of names) {
    const of = own.map(nameKey);
    keys.set(account, of);
    for (const key of of) owners.set(key, (owners.get(key) ?? new Set()).add(account));
  }
  const known = new Map<string, boolean>();
  return {
    fits(shown, account, image) {
      if (account === null) return false;
      const id = `${account} ${image ? 1 : 0} ${shown}`;
      let fits = known.get(id);
      if (fits === undefined) known.set(id, (fits = (keys.get(account) ?? []).some((key, i) => reads(shown, key, names.get(account)?.[i] ?? '', image))));
      return fits;
    },
    ofAnother(shown, account) {
      const of = owners.get(nameKey(shown));
      return of !== undefined && account !== null && !of.has(account);
    },
  };
}

function reads(shown: string, key: string, name: string, image: boolean): boolean {
  const own = nameKey(shown);
  if (own === key) return own !== '';
  const cut = CUT.exec(shown.trim());
  if (cut) {
    const start = nameKey(shown.trim().slice(0, cut.index));
    return start.length >= 2 && key.startsWith(start);
  }
  const [a, b] = [lineSigns(shown), lineSigns(name)];
  if (a.codes.length === 0) return false;
  const found = compare(a, b, image);
  if (!found || found.from > 0 || found.to < found.length) return false;
  return found.steps.every(({ how }) => how === 'equal' || how === 'wild') || (image && b.codes.length >= 3 && found.similarity >= ALIKE);
}

/** A name of emoji only is compared as it stands. */
function nameKey(name: string): string {
  const key = keyOf(lineSigns(name));
  return key === '' ? name.trim().normalize('NFKC') : key;
}
