import type { Detector } from '../model/detector.ts';
import { cueReason, findCue, insideLink } from './_context.ts';

const CUES = /(?<![a-z])(?:mac|ether|hwaddr|bssid|wlan|wifi|bluetooth|physical|device|router)(?![a-z])|物理地址|蓝牙|网卡|无线|路由|网络地址/g;
/** Of examples, of nobody, of virtual machines. */
const COMMON = /^(?:([0-9A-F]{2})\1{5}|001122334455|0011223344..|AABBCCDDEEFF|123456789ABC|112233445566|001A2B3C4D5E|DEADBEEF....|0242........|525400......|01005E......|3333........)$/;

/** Hardware addresses of network adapters, IEEE 802: six octets, those of one device only (group bit clear). */
export default {
  id: 'mac',
  jurisdiction: 'any',
  pattern: '(?<![0-9A-Za-z:.-])(?:[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{2}(?:-[0-9A-Fa-f]{2}){5}|[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}|[0-9A-Fa-f]{12})(?![0-9A-Za-z]|[:.-][0-9A-Fa-f])',
  prefilter: '[:-][0-9A-Fa-f]{2}[:-][0-9A-Fa-f]{2}[:-]|\\.[0-9A-Fa-f]{4}\\.[0-9A-Fa-f]{4}',
  needs: { chars: ':-.' },
  words: ['mac地址', 'mac addr', 'mac:', 'mac ', 'mac是', 'mac：', '物理地址', 'hwaddr'],
  rank: 41,
  judge(candidate) {
    const raw = candidate.text.slice(candidate.start, candidate.end);
    const value = raw.replace(/[:.-]/g, '').toUpperCase();
    if ((Number.parseInt(value.slice(0, 2), 16) & 1) === 1 || COMMON.test(value) || insideLink(candidate)) return null;
    const cue = findCue(candidate, CUES, 20);
    const cued = cue === null ? [] : [cueReason(cue)];
    const letters = /[A-F]/.test(value);
    const plain = raw.length === 12;
    if ((plain || raw.includes('.') || !letters) && (cue === null || (plain && !/mac|物理|hwaddr/.test(cue.word)))) return null;
    if (cue === null && /[a-f]/.test(raw) && /[A-F]/.test(raw)) return null;
    return { value: (value.match(/../g) ?? []).join(':'), confidence: cue === null ? 0.72 : plain ? 0.85 : 0.94, reasons: ['shape', ...cued] };
  },
  examples: {
    hit: ['我电脑MAC地址[[3C:22:FB:1A:9D:07]]', '[[a4-83-e7-5b-2c-90]] 加下白名单', 'mac是[[A483E75B2C90]]', '物理地址. . : [[00-1A-7D-3C-4D-52]]', 'link/ether [[8c:85:90:ab:12:34]]', 'mac [[f0d5.bf12.34ab]]'],
    miss: ['12:30:45:10:20:30', 'FF:FF:FF:FF:FF:FF', 'SHA256 3c:22:fb:1a:9d:07:11:22', '01-05-12-23-30-08', 'commit a483e75b2c90', '00:11:22:33:44:55', '01:00:5e:00:00:fb', 'macbook 2023款', 'uuid 3c22fb1a-9d07', '02:42:ac:11:00:02'],
  },
} satisfies Detector;
