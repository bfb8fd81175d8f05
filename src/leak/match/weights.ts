/** Pairs that stand in every chat: found again they say little, however small the record. */
const STOCK = new Set((
  '好的 收到 谢谢 大家 哈哈 可以 没有 什么 怎么 知道 今天 明天 昨天 我们 你们 他们 这个 那个 不是 一下 现在 时候 还是 就是 不要 不能 已经 下午 上午 晚上 早上 好吧 是的 对的 嗯嗯 没事 问题 '
  + '不知 一起 可能 应该 如果 因为 所以 但是 然后 真的 觉得 自己 别人 他说 她说 我说 你说 说了 了吗 是不 有没 的话 一个 辛苦 麻烦 在吗 好好 行的 没问 谢大 到了 来了 去了 要不 多少 老师 么时 道了 有人 苦了 家辛 家好 家早 家晚 家都 早好 上好 位家 各位 位大 烦你 你了 谢你 谢了 到谢 到好 的谢 的好 的收'
).split(' '));
/** A record of that many messages of everyday talk is counted in besides the one at hand. */
const PRIOR = 20_000;
const PRIOR_STOCK = 400;
const PRIOR_OTHER = 10;

/** Bits that finding one gram again is worth, where `frequency` of `messages` hold it. */
export function gramBits(gram: number, frequency: number, messages: number): number {
  const stock = gram < 2 ** 32 && STOCK.has(String.fromCharCode(gram / 0x10000, gram % 0x10000));
  return Math.log2((messages + PRIOR) / (frequency + (stock ? PRIOR_STOCK : PRIOR_OTHER)));
}

/** Neighbouring grams share their signs: pairs one of two, triples two of three. */
export const SHARED_PAIR = 0.5;
export const SHARED_TRIPLE = 1 / 3;
/** More evidence than that no single line gives. */
export const MOST_BITS = 60;
