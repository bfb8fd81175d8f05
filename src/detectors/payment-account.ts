import type { Detector, Placed } from '../model/detector.ts';
import { bareAnswer } from './_account-words.ts';

/** A service with a word that says that its account comes; global. */
const NAMED = new RegExp(
  '(?:支付宝|支付寶|支付保|吱付宝|(?<![a-z])(?:zfb|alipay))(?:的)?(?:收款|转账|收钱)?\\s?(?:账号|帐号|帳號|账户|帐户|帳戶|号|號|id|uid|account|是(?!多少|什么|啥)|is\\b)|'
  + '(?:支付宝|支付寶|(?<![a-z])(?:zfb|alipay))(?:转账?|打|付|退款|收款|提现|汇款|返现)?(?:给|到)?(?:我|这个?)?\\s?[:：,，]?\\s?(?:收款)?(?:账号|帐号|帳號|账户|帐户)|'
  + '(?:收款|收钱|打款|提现|微信支付|微信收款|财付通|云闪付)(?:码)?的?(?:账号|帐号|帳號|账户|帐户|号码?)|'
  + '(?<![a-z.])(?:paypal|venmo|cash ?app|zelle|wise|paynow|payme|轉數快|转数快|街口|贝宝)(?:[ _]?(?:account|acct|id|email|handle|username|账号|帐号|帳號|账户))?(?=\\s?(?:is\\b|me\\b|to\\b|at\\b|:|：|是|账|帐|@|\\$)|[ _](?:account|id|email))|'
  + '(?<![a-z.])(?:my|his|her) (?:paypal|venmo|cash ?app|zelle)',
  'gi',
);
/** The service alone: what follows is its account only where it is nothing else. */
const ALONE = /(?:支付宝|支付寶|(?<![a-z])(?:zfb|alipay))\s?[:：]\s?(?=[A-Za-z])/gi;
/** The service within a few characters of a phone number or a mailbox, on either side of it. */
const BESIDE = /支付宝|支付寶|支付保|吱付宝|(?<![a-z])(?:zfb|alipay)(?![a-z])/gi;
const TO_VALUE = /^(?:(?:账号|帐号|帳號|账户|收款|转账|付款|转|打|到|给|我|是|[：:，,。=➡→(（【"“\s]){0,4})/;
const FROM_VALUE = /(?:^|[^A-Za-z0-9._%+@-])([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,24}){1,3}|1[3-9]\d[- ]?\d{4}[- ]?\d{4})\s?[，,（(【]?(?:这个|這個|那个)?(?:就|也|都)?(?:是|为|係)?(?:我|他|她)?的?\s?$/;
/** The Hong Kong payment system: seven or nine digits, or a telephone number of eight. */
const FASTER = /(?:轉數快|转数快|(?<![a-z])fps(?![a-z]))(?:[ _]?(?:id|號碼|号码|編號|编号|識別碼|识别码|account|number|no\.?|用電話|電話))*[\s:：是係=]{0,3}([2-9]\d{3}[ -]?\d{4}|\d{9}|\d{7})(?![0-9A-Za-z]|[.:/-]\d|\s?(?:frames?|元|蚊|hz))/gi;
/** Singapore and Hong Kong: to a mobile number of eight digits. */
const MOBILE_PAY = /(?<![a-z])(?:paynow|payme)(?:\s?(?:[我佢他她]|俾我|畀我|俾佢|to|me|at|is|[:：]))*\s{0,2}((?:\+(?:65|852) ?)?[3-9]\d{3} ?\d{4})(?![0-9A-Za-z])/gi;
const LINK = /^(?:[\s:：=➡→]|支付宝|微信|alipay|zfb|是|为|係|就是|也是|我的?|同|手机号?|手機號?|电话|邮箱|郵箱|账号|帐号|账户|account|acct|email|id|\bis\b|\bme\b|\bto\b|\bat\b|\bon\b|the|“|"|【|（|\(){0,8}/i;
const EMAIL = /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,24}){1,3}/;
const PHONE = /^(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/;
const UID = /^2088\d{12}(?!\d)/;
const HANDLE = /^[@$]([A-Za-z][A-Za-z0-9_-]{2,29})/;
const NAME = /^[A-Za-z][A-Za-z0-9_.-]{4,31}/;
/** What stands where an account would. */
const NO_ACCOUNT = /^(?:later|back|again|instead|account|please|works?|down|broken|blocked|limited|frozen|banned|locked|dead|gone|fees?|only|fine|okay|not|now|https?|www|iphone\d*|app\d*|pay\d*|error\d*)/i;

/** Accounts at payment services, where the text says that it is one: the name is then a phone number, a mailbox or a handle. */
export default {
  id: 'payment-account',
  jurisdiction: 'any',
  words: ['支付宝', '支付寶', '支付保', '吱付宝', 'zfb', 'alipay', '收款', '收钱', '打款', '提现账', '微信支付账', '财付通', '云闪付', 'paypal', 'venmo', 'cash app', 'cashapp', 'zelle', 'paynow', 'payme', '轉數快', '转数快', 'fps', '街口', '贝宝'],
  rank: 62,
  find(text, previous) {
    const found: Placed[] = [];
    const taken = new Set<number>();
    for (const [pattern, sure] of [[NAMED, true], [ALONE, false]] as const) {
      pattern.lastIndex = 0;
      for (let cue = pattern.exec(text); cue !== null; cue = pattern.exec(text)) {
        const one = given(text, cue.index + cue[0].length, cue[0], sure) ?? (sure ? behind(text, cue.index, cue[0]) : null);
        if (one === null || taken.has(one.end)) continue;
        taken.add(one.end);
        found.push(one);
      }
    }
    for (const one of [...beside(text), ...faster(text)]) {
      if (taken.has(one.end)) continue;
      taken.add(one.end);
      found.push(one);
    }
    const answer = found.length > 0 || previous === '' ? null : answered(text, previous);
    return answer === null ? found : [answer];
  },
  examples: {
    hit: [
      '支付宝账号：[[13812345678]]', '我支付宝账号是[[lily88@163.com]]', 'zfb账号 [[15912345678]]', '收款账号：[[panda_shop@126.com]]', '支付宝转我：账号[[lily.pay@163.com]]', 'my paypal is [[lily.w@outlook.com]]', 'venmo me [[@lily-wang-7]]', '支付宝：[[lucky_pay88]]',
      '[[13812345678]] 这是我支付宝账号', '转我支付宝 [[13812345678]] 张三', '支付宝：[[abc_pay@qq.com]]', '房租转[[13912345670]]支付宝', '轉數快 FPS ID [[123456789]]', '支付宝id [[2088123412341234]]',
    ],
    miss: [
      '支付宝账号怎么注销', '支付宝扣了我5块 13812345678', 'fps 144 足够了', '支付宝绑定的手机是13812345678', '支付宝到账 10000 元', 'paypal is down again', 'paypal me later', '收款账号：6222021234567890128', '微信支付账号被冻结了', '支付宝是13年上线的',
    ],
  },
} satisfies Detector;

function account(rest: string, loose: boolean): { at: number; value: string; sort: string } | null {
  for (const [sort, pattern] of [['email', EMAIL], ['phone', PHONE], ['uid', UID]] as const) {
    const found = pattern.exec(rest)?.[0];
    if (found !== undefined) return { at: 0, value: found, sort };
  }
  const handle = HANDLE.exec(rest)?.[1];
  if (handle !== undefined) return { at: 0, value: rest.charAt(0) + handle, sort: 'handle' };
  const name = (NAME.exec(rest)?.[0] ?? '').replace(/[.-]+$/, '');
  const marked = loose || /[0-9_]/.test(name);
  return name.length >= 5 && marked && !NO_ACCOUNT.test(name) && !/^@|^[(/]/.test(rest.slice(name.length)) ? { at: 0, value: name, sort: 'handle' } : null;
}

function placed(start: number, { value, sort }: { value: string; sort: string }, reason: string): Placed {
  return {
    start, end: start + value.length, value: sort === 'phone' ? value.replace(/[^0-9]/g, '').slice(-11) : value.replace(/^[@$]/, '').toLowerCase(),
    confidence: sort === 'handle' ? 0.82 : 0.98, reasons: [sort, reason],
  };
}

function given(text: string, from: number, cue: string, sure: boolean): Placed | null {
  const right = text.slice(from, from + 120);
  const skipped = LINK.exec(right)?.[0].length ?? 0;
  // `paypal: a@b.com` names the service, not what the address is.
  if (sure && /^(?:paypal|贝宝)$/i.test(cue) && /^\s?[:：]/.test(right) && EMAIL.test(right.slice(skipped))) return null;
  const found = account(right.slice(skipped), false);
  if (found === null || (!sure && found.sort !== 'handle')) return null;
  return placed(from + skipped + found.at, found, `cue:${cue.trim().toLowerCase()}`);
}

/** `打我支付宝 …`, `… 支付宝`. */
function beside(text: string): Placed[] {
  const found: Placed[] = [];
  BESIDE.lastIndex = 0;
  for (let cue = BESIDE.exec(text); cue !== null; cue = BESIDE.exec(text)) {
    const from = cue.index + cue[0].length;
    const right = text.slice(from, from + 120);
    const skipped = TO_VALUE.exec(right)?.[0].length ?? 0;
    const rest = right.slice(skipped);
    const value = EMAIL.exec(rest)?.[0] ?? PHONE.exec(rest)?.[0];
    if (value !== undefined) {
      found.push(placed(from + skipped, { value, sort: value.includes('@') ? 'email' : 'phone' }, `cue:${cue[0].toLowerCase()}`));
      continue;
    }
    const left = text.slice(Math.max(0, cue.index - 96), cue.index);
    const before = ofPhone(left, right) ? undefined : FROM_VALUE.exec(left)?.[1];
    if (before !== undefined) found.push(placed(cue.index - left.length + left.lastIndexOf(before), { value: before, sort: before.includes('@') ? 'email' : 'phone' }, `cue-after:${cue[0].toLowerCase()}`));
  }
  return found;
}

/** `电话138…，支付宝转我`: the number was a telephone's, another clause speaks of payment. */
function ofPhone(left: string, right: string): boolean {
  if (!/[，,]\s?(?:我|他|她)?的?\s?$/.test(left)) return false;
  return /(?:电话|手机|電話|手機|联系|tel|phone)[^，,。\n]{0,18}[，,][^，,]{0,4}$/i.test(left) || !/^(?:同?号|账号|收款)?(?:$|[\s，,。！!）)])/.test(right);
}

function faster(text: string): Placed[] {
  return [...text.matchAll(FASTER), ...text.matchAll(MOBILE_PAY)].map((found) => {
    const value = found[1] ?? '';
    const start = found.index + found[0].length - value.length;
    return { start, end: start + value.length, value: value.replace(/[ -]/g, ''), confidence: 0.88, reasons: ['fps'] };
  });
}

/** `… 这是我支付宝账号`. */
function behind(text: string, at: number, cue: string): Placed | null {
  const left = text.slice(Math.max(0, at - 64), at);
  const found = /(?:^|[^A-Za-z0-9._%+@-])([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]{2,24}){1,3}|1[3-9]\d{9})\s?[，,（(]?\s?(?:这个?)?(?:就|也)?是?(?:我|他|她|本人)?的?$/.exec(left);
  const value = found?.[1];
  if (found === null || value === undefined || /是$|is$/i.test(cue)) return null;
  return placed(at - left.length + found.index + found[0].indexOf(value), { value, sort: value.includes('@') ? 'email' : 'phone' }, `cue-after:${cue.trim().toLowerCase()}`);
}

/** The bare answer to a question for it. */
function answered(text: string, previous: string): Placed | null {
  const asked = /(?:支付宝|支付寶|zfb|alipay|收款|paypal|venmo)[^]{0,4}(?:账号|帐号|帳號|账户|号|id|account|多少)/i.exec(previous.slice(-40))?.[0];
  const at = asked === undefined ? -1 : text.search(/[A-Za-z0-9@]/);
  const found = asked === undefined || at < 0 ? null : account(text.slice(at, at + 90), false);
  if (found === null) return null;
  const start = at + found.at;
  return bareAnswer({ text, start, end: start + found.value.length, obfuscated: false, previous }) ? placed(start, found, 'cue-previous') : null;
}
