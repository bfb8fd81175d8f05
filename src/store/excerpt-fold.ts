import { CONCEALED } from '../model/excerpt.ts';
import { folded as simplified } from '../text/han-fold.ts';

/** The signs of a text that are compared, each with where it stands in it: UTF-16 code units, half-open. */
export interface Signs {
  readonly codes: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Indexes of signs that a reader of pictures does not know; of messages only. */
  readonly unread?: ReadonlySet<number>;
}

/** Sign of a stretch that cannot be read. */
export const WILD = CONCEALED.charCodeAt(0);

const DROPPED = 0;
const UNKNOWN = -1;
const DOT = 0x2e;
const DASH = 0x2d;
/** What a platform writes for a small picture: `[捂脸]`, `[Smile]`. */
const STICKER = /\[(?:[\u4e00-\u9fff]{1,4}|[A-Za-z]{2,12})\]/y;
/** Further traditional characters of everyday talk, and other forms in use, each with its simplified one. */
const FURTHER = '説说別别沒没爲为帳账賬账罵骂漲涨報报檔档養养賠赔償偿損损惡恶愛爱憤愤絡络繫系遷迁準准備备屆届卻却著着隻只衹只嘩哗妳你甚什擾扰纔才滾滚註注辭辞爛烂潑泼彙汇勸劝慮虑厲厉臺台腸肠癥症狀状彆别裏里羣群衆众賭赌搵揾綫线啓启';
const further = new Map(Array.from({ length: FURTHER.length / 2 }, (_, i) => [FURTHER.charAt(2 * i), FURTHER.charAt(2 * i + 1)]));
const table = new Int32Array(0x10000).fill(UNKNOWN);

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** ASCII letter or digit, lower case: what words and numbers are made of after folding. */
export const isAlnum = (code: number): boolean => isDigit(code) || (code >= 0x61 && code <= 0x7a);

/** What a code unit is compared as; 0 where it is not compared: spaces, punctuation, pictures, invisible signs. */
function foldUnit(code: number): number {
  const known = table[code] ?? DROPPED;
  if (known !== UNKNOWN) return known;
  const written = String.fromCharCode(code);
  const char = code < 0x4e00 || code > 0x9fff ? written : (further.get(written) ?? simplified(written));
  let folded = DROPPED;
  if (/[×✕✖╳]/.test(char)) folded = 0x78;
  else if (/[%$€£¥￥％＄.．]/.test(char)) folded = char.normalize('NFKC').charCodeAt(0);
  else if (/[-~～–—/／－]/.test(char)) folded = DASH;
  else if (/[\p{L}\p{N}\p{M}]/u.test(char) && !/[\u0300-\u036f\ufe00-\ufe0f]/.test(char)) {
    const bare = char.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
    const whole = char.normalize('NFKC').toLowerCase();
    folded = bare.length === 1 ? bare.charCodeAt(0) : whole.length === 1 ? whole.charCodeAt(0) : code;
  }
  table[code] = folded;
  return folded;
}

/**
 * Width, case, accents, spaces, punctuation and emoji do not count; dot, dash and slash do between digits. `wild`: keep
 * `CONCEALED` as a sign. At most `most` signs.
 */
export function signsOf(text: string, most: number, wild = false): Signs {
  const codes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let pending = -1;
  for (let i = 0; i < text.length && codes.length < most; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b) {
      STICKER.lastIndex = i;
      if (STICKER.test(text)) {
        i = STICKER.lastIndex - 1;
        continue;
      }
    }
    if (wild && code === WILD) {
      if (codes.at(-1) !== WILD) push(WILD, i, i + 1);
      continue;
    }
    if (code >= 0xd800 && code <= 0xdfff) {
      const point = text.codePointAt(i) ?? 0;
      if (point > 0xffff) i++;
      if (point >= 0x20000) {
        push(code, i - 1, i + 1);
        push(text.charCodeAt(i), i - 1, i + 1);
      } else if (point >= 0x1d400 && point < 0x1d800) {
        const plain = String.fromCodePoint(point).normalize('NFKC').toLowerCase();
        if (plain.length === 1) push(plain.charCodeAt(0), i - 1, i + 1);
      }
      continue;
    }
    const folded = foldUnit(code);
    if (folded === DROPPED) continue;
    if (folded === DOT || folded === DASH) {
      pending = codes.length > 0 && isDigit(codes.at(-1) ?? 0) && ends.at(-1) === i ? i : -1;
      continue;
    }
    if (pending >= 0 && pending === i - 1 && isDigit(folded)) push(foldUnit(text.charCodeAt(pending)), pending, pending + 1);
    pending = -1;
    push(folded, i, i + 1);
  }
  return { codes, starts, ends };

  function push(code: number, start: number, end: number): void {
    codes.push(code);
    starts.push(start);
    ends.push(end);
  }
}
