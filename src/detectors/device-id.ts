import type { Detector, Verdict } from '../model/detector.ts';
import { labelledFinder } from './_labelled.ts';

const UUID = '[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}';
const verdict = (raw: string, confidence: number, reason: string): Verdict => ({ value: raw.replace(/\s/g, '').toUpperCase(), confidence, reasons: [reason] });
const MINE = /我|他|她|俺|(?<![a-z])(?:my|his|her|your)(?![a-z])/i;
/** `手机序列号`: the device stands right before the label. */
const BESIDE = /(?:手机|手機|电脑|電腦|笔记本|平板|手表|耳机|相机|ipad|iphone|macbook|airpods)(?:的)?(?:序列|序號|设备|sn|s\/n|serial)/i;
const DEVICE = /手机|手機|电脑|電腦|笔记本|平板|手表|耳机|相机|路由器|设备|机器|机子|主机|(?<![a-z])(?:ipad|iphone|mac(?:book)?|laptop|phone|watch|airpods|tablet|camera|device|thinkpad|switch|ps5)(?![a-z])/i;

const find = labelledFinder([
  { label: /(?<![a-z])(?:idfa|idfv|oaid|gaid|aaid|vaid|udid|adid|advertising id|android[ _]?id|device[ _]?id)(?![a-z])|(?:安卓|广告)(?:标识符|ID)/gi, value: `${UUID}|[0-9A-F]{8}-[0-9A-F]{16}|[0-9A-F]{40}|[0-9A-F]{32}|[0-9A-F]{64}|(?=[0-9A-F]{0,15}[A-F])[0-9A-F]{16}`, judge: ({ raw }) => (/^[0-]+$/.test(raw) ? null : verdict(raw, 0.9, 'shape')) },
  { label: /(?<![a-z])iccid(?:号|码)?(?![a-z])|sim卡(?:背面)?(?:的)?(?:卡?号|编号|序列号)|卡背面(?:的)?(?:编号|号码|数字)|(?<![a-z])sim (?:card )?(?:number|serial)/gi, value: '89\\d{17}[0-9A-Z]|89\\d{17}|8986(?: ?[0-9A-Z]{4}){4}', judge: ({ raw }) => verdict(raw, 0.94, 'prefix') },
  { label: /(?<![a-z])imsi(?:号|码)?(?![a-z])/gi, value: '\\d{15}', judge: ({ raw }) => verdict(raw, raw.startsWith('460') ? 0.94 : 0.8, 'prefix') },
  {
    label: /序列号码?|序列號碼?|产品序列号|设备号|设备码|设备编号|设备ID|(?<![a-z])(?:serial (?:no|number|num)|serial|s\/n|sn)(?:码|号)?(?![a-z])/gi,
    value: '(?=[0-9A-Z-]{0,16}[0-9])(?=[0-9-]{0,16}[A-Z])[0-9A-Z]{8,17}|[0-9A-Z]{2}-[0-9A-Z]{6,10}',
    judge({ raw, text, start }) {
      const left = text.slice(Math.max(0, start - 40), start);
      if (!DEVICE.test(left)) return null;
      return MINE.test(left) ? verdict(raw, 0.82, 'owner') : BESIDE.test(left) ? verdict(raw, 0.65, 'device') : null;
    },
  },
]);

/** Numbers of one device: advertising identifiers, Android id, SIM card (ICCID, ITU-T E.118), IMSI, and the serial number of somebody's own. */
export default {
  id: 'device-id',
  jurisdiction: 'any',
  words: ['idfa', 'idfv', 'oaid', 'gaid', 'aaid', 'vaid', 'udid', 'adid', 'advertising id', 'android id', 'androidid', 'android_id', 'device_id', 'device id', 'deviceid', '标识符', '广告id', '安卓id', 'iccid', 'sim卡', '卡背面', 'sim card', 'sim number', 'sim serial', 'imsi', '序列号', '序列號', '设备号', '设备码', '设备编', '设备id', 'serial', 's/n', 'sn'],
  rank: 42,
  find,
  examples: {
    hit: [
      'IDFA是[[6D92078A-8246-4BA4-AE5B-76104861E7DC]]', 'android id：[[9774d56d682e549c]]', 'iccid [[89860012345678901234]]', 'imsi: [[460001234567890]]', '我手机序列号[[F2LXK3Q9JCLM]]', 'my macbook serial number is [[C02XK1ZJJGH5]]', 'OAID [[1fe9a970-1234-5678-9abc-def012345678]]'],
    miss: ['uuid 6D92078A-8246-4BA4-AE5B-76104861E7DC', 'sn 6222021234567890123', '序列号在哪看', '软件序列号ABCD1234EFGH', 'device id 是空的', 'commit 9774d56d682e549c', '89860012345678901234', 'IDFA 00000000-0000-0000-0000-000000000000', '序列号 123456'],
  },
} satisfies Detector;
