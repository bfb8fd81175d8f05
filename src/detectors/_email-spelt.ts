/** What people write for `@`; RegExp source, no groups that capture. */
export const SPELT_AT = ' ?[(（\\[【{<] ?(?:[aA][tT]|艾特|圈[aA]|@) ?[)）\\]】}>] ?| ?艾特 ?| [aA][tT] |[#＃*&]|@ ?';

const DOT = '\\.|。|，|·| ?[(（\\[【{<] ?(?:dot|DOT|点|點|\\.) ?[)）\\]】}>] ?| ?点 ?| ?點 ?| (?:dot|DOT) ';
const HOST = new RegExp(`^([A-Za-z0-9-]{1,63})((?:${DOT})[A-Za-z0-9-]{1,63}){1,3}`);
const dots = new RegExp(DOT, 'g');
const PROVIDER = /^(?:(?:vip\.)?(?:qq|163|126|yeah|foxmail|sina|sohu|139|189|wo|aliyun|gmail|outlook|hotmail|live|icloud|yahoo|proton|protonmail|me|msn|21cn|tom)\.(?:com|cn|net|me|hk|tw|jp|uk)|(?:[a-z0-9-]+\.)+edu(?:\.[a-z]{2})?|yahoo\.co(?:m)?\.[a-z]{2})$/i;
const ENDING = /\.(?:com|cn|net|org|edu|gov|io|me|co|cc|tv|info|biz|hk|tw|jp|uk|us|de|fr|kr|sg)$/i;
/** Words that stand before `at` in a sentence. */
const NO_NAME = /(?:^|[^A-Za-z0-9._-])(?:look|meet|find|see|here|there|this|that|is|are|was|up|out|back|home|dot|me|us|him|her|them|you|it|works?|account|hosted|register(?:ed)?|sign(?:ed)?|contact)$/i;
const REPLACED = /(?:换|換|改|替换|替|当|代替|变)(?:成|为|做|掉)?\s?(?:@|＠|at|艾特|圈)|[=＝]\s?@|@\s?[=＝]|自己改/i;

/**
 * The host behind a spelt-out sign that stands in `text` from `at` to `from`. `sure`: nothing but an address is written so.
 * Null: not an address.
 */
export function readSpelt(text: string, at: number, from: number): { readonly host: string; readonly end: number; readonly sure: boolean } | null {
  const sign = text.slice(at, from);
  const found = HOST.exec(text.slice(from, from + 140))?.[0];
  if (found === undefined) return null;
  let trimmed = found.replace(/[-]+$/, '');
  // The sentence may go on behind the stop that ends it.
  while (!ENDING.test(trimmed.replace(dots, '.')) && (trimmed.match(dots)?.length ?? 0) > 1) {
    dots.lastIndex = 0;
    const last = Array.from(trimmed.matchAll(dots)).at(-1);
    trimmed = trimmed.slice(0, last?.index ?? 0);
  }
  const host = trimmed.replace(dots, '.');
  const spelt = host !== trimmed;
  const provider = PROVIDER.test(host);
  if (!ENDING.test(host) || (!provider && /[，·]/.test(trimmed))) return null;
  const end = from + trimmed.length;
  // A word that goes on is no end of a host.
  if (/^[A-Za-z0-9_]/.test(text.slice(end, end + 1))) return null;
  const bracketed = /[(（[【{<]|艾特/.test(sign);
  if (bracketed) return { host, end, sure: true };
  if (sign.startsWith('@')) return spelt && (provider || / dot |[(（[【{<]/i.test(trimmed)) ? { host, end, sure: true } : null;
  const around = text.slice(Math.max(0, at - 40), end + 24);
  if (/at/i.test(sign)) {
    // In plain English `at` stands before the name of any site: the ending must be spelt too, or the text speaks of mail.
    if (NO_NAME.test(text.slice(Math.max(0, at - 12), at))) return null;
    const dotted = / dot |[(（[【{<点點]/i.test(trimmed);
    return dotted || (provider && (REPLACED.test(around) || /邮箱|郵箱|邮件|e-?mail|(?:write|send(?: (?:it|this|them))?) to|contact|reach/i.test(around))) ? { host, end, sure: provider } : null;
  }
  return provider && REPLACED.test(around) ? { host, end, sure: true } : null;
}
