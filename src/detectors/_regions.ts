/**
 * Prefecture-level codes of GB/T 2260 by province, in force or revoked: an id number keeps the code of the place where it
 * was first registered. Two digits each, `a-b` is a range.
 */
const PREFECTURES: Readonly<Record<string, string>> = {
  11: '00-02', 12: '00-02', 13: '00-11 21-30 90', 14: '00-11 21-27 90', 15: '00-09 21-29',
  21: '00-14 21-22 90', 22: '00-08 21-26 90', 23: '00-12 21-27 90', 31: '00-02', 32: '00-13 21-27 90',
  33: '00-11 21-28 90', 34: '00-18 21-29 90', 35: '00-09 21-28 90', 36: '00-11 21-26 90', 37: '00-17 21-29 90',
  41: '00-17 21-30 90', 42: '00-13 21-29 90', 43: '00-13 21-31 90', 44: '00-29 51-53 90', 45: '00-14 21-28',
  46: '00-04 90', 50: '00-03', 51: '00-39 70 90', 52: '00-06 21-27', 53: '00-09 21-35', 54: '00-06 21-27',
  61: '00-10 21-27 90', 62: '00-12 21-30', 63: '00-02 21-28', 64: '00-05 21-22', 65: '00-05 21-32 40-43 90',
  71: '00', 81: '00-03', 82: '00-02', 83: '00',
};

const known = new Set<string>();
for (const [province, ranges] of Object.entries(PREFECTURES)) {
  for (const range of ranges.split(' ')) {
    const [first = '', last = first] = range.split('-');
    for (let code = Number(first); code <= Number(last); code++) known.add(province + String(code).padStart(2, '0'));
  }
}

/** Whether the first four of six digits are, or were, a prefecture-level division. */
export function knownRegion(code: string): boolean {
  return known.has(code.slice(0, 4)) && code.slice(4, 6) !== '99';
}
