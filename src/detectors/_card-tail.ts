import type { Placed } from '../model/detector.ts';

const BANK = /银行|銀行|储蓄|借记|信用卡|工行|建行|农行|中行|交行|招行|邮储|民生|光大|浦发|兴业|中信|平安|广发|农商|卡|(?<![a-z])(?:card|visa|master ?card|amex|unionpay|bank|account)(?![a-z])/i;
const TAILS = /(?:尾号|尾數|尾号为|末四位|后四位|後四碼|末四碼)(?:是|为|為|[:：\s]){0,2}(\d{4})(?!\d)|(?<![a-z])(?:ending (?:in|with)|last (?:4|four)(?: digits)?(?: are| is)?|x{4}|\*{4})[- :]{0,2}(\d{4})(?![0-9A-Za-z])/gi;
/** Other numbers have ends too. */
const OTHER = /手机|电话|身份证|车牌|快递|运单|单号|订单|学号|限行|彩票|中奖|活动|微信|号码|phone|mobile|ssn|social|order|imei/i;

/** The last four digits of a card where a bank or a card stands beside them: a weak disclosure. */
export function cardTails(text: string): Placed[] {
  const out: Placed[] = [];
  TAILS.lastIndex = 0;
  for (let found = TAILS.exec(text); found !== null; found = TAILS.exec(text)) {
    const value = found[1] ?? found[2] ?? '';
    const end = found.index + found[0].length;
    const left = text.slice(Math.max(0, found.index - 14), found.index);
    const right = text.slice(end, end + 8);
    if (!BANK.test(left) && !/^[的\s)）]{0,2}(?:银行|信用|储蓄|借记|工行|建行|农行|中行|招行|卡(?!车))/.test(right)) continue;
    if (OTHER.test(left.slice(-8)) || /^\s?的?(?:手机|电话|号码|车)/.test(right)) continue;
    out.push({ start: end - 4, end, value, confidence: 0.6, reasons: ['tail', 'bank'] });
  }
  return out;
}
