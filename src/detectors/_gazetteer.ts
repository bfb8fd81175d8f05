import { COUNTY_NAMES } from './_counties.ts';
import { OTHER_NAMES, PREFECTURE_NAMES, PROVINCE_NAMES } from './_places.ts';

interface Names {
  /** First code units of names. */
  readonly begins: ReadonlySet<number>;
  /** By their first two code units. */
  readonly byHead: ReadonlyMap<string, readonly string[]>;
  /** With and without their kind. */
  readonly stems: ReadonlySet<string>;
}

let names: Names | null = null;
const kinds = /(?:省|市|区|縣|县|區|自治[区州县]|旗|盟|地区)$/;

/** Read when the first address is looked for: most runs of the program need no names. */
function load(): Names {
  const begins = new Set<number>();
  const byHead = new Map<string, string[]>();
  const stems = new Set<string>();
  for (const name of [...PROVINCE_NAMES, ...PREFECTURE_NAMES, ...OTHER_NAMES, ...COUNTY_NAMES]) {
    // 东区, 城区, 郊区, 矿区: parts of any town or campus.
    if (name.length === 2 && name.endsWith('区')) continue;
    const head = name.slice(0, 2);
    const same = byHead.get(head);
    if (same === undefined) byHead.set(head, [name]);
    else same.push(name);
    begins.add(head.charCodeAt(0));
    stems.add(name);
    if (name.length > 2) stems.add(name.replace(kinds, ''));
  }
  return { begins, byHead, stems };
}

/** A road named after a place: 南京东路. */
const STREET = /^[东西南北中一二三東]?(?:路|街(?!道)|大道|大街|道|里|村|[东西南北中]+(?:路|街|大道|里))/;

/**
 * Where the first name of a province, prefecture or county in `text` begins (UTF-16 code units), or -1. Inside the text a name
 * without its kind counts only when the kind or another place follows: 后海南沿 is not 海南.
 */
export function firstPlace(text: string): number {
  for (let i = 0; i + 1 < text.length; i++) {
    const end = placeEnd(text, i);
    if (end === 0) continue;
    if (i === 0 || kinds.test(text.slice(i, end)) || /^[省市]/.test(text.charAt(end)) || placeEnd(text, end) > 0) return i;
  }
  return -1;
}

/** Where the name of a place that begins at `at` ends, or 0. */
function placeEnd(text: string, at: number): number {
  names ??= load();
  if (!names.begins.has(text.charCodeAt(at))) return 0;
  const name = names.byHead.get(text.slice(at, at + 2))?.find((one) => text.startsWith(one, at) && !STREET.test(text.slice(at + one.length, at + one.length + 4)));
  return name === undefined ? 0 : at + name.length;
}

/** Whether `text`, of at most a few characters, ends in the name of a division, with or without its kind: `…深圳`, `…西湖区`. */
export function isPlaces(text: string): boolean {
  const { stems } = (names ??= load());
  for (let length = 2; length <= Math.min(8, text.length); length++) {
    const end = text.slice(text.length - length);
    if (stems.has(end) || stems.has(end.replace(kinds, ''))) return true;
  }
  return false;
}
