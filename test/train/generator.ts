import { items, lexicon, lines, rows, type Word } from './lists.ts';
import { words } from './tables.ts';
import { COMPOUND, SURNAMES, surnameWeight } from './surnames.ts';

/** A text and the half-open spans (UTF-16 code units) of the personal names in it. */
export interface Sample { readonly text: string; readonly names: readonly (readonly [start: number, end: number])[] }

/** Mulberry32: the same numbers from the same seed everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Picks by weight, by halving. */
function weighted<T>(list: readonly T[], weight: (item: T, index: number) => number, next: () => number): () => T {
  const sums = new Float64Array(list.length);
  let sum = 0;
  list.forEach((item, index) => { sum += weight(item, index); sums[index] = sum; });
  return () => {
    const wanted = next() * sum;
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle; else low = middle + 1;
    }
    return list[low] as T;
  };
}

const FACES = '[泪] [哈哈] [心] [偷笑] [爱你] [鼓掌] [doge] [允悲] [赞] [怒] [流泪] [呲牙] [捂脸] 😂 😭 ❤️ 🙏 😊 🎉 [衰][衰] 偷笑 泪 鼓掌 哈哈 爱你 嘻嘻 抓狂 心 酷 赞啊 花心 怒 太开心 呵呵 ～ !! ^_^ T_T QAQ hhh 233 ... 。。。 …… ～～ （笑） 哦 啊 呢 。 ！'.split(' ');

