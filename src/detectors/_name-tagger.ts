import { candidates, FAMILIAR, FOREIGN, FULL, GIVEN } from './_name-candidates.ts';
import { FEATURES, generalFeatures, particularFeatures } from './_name-features.ts';
import { foldInto } from '../text/han-fold.ts';
import { Lattice } from './_name-lattice.ts';
import { PLACE } from './_name-lexicon.ts';
import { nameWeights } from './_name-weights.ts';

/** A personal name, or a place; UTF-16 code units, half-open. */
export interface Tagged {
  readonly start: number;
  readonly end: number;
  readonly kind: 'full' | 'foreign' | 'given' | 'familiar' | 'place';
  /** How much speaks for it, natural logarithm of the odds; above 0: more likely one than not. */
  readonly score: number;
}

const TWO_HAN = /[\u4e00-\u9fff]{2}/;
const KINDS = { [FULL]: 'full', [FOREIGN]: 'foreign', [GIVEN]: 'given', [FAMILIAR]: 'familiar' } as const;
/** More than the words around a name ever add. */
const CONTEXT = 4;
/** Per kind: what the training text makes too much of. */
const HANDICAP = [0, 0.7, 0.6, 2.8, 0.6];
/** A dot between foreign syllables hardly ever stands in anything but a name. */
const DOTTED = /[·•‧・∙﹒]/;
const DOT_TELLS = 6;
/** What is called after somebody: the name is part of its own. */
const NAMESAKE = /^(?:研究会|研究院|自然保护区|演义|回忆录|基金会|大学|中学|小学|医院|纪念馆|纪念堂|故居|故里|广场|大厦|公寓|花园|家园|小区|大道|大街|步行街|机场|车站|大桥|地产|珠宝|传媒|银行|集团|公司|酒店|饭店|面馆|火锅|饺子|凉皮|麻辣烫|牌|杯赛|奖学金|球场|体育场|公园|博物馆|国际)/;
const places = new Int32Array(FEATURES);
let lattice: Lattice | null = null;

function cut(text: string): Lattice {
  lattice ??= new Lattice(nameWeights());
  lattice.room(text.length);
  foldInto(text, lattice.codes);
  lattice.cut();
  return lattice;
}

/** Everything that scores more than `least`, as it comes: overlapping too. */
export function scoredNames(text: string, least: number): Tagged[] {
  if (!TWO_HAN.test(text)) return [];
  const cutText = cut(text);
  const { weights, scale } = cutText.weights;
  const dots = DOTTED.test(text);
  const hopeless = (least - CONTEXT) * scale;
  const found: Tagged[] = [];
  candidates(cutText, (kind, start, end, margin, cost) => {
    const general = generalFeatures(cutText, kind, start, end, margin, cost, places);
    let sum = dots && kind === FOREIGN && DOTTED.test(text.slice(start + 1, end)) ? DOT_TELLS * scale : 0;
    for (let i = 0; i < general; i++) sum += weights[places[i] as number] as number;
    if (sum < hopeless) return;
    const all = particularFeatures(cutText, kind, start, end);
    for (let i = general; i < all; i++) sum += weights[places[i] as number] as number;
    const score = sum / scale - (HANDICAP[kind] ?? 0);
    if (score <= least || NAMESAKE.test(text.slice(end, end + 5)) || (text.charAt(start - 1) === '《' && text.charAt(end) === '》')) return;
    if (kind === GIVEN || kind === FOREIGN) {
      // 高健 has a surname, and so has 丁一凡: what is both is a full name.
      let at = found.length - 1;
      while (at >= 0 && found[at]?.start === start && found[at]?.end !== end) at--;
      const same = found[at];
      if (same?.start === start && same.kind === 'full') { found[at] = { ...same, score: Math.max(score, same.score) }; return; }
    }
    found.push({ start, end, kind: KINDS[kind as 1 | 2 | 3 | 4], score });
  });
  return found;
}

/** Personal names in running Chinese text, in order, none overlapping; public figures too. `least`: the lowest score taken. */
export function tagNames(text: string, least = 0): Tagged[] {
  return apart(scoredNames(text, least));
}

/** Best first, none over another; then in order of place. */
export function apart<T extends { readonly start: number; readonly end: number; readonly score: number }>(found: T[]): T[] {
  if (found.length < 2) return found;
  found.sort((a, b) => b.score - a.score || a.start - b.start || a.end - b.end);
  const taken = new Set<number>();
  const kept = found.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

/** What ends the name of a place, longest first. */
const TAILS = /^(?:自治区|开发区|步行街|购物中心|火车站|高铁站|地铁站|小区|广场|花园|公寓|大厦|大道|大街|公园|机场|新城|新村|新区|省|市|区|县|镇|乡|村|路|街|巷|弄|苑|湾|山|湖|桥)/;

/** Free places of the word list with what ends them: 北京, 海淀区, 万达广场, 翠苑小区. */
export function tagPlaces(text: string): Tagged[] {
  const cutText = cut(text);
  const found: Tagged[] = [];
  for (let at = 0; at < text.length;) {
    const size = Math.max(1, cutText.startsHere[at] ?? 1);
    const tail = size > 1 ? TAILS.exec(text.slice(at + size, at + size + 4))?.[0].length ?? 0 : 0;
    const place = size > 1 && (cutText.info(at, at + size) >> 4) === PLACE;
    if (place || tail > 1) found.push({ start: at, end: at + size + tail, kind: 'place', score: place ? 2 : 0.5 });
    at += size + (place || tail > 1 ? tail : 0);
  }
  return found;
}
