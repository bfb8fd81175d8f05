import { random } from '../../bench/make-wechat-csv.ts';
import type { Loose } from './world.ts';

export interface Line { readonly name: string; readonly text: string; readonly id: number }
export interface Mutated {
  readonly lines: Loose[];
  /** Row id that each line is of; null for one that was made up. */
  readonly truth: (number | null)[];
  /** Whether the line says something else than its message. */
  readonly forged: boolean[];
}

const MISREAD: Readonly<Record<string, string>> = { 己: '已', 日: '曰', 未: '末', 的: '旳', 人: '入', 请: '清', 间: '问', 车: '东', 说: '话', 今: '令', 白: '自', 大: '太', 各: '名', 乐: '东', 师: '帅', 形: '刑' };
const NOISE = '囗丶冫彡亠卩厶夂犭疒';

export type Rng = ReturnType<typeof random>;
export const rng = random;

/** Signs read wrong as from a poor picture: look-alikes, strokes of dirt, lost signs, about `rate` of all. Numbers, negations and pronouns stay. */
export function misread(text: string, next: Rng, rate: number): string {
  let out = '';
  for (const sign of text) {
    if (/[0-9不没别未我你他她一二三四五六七八九十万]/.test(sign) || next() >= rate) out += sign;
    else if (MISREAD[sign] !== undefined) out += MISREAD[sign];
    else if (/\p{Script=Han}/u.test(sign)) out += next() < 0.7 ? NOISE[Math.floor(next() * NOISE.length)] : '';
    else out += /[，。？]/.test(sign) ? '' : sign;
  }
  return out;
}

const NEGATE: readonly (readonly [RegExp, string])[] = [
  [/没有/, ''], [/不要/, '要'], [/还没/, '已经'], [/不好/, '很好'], [/没/, ''], [/别去/, '去'], [/别/, ''], [/did not/, 'did'], [/我会/, '我不会'], [/是/, '不是'], [/同意/, '不同意'], [/看到/, '没看到'], [/可以|可能/, '不可能'], [/有/, '没有'], [/在/, '不在'], [/去/, '不去'],
];

/** Another number, a negation more or less, or another person; null where the text has none of them. */
export function forge(text: string, next: Rng): string | null {
  const ways: (() => string | null)[] = [
    () => (/\d/.test(text) ? text.replace(/\d/, (digit) => String((Number(digit) + 1 + Math.floor(next() * 8)) % 10)) : null),
    () => { const way = NEGATE.find(([from]) => from.test(text)); return way ? text.replace(way[0], way[1]) : null; },
    () => (/[他她我你]/.test(text) ? text.replace(/[他她我你]/, (one) => (one === '我' ? '他' : '我')) : null),
  ];
  const first = Math.floor(next() * ways.length);
  for (let i = 0; i < ways.length; i++) {
    const made = ways[(first + i) % ways.length]?.() ?? null;
    if (made !== null && made !== text) return made;
  }
  return null;
}
