import { compare } from './compare.ts';
import { isDigit } from '../../store/excerpt-fold.ts';
import { keyOf, lineSigns, recordSigns } from './signs.ts';

/** `poor`: a picture that could not be read well. */
export type NameReading = 'text' | 'image' | 'poor';

/** Whose names are whose in one chat. */
export interface NameBook {
  /** Whether an account goes by a name as shown. */
  fits(shown: string, account: number | null, reading: NameReading): boolean;
  /** Whether somebody else in the record goes by exactly that name. */
  ofAnother(shown: string, account: number | null): boolean;
  /** Whether anybody in the record goes by exactly that name. */
  has(shown: string): boolean;
}

/** Least likeness of a name that was read from a picture. */
const ALIKE = 0.74;
/** Signs that agree where one of a name is off; that are left of one cut; of a part that is a name by itself. */
const LEAST_EQUAL = 2;
const LEAST_CUT = 3;
const LEAST_PART = 2;
/** Code units; no platform allows as many. */
const MOST_NAME = 400;
/** Printed beside a name: levels and roles. */
const ROLE = '(?:[LlI1]\\s?[VvUu]\\s?\\.?\\s?\\d{1,3}|S?VIP\\s?\\d{0,2}|群主|管理员|管理員|频道主|頻道主|机器人|Owner|Admin|Bot)';
const LABELS = new RegExp(`^[[(【]?${ROLE}[\\])】]?|[[(【]?${ROLE}[\\])】]?$`, 'g');
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
  const isAnothers = (shown: string, account: number): boolean => {
    const of = owners.get(nameKey(shown));
    return of !== undefined && !of.has(account);
  };
  return {
    has: (shown) => owners.has(nameKey(shown)),
    fits(shown, account, reading) {
      if (account === null || shown.length > MOST_NAME) return false;
      const id = `${account} ${reading} ${shown}`;
      let fits = known.get(id);
      if (fits === undefined) known.set(id, (fits = (keys.get(account) ?? []).some((key, i) => reads(shown, key, names.get(account)?.[i] ?? '', isAnothers(shown, account) ? 'text' : reading))));
      return fits;
    },
    ofAnother(shown, account) {
      return account !== null && isAnothers(shown, account);
    },
  };
}

function reads(shown: string, key: string, name: string, reading: NameReading): boolean {
  const own = nameKey(shown);
  if (own === key) return own !== '';
  const cut = CUT.exec(shown.trim());
  if (cut) {
    const start = nameKey(shown.trim().slice(0, cut.index));
    return start.length >= 2 && key.startsWith(start);
  }
  return isRead(shown, name, reading) || (reading !== 'text' && withoutLabels(shown, key).some((one) => nameKey(one) === key || isRead(one, name, reading)));
}

function isRead(shown: string, name: string, reading: NameReading): boolean {
  const image = reading !== 'text';
  const [words, of] = [shown.trim().split(/\s+/), name.trim().split(/\s+/)];
  if (image && words.length > 1 && words.length === of.length) return words.every((word, i) => nameKey(word) === nameKey(of[i] ?? '') || isRead(word, of[i] ?? '', reading));
  const [a, b] = [lineSigns(shown), recordSigns(name)];
  if (a.codes.length === 0) return false;
  const found = compare(a, b, image);
  if (!found || found.from > 0) return false;
  if (found.to < found.length) return image && found.to >= LEAST_CUT && found.to * 2 >= found.length && found.steps.every(({ how }) => how === 'equal');
  if (found.steps.every(({ how }) => how === 'equal' || how === 'wild' || how === 'like')) return image || found.steps.every(({ how }) => how !== 'like');
  if (!image || found.steps.some(({ line, how }) => line >= 0 && how === 'other' && isDigit(a.codes[line] ?? 0))) return false;
  const off = found.steps.filter(({ how }) => how === 'other').length;
  return found.equal >= 1 && (off === 0 || (b.codes.length >= 3 && found.similarity >= ALIKE) || (reading === 'poor' && off === 1 && found.equal >= LEAST_EQUAL));
}

/** A name from a picture without the level or role beside it, which may be read badly: then what a blank divides from it. */
function withoutLabels(shown: string, key: string): string[] {
  const bare = shown.trim().replace(LABELS, '').trim();
  const parts = shown.split(/\s+/);
  return [bare, ...(key.length >= LEAST_PART ? [parts[0] ?? '', parts.at(-1) ?? ''].filter((part) => nameKey(part) === key) : [])].filter((one) => one !== '' && one !== shown);
}

/** A name of emoji only is compared as it stands. */
function nameKey(name: string): string {
  const key = keyOf(lineSigns(name));
  return key === '' ? name.trim().normalize('NFKC') : key;
}
