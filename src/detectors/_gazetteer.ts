import { COUNTY_NAMES } from './_counties.ts';
import { PREFECTURE_NAMES, PROVINCE_NAMES } from './_places.ts';

const begins = new Set<number>();
const byHead = new Map<string, string[]>();
for (const name of [...PROVINCE_NAMES, ...PREFECTURE_NAMES, ...COUNTY_NAMES]) {
  const head = name.slice(0, 2);
  byHead.set(head, [...(byHead.get(head) ?? []), name]);
  begins.add(head.charCodeAt(0));
}

/** A road named after a place: 南京东路. */
const STREET = /^[东西南北中一二三]?(?:路|街(?!道)|大道|道)/;

/** Where the first name of a province, prefecture or county in `text` begins (UTF-16 code units), or -1. */
export function firstPlace(text: string): number {
  for (let i = 0; i + 1 < text.length; i++) {
    if (!begins.has(text.charCodeAt(i))) continue;
    if (byHead.get(text.slice(i, i + 2))?.some((name) => text.startsWith(name, i) && !STREET.test(text.slice(i + name.length, i + name.length + 3)))) return i;
  }
  return -1;
}
