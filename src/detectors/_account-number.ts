import { canonical, labelledFinder } from './_labelled.ts';
import { luhn } from './_luhn.ts';

const BANK = /银行|銀行|开户|開戶|对公|對公|公户|基本户|支行|郵局|局號|國泰|玉山|台新|富邦|中信|恒生|匯豐|汇丰|渣打|中銀|戶口|過數|转数|户名|戶名|汇款|匯款|转账|打款|收款|联行|存折|工行|建行|农行|中行|交行|招行|bank|sort ?code|routing|swift|wire|aba/i;

/** Accounts at a bank that are no card: of companies, passbooks, British and American ones. A bank must be spoken of around. */
export const accountNumbers = labelledFinder([
  {
    label: /(?:对公|對公|公司|基本|一般|公|银行|銀行|收款|开户|開戶|存折|企业|郵局|局號)?(?:账户|帐户|賬戶|帳戶|账号|帐号|賬號|帳號)(?:号码?)?|存折号?|公户/g,
    value: '\\d{9,25}|\\d{3,6}(?:[ -]\\d{3,6}){2,5}|\\d{3}[ -]\\d{10,14}|\\d{7}[ -]\\d{7}',
    judge({ raw, label, text, start, end }) {
      const value = canonical(raw);
      if (value.length < 9 || value.length > 25 || (value.length >= 15 && value.length <= 19 && /^[3-6]/.test(value) && luhn(value) && /^(?:62|4|5[1-5]|3[47])/.test(value))) return null;
      if (/^1[3-9]\d{9}$/.test(value) || (!/^(?:对公|對公|银行|銀行|基本|开户|開戶|存折|公户)/.test(label) && !BANK.test(text.slice(Math.max(0, start - 40), end + 40)))) return null;
      return { value, confidence: 0.84, reasons: ['account'] };
    },
  },
  {
    // Hong Kong: bank or branch, account, suffix.
    label: /恒生|匯豐|汇丰|中銀|渣打|東亞|大新|(?<![a-z])(?:hsbc|hang seng|bochk)(?![a-z])|戶口(?:號碼|号码)?|過數|入數/gi,
    value: '\\d{3}-\\d{5,6}-\\d{3}|\\d{3}-\\d{3}-\\d{6,7}|\\d{3}-\\d{3}-\\d-\\d{6,7}|\\d{3}-\\d-\\d{6}',
    between: '[你我佢]|銀行|戶口|去|到|入|俾|畀|號碼',
    judge: ({ raw }) => ({ value: canonical(raw), confidence: 0.82, reasons: ['account'] }),
  },
  {
    label: /(?<![a-z])(?:bank )?(?:account|acct|a\/c|acc)(?: (?:no|number|num|#))?(?![a-z])/gi,
    value: '\\d{7,17}',
    judge: ({ raw, text, start, end }) => (BANK.test(text.slice(Math.max(0, start - 40), end + 40)) ? { value: raw, confidence: 0.8, reasons: ['account'] } : null),
  },
]);
