import type { Detector } from '../model/detector.ts';
import { birthDate } from './_checks.ts';
import { canonical, labelledFinder } from './_labelled.ts';
import { luhn } from './_luhn.ts';
import { knownRegion } from './_regions.ts';

const find = labelledFinder([
  {
    label: /(?:社保|社會保險|社会保险|社会保障|社會保障|医保|醫保|醫療保險|医疗保险|养老保险|農合|新农合|农合|健保|勞保|劳保|公积金|公積金|强积金|強積金|生育保险|失业保险)(?:卡|电脑|个人|個人|证|證|账户|賬戶|账|帳|帳戶)?(?:号码|號碼|账号|編號|编号|号|號|账户|证号|證號|客户号)|参保人?(?:员)?(?:编号|号码?)|(?:社保|医保|健保|醫保)(?:卡)(?=\s?[:：是]?\s?[A-Z0-9])|(?<![a-z])(?:social insurance (?:no|number|num)|medicare (?:no|number|num|card)|provident fund (?:no|account|number))/gi,
    value: '[A-Z]{0,2}\\d{6,20}[0-9X]?|\\d{4}(?:[ -]\\d{4}){1,4}(?:[ -]\\d{1,3})?',
    judge({ raw, label }) {
      const value = canonical(raw);
      // The number of an identity card, right or mistyped, is one; a bank card in a social card is a bank card.
      if (/^[1-9]\d{16}[0-9X]$/.test(value) && knownRegion(value) && birthDate(value.slice(6, 14))) return null;
      if (/^62\d{14,17}$/.test(value) && luhn(value)) return null;
      return { value, confidence: /[号號]|no|num|账户|证号/i.test(label) ? 0.9 : 0.8, reasons: [] };
    },
  },
  {
    label: /(?<![a-z])(?:national insurance(?: number| no)?|ni ?(?:number|no\.?|num)|nino)(?![a-z])/gi,
    value: '[A-Z]{2} ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]',
    judge: ({ raw }) => ({ value: canonical(raw), confidence: /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]/i.test(raw) ? 0.95 : 0.7, reasons: ['shape'] }),
  },
  {
    label: /(?<![a-z])(?:sin|social insurance)(?: (?:no|number|num))?(?![a-z])/gi,
    value: '[1-79]\\d\\d[ -]?\\d{3}[ -]?\\d{3}',
    judge: ({ raw }) => (luhn(canonical(raw)) ? { value: canonical(raw), confidence: 0.92, reasons: ['checksum'] } : null),
  },
]);

/** Numbers of social and health insurance and of the housing fund; the British NI number and the Canadian SIN. Known by their label. */
export default {
  id: 'social-insurance',
  jurisdiction: 'any',
  words: ['社保', '社会保', '社會保', '医保', '醫保', '医疗保险', '醫療保險', '养老保险', '农合', '農合', '健保', '勞保', '劳保', '参保', '公积金', '公積金', '积金', '生育保险', '失业保险', 'insurance', 'nino', 'ni no', 'ni num', 'sin', 'medicare', 'provident fund'],
  rank: 45,
  find,
  examples: {
    hit: ['我社保号是[[0512345678]]', '医保卡号：[[3301998877665]]', '公积金账号[[201004567812]]帮我查下余额', '个人社保电脑号 [[612345678]]', '[[600123456789]] 这是我的公积金账号', 'my national insurance number is [[AB 12 34 56 C]]', '健保卡號碼 [[000012345678]]', 'SIN number [[130-692-544]]'],
    miss: ['社保交了12年', '医保卡余额3500', '社保局电话12333', '公积金贷款60万', '社保基数7384', '医保报销比例85%', '公积金缴存额2345', '社保号是多少来着'],
  },
} satisfies Detector;
