import { classOf, enter } from '../../src/detectors/_name-lexicon.ts';
import { ALONE, FIRST, FOREIGN_FIRST, FOREIGN_INNER, FOREIGN_LAST, HAN_FIRST, SECOND, SIZES, SLOTS, SURNAME, WORD, type NameWeights } from '../../src/detectors/_name-weights.ts';
import { PUBLIC } from '../../src/detectors/_name-public.ts';
import { items, lexicon, lines, rows, type CharCounts, type Word } from './lists.ts';
import { COMPOUND, SURNAMES, surnameWeight } from './surnames.ts';

/** Characters of grammar that never stand in a given name of this model. */
const NEVER_GIVEN = new Set('的了是在你您我他她它们吗呢吧啊呀哦嘛不这那说就也都没很么个把被给让着过得地会能要和与跟及或再又还且去来到从向对为以于之其此某些什怎谁哪几啥咋嗯哈呵嘿喂哎唉爸妈爷奶叔姨哥姐弟妹先师吃喝打买卖看听走跑做用找叫问住电话号码码微信');
const bits = (share: number): number => Math.min(250, Math.max(0, Math.round(-Math.log2(share) * 8)));

/** Words of the list and of our own lists, each once; ours decide the class. */
export function words(): Word[] {
  const all = new Map(lexicon().words.map((word) => [word.word, word]));
  const put = (word: string, letter: string, least: number): void => {
    if (word.length >= 2 && word.length <= 4 && /^[\u4e00-\u9fff]+$/.test(word)) all.set(word, { word, letter, level: Math.max(least, all.get(word)?.level ?? 0) });
  };
  for (const name of PUBLIC) if (!all.has(name)) put(name, 'P', 4);
  // A listed foreign name is no word, whatever the dictionary says.
  for (const name of items('foreign.txt')) if (name.length > 1 && all.has(name)) put(name, 'P', 4);
  for (const word of items('words.txt')) put(word, all.get(word)?.letter ?? 'n', 6);
  for (const word of [...items('places.txt'), ...items('places2.txt')]) put(word, 's', 7);
  for (const word of [...items('orgs.txt'), ...items('clubs.txt')]) put(word, 'o', 7);
  for (const word of rows('titles.txt').flat()) put(word, 'T', 8);
  for (const word of COMPOUND) put(word, 'C', 8);
  return [...all.values()];
}

function charCosts(counts: CharCounts): Uint8Array {
  const table = new Uint8Array(SIZES.chars).fill(255);
  const row = (char: string): number => (char.charCodeAt(0) - HAN_FIRST) * SLOTS;
  const sums = new Array<number>(SLOTS).fill(0);
  const own = new Map<string, number[]>();
  const add = (char: string, slot: number, by: number): void => {
    if (!/[\u4e00-\u9fff]/.test(char)) return;
    const here = own.get(char) ?? new Array<number>(SLOTS).fill(0);
    here[slot] = (here[slot] ?? 0) + by;
    own.set(char, here);
    sums[slot] = (sums[slot] ?? 0) + by;
  };
  for (const [char, [, first = 0, second = 0, alone = 0, b = 0, i = 0, e = 0, word = 0]] of counts) {
    if (!NEVER_GIVEN.has(char)) {
      add(char, FIRST, first * 0.5);
      add(char, SECOND, second * 0.5);
      add(char, ALONE, alone + 0.1 * (first + second));
    }
    if (b + i + e >= 4) { add(char, FOREIGN_FIRST, b + 0.3 * i + 0.5); add(char, FOREIGN_INNER, i + 0.3 * (b + e) + 0.5); add(char, FOREIGN_LAST, e + 0.3 * i + 0.3); }
    add(char, WORD, word);
  }
  const [pairs = [], singles = []] = [items('given.txt').filter((name) => name.length === 2), items('given.txt').filter((name) => name.length === 1)];
  for (const pair of pairs) { add(pair.charAt(0), FIRST, 8); add(pair.charAt(1), SECOND, 8); }
  for (const single of singles) { add(single, ALONE, 30); add(single, FIRST, 6); add(single, SECOND, 8); }
  for (const name of [...lines('foreign.txt'), ...lines('short.txt')].flatMap((line) => line.split(/\s+/))) {
    for (let i = 0; i < name.length; i++) add(name.charAt(i), i === 0 ? FOREIGN_FIRST : i === name.length - 1 ? FOREIGN_LAST : FOREIGN_INNER, 2);
  }
  SURNAMES.forEach((char, rank) => add(char, SURNAME, surnameWeight(rank)));
  for (const [char, here] of own) {
    for (let slot = 0; slot < SLOTS; slot++) {
      const count = here[slot] ?? 0;
      if (count > 0) table[row(char) + slot] = bits(count / (sums[slot] ?? 1));
    }
    if (NEVER_GIVEN.has(char)) continue;
    // Any character may be given; a rare one is likelier in a name than its few words tell.
    const most = (here[WORD] ?? 0) < 400 ? 128 : 160;
    for (const slot of [FIRST, SECOND, ALONE]) table[row(char) + slot] = Math.min(table[row(char) + slot] ?? 255, most);
  }
  for (let at = WORD; at < table.length; at += SLOTS) if (table[at] === 255) table[at] = 208;
  return table;
}

/** Word list and character costs, without weights. `hidden`: words left out. */
export function tables(source: string, hidden: (word: string) => boolean = () => false): NameWeights {
  const made: NameWeights = {
    source, scale: 1, prints: new Uint16Array(SIZES.prints / 2), infos: new Uint8Array(SIZES.infos), pairs: new Uint8Array(SIZES.pairs),
    chars: charCosts(lexicon().chars), weights: new Int8Array(SIZES.weights),
  };
  for (const { word, level, letter } of words()) if (!hidden(word)) enter(made, word, (classOf(letter) << 4) | level);
  return made;
}
