import { folded } from '../text/han-fold.ts';
import { isPublic } from '../detectors/_name-public.ts';
import { nameAt } from './_disclosure-names.ts';

/** Where the screen names of a group stand in a text. Offsets are UTF-16 code units. */
export interface ScreenNames {
  /** The longest screen name that starts at `index`; `account` null when several accounts bear it. */
  at(text: string, index: number): { readonly account: number | null; readonly end: number } | null;
  /** The longest screen name that ends at `end`. */
  before(text: string, end: number): { readonly account: number | null; readonly start: number } | null;
}

/** A statement that ties an account to a full name. */
interface Introduction {
  /** Account row id, or `sender` for whoever wrote the text. */
  readonly who: number | 'sender';
  readonly name: string;
}

/** Cheap test, one pass: whether a text may hold an introduction at all. */
export const MAY_INTRODUCE =
  /我[是叫就也]|本人|真名|本名|就是|[（(][\u4e00-\u9fffA-Z]|我的?(?:名字|全名|大名|姓名)|@|I(?:['’]m| am) [A-Z]|[Tt]his is [A-Z]|name(?: is|['’]s) |[Cc]all me [A-Z]| is (?:really |actually )?[A-Z]/;

const SELF = /(?:我(?:也|就|其实)?(?:是|叫)|本人(?:是|叫)?|我的?(?:真名|本名|名字|全名|大名|姓名)(?:是|叫)?)[：:\s]{0,2}|(?:\bI(?:['’]m| am)|\b[Mm]y (?:real |full )?name(?: is|['’]s)|\b[Cc]all me|(?:^|[.!?,]\s?)[Tt]his is) /gu;
/** `小鱼儿（韩佳琪）`. */
const BRACKET = /[（(]([^（()）\s]{2,4}|[A-Z][a-z]{1,15} [A-Z][a-z]{1,15})[）)]/gu;
const OF_SCREEN = /就是|(?:的)?(?:真名|本名)(?:就?是|叫)?[：:]?| is (?:really |actually )?/g;

/** `张伟的妈妈`, `张伟妈妈`: the writer is somebody else than the name says. */
const KIN = /^(?:的|家|妈|爸|爷|奶|姥|外|老婆|老公|太太|先生的|家长|同学|朋友|同事|助理|司机|秘书|吗|嗎|['’]s)/;
const ADDRESSED = /^[，,\s]{0,2}(?:你|您|you\b|your\b|can you|could you|please)/i;
const CLAUSES = 16;

/**
 * Introductions in a text: `我是张伟`, `I am …`, `<screen name> 就是 张伟`, `@<screen name> 张伟你…`.
 * Pure; at most a few per text.
 */
export function introductions(text: string, screen: ScreenNames): Introduction[] {
  const found: Introduction[] = [];
  SELF.lastIndex = 0;
  for (let n = 0, m = SELF.exec(text); m !== null && n < CLAUSES; m = SELF.exec(text), n++) {
    const span = nameAt(text, SELF.lastIndex);
    if (span && !KIN.test(text.slice(span.end, span.end + 3)) && !isJoke(text, span.name)) found.push({ who: 'sender', name: span.name });
  }
  OF_SCREEN.lastIndex = 0;
  for (let n = 0, m = OF_SCREEN.exec(text); m !== null && n < CLAUSES; m = OF_SCREEN.exec(text), n++) {
    const span = nameAt(text, OF_SCREEN.lastIndex);
    const of = span && screen.before(text, trimEnd(text, m.index, /名/.test(m[0]) ? AND : SPACE));
    if (span && of && of.account !== null && !KIN.test(text.slice(span.end, span.end + 3))) found.push({ who: of.account, name: span.name });
  }
  BRACKET.lastIndex = 0;
  for (let n = 0, m = BRACKET.exec(text); m !== null && n < CLAUSES; m = BRACKET.exec(text), n++) {
    const name = m[1] ?? '';
    const span = nameAt(name, 0);
    const of = span?.end === name.length ? screen.before(text, trimEnd(text, m.index, SPACE)) : null;
    if (of && of.account !== null && !isJoke(text, name)) found.push({ who: of.account, name });
  }
  for (let n = 0, at = text.indexOf('@'); at !== -1 && n < CLAUSES; at = text.indexOf('@', at + 1), n++) {
    const of = screen.at(text, at + 1);
    if (!of || of.account === null) continue;
    const span = nameAt(text, skipSpace(text, of.end));
    if (span && ADDRESSED.test(text.slice(span.end, span.end + 12))) found.push({ who: of.account, name: span.name });
  }
  return found;
}

const LAUGHS = /哈哈|嘿嘿|嘻嘻|hh|呵呵|\[(?:狗头|旺柴|偷笑|捂脸|奸笑|坏笑|笑哭)\]|doge|😂|🤣|😄|😁|🐶|\b(?:haha|lol|lmao|jk)\b/iu;

/** Longest text that is read as a joke. UTF-16 code units. */
const JOKE = 200;

/** A name that everybody knows, said with a laugh, is a joke: nobody is tied to it. */
export const isJoke = (text: string, name: string): boolean => text.length <= JOKE && isPublic(folded(name)) && LAUGHS.test(text);

function skipSpace(text: string, index: number): number {
  let i = index;
  while (i < index + 3 && /[\s\u2005,，]/.test(text.charAt(i))) i++;
  return i;
}

const SPACE = /[\s"”」]/;
/** `小鱼儿，真名韩佳琪`. */
const AND = /[\s"”」，,、：:]/;

function trimEnd(text: string, end: number, skip: RegExp): number {
  let i = end;
  while (i > 0 && i > end - 3 && skip.test(text.charAt(i - 1))) i--;
  return i;
}
