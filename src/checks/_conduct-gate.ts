import { pair, type Words } from './_conduct-compile.ts';
import { READ, SIGN, wordly } from './_conduct-fold.ts';

const STYLED = 2;

/** Cheap, one pass: whether an anchor stands in the raw text, spacers and hidden characters left out. `styled`: only a normalised copy can tell. */
export function gateOf({ gate, buckets }: Words): (raw: string) => boolean | 'styled' {
  return (raw) => {
    const { length } = raw;
    let first = 0;
    let before = 0;
    let styled = false;
    for (let i = 0; i < length; i++) {
      const own = raw.charCodeAt(i);
      const sign = SIGN[own] as number;
      if (sign !== 0) {
        styled ||= sign === STYLED;
        continue;
      }
      const code = READ[own] as number;
      if (code === 0) continue;
      const bucket = gate[pair(first, code)] as number;
      if (bucket !== 0 && begins(bucket, first, code, raw, before, i)) return true;
      first = code;
      before = i;
    }
    return styled ? 'styled' : false;
  };

  function begins(bucket: number, first: number, second: number, raw: string, start: number, at: number): boolean {
    const inside = wordly(first) === 1 && start > 0 && /[a-z]/i.test(raw.charAt(start - 1));
    for (const { bare } of buckets[bucket] ?? []) {
      if (bare.charCodeAt(0) === first && bare.charCodeAt(1) === second && !(inside && /^[a-z]/.test(bare)) && follows(raw, at + 1, bare, 2)) return true;
    }
    return false;
  }
}

/** Whether the rest of a spelling stands in the raw text from `at` on. */
function follows(raw: string, at: number, bare: string, from: number): boolean {
  let k = from;
  for (let i = at; k < bare.length; i++) {
    if (i >= raw.length) return false;
    const own = raw.charCodeAt(i);
    const code = SIGN[own] === 1 ? 0 : (READ[own] ?? 0);
    if (code === 0) {
      if (i - at > 64) return false;
      continue;
    }
    if (code !== bare.charCodeAt(k)) return false;
    k++;
  }
  return true;
}
