import type { Detector } from '../model/detector.ts';
import { canonical, labelledFinder } from './_labelled.ts';
import { luhn } from './_luhn.ts';

const find = labelledFinder([
  {
    label: /(?<![a-z])imei(?:sv)?(?: ?(?:no|number|num|码|号|串号|编号))?(?:\s?[12](?!\d))?(?![a-z])|串[号號码碼]|机身(?:串?[号码])|手机串[号码]|手機序號|机器码/gi,
    value: '\\d{15}(?:\\d{1,2})?|\\d{2}[- ]?\\d{6}[- ]?\\d{6}[- ]?\\d|\\d{3}(?: \\d{3}){4}',
    judge({ raw, label }) {
      const value = canonical(raw);
      if (value.length > 15) return /imei/i.test(label) ? { value, confidence: 0.75, reasons: ['length'] } : null;
      if (/^0{4}|^(\d)\1+$/.test(value)) return null;
      return luhn(value) ? { value, confidence: 0.95, reasons: ['checksum'] } : null;
    },
  },
  {
    // The second of a telephone with two cards.
    label: /(?<=imei[^\n]{0,24}\d{15}\s?)[、,，/;；和&]/gi,
    value: '\\d{15}',
    judge: ({ raw }) => (luhn(raw) ? { value: raw, confidence: 0.93, reasons: ['checksum'] } : null),
  },
  {
    label: /(?<![a-z])meid(?: ?(?:no|number|码|号))?(?![a-z])/gi,
    value: '[A-F][0-9A-F]{13}|99\\d{12}',
    judge: ({ raw }) => ({ value: raw.toUpperCase(), confidence: 0.93, reasons: ['shape'] }),
  },
]);

/** Equipment identities of telephones: IMEI, 15 digits with Luhn check (3GPP TS 23.003), and MEID. */
export default {
  id: 'imei',
  jurisdiction: 'any',
  words: ['imei', 'meid', '串号', '串號', '串码', '串碼', '机身号', '机身码', '機序號', '手機序號', '机器码'],
  rank: 49,
  find,
  examples: {
    hit: ['手机IMEI是[[863412045678904]]', '串号[[490154203237518]]', 'imei [[35-209900-176148-1]]', 'IMEI1：[[863412045678904]]', '[[490154203237518]] 是我手机串号', 'MEID [[A0000012345678]]'],
    miss: ['863412045678904', '手机IMEI是863412045678907', '订单863412045678904', '串号863412045678907', 'IMEI在哪看', 'imei 000000000000000', '条码 490154203237518', 'imei 查询 12345'],
  },
} satisfies Detector;
