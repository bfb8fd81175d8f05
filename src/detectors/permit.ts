import type { Detector } from '../model/detector.ts';
import { idCheck } from './_checks.ts';
import { canonical, labelledFinder, type Labelled } from './_labelled.ts';

const plain = ({ raw }: Labelled): { value: string; confidence: number; reasons: string[] } => ({ value: canonical(raw), confidence: 0.94, reasons: ['shape'] });
const NUMBER = '(?:证件)?(?:号码?|號碼?|编号|編號)?';

const find = labelledFinder([
  {
    label: new RegExp(`(?:回[乡鄉][证證卡咭]|(?:港澳)?通行[证證]|(?:来|來|往)往(?:内地|內地|港澳|台湾|臺灣|大陆|大陸)|港澳居民|港澳[证證]|港澳签注|台湾证|(?:入台|入臺)[证證]|(?<![a-z])(?:home ?return (?:permit|card)|(?:mainland )?travel permit|mainland permit|exit[- ]entry permit|hrp|eep|mtp))(?:通行[证證])?${NUMBER}`, 'gi'),
    value: '[HM] ?\\d{8}(?: ?\\d\\d)?|C[A-Z]\\d{7}|[CWLT]\\d{8}',
    judge: plain,
  },
  { label: new RegExp(`(?:[台臺]胞[证證]|[台臺][湾灣]居民(?:来往大陆)?(?:通行[证證])?|[台臺]湾?[证證])${NUMBER}`, 'g'), value: '\\d{8}(?:\\d\\d)?(?:[(（][A-Z0-9][)）])?', judge: plain },
  { label: /入[台臺][证證](?:号码?|號碼?)?|入出境許可證號?/g, value: '\\d{10,12}', judge: plain },
  {
    // The number of a residence permit is in many places that of the identity card, and then that is found.
    label: /居住[证證](?:号码?|號碼?|编号)|暂住证(?:号码?|编号)|居留证(?:号码?|號碼?|编号)?|居留證號?碼?|外国人?(?:工作)?(?:许可证|居留许可)(?:号码?|编号)|(?<![a-z])(?:residence permit|work permit|arc|residence card|alien registration|green card)(?: (?:no|number|num))?(?![a-z])/gi,
    value: '[A-Z]{1,3}\\d{7,10}[A-Z0-9]?|\\d{9,20}',
    judge: ({ raw }) => (/^[1-9]\d{16}[\dX]$/i.test(raw) && idCheck(raw.toUpperCase()) ? null : { value: canonical(raw), confidence: 0.85, reasons: ['label'] }),
  },
  {
    label: /(?:军官|士官|士兵|军人|警官|文职)[证證](?:号码?|編號|编号)?|军人保障卡号/g,
    value: '[\\u4e00-\\u9fff]{1,2}字第?\\d{5,9}号?|\\d{7,9}',
    judge: ({ raw }) => ({ value: raw, confidence: 0.9, reasons: ['label'] }),
  },
  {
    label: /签证(?:号码?|编号)|簽證號碼?|(?<![a-z])visa (?:no|number|num)(?![a-z])/gi,
    value: '[A-Z]{0,2}\\d{7,9}',
    judge: ({ raw }) => ({ value: canonical(raw), confidence: 0.85, reasons: ['label'] }),
  },
]);

/** Permits to travel between the mainland, Hong Kong, Macau and Taiwan, to reside, and service cards. No check digit: known by their label. */
export default {
  id: 'permit',
  jurisdiction: 'any',
  words: ['回乡', '回鄉', '通行证', '通行證', '往内地', '往內地', '往港澳', '往台湾', '往臺灣', '往大陆', '往大陸', '港澳居民', '港澳证', '港澳證', '港澳签注', '台胞', '臺胞', '湾居民', '灣居民', '台湾证', '台证', '台證', '臺證', '入台', '入臺', '入出境', '居住证', '居住證', '暂住证', '居留', '许可证',
    '军官', '士官', '士兵', '军人', '警官', '文职', '签证', '簽證', 'permit', 'return card', 'hrp', 'eep', 'mtp', 'arc', 'residence card', 'alien reg', 'green card', 'visa n'],
  rank: 72,
  find,
  examples: {
    hit: [
      '回乡证[[H12345678]]', '港澳通行证号[[C12345678]]', '来往内地通行证 [[M1234567801]]', '往来港澳通行证：[[CA1234567]]', '台胞证号 [[12345678]]', '往来台湾通行证[[L12345678]]', '[[H0912345601]]是我回乡证号', '回鄉證號碼：[[H08123456]]',
      '居住证号[[330102201900123456]]', '军官证号[[南字第01234567号]]', 'my home return permit [[H12345678]]',
    ],
    miss: ['H12345678', '型号C12345678', '通行证办好了', '航班 CA1234', '通行证 12345678', '零件H12345678', '居住证满6个月', '居住证积分120', '许可证 SC10633100112345', '军官证打折', '签证费1120', '港澳通行证2026年到期'],
  },
} satisfies Detector;
