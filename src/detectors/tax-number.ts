import type { Detector, Verdict } from '../model/detector.ts';
import { idCheck } from './_checks.ts';
import { creditCategory } from './_credit-category.ts';
import { canonical, labelledFinder, type Labelled } from './_labelled.ts';
import { knownRegion } from './_regions.ts';

const find = labelledFinder([
  {
    label: /税号|稅號|纳税人?(?:识别|登记)?[号码]|纳税人?编号|納稅人?(?:識別|登記)?[號碼]|税务登记证?[号码]|稅務登記證?[號碼]|纳税识别|个税号|(?<![a-z])(?:tin|tax (?:id|no|number|num|payer id|identification(?: number)?)|taxpayer (?:id|no|number))(?![a-z])/gi,
    value: '[1-9A-HJ-NPQRTUWXY][0-9A-HJ-NPQRTUWXY](?:[ -]?[0-9A-HJ-NPQRTUWXY]){13,18}',
    judge: mainland,
  },
  {
    label: /(?<![a-z])(?:ein|fein|employer (?:id|identification)(?: (?:no|number))?|federal tax id)(?![a-z])/gi,
    value: '\\d{2}-?\\d{7}',
    judge: ({ raw }) => ({ value: canonical(raw), confidence: raw.includes('-') ? 0.93 : 0.85, reasons: ['shape'] }),
  },
  {
    label: /(?<![a-z])(?:vat(?: (?:id|no|number|reg))?|utr|ust-?id(?:nr)?|abn|tfn|gstin|pan(?: card)?(?: (?:no|number))?)(?![a-z])/gi,
    value: '(?:[A-Z]{2})?\\d{8,12}|\\d\\d \\d{3} \\d{3} \\d{3}|[A-Z]{5}\\d{4}[A-Z]|\\d\\d[A-Z]{5}\\d{4}[A-Z]\\dZ[0-9A-Z]|\\d{3} \\d{3} \\d{3}',
    judge: ({ raw }) => ({ value: canonical(raw), confidence: 0.8, reasons: ['shape'] }),
  },
  {
    label: /統一?編號?|统一编号/g,
    value: '\\d{8}',
    judge: ({ raw }) => (taiwanBusiness(raw) ? { value: raw, confidence: 0.8, reasons: ['checksum'] } : null),
  },
]);

/** Tax numbers: 15, 17 or 20 characters of the mainland, where no credit code is; EIN, VAT and the like; the Taiwan business number. */
export default {
  id: 'tax-number',
  jurisdiction: 'any',
  words: ['税号', '稅號', '纳税', '納稅', '个税号', '税务登记', '稅務登記', 'tin:', 'tin：', 'tin ', 'tax id', 'tax n', 'tax payer', 'taxpayer', 'tax ident', 'ein:', 'ein：', 'ein ', 'employer id', 'federal tax', 'vat:', 'vat：', 'vat ', 'utr', 'ust-id', 'ustid', 'abn', 'tfn', 'gstin', 'pan:', 'pan n', 'pan card', '統編', '統一編', '统一编'],
  rank: 46,
  find,
  examples: {
    hit: ['开票税号[[440301708461136]]', '纳税人识别号：[[11010519491231002X00]]', '税号是 [[330106MA27XY8K2]]', 'our EIN is [[12-3456789]]', 'VAT number [[GB123456789]]', '統編[[04595257]]', '[[440301708461136]] 这是他的税号'],
    miss: ['个税起征点5000', '税率13%', '纳税2万多', '税号发我一下', 'tin can 123456789', '税后12345678', '发票号 12345678', 'tax 2024 12345'],
  },
} satisfies Detector;

function mainland({ raw, text, end }: Labelled): Verdict | null {
  const value = canonical(raw);
  // Eighteen characters are a credit code, or the number of an identity card.
  if (value.length === 18 && (creditCategory(value) || (/^[1-9]\d{16}[0-9X]$/.test(value) && idCheck(value)))) return null;
  if ((value.match(/\d/g)?.length ?? 0) < 8 || /^\s?[元块万]/.test(text.slice(end, end + 2))) return null;
  if (![15, 17, 18, 20].includes(value.length)) return null;
  return { value, confidence: knownRegion(value) ? 0.9 : 0.8, reasons: ['length'] };
}

/** Taiwan business number: eight digits, digit sums of products divisible by five, one more allowed where the seventh is 7. */
function taiwanBusiness(digits: string): boolean {
  let sum = 0;
  for (const [at, weight] of [1, 2, 1, 2, 1, 2, 4, 1].entries()) {
    const product = Number(digits[at]) * weight;
    sum += Math.floor(product / 10) + (product % 10);
  }
  return sum % 5 === 0 || (digits[6] === '7' && (sum + 1) % 5 === 0);
}
