import type { Detector } from '../model/detector.ts';
import { creditCheck } from './_checks.ts';
import { cueReason, findCue, insideLink } from './_context.ts';
import { creditCategory } from './_credit-category.ts';

const CUES = /信用代码|信用代碼|信用码|统一代码|机构代码|税号|稅號|纳税人?识别|纳税人|执照|开票|(?<![a-z])(?:uscc|credit code|tax id)(?![a-z])/g;

/**
 * Unified social credit codes, GB 32100: office and kind, region, nine characters of GB 11714, check character mod 31. That of a
 * sole trader (92) is a person's; that of a company is reported as suspected only.
 */
export default {
  id: 'credit-code',
  jurisdiction: 'cn',
  pattern: '(?<![0-9A-Za-z])[1-9ANYany][1-9]\\d{6}[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{10}(?![0-9A-Za-z])',
  starts: 'number',
  prefilter: '[1-9ANYany][1-9][0-9]{6}[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{10}',
  needs: { digits: 7, row: 18 },
  rank: 78,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end).toUpperCase();
    if (!creditCategory(value) || insideLink(candidate)) return null;
    const cue = findCue(candidate, CUES, 20);
    const cued = cue === null ? [] : [cueReason(cue)];
    const trader = value.startsWith('92');
    const kind = trader ? 'sole-trader' : 'organisation';
    if (creditCheck(value)) return { value, confidence: trader ? 0.95 : cue === null ? 0.6 : 0.7, reasons: ['checksum', 'region', kind, ...cued] };
    // Codes that Fujian gave out early do not follow the rule; others are mistyped.
    return cue === null ? null : { value, confidence: value.startsWith('35', 2) ? 0.58 : 0.52, reasons: ['checksum-wrong', 'region', kind, ...cued] };
  },
  examples: {
    hit: [
      '统一社会信用代码[[91350100M000100Y43]]', '税号：[[91110105MA01XYW121]]', '开票税号[[92440300MA5D1AB23Q]]', '[[91110108551385082Q]]', '信用代码 [[91350203MA2Y123456]]'],
    miss: ['编号91350100M000100Y44', '订单号 913501001234567890', '91350100M000100Y4', '型号9135010AM000100Y43', 'https://a.cn/91350100M000100Y43', 'id 91999900M000100Y43'],
  },
} satisfies Detector;
