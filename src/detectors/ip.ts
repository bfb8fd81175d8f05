import type { Detector } from '../model/detector.ts';
import { after, before, cueReason, findCue, insideLink } from './_context.ts';

const CUES = /(?<![a-z])(?:ips?|ipv[46]|ip地址|address|from|login|logged|whois|client|remote)(?![a-z])|公网|外网|登录|登陆|登入|地址|属地|定位/g;
const VERSIONS = /section|chapter|§|版本|升级|固件|更新|补丁|驱动|内核|发布|安装|系统|version|ver|build|firmware|release|driver|update|upgrade|(?<![a-z])v\.?\s?$|win(?:dows)?|chrome|微信|android|ios|sdk/i;
/** Machines that serve many: their address is nobody's. */
const SERVER = /服务器|主机|节点|解析|网关|云|机房|集群|(?<![a-z])(?:servers?|dns|nameservers?|gateway|resolver|archive|mirrors?|hosts?|ping|traceroute|vps|proxy|nginx|subnet|route|nat|cluster|node|docker|iptables|firewall|port|ssh|curl|wget)(?![a-z])/i;
/** Resolvers and the like that everybody uses. */
const PUBLIC = /^(?:8\.8\.[48]\.[48]|1\.[01]\.[01]\.1|114\.114\.11[45]\.11[0459]|223\.[56]\.[56]\.[56]|119\.29\.29\.29|180\.76\.76\.76|9\.9\.9\.9)$/;

/** Says outright that an address follows: then the common resolvers are reported too. */
const NAMED = /(?<![a-z])ip(?:v4)?\s?(?:地址|address|addr)?\s?(?:[:：=]|是|为|is)?\s?$/i;

/** Public internet addresses. Private, reserved and documentation ranges (RFC 6890) say nothing about a person. */
export default {
  id: 'ip',
  jurisdiction: 'any',
  pattern: '(?<![0-9A-Za-z.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![0-9A-Za-z]|\\.\\d)|(?<![0-9A-Za-z:.])[23][0-9A-Fa-f]{3}:[0-9A-Fa-f:]{2,34}(?![0-9A-Za-z:.])',
  prefilter: '[0-9]\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]|[23][0-9A-Fa-f]{3}:[0-9A-Fa-f]{0,4}:',
  needs: { digits: 1, chars: '.:' },
  rank: 40,
  judge(candidate) {
    const value = candidate.text.slice(candidate.start, candidate.end);
    const cue = findCue(candidate, CUES, 20);
    const cued = cue === null ? [] : [cueReason(cue)];
    if (insideLink(candidate) || /^\/\d/.test(after(candidate)) || /[-_/@]$/.test(before(candidate, 1))) return null;
    if (value.includes(':')) return cue !== null && ipv6(value) ? { value: value.toLowerCase(), confidence: 0.85, reasons: ['range', ...cued] } : null;
    const parts = value.split('.');
    if (!publicRange(parts.map(Number)) || parts.some((part) => part.length > 1 && part.startsWith('0')) ) return null;
    if (NAMED.test(before(candidate))) return { value, confidence: 0.93, reasons: ['range', 'cue:ip'] };
    if (PUBLIC.test(value)) return null;
    const version = VERSIONS.test(before(candidate, 10)) && !(cue !== null && cue.distance <= 1);
    if (cue !== null && /ip/i.test(cue.word)) return { value, confidence: 0.93, reasons: ['range', ...cued] };
    if (version) return null;
    const left = before(candidate, 32);
    if (SERVER.test(left)) return null;
    const latin = !/[\u4e00-\u9fff]/.test(left + after(candidate, 32));
    if (cue !== null && (cue.where !== 'after' || /登/.test(cue.word)) && !(latin && cue.word === 'from' && !/log|sign|connect|access/i.test(left))) return { value, confidence: 0.8, reasons: ['range', ...cued] };
    const long = parts.filter((part) => part.length > 1).length >= 3 && Number(parts[0]) > 30;
    return long && !latin ? { value, confidence: 0.6, reasons: ['range'] } : null;
  },
  examples: {
    hit: ['你的ip是[[36.112.45.201]]', 'logged in from [[123.45.67.89]]', '我家公网ip：[[1.2.4.9]]', '他登录IP [[218.30.1.7]] 被我看到了', 'ip [[8.8.8.8]]', 'IP地址[[8.8.8.8]]', 'ip：[[1.2.3.4]]', 'his ip is [[2408:8207:7823:9d10:45c1:1f0a:0:9]]'],
    miss: ['版本 10.0.19045.3570', '升级到8.0.32.110', '我的ip是192.168.1.10', 'v1.2.3.4', 'ping 8.8.8.8', '1.2.3.4', 'ip 10.1.2.3', 'IP地址192.168.0.1', 'zip 8.8.8.8', '固件 113.24.36.101', '1.2.3.4.5', 'ip 300.1.2.3'],
  },
} satisfies Detector;

function publicRange(parts: readonly number[]): boolean {
  const [a = 0, b = 0, c = 0] = parts;
  if (parts.some((part) => part > 255) || a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if ((a === 100 && b >= 64 && b < 128) || (a === 169 && b === 254) || (a === 172 && b >= 16 && b < 32)) return false;
  if ((a === 192 && (b === 168 || (b === 0 && c <= 2))) || (a === 198 && (b === 18 || b === 19 || (b === 51 && c === 100)))) return false;
  return !(a === 203 && b === 0 && c === 113);
}

function ipv6(value: string): boolean {
  const halves = value.split('::');
  const groups = value.split(':').filter((group) => group !== '');
  if (halves.length > 2 || groups.some((group) => group.length > 4) || /^2001:0?db8:/i.test(value)) return false;
  return halves.length === 2 ? groups.length <= 7 : groups.length === 8;
}
