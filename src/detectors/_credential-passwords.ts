import type { Placed } from '../model/detector.ts';
import { insideLink } from './_context.ts';

const KEYS = 'wi-?fi的?|无线网?|無線|网络|網路|宽带|宽带账号|路由器?|门锁|門鎖|大门|房门|家门|单元门|门禁|开门|锁屏|屏幕|手机|電腦|电脑|开机|银行卡|卡|支付|取款|交易|邮箱|微信|qq|账号|帳號|账户|服务器|数据库|后台|系统|管理员|登[录陆入錄]|保险[箱柜]|密码箱|行李箱|电子锁|智能锁|(?:i|apple ?)(?:cloud|d)|icloud|apple ?id|steam|vpn|网银|root';
/** Secrets that are handed round on purpose, or change every time. */
const SHARED = /(?:取件|取货|提货|取餐|提取|解压|压缩包?|入会|会议|红包|淘|支付宝|分享|验证|动态|直播间?|网盘|文件|文档|pdf|zip|rar|房间|副本|开箱|兑换|抽奖|摩斯|财富|流量|基因|生命|幸福|爱情|ascii|会议室)(?:的)?$/i;
const LABEL = new RegExp(`(?<!弱)(?:${KEYS})?的?(?:密[码碼]|口令)|(?<![a-z_-])(?:(?:wi-?fi|login|root|door|gate|admin|account|email) )?(?:password|passwd|passcode|passphrase|pwd|pw|pass|psk)(?![a-z_-])|(?<![a-z])pin(?: ?码| ?code| number)?(?![a-z])`, 'gi');
const LINK = /\s{0,2}(?:(?:现在|目前|已经?|我|都|就|还|也|统一|默认|初始|临时|应该|依然|for [a-z ]{2,16})\s?)?(?:是|为|為|係|系|(?:改|换|換|设|設|重置)(?:[成为為置]{1,2})?了?|(?<=默认|初始|统一)|is now|is|was|[:：=＝→]|->)\s{0,2}[:：]?\s?/iy;
const VALUE = /["'“”‘’「『`(（]?([!-~]{4,64})/y;
const NOT_A_VALUE = /^(?:[$<{(%#&|]|null|none|true|false|undefined|string|str\b|varchar|char\(|required|optional|env|process\.|os\.|self\.|this\.|req\.|config|new\b|error|wrong|incorrect|invalid|expired?|reset|manager|protected|less\b|fields?\b|hash|auth|login|prompt|hint|policy|chang|recover|not\b|the\b|same|your|very|too\b|weak|strong|empty|missing|correct|set\b|in\b|on\b|for\b|sha\d|md5|bcrypt|base64|utf-?\d|aes|rsa|https?:|www\.|ssh|admin panel|input|enter\b|type=|getpass|password|passwd|user)/i;
const TALKED_OF = /^\s?(?:位|次|个(?!人)|種|种|年|遍|天|分钟|这种|這種|这么|太|之类|等|弱|都有人|是最|是不是|的人|不对|不對|不行|错|吗|嗎|\?|？|以上|到\s?\d|[-~～]\s?\d+\s?位)/;
const GENERAL = /(?:不要用|别用|不能用|不让用|例如|比如|譬如|像|类似|如果|假如|比方|至少|最少|不少于|最多|超过|长度|連續|输错|輸錯|错误|破解|泄露)[^，。,!！\n]{0,8}$/;
/** What is keyed in at a door ends in the key for enter. */
const DOOR = /(?:门禁|门口|楼下|门锁|密码锁|電子鎖|电子锁|指纹锁|智能锁|單元門|单元门|大门|楼下门)[^，。,\n0-9*]{0,6}(\*\d{3,8}#|\d{3,8}#|#\d{3,8}#)/g;
/** `服务器 root Zx9!kkPw`: the account, then its password without a word for it. */
const ACCOUNT = /(?<![a-z@./])(?:root|admin|administrator|ubuntu|login|账号|帐号|帳號)\s?[/:： ]\s?(?:[A-Za-z0-9._-]{2,16}\s?[/|,， ]\s?)?((?=[!-~]{0,23}[A-Z])(?=[!-~]{0,23}[a-z])(?=[!-~]{0,23}\d)[A-Za-z0-9!@#$%^&*_+=?~-]{6,24})(?=[\s，,。]|$)/g;
const MACHINE = /服务器|主机|后台|登[录陆]|路由|vps|ssh|(?<![a-z])ip(?![a-z])|数据库|远程|ftp|mysql|redis|login|prod|账号|帐号/i;
const ASKED = /(?:密[码碼]|password|passcode|pwd)[^\n]{0,10}(?:多少|什么|啥|几|发|給|给|\?|？|呢|告诉|吗)|(?:多少|什么|发|给|what'?s|what is|send|tell)[^\n]{0,14}(?:密[码碼]|password|passcode|pwd)/i;

/** Passwords with their value: `密码是…`, `wifi密码…`, `password: …`, or alone under a message that asks for one. */
export function passwords(text: string, previous: string): Placed[] {
  const out: Placed[] = [];
  LABEL.lastIndex = 0;
  for (let label = LABEL.exec(text); label !== null; label = LABEL.exec(text)) {
    const place = given(text, label.index, label[0]);
    if (place === null) continue;
    out.push(place);
    LABEL.lastIndex = Math.max(LABEL.lastIndex, place.end);
  }
  for (const found of text.matchAll(DOOR)) {
    const value = found[1] ?? '';
    const start = found.index + found[0].length - value.length;
    out.push({ start, end: start + value.length, value, confidence: 0.8, reasons: ['door'] });
  }
  if (MACHINE.test(text)) {
    for (const found of text.matchAll(ACCOUNT)) {
      const value = found[1] ?? '';
      const start = found.index + found[0].length - value.length;
      if (!out.some((one) => one.start < start + value.length && one.end > start) && /[!@#$%^&*_+=?~-]/.test(value) && !NOT_A_VALUE.test(value)) out.push({ start, end: start + value.length, value, confidence: 0.7, reasons: ['account'] });
    }
  }
  if (out.length === 0 && previous !== '' && text.length <= 24 && ASKED.test(previous.slice(-60)) && !SHARED.test(/^(.*?)(?:密[码碼]|password)/is.exec(previous.slice(-60))?.[1] ?? '')) {
    const bare = /^\s*(?:是|就是)?\s?([!-~]{4,24})\s*$/.exec(text)?.[1];
    if (bare !== undefined && (/^\d{4,12}$/.test(bare) || (/\d/.test(bare) && /[A-Za-z]/.test(bare) && !/^https?:|@.*\./.test(bare)))) {
      const start = text.indexOf(bare);
      out.push({ start, end: start + bare.length, value: bare, confidence: 0.75, reasons: ['cue-previous:password'] });
    }
  }
  return out;
}

function given(text: string, index: number, label: string): Placed | null {
  const after = index + label.length;
  LINK.lastIndex = after;
  const link = LINK.exec(text);
  VALUE.lastIndex = link === null ? after + (/^\s{1,2}/.exec(text.slice(after, after + 2))?.[0].length ?? 0) : LINK.lastIndex;
  const found = VALUE.exec(text);
  const whole = found?.[1];
  if (found === null || whole === undefined) return null;
  const left = text.slice(Math.max(0, index - 12), index);
  const chinese = /[密口]/.test(label);
  const keyed = chinese ? !/^的?[密口]/.test(label) : / /.test(label) || /user|login|账号|帐号|用户名|wi-?fi|@[a-z0-9-]+\.[a-z]{2,}/i.test(text.slice(Math.max(0, index - 40), index));
  if ((/口令/.test(label) && !keyed) || (!keyed && SHARED.test(left)) || GENERAL.test(left)) return null;
  const quoted = /^["'“‘「『`]/.test(found[0]) && found[0].length > whole.length;
  const value = whole.replace(/["'`)\]},;.>?]{1,8}$/, '').replace(/,[a-z]{1,12}[:=].*$/i, '');
  const start = found.index + found[0].length - whole.length;
  const end = start + value.length;
  const confidence = trust(value, { chinese, pin: /^pin/i.test(label), keyed, linked: link !== null, quoted, label }, text.slice(end, end + 8));
  if (confidence === 0 || insideLink({ text, start, end, obfuscated: false, previous: '' })) return null;
  return { start, end, value, confidence, reasons: [`cue:${label.trim()}`] };
}

interface Manner { chinese: boolean; pin: boolean; keyed: boolean; linked: boolean; quoted: boolean; label: string }

/** 0: no password. */
function trust(value: string, { chinese, pin, keyed, linked, quoted, label }: Manner, right: string): number {
  if (value.length < 4 || NOT_A_VALUE.test(value) || TALKED_OF.test(right) || /[*•]{2}|^[xX.#_-]+$|[([]|^\/|\.(?:js|ts|py|go|java|txt|md|com|cn|net|org|env)\b/.test(value)) return 0;
  const digits = /\d/.test(value);
  const letters = /[A-Za-z]/.test(value);
  const symbols = /[^A-Za-z0-9]/.test(value.slice(0, -1));
  if (pin) return linked && /^\d{4,8}$/.test(value) && !(/code/i.test(label) && value.length === 6) ? 0.78 : 0;
  if (digits && letters) return linked || (chinese && (keyed || value.length >= 6)) ? 0.93 : keyed ? 0.75 : 0;
  if (digits && !symbols) return value.length > 20 ? 0 : linked ? 0.85 : keyed ? 0.82 : chinese && value.length >= 6 ? 0.62 : 0;
  if (digits) return linked && !/^[\d.:/-]+$/.test(value) ? 0.85 : 0;
  if (!linked) return 0;
  if (symbols && letters && /[!@#$%^&_+=]/.test(value)) return chinese || quoted ? 0.8 : 0.6;
  return chinese && /^[A-Za-z]{4,24}$/.test(value) ? 0.7 : quoted || (keyed && /^wi/i.test(label) && value.length >= 6) ? 0.65 : 0;
}
