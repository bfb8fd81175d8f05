import type { Candidate, Detector, Verdict } from '../model/detector.ts';
import { carrierShape } from './_courier-shapes.ts';
import { after, before, cueReason, findCue, insideLink } from './_context.ts';

const CARRIERS = '快递|快遞|运单|運單|物流|包裹|顺丰|順豐|圆通|圓通|中通|申通|韵达|韻達|极兔|京东|德邦|百世|邮政|郵政|挂号信|掛號|菜鸟|丹鸟|丰网|宅急便|黑貓|寄件|货运单|派件|签收|寄出|发货';
const CUES = new RegExp(`(?:${CARRIERS})(?!园|业|费|股|公司)(?:单号|單號|号码|编号|号)?|单号|單號|(?<![a-z])(?:ems|tracking|track|waybill|parcel|shipment|package|courier|ups|fedex|dhl|usps|tnt|yto|zto|sto|sf|royal mail|awb)(?![a-z])`, 'g');
const SAME_CLAUSE = new RegExp(`(?:${CARRIERS}|单号)[^，。,;；！!？?\\n]*$`);
/** A bare 单号 may be an order's. */
const WEAK = /^(?:单号|單號|track|发货|京东|sf|sto|package)$/;
const CARRIER_BEHIND = /^\s?[，,（(]?(?:是|的)?(?:顺丰|順豐|圆通|圓通|中通|申通|韵达|韻達|极兔|邮政|德邦|百世|快递|快遞|京东快递)/;
/** Letters that mean much else when they do not stand next to the number. */
const SHORT = /^(?:ups|tnt|sto|yto|zto|ems|sf|package|shipment|awb)$/;
const ORDER = /(?:订单|訂單|工单|流水|交易|支付|退款|order)(?:编?号|編?號|no|id|#)?[\s:：#是]{0,3}$/i;

/** Waybill numbers. With the end of a telephone number they open sender, receiver and address. */
export default {
  id: 'courier',
  jurisdiction: 'any',
  pattern: '(?<![0-9A-Za-z_-])(?:[A-Za-z]{2,4}(?=[A-Za-z0-9]{0,3}\\d{9})[A-Za-z0-9]{0,2}\\d{9,15}(?:[A-Z]{2})?|1[Zz][ -]?[0-9A-Z](?:[ -]?[0-9A-Z]){15}|\\d{10,22}|[A-Z]{2} ?\\d{3} ?\\d{3} ?\\d{3} ?[A-Z]{2})(?:-\\d-\\d-?)?(?![0-9A-Za-z])',
  prefilter: '(?:[Ss][Ff]|[Yy][Tt]|[Jj][TtDd]|DPK|TBA|YD|ZTO?|STO|LP|CN|1[Zz])[A-Z0-9]{0,3}[0-9]{6}|[A-Z]{2} ?[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[A-Z]{2}',
  needs: { digits: 6 },
  words: [...CARRIERS.split('|'), '单号', '單號', 'ems', 'tracking', 'waybill', 'parcel', 'shipment', 'package', 'courier', 'ups', 'fedex', 'dhl', 'usps', 'tnt', 'yto', 'zto', 'sto', 'royal mail', 'awb'],
  rank: 35,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const value = raw.replace(/-\d-\d-?$/, '').replace(/[ -]/g, '').toUpperCase();
    if (/[.#/¥$]$/.test(before(candidate, 1)) || /^(?:[./:]\d|@|\s?(?:元|块|件|人|万|亿|单(?!号)))/.test(after(candidate)) || insideLink(candidate)) return null;
    const shape = carrierShape(value);
    if (shape === null) return null;
    const cue = findCue(candidate, CUES, 24);
    const behind = cue !== null && cue.where !== 'after' && WEAK.test(cue.word) ? CARRIER_BEHIND.exec(after(candidate))?.[0] : undefined;
    const named = cue !== null && !(cue.where === 'before' && ORDER.test(before(candidate)));
    if (shape === 'wrong') return named && cue !== null && !WEAK.test(cue.word) ? { value, confidence: 0.6, reasons: ['checksum-wrong', cueReason(cue)] } : null;
    if (shape === 'digits') return judgeDigits(candidate, value, cue !== null && named ? cueReason(cue) : null, behind === undefined && cue !== null && (WEAK.test(cue.word) || (SHORT.test(cue.word) && cue.distance > 3)));
    if (!named && ORDER.test(before(candidate))) return null;
    return { value, confidence: named ? 0.95 : shape === 'checksum' ? 0.8 : 0.72, reasons: [shape, ...(named && cue !== null ? [cueReason(cue)] : [])] };
  },
  examples: {
    hit: [
      '快递单号[[SF1381234567812]]', '顺丰[[SF1029384756102]]查一下', '运单号：[[77123456789012]]', '圆通 [[YT8812345678901]]', '[[JDVA02345678901]] 京东的件', '单号[[JT5012345678901]]', '[[75312345678901]] 中通的帮我看下到哪了', 'EMS [[EA123456785CN]]',
      'tracking number [[1Z999AA10123456784]]', 'fedex [[771234567890]]', '快递寄出了：[[432012345678901]]', '单号[[78450946820383]]中通的',
    ],
    miss: [
      '单号 6222021234567890', '订单号77123456789012', '取件码 3-2-5012', '77123456789012', '快递13812345678', '型号SF1234567', '快递到付12元', '单号 2026050213451012', 'order #SF20260502', '快递电话 95338', '工单77123456789012',
    ],
  },
} satisfies Detector;

/** Only digits: a carrier or a parcel must be spoken of right there, and a mobile number is a mobile number. */
function judgeDigits(candidate: Candidate, value: string, cue: string | null, weak: boolean): Verdict | null {
  if (cue === null || weak || (value.length > 15 && !/^9[2-5]\d{20}$/.test(value)) || value.length < 12 || /^(?:86)?1[3-9]\d{9}$/.test(value)) return null;
  const left = before(candidate, 24);
  if (/(?:电话|手机|联系|热线|客服|收件人|时间|日期|金额|订单|流水|tel|phone|order)[^，。,\n]{0,6}$/i.test(left)) return null;
  // The word for parcels stands in another clause, which speaks of something else.
  if (/[，。,;；！!？?\n][^，。,;；！!？?\n]*[\u4e00-\u9fffA-Za-z]{2}[^，。,;；！!？?\n]*$/.test(left) && !SAME_CLAUSE.test(left)) return null;
  if (/^20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])/.test(value)) return null;
  return { value, confidence: 0.88, reasons: ['digits', cue] };
}
