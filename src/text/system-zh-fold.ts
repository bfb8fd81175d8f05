/** A stretch of text in quotes; offsets are UTF-16 code units of the text, the quotes outside. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
}

export interface Folded {
  /**
   * As long as the text, unit by unit: what stands in quotes is blanked to `QUOTED`, traditional characters that system
   * texts use are simplified, A–Z is lower case.
   */
  readonly skeleton: string;
  readonly quoted: readonly Quoted[];
}

/** Stands for each code unit of a quoted name, quotes included. A private-use character: it never occurs in a pattern. */
export const QUOTED = '\uE000';

export const PAIRS: Readonly<Record<string, string>> = { '“': '”', '「': '」', '『': '』', '＂': '＂', '"': '"' };
/** What may follow the closing quote of a name: without this a name that holds a quote would end at it. */
const AFTER_NAME = '邀请請撤收通加退将將移修改更变變已成和与與及的被为為把在设設解禁发發创創取置拍拒领領分从從任担是使同开開关關添任转轉申进進踢主自没不再还對对向给給等里、，,。.!！ ()（）…\'’:：;；“「『＂"\t\n';
const TRADITIONAL = '請將過掃碼為員稱則條訊組離開個變設該與給轉讓啟閉關從進間時鐘發佈創視窗動權無這說點擊選';
const SIMPLIFIED = '请将过扫码为员称则条讯组离开个变设该与给转让启闭关从进间时钟发布创视窗动权无这说点击选';

const FOLD = new Map<string, string>([...TRADITIONAL].map((c, i) => [c, SIMPLIFIED[i]!]));
for (let i = 0; i < 26; i++) FOLD.set(String.fromCharCode(0x41 + i), String.fromCharCode(0x61 + i));

/** Index of the quote that closes the one at each opening index; one pass from the right. */
function closers(text: string): Map<string, Int32Array> {
  const next = new Map<string, Int32Array>();
  for (const close of new Set(Object.values(PAIRS))) {
    if (!text.includes(close)) continue;
    const at = new Int32Array(text.length + 1).fill(-1);
    for (let i = text.length - 1; i >= 0; i--) {
      const fits = text[i] === close && (i === text.length - 1 || AFTER_NAME.includes(text[i + 1]!));
      at[i] = fits ? i : at[i + 1]!;
    }
    next.set(close, at);
  }
  return next;
}

export function foldQuotes(text: string): Folded {
  const next = closers(text);
  const quoted: Quoted[] = [];
  const out: string[] = [];
  for (let i = 0; i < text.length; ) {
    const close = PAIRS[text[i]!];
    const fits = close === undefined ? -1 : (next.get(close)?.[i + 1] ?? -1);
    const end = fits < 0 && close !== undefined ? text.indexOf(close, i + 1) : fits;
    if (end > i) {
      quoted.push({ start: i + 1, end });
      out.push(QUOTED.repeat(end + 1 - i));
      i = end + 1;
    } else {
      const c = text[i++]!;
      out.push(c === QUOTED ? ' ' : (FOLD.get(c) ?? c));
    }
  }
  return { skeleton: out.join(''), quoted };
}
