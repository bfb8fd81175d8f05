import type { Placed } from '../model/detector.ts';

const CODE = '(\\d{4,8}|\\d{3}[- ]\\d{3})(?![0-9A-Za-z]|[.:/]\\d)';
const WORD = '(?:(?:短信|登[录陆錄]|注册|动态|手机|安全|支付|微信)?(?:验证|校验|驗證|动态|登录|短信)[码碼]|(?:动态|動態|一次性|短信)(?:密[码碼]|口令))';
const CHINESE = new RegExp(`${WORD}(?:\\s?[(（][^)）\\n]{1,6}[)）])?(?:[\\s:：是为為「“"【\\[]|就是|如下){0,4}${CODE}`, 'g');
const CHINESE_BACK = new RegExp(`(?<![0-9A-Za-z.-])${CODE}\\s?(?:[(（]\\S{0,8}${WORD}[)）]|(?:是|为|為)(?:您|你)?的?[^，。,\\n]{0,20}${WORD})`, 'g');
const ENGLISH = new RegExp(`(?<![a-z])(?:your|my|his|her|the) [^\\n.,:;!?0-9]{0,40}?(?:code|otp|passcode|verification pin|one[- ]time password)(?: (?:from|for) [^\\n.,:;0-9]{1,24})?(?: is|:| was| -){1,2}\\s?(?:G-)?${CODE}`, 'gi');
const ENGLISH_BACK = new RegExp(`(?<![0-9A-Za-z.])(?:G-)?${CODE} is (?:your|the|my) [^\\n.,:;!?0-9]{0,40}?(?:code|otp|passcode|password)(?![a-z])`, 'gi');
/** What a company says in the message that carries a code. */
const MESSAGE = /[您你]的|请勿|切勿|勿[告泄转向]|泄[露漏]|分钟内|内有效|不要告诉|不要轉|本人操作|正在(?:登录|注册|绑定|申请|进行)|【[^】\n]{2,16}】/;
const NAMED = /(?:verification|security|login|log-?in|sign-?in|confirmation|authentication|auth|one[- ]time|access|otp|2fa|passcode|whatsapp|google|telegram|account|activation|password)/i;
/** Codes of things, not of people. */
const OTHER = /(?:zip|postal|area|post|country|promo|discount|coupon|error|exit|status|source|invite|referral|pickup|bar|qr|dress|course|class|room|product|order|tracking|pick-?up|gate|sort|swift)[- ]?code/i;
const MINE = /(?:我(?:的|收到的?|这边的?|手机上?的?|这的)|收到的|(?<![好])收到|你(?:的|要的)|(?:发|给|告诉)你的?|刚(?:才|刚)?(?:收到)?的?|来的)$/;
const ASKED = /(?:验证码|驗證碼|动态码|校验码|verification code|security code|(?<![a-z])otp)[^\n]{0,12}(?:多少|发|給|给|报|说|几|收到|告诉|念|\?|？|呢)|(?:多少|发|给|报|告诉|收到|send|tell|what)[^\n]{0,14}(?:验证码|驗證碼|动态码|verification code|otp)/i;

/** Verification codes in the message to a person that carries one, or told by the person who got it. A bare `验证码 482913` is none. */
export function sentCodes(text: string, previous: string): Placed[] {
  const out: Placed[] = [];
  const add = (found: RegExpMatchArray, confidence: number, reason: string): void => {
    const code = found[1] ?? '';
    const start = (found.index ?? 0) + found[0].indexOf(code);
    out.push({ start, end: start + code.length, value: code.replace(/[- ]/g, ''), confidence, reasons: [reason] });
  };
  for (const found of text.matchAll(CHINESE)) {
    const left = text.slice(Math.max(0, found.index - 16), found.index);
    const around = text.slice(Math.max(0, found.index - 40), found.index + found[0].length + 40);
    if (/取[件货餐]|提货/.test(left)) continue;
    if (MESSAGE.test(around)) add(found, 0.88, 'message');
    else if (MINE.test(left)) add(found, 0.82, 'received');
  }
  for (const found of text.matchAll(CHINESE_BACK)) if (!/取[件货]/.test(found[0])) add(found, 0.85, 'message');
  for (const found of text.matchAll(ENGLISH)) if (NAMED.test(found[0]) && !OTHER.test(found[0])) add(found, /^the/i.test(found[0]) ? 0.6 : 0.86, 'message');
  for (const found of text.matchAll(ENGLISH_BACK)) if (!OTHER.test(found[0])) add(found, 0.86, 'message');
  const bare = previous !== '' && out.length === 0 ? /^\s*(\d{4,8}|\d{3}[- ]\d{3})\s*$/.exec(text) : null;
  if (bare !== null && ASKED.test(previous.slice(-60)) && !/取[件货餐]/.test(previous.slice(-60))) add(bare, 0.75, 'cue-previous:code');
  return out;
}
