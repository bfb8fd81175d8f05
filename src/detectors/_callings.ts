import { createRequire } from 'node:module';

/** Places of the fields in the metadata's row for one country. */
const PATTERN = 2;
const LENGTHS = 3;
const TRUNK = 5;
const TYPES = 11;
/** Rows of `TYPES` that belong to people (fixed, mobile, personal and internet numbers), and those of services. */
const PERSONAL = [0, 1, 4, 8];
const SERVICE = [2, 3, 6, 9];

/**
 * What a number is in its country. `possible`: only its length exists there, as with ranges kept free for invented numbers.
 * `service`: toll-free, premium and the like.
 */
type Standing = 'valid' | 'possible' | 'service';

interface Plan {
  readonly lengths: ReadonlySet<number>;
  readonly trunk: string;
  readonly personal: RegExp;
  /** Null where the country has none. */
  readonly service: RegExp | null;
}

const plans = new Map<string, Plan | null>();
interface Metadata {
  readonly countries: Readonly<Record<string, readonly unknown[]>>;
  readonly country_calling_codes: Readonly<Record<string, readonly string[]>>;
}

let metadata: Metadata | null = null;
/** Read with the first number abroad: most runs of the program meet none. */
function plansOfAll(): Metadata {
  if (metadata === null) {
    const require = createRequire(import.meta.url);
    metadata = require('libphonenumber-js/metadata.max.json') as Metadata;
  }
  return metadata;
}

function planOf(country: string): Plan | null {
  let plan = plans.get(country);
  if (plan !== undefined) return plan;
  const row = plansOfAll().countries[country];
  plan = row === undefined ? null : makePlan(row);
  plans.set(country, plan);
  return plan;
}

function makePlan(row: readonly unknown[]): Plan {
  const { [PATTERN]: general, [LENGTHS]: lengths, [TRUNK]: trunk, [TYPES]: types } = row;
  const sources = (wanted: readonly number[]): string[] => wanted.flatMap((at) => {
    const type: unknown = Array.isArray(types) ? types[at] : null;
    const source: unknown = Array.isArray(type) ? type[0] : null;
    return typeof source === 'string' && source !== '' ? [source] : [];
  });
  const personal = sources(PERSONAL);
  const service = sources(SERVICE);
  return {
    lengths: new Set(Array.isArray(lengths) ? lengths.filter((length) => typeof length === 'number') : []),
    trunk: typeof trunk === 'string' ? trunk : '',
    personal: new RegExp(`^(?:${personal.length > 0 ? personal.join('|') : String(general)})$`),
    service: service.length > 0 ? new RegExp(`^(?:${service.join('|')})$`) : null,
  };
}

function standing(country: string, number: string): Standing | null {
  const plan = planOf(country);
  if (plan === null || !plan.lengths.has(number.length)) return null;
  return plan.personal.test(number) ? 'valid' : plan.service?.test(number) === true ? 'service' : 'possible';
}

/** `digits`: as dialled inside `country` (ISO, upper case), with or without the trunk prefix. E.164 digits with it, or null. */
export function national(country: string, digits: string): Read {
  const plan = planOf(country);
  if (plan === null) return null;
  const short = plan.trunk !== '' && digits.startsWith(plan.trunk) ? digits.slice(plan.trunk.length) : digits;
  const code = String(plansOfAll().countries[country]?.[0] ?? '');
  for (const number of short === digits ? [digits] : [short, digits]) {
    const found = standing(country, number);
    if (found !== null) return { standing: found, digits: code + number };
  }
  return null;
}

type Read = { readonly standing: Standing; readonly digits: string } | null;

/** The last few answers: one number is asked about several times. */
const asked = new Map<string, Read>();
const KEPT = 500;

/** `digits`: what stood behind `+` or `00`, calling code first (ITU-T E.164). A trunk `0` behind the code is dropped. */
export function international(digits: string): Read {
  let answer = asked.get(digits);
  if (answer === undefined) {
    answer = lookUp(digits);
    if (asked.size >= KEPT) asked.clear();
    asked.set(digits, answer);
  }
  return answer;
}

function lookUp(digits: string): Read {
  // The short lengths there are for calls within one area.
  if (digits.startsWith('1') && digits.length !== 11) return null;
  for (let width = 1; width <= 3; width++) {
    let best: Read = null;
    for (const country of plansOfAll().country_calling_codes[digits.slice(0, width)] ?? []) {
      const found = national(country, digits.slice(width));
      if (found?.standing === 'valid') return found;
      if (found !== null && best?.standing !== 'service') best = found;
    }
    if (best !== null) return best;
  }
  return null;
}

/** Ten digits of the North American Numbering Plan that a person may have, as dialled there. */
export function northAmerican(digits: string): boolean {
  return digits.length === 10 && /^[2-9]\d\d[2-9]/.test(digits) && international(`1${digits}`)?.standing === 'valid';
}
