import { mayBeNick, surelyNamed } from './names.ts';
import { soundsSaid, talkLevel } from './talk.ts';

/** How the lines of a file stand to the turns found in it. */
interface Standing {
  /** Lines that open with the head of a form. */
  readonly labels: number;
  /** Of the filled lines, those that are turns. */
  readonly share: number;
  /** The first filled line is one. */
  readonly first: boolean;
}

/** As `mayBeNick`, and nothing that is said itself: `好的`. */
export function nickOf(name: string): ReturnType<typeof mayBeNick> {
  const bare = name.replace(/\p{Extended_Pictographic}\ufe0f?/gu, '');
  const level = talkLevel(bare);
  return surelyNamed(name) || level <= 0 || (level === 1 && bare.length > 3) ? mayBeNick(name) : null;
}

/**
 * Whether turns by names that nothing confirms – each perhaps seen once – are a dialogue: all may be nicknames, nothing looks like a form, and what
 * stands behind them sounds like talk. `levels`: of `said`, as `talkLevel` gives them.
 */
export function strangersTalk(names: readonly string[], said: readonly string[], levels: readonly number[], { labels, share, first }: Standing): boolean {
  if (labels > 0 || names.length === 0 || levels.some((level) => level < 0)) return false;
  const nicks = names.map(nickOf);
  if (nicks.includes(null)) return false;
  const certain = nicks.every((nick) => nick === 'certain');
  const strong = levels.filter((level) => level === 2).length;
  const silent = levels.filter((level) => level === 0).length;
  if (levels.length === 1) return share === 1 && strong === 1 && /^\s*[我你俺咱]/.test(said[0] ?? '') && (certain || (names[0] ?? '').length >= 3);
  if (names.length < 2 || (!certain && !said.some(soundsSaid))) return false;
  if (share < 0.9) return first && share >= 0.4 && silent === 0 && strong * 2 >= levels.length;
  if (certain) return strong * 3 >= levels.length;
  return strong * (silent === 0 ? 3 : 2) >= levels.length && (levels.length === 2 ? silent === 0 : silent * 3 <= levels.length);
}
