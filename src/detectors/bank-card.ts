import type { Candidate, Detector, Placed, Verdict } from '../model/detector.ts';
import { accountNumbers } from './_account-number.ts';
import { cardTails } from './_card-tail.ts';
import { after, before, cueReason, findCue, inRow, insideLink } from './_context.ts';
import { cardScheme } from './_issuers.ts';
import { otherLabel } from './_labels.ts';
import { luhn } from './_luhn.ts';

const CUES = new RegExp(
  '银行|銀行|工资卡|卡(?:换|改)成|储蓄|儲蓄|借记|信用卡|卡号|卡號|咔号|卡(?:上|里)?\\s?$|卡[：:是]|工行|建行|农行|中行|交行|招行|邮储|邮政|民生|光大|浦发|兴业|中信|平安|广发|华夏|农商|农信|信用社|'
  + '(?:打|转|汇|付|退|存|刷)(?:到|给|在|进|回)?\\s?$|转[到给账这我]|转账|轉帳|汇[款到给]|打[到给钱款]|打我|付款|收款|还款|到账|账户|帐户|账号|开户|户名|支付宝|尾号|'
  + '(?<![a-z])(?:card|visa|master ?card|amex|unionpay|debit|credit|bank|account|acct|pay|charge|transfer|wire|jcb|iban)(?![a-z])',
  'g',
);
const STRONG = /银行卡|銀行卡|储蓄卡|信用卡|借记卡|卡号|卡號|银行账号|(?:工|建|农|中|交|招)行卡?|bank ?card|credit card|debit card|card (?:no|number)/g;
const CARDS = /(?<![0-9A-Za-z])(?:3[47]\d\d[- ]?\d{6}[- ]?\d{5}|\d{6}[- ]\d{9,13}|[2-69]\d{3}[- ]\d{4}[- ]\d{4}[- ]\d{3,4}(?:[- ]\d{1,3})?|[2-69]\d{14,18})(?![0-9A-Za-z])/g;

const ACCOUNT = /[账帐賬帳]|公户|存折|acc|a\/c|恒生|匯豐|汇丰|中銀|渣打|東亞|大新|hsbc|hang seng|bochk|戶口|過數|入數/i;
const TAIL = /尾|四[位碼]|last|ending|\*{4}|x{4}/i;

/** Payment card numbers, ISO/IEC 7812: issuer range, length and Luhn check; other bank accounts by their label; the end of a card number. */
export default {
  id: 'bank-card',
  jurisdiction: 'any',
  starts: 'number',
  prefilter: '[2-69][0-9]{3}[- ]?[0-9]{2}[- ]?[0-9]{2}[- ]?[0-9]',
  needs: { digits: 9 },
  words: ['尾号', '末四位', '后四位', '後四碼', '末四碼', '尾數', 'ending in', 'ending with', 'last 4', 'last four', '账户', '帐户', '賬戶', '帳戶', '账号', '帐号', '賬號', '帳號', '存折', '公户', '恒生', '匯豐', '汇丰', '中銀', '渣打', '大新', 'hsbc', 'hang seng', 'bochk', '戶口', '過數', '入數', 'account', 'acct', 'acc ', 'a/c', '****'],
  rank: 80,
  find: (text, previous) => [...cards(text, previous), ...(ACCOUNT.test(text + previous.slice(-40)) ? accountNumbers(text, previous) : []), ...(TAIL.test(text) ? cardTails(text) : [])],
  examples: {
    hit: [
      '打到卡号[[6222021234567890128]]工行', '我的卡：[[6225 8812 3456 7898]]', 'use my visa [[4111111111111111]]', '[[5500 0000 0000 0004]]', '[[6228481234567890128]] 农行',
      '银行卡[[6222021234567890123]]写错一位', 'amex card [[378282246310005]]', '对公账号：[[44201502500052512345]] 开户行建设银行', '招行尾号[[8821]]的卡', 'card ending in [[4242]]', 'sort code 20-00-00 account number [[55779911]]', '過數去恒生 [[388-192591-882]]', '郵局帳號 [[0002123-0155567]]', '國泰帳號 [[013 648606889517]]',
    ],
    miss: [
      '订单号 6222021234567890128', '会员号6222021234567890123', '礼品码 6222021234567890128', '4111111111111111', '流水号4111111111111111', '手机IMEI是863412045678907',
      '运单号：77123456789012', '条码62220212345678901281234', 'https://item.taobao.com/item.htm?id=6222021234567890128', '手机尾号1234', '车牌尾号1234限行', '游戏账号123456789', '尾号限行', '账号 20210012345',
    ],
  },
} satisfies Detector;

function cards(text: string, previous: string): Placed[] {
  const out: Placed[] = [];
  CARDS.lastIndex = 0;
  for (let found = CARDS.exec(text); found !== null; found = CARDS.exec(text)) {
    const start = found.index;
    const end = start + found[0].length;
    const verdict = judge({ text, start, end, obfuscated: false, previous });
    if (verdict !== null) out.push({ start, end, ...verdict });
    CARDS.lastIndex = verdict === null ? start + 1 : (verdict.end ?? end);
  }
  return out;
}

function judge(candidate: Candidate): Verdict | null {
  const raw = candidate.text.slice(candidate.start, candidate.end);
  // Inside a longer row of groups.
  if (/^\d{4}[- ]/.test(raw) && /\d{4}[- ]$/.test(before(candidate, 5)) && /^[- ]\d{4}(?!\d)/.test(after(candidate))) return null;
  const whole = raw.replace(/[- ]/g, '');
  // What follows four groups of four may be another number.
  const four = /^\d{4}(?:[- ]\d{4}){3}(?=[- ])/.exec(raw)?.[0];
  const shorter = four !== undefined && !luhn(whole) && luhn(four.replace(/[- ]/g, ''));
  const value = shorter ? four.replace(/[- ]/g, '') : whole;
  const end = candidate.start + (shorter ? four.length : raw.length);
  const scheme = cardScheme(value);
  if (scheme === null) return null;
  if ((/\d[.\-_/,]$|[¥$€£]\s?$/.test(before(candidate, 2)) || /^(?:[.\-_/,]\d|@)/.test(after(candidate))) && !inRow(candidate)) return null;
  if (otherLabel(candidate) !== null || insideLink(candidate)) return null;
  const cue = findCue(candidate, CUES, 20);
  // 17 and 18 digits are rare for a card and common for everything else; a birth date inside speaks for an id number.
  if ((value.length === 17 || value.length === 18) && ((cue === null && !/^\d{4}[- ]/.test(raw)) || /^.{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(value))) return null;
  if (!luhn(value)) {
    const strong = scheme === 'unionpay' || scheme === 'ccb' ? findCue(candidate, STRONG) : null;
    return strong === null ? null : { value, confidence: 0.55, reasons: ['checksum-wrong', scheme, cueReason(strong)] };
  }
  const grouped = /^\d{4}[- ]/.test(raw);
  const base = scheme === 'local' ? 0.4 : scheme === 'unionpay' ? (grouped ? 0.93 : 0.8) : grouped ? 0.7 : 0.45;
  return {
    value,
    confidence: cue === null ? base : 0.96,
    reasons: ['checksum', scheme, ...(cue === null ? [] : [cueReason(cue)])],
    end,
  };
}