/** Endless training text from the templates of the lists folder. */
export function generator(seed: number): () => Sample {
  const next = random(seed);
  const chance = (share: number): boolean => next() < share;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;

  const all = words().filter(({ letter }) => letter !== 'P');
  const ofClass = (letters: string): (() => string) => {
    const word = weighted(all.filter(({ letter, level }: Word) => letters.includes(letter) && level > 1), ({ level }) => 2 ** (0.7 * level), next);
    return () => word().word;
  };
  const [anyWord, noun, verb, adjective, place, idiom] = [ofClass('navdprtmi'), ofClass('n'), ofClass('v'), ofClass('a'), ofClass('s'), ofClass('i')];
  const common = weighted(SURNAMES, (_, rank) => surnameWeight(rank), next);
  const surname = (): string => (chance(0.25) ? pick(SURNAMES) : common());
  const rare = [...lexicon().chars].filter(([, counts]) => (counts[1] ?? 0) + (counts[2] ?? 0) > 1).map(([char]) => char);
  const givenPairs = items('given.txt').filter((name) => name.length === 2);
  const givenSingles = items('given.txt').filter((name) => name.length === 1);
  const singles = new Set(givenPairs.join('') + givenSingles.join(''));
  /** Words that are given as names too: 繁荣, 大海. */
  const wordy = all.filter(({ word, letter, level }) => word.length === 2 && level > 3 && level < 13 && 'nav'.includes(letter) && [...word].every((char) => singles.has(char))).map(({ word }) => word);
  const [firsts, families] = [items('foreign.txt').slice(0, 190), items('foreign.txt')] as const;
  const [places, orgs] = [[...items('places.txt'), ...items('places2.txt')], [...items('orgs.txt'), ...items('clubs.txt')]];
  const short = items('short.txt');
  const [before = [], after = []] = rows('titles.txt');

  const given = (): string => {
    const way = next();
    if (way < 0.28) return pick(givenSingles);
    if (way < 0.56) return pick(givenPairs);
    if (way < 0.7) return pick(givenPairs).charAt(0) + pick(givenPairs).charAt(1);
    if (way < 0.77) return pick(givenSingles) + pick(givenSingles);
    if (way < 0.88) return chance(0.5) ? pick(rare) + pick(givenSingles) : pick(givenSingles) + pick(rare);
    if (way < 0.92) return pick(wordy);
    return chance(0.6) ? pick(rare) : pick(rare) + pick(rare);
  };
  const full = (): string => (chance(0.025) ? pick(COMPOUND) : surname()) + given();
  const foreign = (): string => {
    const part = (): string => (chance(0.8) ? pick(families) : pick(families).slice(0, 2) + pick(families).slice(-2));
    const one = chance(0.2) ? pick(short) : chance(0.25) ? pick(firsts) : part();
    return chance(0.22) ? `${pick(firsts)}·${one}` : one;
  };
  const familiar = (): string => (chance(0.75) ? pick(['小', '小', '老', '阿', '大']) + surname() : pick(['小', '阿']) + pick(givenSingles));
  const impostor = (): string => {
    const way = next();
    if (way < 0.3) return noun();
    if (way < 0.42) return pick(places);
    if (way < 0.55) return place();
    if (way < 0.7) return pick(orgs);
    if (way < 0.8) return anyWord();
    if (way < 0.86) return idiom();
    if (way < 0.93) return noun().slice(0, 2) + noun().slice(-1);
    return pick([noun, verb, adjective])().charAt(0) + noun().charAt(0) + (chance(0.5) ? noun().charAt(0) : '');
  };
  const screenName = (): string => {
    const way = next();
    if (way < 0.3) return noun() + (chance(0.5) ? noun() : verb());
    if (way < 0.5) return `${adjective()}的${noun()}`;
    if (way < 0.65) return anyWord() + anyWord() + (chance(0.3) ? digits() : '');
    if (way < 0.75) return `小${noun()}`;
    if (way < 0.85) return pick(['Amy', 'Leo', 'momo', 'KK', 'lily', 'Vivian', 'x', 'Jojo', 'Mr']) + pick(['', '_', '-']) + (chance(0.5) ? anyWord() : '');
    return pick(['v', '', '我是', '爱', '想', '不', '阿']) + anyWord() + pick(['君', '酱', 'er', '控', '儿', '妞', '_', '', '视频', '电影', '工作室']);
  };
  const digits = (): string => String(1 + Math.floor(next() ** 2 * 99));

  /** What was put into the text before, and who of it is a person. */
  let earlier: [text: string, person: boolean][] = [];
  const slot = (name: string): [text: string, person: boolean] => {
    if (earlier.length > 0 && (name === 'R' || ('NFXKUOn'.includes(name) && chance(0.08)))) return name === 'R' ? earlier.at(-1) ?? ['', false] : pick(earlier);
    const made = fresh(name);
    if ('NFXGKUOLnYw'.includes(name) && made[0].length > 1) earlier.push(made);
    return made;
  };
  const fresh = (name: string): [text: string, person: boolean] => {
    switch (name) {
      case 'N': {
        if (chance(0.24)) return [impostor(), false];
        const way = next();
        return [way < 0.68 ? full() : way < 0.92 ? foreign() : way < 0.96 ? pick(givenPairs) : familiar(), true];
      }
      case 'F': return chance(0.07) ? [impostor(), false] : [full(), true];
      case 'X': return chance(0.1) ? [impostor(), false] : [foreign(), true];
      case 'G': return chance(0.25) ? [impostor(), false] : [pick(givenPairs), true];
      case 'K': return chance(0.1) ? [impostor(), false] : [familiar(), true];
      case 'S': return [surname(), false];
      case 'Y': return [foreign(), false];
      case 'L': return [chance(0.6) ? pick(places) : place(), false];
      case 'O': return [pick(orgs), false];
      case 'T': return [pick(before), false];
      case 'H': return [pick(after), false];
      case 'U': return [screenName(), false];
      case 'E': return [pick(FACES), false];
      case 'V': return [pick([...'戴包查连解付祝任关开温计封应许管安补单盖堵过成养练占沙打向支挂封游敬逄拿扶宰谋问']), false];
      case 'A': return [pick([...'白高黄金温冷古老黑红单万全双甜苦凉强严平安荣盛富丰尤干干宁童蓝紫朱青']), false];
      case 'D': return [digits(), false];
      case 'n': return [noun(), false];
      case 'v': return [verb(), false];
      case 'a': return [adjective(), false];
      default: return [anyWord(), false];
    }
  };

  const fill = (template: string, base: number, names: [number, number][]): string => {
    let text = '';
    // Innermost groups first: there is only one level.
    const flat = template.replace(/\(([^()]*)\)(\??)/g, (_, group: string, maybe: string) => (maybe !== '' && chance(0.5) ? '' : pick(group.split('|'))))
      .replace(/\[([^\]]*)\]/g, (_, set: string) => pick([...set]))
      .replace(/(\{\w\}|[^\\}{])\?/g, (_, piece: string) => (piece === '？' ? '？' : chance(0.5) ? piece : ''))
      .replaceAll('\\', '');
    for (const piece of flat.split(/(\{\w\})/)) {
      if (!/^\{\w\}$/.test(piece)) { text += piece; continue; }
      const [put, person] = slot(piece.charAt(1));
      if (person) names.push([base + text.length, base + text.length + put.length]);
      text += put;
    }
    return text;
  };

  const char = weighted([...lexicon().chars].filter(([, counts]) => (counts[7] ?? 0) > 300), ([, counts]) => (counts[7] ?? 0) ** 0.8, next);
  /** Words in no order, with a name among them now and then: what a name looks like wherever it stands. */
  const salad = (base: number, names: [number, number][]): string => {
    let text = '';
    for (let left = 2 + Math.floor(next() * 9); left > 0; left--) {
      const way = next();
      if (way < 0.36) text += char()[0];
      else if (way < 0.86) text += anyWord();
      else if (way < 0.93) text += pick([...'，，，。、：！ “”（）《》@#/']);
      else {
        const [put, person] = slot(pick(['F', 'F', 'F', 'N', 'N', 'G', 'K', 'X', 'Y', 'L', 'O', 'V', 'A']));
        if (person) names.push([base + text.length, base + text.length + put.length]);
        text += put;
      }
    }
    return text;
  };

  const [news, social, plain] = [[...lines('news.txt'), ...lines('press.txt')], [...lines('chat.txt'), ...lines('social.txt'), ...lines('talk.txt')], [...lines('plain.txt'), ...lines('plain2.txt')]];
  return () => {
    const names: [number, number][] = [];
    earlier = [];
    let text = chance(0.08) ? pick(['哈哈', '唉', '嗯', '@', '《', '“', '- ', '1、', '[图片]', '回复：', '> ']) : '';
    const pieces = chance(0.5) ? 1 : chance(0.6) ? 2 : 3;
    for (let i = 0; i < pieces; i++) {
      const way = next();
      text += way < 0.16 ? salad(text.length, names) : fill(pick(way < 0.4 ? news : way < 0.72 ? social : plain), text.length, names);
      text += i + 1 < pieces ? pick(['，', '。', ' ', '，', '！', '', '；', '…', '~', '\n']) : chance(0.4) ? pick(['。', '！', '~', '…', '？', '[哈哈]', '”', '》']) : '';
    }
    return { text, names };
  };
}
