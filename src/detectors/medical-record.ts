import type { Detector } from '../model/detector.ts';
import { canonical, labelledFinder } from './_labelled.ts';

const HOSPITAL = /B超|CT|门诊|門診|住院|病房|病人|患者|医院|醫院|检查|检验|化验|抽血|护士|床|科室|[内外儿]科|[这那]个科|叫号/i;

const find = labelledFinder([
  {
    label: /(?:(?:病[历歷案]|住院|门诊卡?|門診|急诊|就诊卡?|就診卡?|诊疗卡?|诊疗|挂号单?|掛號單?|影像|放射|超声|体检|體檢|检验|检查|病理|化验单?|健康[卡码]|患者|病人|处方|CT|B超)(?:编|登记|标本|报告)?(?:号码?|號碼?|编号|編號|ID)|电子健康卡(?:号)?|(?:住院|门诊|就诊|医院)登记号|(?<![a-z])(?:mrn|patient (?:id|no|number|num)|medical record (?:no|number|num)|hospital (?:no|number|num)|chart (?:no|number)|admission (?:no|number))(?![a-z]))/gi,
    value: '(?:[A-Z]{1,4}-?)?\\d{5,16}(?:-\\d{1,4})?',
    judge: ({ raw, label }) => (/^挂号|^掛號|检查|检验/.test(label) && /^\d{5}$/.test(raw) ? null : { value: canonical(raw), confidence: 0.9, reasons: [] }),
  },
  {
    label: /登[记記][号號](?:码|碼)?/g,
    value: '\\d{6,14}',
    judge: ({ raw, text, start, end }) => (HOSPITAL.test(text.slice(Math.max(0, start - 24), end + 24)) ? { value: raw, confidence: 0.82, reasons: [] } : null),
  },
  {
    label: /(?<![a-z])nhs(?: (?:no|number|num))?(?![a-z])/gi,
    value: '\\d{3}[ -]?\\d{3}[ -]?\\d{4}',
    judge: ({ raw, label }) => (nhs(canonical(raw)) ? { value: canonical(raw), confidence: 0.92, reasons: ['checksum'] } : /n/i.test(label.slice(3)) ? { value: canonical(raw), confidence: 0.6, reasons: ['checksum-wrong'] } : null),
  },
]);

/** Numbers under which a hospital keeps a patient. No check digit (but the British NHS number), so known by their label. */
export default {
  id: 'medical-record',
  jurisdiction: 'any',
  words: ['病历', '病歷', '病案', '住院', '门诊', '門診', '急诊', '就诊', '就診', '诊疗', '挂号', '掛號', '影像', '放射', '超声', '体检', '體檢', '检验', '检查', '病理', '化验', '健康卡', '健康码', '患者', '病人', '处方', 'ct号', 'b超', '登记号', 'mrn', 'patient', 'medical record', 'hospital', 'chart n', 'admission', 'nhs'],
  rank: 44,
  find,
  examples: {
    hit: ['我妈住院号[[00385621]]在12楼', '病历号是[[1029384756]]', '门诊号：[[M20260318]]', '就诊卡号 [[0001928374]] 帮我取下报告', '[[88203415]] 是我的病案号', 'patient id [[PT-204518]]', 'MRN: [[00482913]]', 'NHS number [[943 476 5919]]'],
    miss: ['住院12天了', '挂号排到36号', '住院费花了28563', '门诊3楼305', '体检套餐 12888', '病历本丢了', '检查项目 10086', '住院号多少', '挂号费50'],
  },
} satisfies Detector;

/** NHS number, ten digits: weights 10 to 2, mod 11. */
function nhs(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < 9; i++) sum += Number(digits[i]) * (10 - i);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}
