import type { Detector } from '../model/detector.ts';
import { idCheck } from './_checks.ts';
import { canonical, labelledFinder } from './_labelled.ts';
import { knownRegion } from './_regions.ts';

/** Files of people and patients are numbered too. */
const OTHER_FILE = /人事|学籍|病|工商|不动产|房产|案件|干部|党员|合同|项目|工程|资料|设备|客户|会计|业主/;

const find = labelledFinder([
  {
    label: /(?:(?:驾驶?[证證]?|駕[駛照][证證]?|行驶证)(?:的)?)?(?:档案|檔案)(?:编号|編號|号码?|號碼?)|证芯编号|(?:驾驶?证|驾照|駕照|駕駛執照)(?:证件)?(?:号码?|號碼?|编号|編號)?/g,
    value: '\\d{12,13}(?!\\d)',
    judge({ raw, label, text, start }) {
      const around = text.slice(Math.max(0, start - 24), start);
      const file = /[档檔]案/.test(label);
      if (OTHER_FILE.test(around) || (raw.length === 13 && file)) return null;
      const region = knownRegion(`${raw.slice(0, 4)}00`);
      if (file && !region && !/[驾駕行]/.test(around)) return null;
      return { value: raw, confidence: /[驾駕行]|证芯/.test(around) ? 0.93 : 0.8, reasons: region ? ['region'] : [] };
    },
  },
  {
    label: /(?<![a-z])(?:driv(?:er'?s?|ers|ing) li[cs]en[cs]e(?: (?:no|number|num|id))?|drivers? lic(?: (?:no|number))?|dl ?(?:no|number|#)|licen[cs]e (?:no|number))(?![a-z])|国外驾照号?|美国驾照号?|駕照號碼?/gi,
    value: '[A-Z]{0,2}\\d{6,12}|[A-Z]\\d{3}[- ]\\d{3,4}[- ]\\d{2,4}(?:[- ]\\d{2,4}){0,2}|[A-Z9]{5} ?\\d{6} ?[A-Z9]{2}\\d[A-Z]{2}',
    judge({ raw, label, text }) {
      if (/^licen[cs]e/i.test(label) && !/driv|car|dmv/i.test(text)) return null;
      const value = canonical(raw);
      return /^[1-9]\d{16}[\dX]$/.test(value) && idCheck(value) ? null : { value, confidence: 0.88, reasons: ['label'] };
    },
  },
  // The British number: five letters of the surname, birth date, initials, check.
  { label: /(?<![a-z])dvla(?![a-z])|(?:英国)驾照号?/gi, value: '[A-Z9]{5} ?\\d{6} ?[A-Z9]{2}\\d[A-Z]{2}', judge: ({ raw }) => ({ value: canonical(raw), confidence: 0.93, reasons: ['shape'] }) },
]);

/** Driver's licences: the file number of twelve digits (the licence itself bears the number of the identity card), and those abroad. */
export default {
  id: 'driver-licence',
  jurisdiction: 'any',
  words: ['档案编', '檔案編', '档案号', '檔案號', '证芯', '驾驶证', '驾驶證', '驾证', '驾照', '駕照', '駕駛執照', '行驶证', 'driv', 'dl no', 'dl number', 'dl#', 'licence n', 'license n', 'dvla'],
  rank: 47,
  find,
  examples: {
    hit: ['驾驶证档案编号[[440301234567]]', '档案编号：[[320500987654]]', '驾照档案号 [[110012345678]]', '[[330109876543]]是我的驾驶证档案编号', "my driver's license number is [[D1234567]]", 'driving licence [[MORGA657054SM9IJ]]', '证芯编号[[3701234567890]]'],
    miss: ['人事档案编号440301234567', '驾驶证扣了12分', '档案编号 20230001', '驾照考了3次', '编号440301234567', '病案档案编号440301234567', 'driver version 4403012345', 'license key 12345678', '驾校报名费4800'],
  },
} satisfies Detector;
