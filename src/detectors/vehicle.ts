import type { Detector, Placed } from '../model/detector.ts';
import { insideLink } from './_context.ts';
import { canonical, labelledFinder } from './_labelled.ts';
import { otherLabel } from './_labels.ts';
import { vinCheck, vinMaker } from './_vin.ts';

const labelled = labelledFinder([
  {
    label: /车架(?:号码?|編號|编号)?|車架(?:號碼?)?|大架号|车辆识别(?:代[号码]|码|号)?|車輛識別[碼号]?|车身号|車身號碼?|(?<![a-z])(?:vin(?:码|号)?|chassis (?:no|number)|frame (?:no|number))(?![a-z])/gi,
    value: '[A-HJ-NPR-Z0-9]{17}',
    judge({ raw }) {
      const value = canonical(raw);
      if (!/\d/.test(value.slice(-4)) || !/[A-Z]/.test(value)) return null;
      return vinCheck(value) ? { value, confidence: 0.97, reasons: ['checksum'] } : { value, confidence: 0.78, reasons: ['length'] };
    },
  },
  {
    // What sites for traffic fines ask for.
    label: /(?:车架号?|車架號?|发动机号?|引擎号?)码?(?:的)?(?:后|最后|末尾?|後)(?:四|六|七|八|4|6|7|8)[位个]/g,
    value: '[A-Z0-9]{4,8}',
    judge: ({ raw }) => (/\d{2}/.test(raw) ? { value: raw.toUpperCase(), confidence: 0.65, reasons: ['tail'] } : null),
  },
  {
    label: /发动机(?:号码?|编号)|發動機號碼?|引擎(?:号码?|號碼?|编号)|电机号码?|(?<![a-z])engine (?:no|number|num)(?![a-z])/gi,
    value: '[A-Z0-9]{1,10}-?[A-Z0-9]{3,12}',
    judge: ({ raw }) => ((raw.match(/\d/g)?.length ?? 0) >= 3 && raw.length >= 6 ? { value: raw.toUpperCase(), confidence: 0.87, reasons: ['label'] } : null),
  },
  { label: /(?:机动车)?登记证书(?:编)?号码?/g, value: '\\d{12}', judge: ({ raw }) => ({ value: raw, confidence: 0.82, reasons: ['label'] }) },
]);

const VIN = /(?<![A-Za-z0-9_-])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9_-])/g;

/** Vehicle identification numbers (GB 16735, ISO 3779: 17 characters, ninth a check digit) and engine numbers. */
export default {
  id: 'vehicle',
  jurisdiction: 'any',
  words: ['车架', '車架', '大架号', '车辆识别', '車輛識別', '车身号', '車身號', 'vin', 'chassis', 'frame n', '发动机', '發動機', '引擎', '电机号', 'engine n', '登记证书'],
  prefilter: '(?<![A-Za-z0-9])[1-9A-HJ-NPR-Z][A-HJ-NPR-Z0-9]{12}[0-9]{4}(?![A-Za-z0-9])',
  needs: { row: 17 },
  rank: 48,
  find: (text, previous) => [...labelled(text, previous), ...bare(text)],
  examples: {
    hit: ['车架号[[LSVAU2180N2183294]]', 'VIN: [[1HGCM82633A004352]]', '[[1M8GDM9AXKP042788]] 这辆帮查下', '发动机号[[4G18S12345]]', '车辆识别代号：[[LFV2A21K8A3012345]]', '车架号后六位[[183294]]', 'engine number [[SR20-123456]]'],
    miss: ['序列号LSVAU2180N2183294', 'ABCDEFGHJKLMNPRST', '订单号1HGCM82633A004352', '12345678901234567', '发动机12345转', '发动机故障P0300', 'vin diesel 2023', '编号1HGCM82633A004353', 'commit 1HGCM82633A004353'],
  },
} satisfies Detector;

/** Without a label: a maker that exists, the check digit, four figures at the end, enough letters. */
function bare(text: string): Placed[] {
  const out: Placed[] = [];
  VIN.lastIndex = 0;
  for (let found = VIN.exec(text); found !== null; found = VIN.exec(text)) {
    const value = found[0];
    const candidate = { text, start: found.index, end: found.index + 17, obfuscated: false, previous: '' };
    if (!vinMaker(value) || !vinCheck(value) || !/[A-Z].*[A-Z]/.test(value) || !/\d{4}$/.test(value)) continue;
    if (otherLabel(candidate) !== null || insideLink(candidate)) continue;
    out.push({ start: candidate.start, end: candidate.end, value, confidence: 0.72, reasons: ['checksum', 'maker'] });
  }
  return out;
}
